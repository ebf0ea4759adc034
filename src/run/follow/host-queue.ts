import type { Clock } from './clock.js';

/** The right to send one request to a host; to be given back when its answer is there. */
export interface Turn {
  readonly end: () => void;
}

interface Line {
  /** Ends when all who came before have had their turn. */
  tail: Promise<void>;
  waiting: number;
  /** No request before: milliseconds since 1970. */
  freeAt: number;
  pause: number;
}

/** Hosts that are remembered while nobody waits for them. */
const MOST_IDLE = 1_000;

/** Lets one request at a time go to each host, with a pause behind each. */
export class HostQueue {
  readonly #clock: Clock;
  readonly #pause: number;
  readonly #lines = new Map<string, Line>();

  /** @param pause milliseconds from the end of one answer to the next request */
  constructor(clock: Clock, pause: number) {
    this.#clock = clock;
    this.#pause = pause;
  }

  /** Waits for a turn. When the signal comes first, it is given at once, for a request that will not be sent. */
  async take(host: string, signal: AbortSignal): Promise<Turn> {
    const line = this.#lineOf(host);
    const before = line.tail;
    let release: () => void = () => {};
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    line.tail = before.then(() => done);
    line.waiting += 1;
    await before;
    for (let left = line.freeAt - this.#clock.now(); left > 0 && !signal.aborted; ) {
      await this.#clock.sleep(left, signal);
      left = line.freeAt - this.#clock.now();
    }
    let isOver = false;
    return {
      end: () => {
        if (isOver) return;
        isOver = true;
        line.waiting -= 1;
        line.freeAt = Math.max(line.freeAt, this.#clock.now() + line.pause);
        release();
      },
    };
  }

  /** The host wishes a longer pause between requests (`Crawl-delay`). */
  slowDown(host: string, pause: number): void {
    const line = this.#lineOf(host);
    line.pause = Math.max(this.#pause, pause);
    line.freeAt = Math.max(line.freeAt, this.#clock.now() + line.pause);
  }

  /** The host wishes no request before (`Retry-After`). */
  rest(host: string, until: number): void {
    const line = this.#lineOf(host);
    line.freeAt = Math.max(line.freeAt, until);
  }

  #lineOf(host: string): Line {
    const known = this.#lines.get(host);
    if (known !== undefined) return known;
    for (const [name, { waiting, freeAt }] of this.#lines) {
      if (this.#lines.size < MOST_IDLE) break;
      if (waiting === 0 && freeAt <= this.#clock.now()) this.#lines.delete(name);
    }
    const line = { tail: Promise.resolve(), waiting: 0, freeAt: 0, pause: this.#pause };
    this.#lines.set(host, line);
    return line;
  }
}
