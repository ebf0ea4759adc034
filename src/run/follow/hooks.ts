import { LivepostsError } from '../../model/error.js';
import { stringifyJson } from '../../publish/json-text.js';
import type { FollowEvent } from './follow-events.js';
import { runCommand } from './run-command.js';

/** Who is told of new and changed posts. */
export interface HookOptions {
  readonly exec: string | null;
  readonly webhook: string | null;
  /** For each call: milliseconds. */
  readonly timeout: number;
  readonly onTrouble: (error: LivepostsError) => void;
}

/** Those who are too slow miss the oldest. */
const MOST_WAITING = 100;

/**
 * Tells a command and a webhook of new and changed posts, one visit after the other. Following never waits for them, and
 * one that hangs is given up.
 */
export class Hooks {
  readonly #options: HookOptions;
  readonly #waiting: string[] = [];
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;

  constructor(options: HookOptions) {
    this.#options = options;
  }

  tell({ kind: _, ...change }: Extract<FollowEvent, { kind: 'changed' }>): void {
    const { exec, webhook, onTrouble } = this.#options;
    if (exec === null && webhook === null) return;
    if (this.#waiting.length >= MOST_WAITING) {
      this.#waiting.shift();
      onTrouble(new LivepostsError('hook-failed', 'The hook is too slow: the oldest visit was left out.'));
    }
    this.#waiting.push(stringifyJson(change));
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Waits until all have been told, but no longer than two calls may take. */
  async finish(): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), this.#options.timeout * 2);
    try {
      await this.#running;
    } finally {
      clearTimeout(timer);
    }
  }

  async #run(): Promise<void> {
    const { exec, webhook, timeout } = this.#options;
    const { signal } = this.#stopping;
    for (let json = this.#waiting.shift(); json !== undefined && !signal.aborted; json = this.#waiting.shift()) {
      const words = json;
      await Promise.all([
        exec === null ? null : this.#try(() => runCommand(exec, `${words}\n`, timeout, signal)),
        webhook === null ? null : this.#try(() => post(webhook, words, timeout, signal)),
      ]);
    }
  }

  async #try(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof LivepostsError)) throw error;
      this.#options.onTrouble(error);
    }
  }
}

/** The client is loaded by those who use it. */
async function post(url: string, json: string, timeout: number, signal: AbortSignal): Promise<void> {
  const { postJson } = await import('../../read/fetch/post-json.js');
  await postJson(url, json, timeout, signal);
}
