import { LivepostsError } from '../../model/error.js';
import { isAllowed, type Robots, readRobots } from '../../read/fetch/robots.js';
import type { Clock } from './clock.js';

/** How long a robots.txt may be believed (RFC 9309, section 2.4), and how long that there was none to be had. */
const KEPT = 24 * 60 * 60_000;
const KEPT_WITHOUT_ANSWER = 10 * 60_000;
const MOST_ORIGINS = 500;
/** A body that is longer is read as far as this (RFC 9309, section 2.5). */
const MOST_BYTES = 512_000;

/** What came back for a robots.txt. */
export interface RobotsAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/** Whether a page may be fetched, and why not. */
export type Verdict = 'allowed' | 'forbidden' | 'unreachable';

interface Entry {
  readonly robots: Promise<Robots | 'unreachable'>;
  until: number;
}

/**
 * The rules of each site, asked for once a day. A site without them allows all (4xx); one whose rules cannot be had
 * allows nothing (5xx, no answer), as RFC 9309, section 2.3.1 has it.
 */
export class RobotsCache {
  readonly #entries = new Map<string, Entry>();
  readonly #fetch: (url: string) => Promise<RobotsAnswer>;
  readonly #clock: Clock;
  readonly #product: string;
  readonly #onDelay: (host: string, milliseconds: number) => void;

  /** @param onDelay told where a site wishes a pause between requests */
  constructor(
    fetch: (url: string) => Promise<RobotsAnswer>,
    clock: Clock,
    product: string,
    onDelay: (host: string, milliseconds: number) => void,
  ) {
    this.#fetch = fetch;
    this.#clock = clock;
    this.#product = product;
    this.#onDelay = onDelay;
  }

  /** @throws {LivepostsError} `fetch-refused` for a site that may not be fetched from at all */
  async judge(url: URL): Promise<Verdict> {
    const robots = await this.#entryOf(url).robots;
    if (robots === 'unreachable') return 'unreachable';
    return isAllowed(robots, url) ? 'allowed' : 'forbidden';
  }

  #entryOf(url: URL): Entry {
    const known = this.#entries.get(url.origin);
    if (known !== undefined && known.until > this.#clock.now()) return known;
    this.#entries.delete(url.origin);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size >= MOST_ORIGINS && oldest !== undefined) this.#entries.delete(oldest);
    const robots = this.#ask(url);
    const entry: Entry = { robots, until: Number.POSITIVE_INFINITY };
    this.#entries.set(url.origin, entry);
    robots.then(
      (found) => {
        entry.until = this.#clock.now() + (found === 'unreachable' ? KEPT_WITHOUT_ANSWER : KEPT);
      },
      () => {
        entry.until = 0;
      },
    );
    return entry;
  }

  async #ask(url: URL): Promise<Robots | 'unreachable'> {
    let answer: RobotsAnswer;
    try {
      answer = await this.#fetch(new URL('/robots.txt', url).href);
    } catch (error) {
      if (error instanceof LivepostsError && error.code === 'fetch-failed') return 'unreachable';
      throw error;
    }
    const { status, bytes } = answer;
    // A redirect without an address is an answer like none.
    if (status >= 300 && status < 500 && status !== 429) return { rules: [], crawlDelay: null };
    if (status < 200 || status >= 300) return 'unreachable';
    const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
    const robots = readRobots(text, this.#product);
    if (robots.crawlDelay !== null) this.#onDelay(url.host, robots.crawlDelay * 1_000);
    return robots;
  }
}
