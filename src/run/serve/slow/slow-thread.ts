import { Worker } from 'node:worker_threads';
import { ERRORS, type ErrorCode, LivepostsError } from '../../../model/error.js';
import { workerFile } from '../../worker-file.js';
import type { Question, Reply, SlowTask } from './slow-task.js';

interface Pending {
  readonly resolve: (text: string | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that writes whole feeds and merges whole blogs while this one goes on answering. It is started when it is first
 * needed, and again when it has died; what it was doing then fails.
 */
export class SlowThread {
  readonly #archive: string;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #last = 0;

  constructor(archive: string) {
    this.#archive = archive;
  }

  /** @returns the document; null where there is none */
  ask(task: SlowTask): Promise<string | null> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#last += 1;
    const question: Question = { id: this.#last, task };
    return new Promise((resolve, reject) => {
      this.#pending.set(question.id, { resolve, reject });
      worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const { file, isCode } = workerFile(new URL('../../cli/serve-worker.ts', import.meta.url));
    const worker = new Worker(file, { workerData: this.#archive, eval: isCode });
    worker.on('message', (reply: Reply) => {
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if ('text' in reply) pending?.resolve(reply.text);
      else pending?.reject(errorOf(reply.error));
    });
    const fail = (error: unknown): void => {
      if (this.#worker === worker) this.#worker = null;
      for (const { reject } of this.#pending.values()) reject(error);
      this.#pending.clear();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread that writes feeds has ended')));
    // It must not keep the program from ending.
    worker.unref();
    return worker;
  }
}

/** Errors lose their class on the way between threads. */
function errorOf({ code, message }: { readonly code: string | null; readonly message: string }): Error {
  return code !== null && Object.hasOwn(ERRORS, code)
    ? new LivepostsError(code as ErrorCode, message)
    : new Error(message);
}
