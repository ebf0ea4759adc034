import type { Job, TaskResult, Trouble } from './job.js';
import { runTask } from './run-task.js';
import type { Task } from './task.js';
import { startWorker, type WorkerThread } from './worker-thread.js';

/** How the work is spread. */
export interface RunOptions {
  /** Threads at most. */
  readonly jobs: number;
  /** Milliseconds after which a page is given up. */
  readonly parseLimit: number;
  /** Megabytes of memory of one thread. */
  readonly memoryLimit: number;
  /** Ends the run: what is under way is given up. */
  readonly signal?: AbortSignal;
  /** Standard input: the task of the file `-` is done in this thread. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A task that kills its threads again and again is given up. */
const MOST_DEATHS = 20;
/** Results that wait for their turn: further tasks are not begun before some of them are taken. */
const AHEAD = 4;

/**
 * Does tasks in threads and gives their results in the order of the tasks. A thread that dies, or that takes too long
 * for a page, is replaced, and the task is done again without that page, which is reported.
 */
export async function* runJob(
  tasks: readonly Task[],
  job: Job,
  options: RunOptions,
): AsyncGenerator<TaskResult, void, undefined> {
  const count = Math.max(1, Math.min(options.jobs, tasks.length));
  const threads = makeThreads(() => startWorker(job, options));
  const results: Promise<TaskResult>[] = [];
  let busy = 0;
  let taken = 0;
  // Asked whenever a task is done and whenever a result is taken: no thread waits while there is something to do.
  const begin = (): void => {
    while (busy < count && results.length < Math.min(tasks.length, taken + count + AHEAD) && !isAborted(options)) {
      const task = tasks[results.length];
      if (task === undefined) return;
      busy += 1;
      const result = doTask(task, job, options, threads).finally(() => {
        busy -= 1;
        begin();
      });
      // It is waited for in its turn, which may come after it has failed.
      result.catch(() => {});
      results.push(result);
    }
  };
  const aborted = whenAborted(options.signal);
  try {
    for (begin(); taken < tasks.length; begin()) {
      const result = await Promise.race([results[taken] ?? null, aborted]);
      if (result === null || isAborted(options)) return;
      delete results[taken];
      taken += 1;
      yield result;
    }
  } finally {
    await threads.end();
  }
}

function isAborted({ signal }: RunOptions): boolean {
  return signal?.aborted === true;
}

function whenAborted(signal: AbortSignal | undefined): Promise<null> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(null), { once: true }));
}

/** Threads that are kept for the next task. */
interface Threads {
  readonly take: () => WorkerThread;
  readonly giveBack: (thread: WorkerThread) => void;
  /** Ends one that is of no use any more. */
  readonly drop: (thread: WorkerThread) => Promise<void>;
  /** Ends all of them, at work or not. */
  readonly end: () => Promise<void>;
}

function makeThreads(start: () => WorkerThread): Threads {
  const all = new Set<WorkerThread>();
  const idle: WorkerThread[] = [];
  return {
    take: () => {
      const thread = idle.pop() ?? start();
      all.add(thread);
      return thread;
    },
    giveBack: (thread) => {
      idle.push(thread);
    },
    drop: async (thread) => {
      all.delete(thread);
      await thread.end();
    },
    end: async () => {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

async function doTask(task: Task, job: Job, options: RunOptions, threads: Threads): Promise<TaskResult> {
  if (task.file === '-') return runTask({ task, skip: [] }, job, () => {}, options.stdin ?? null);
  const skip: number[] = [];
  const lost: Trouble[] = [];
  while (!isAborted(options)) {
    const thread = threads.take();
    const outcome = await thread.run({ task, skip });
    if (outcome.kind === 'done') {
      threads.giveBack(thread);
      return withTroubles(outcome.result, lost);
    }
    await threads.drop(thread);
    const { page, why, message } = outcome;
    const where = page?.where ?? task.file;
    lost.push({ level: 'error', code: why, where, message, hint: 'Please report it with the page', exitCode: 70 });
    if (page === null || lost.length >= MOST_DEATHS) break;
    skip.push(page.ordinal);
  }
  return withTroubles(emptyResult(task), lost);
}

function withTroubles(result: TaskResult, lost: readonly Trouble[]): TaskResult {
  const { troubles, counts } = result;
  return { ...result, troubles: [...lost, ...troubles], counts: { ...counts, damaged: counts.damaged + lost.length } };
}

function emptyResult({ index }: Task): TaskResult {
  return { index, found: [], troubles: [], counts: { pages: 0, blogs: 0, posts: 0, damaged: 0, passed: {} } };
}
