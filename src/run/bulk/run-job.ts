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
  /** Stops the handing out of tasks; those under way are finished. */
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
  const idle: WorkerThread[] = [];
  const running = new Map<number, Promise<TaskResult>>();
  let next = 0;
  const begin = (): void => {
    while (running.size < count + AHEAD && next < tasks.length && options.signal?.aborted !== true) {
      const busy = running.size;
      const task = tasks[next];
      if (task === undefined || (busy >= count && idle.length === 0)) return;
      next += 1;
      running.set(task.index, doTask(task, job, options, idle));
    }
  };
  try {
    for (const task of tasks) {
      begin();
      const result = running.get(task.index);
      if (result === undefined) return;
      const done = await result;
      running.delete(task.index);
      begin();
      yield done;
    }
  } finally {
    await Promise.all([...running.values()].map((result) => result.catch(() => undefined)));
    await Promise.all(idle.map((thread) => thread.end()));
  }
}

async function doTask(task: Task, job: Job, options: RunOptions, idle: WorkerThread[]): Promise<TaskResult> {
  if (task.file === '-') return runTask({ task, skip: [] }, job, () => {}, options.stdin ?? null);
  const skip: number[] = [];
  const lost: Trouble[] = [];
  for (;;) {
    const thread = idle.pop() ?? startWorker(job, options);
    const outcome = await thread.run({ task, skip });
    if (outcome.kind === 'done') {
      idle.push(thread);
      const { result } = outcome;
      return {
        ...result,
        troubles: [...lost, ...result.troubles],
        counts: { ...result.counts, damaged: result.counts.damaged + lost.length },
      };
    }
    await thread.end();
    const { page, why, message } = outcome;
    lost.push({
      level: 'error',
      code: why,
      where: page?.where ?? task.file,
      message,
      hint: 'Please report it with the page',
      exitCode: 70,
    });
    if (page === null || lost.length >= MOST_DEATHS) return emptyResult(task, lost);
    skip.push(page.ordinal);
  }
}

function emptyResult({ index }: Task, troubles: readonly Trouble[]): TaskResult {
  return { index, found: [], troubles, counts: { pages: 0, blogs: 0, posts: 0, damaged: troubles.length, passed: {} } };
}
