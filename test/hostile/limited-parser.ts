import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer } from './child.js';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** Generous: the slowest input takes a tenth of it on an idle machine. */
const LONGEST_MS = 30_000;

/** A parser in a process of its own, which may run out of memory or time without taking the tests along. */
export class LimitedParser {
  private readonly megabytes: number;
  private child: ChildProcess | null = null;

  constructor(megabytes: number) {
    this.megabytes = megabytes;
  }

  /** The answer to a case; `error: 'too slow'` or `'died'` where there is none. */
  ask(name: string): Promise<Answer> {
    const child = this.child ?? this.start();
    return new Promise((resolve) => {
      const end = (answer: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const timer = setTimeout(() => {
        this.stop();
        end({ error: 'too slow', message: `no answer after ${LONGEST_MS / 1_000} s` });
      }, LONGEST_MS);
      child.once('message', (answer: Answer) => end(answer));
      child.once('exit', (code, signal) => {
        this.child = null;
        end({ error: 'died', message: `the process ended with ${signal ?? code}` });
      });
      child.send(name);
    });
  }

  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    const execArgv = ['--import', 'tsx', `--max-old-space-size=${this.megabytes}`];
    this.child = fork(CHILD, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return this.child;
  }
}
