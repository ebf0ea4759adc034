import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.js';
import type { Assignment, Job, TaskResult } from './job.js';

/** How a thread answers. */
type Answer =
  /** It is about to parse a page; null when it is through with it. */
  | { readonly kind: 'page'; readonly page: CurrentPage | null }
  | { readonly kind: 'result'; readonly result: TaskResult }
  | { readonly kind: 'failed'; readonly message: string };

/** The page that a thread is parsing. */
export interface CurrentPage {
  readonly ordinal: number;
  readonly where: string;
}

/** How a task ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: TaskResult }
  /** The thread is gone. `page` is what it was parsing, null if nothing. */
  | {
      readonly kind: 'died';
      readonly why: 'worker-died' | 'parse-too-long';
      readonly page: CurrentPage | null;
      readonly message: string;
    };

/** A thread that does one task at a time. */
export interface WorkerThread {
  readonly run: (assignment: Assignment) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

/**
 * Starts a thread.
 *
 * @param options.parseLimit milliseconds after which a page is given up
 * @param options.memoryLimit megabytes of memory of the thread
 */
export function startWorker(
  job: Job,
  options: { readonly parseLimit: number; readonly memoryLimit: number },
): WorkerThread {
  const { file, isCode } = workerFile(new URL('../cli/bulk-worker.ts', import.meta.url));
  const worker = new Worker(file, {
    workerData: job,
    eval: isCode,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit },
  });
  let answer: ((outcome: Outcome) => void) | null = null;
  let page: CurrentPage | null = null;
  let timer: NodeJS.Timeout | null = null;
  const settle = (outcome: Outcome): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    answer?.(outcome);
    answer = null;
  };
  const watch = (): void => {
    if (timer !== null) clearTimeout(timer);
    // Between pages nothing is measured: a large file of pages that are passed over takes as long as it takes.
    timer = null;
    if (page === null) return;
    timer = setTimeout(() => {
      const message = `a page took longer than ${options.parseLimit / 1_000} s`;
      settle({ kind: 'died', why: 'parse-too-long', page, message });
      void worker.terminate();
    }, options.parseLimit);
  };
  worker.on('message', (message: Answer) => {
    if (message.kind === 'page') {
      ({ page } = message);
      watch();
    } else if (message.kind === 'result') settle({ kind: 'done', result: message.result });
    else settle({ kind: 'died', why: 'worker-died', page, message: message.message });
  });
  worker.on('error', (error) => settle({ kind: 'died', why: 'worker-died', page, message: error.message }));
  worker.on('exit', () => settle({ kind: 'died', why: 'worker-died', page, message: 'the thread ended' }));
  return {
    run: (assignment) =>
      new Promise((resolve) => {
        answer = resolve;
        page = null;
        worker.postMessage(assignment);
      }),
    end: async () => {
      if (timer !== null) clearTimeout(timer);
      await worker.terminate();
    },
  };
}
