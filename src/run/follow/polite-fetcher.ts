import type { WarcFolder, WarcPlace } from '../../archive/warc/warc-folder.js';
import { LivepostsError } from '../../model/error.js';
import { type Exchange, headerOf } from '../../read/fetch/exchange.js';
import { type Fetched, type FetchOptions, fetchPage } from '../../read/fetch/fetch-page.js';
import { guardedAgent } from '../../read/fetch/guarded-agent.js';
import { checkWebAddress } from '../../read/fetch/web-address.js';
import type { Clock } from './clock.js';
import { HostQueue } from './host-queue.js';
import { readRetryAfter } from './retry-after.js';
import { RobotsCache } from './robots-cache.js';

/** How pages are fetched. Times in milliseconds. */
export interface FetchSetting {
  readonly userAgent: string;
  readonly allowPrivate: boolean;
  /** Largest page, in bytes. */
  readonly maxBytes: number;
  /** From the end of one answer of a host to the next request. */
  readonly pause: number;
  /** For one request with its answer. */
  readonly timeout: number;
}

/** Of an answer before, with which an unchanged page is not sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An answer, and where it is kept. */
export interface KeptFetch extends Fetched {
  readonly place: WarcPlace;
  readonly last: Exchange;
}

/** The name that robots.txt files know us by. */
const PRODUCT = 'liveposts';
const MOST_REDIRECTS = 5;
const CONNECT_TIMEOUT = 20_000;

/**
 * Fetches pages as a guest does: robots.txt is kept to, each host has one request at a time with a pause behind it, and
 * one that says "later" is left alone until then. Every answer is on the disk before it is given away.
 */
export class PoliteFetcher {
  readonly #agent: ReturnType<typeof guardedAgent>;
  readonly #hosts: HostQueue;
  readonly #robots: RobotsCache;
  readonly #warc: WarcFolder;
  readonly #setting: FetchSetting;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;

  /** @param signal stops what is under way */
  constructor(warc: WarcFolder, setting: FetchSetting, clock: Clock, signal: AbortSignal) {
    const { allowPrivate, timeout, pause } = setting;
    this.#agent = guardedAgent({
      allowPrivate,
      connectTimeout: Math.min(CONNECT_TIMEOUT, timeout),
      headersTimeout: timeout,
      bodyTimeout: timeout,
    });
    this.#hosts = new HostQueue(clock, pause);
    this.#robots = new RobotsCache(
      (url) => this.#fetch(url, { maxBytes: 2_000_000, accept: 'text/plain,*/*;q=0.5' }),
      clock,
      PRODUCT,
      (host, delay) => this.#hosts.slowDown(host, delay),
    );
    this.#warc = warc;
    this.#setting = setting;
    this.#clock = clock;
    this.#signal = signal;
  }

  /**
   * Fetches a page.
   *
   * @throws {LivepostsError} `fetch-refused` where that is not allowed, `fetch-failed` where nothing whole came back
   */
  async get(address: string, validators: Validators | null = null): Promise<KeptFetch> {
    // First of all, so that an address that may not be fetched costs no request for a robots.txt.
    const url = checkWebAddress(address, this.#setting);
    await this.#refuseForbidden(url);
    return this.#fetch(url.href, {
      etag: validators?.etag ?? null,
      lastModified: validators?.lastModified ?? null,
      asksRobots: true,
    });
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #refuseForbidden(url: URL): Promise<void> {
    const verdict = await this.#robots.judge(url);
    if (verdict === 'forbidden') {
      throw new LivepostsError('fetch-refused', `${url.href} is not fetched: the robots.txt of the site forbids it.`, {
        hint: 'Ask the publisher, or save the page by hand',
      });
    }
    if (verdict === 'unreachable') {
      throw new LivepostsError(
        'fetch-failed',
        `${url.href} is not fetched now: the robots.txt of the site cannot be had.`,
        { hint: 'It is tried again later' },
      );
    }
  }

  async #fetch(
    address: string,
    { asksRobots = false, ...changes }: Partial<FetchOptions> & { readonly asksRobots?: boolean },
  ): Promise<KeptFetch> {
    const exchanges: Exchange[] = [];
    let kept = 0;
    const keep = async (): Promise<WarcPlace | null> => {
      const fresh = exchanges.slice(kept);
      kept = exchanges.length;
      return fresh.length === 0 ? null : this.#warc.add(fresh);
    };
    let url = checkWebAddress(address, this.#setting);
    let turn = await this.#hosts.take(url.host, this.#signal);
    const options: FetchOptions = {
      ...this.#setting,
      agent: this.#agent,
      now: this.#clock.now,
      maxRedirects: MOST_REDIRECTS,
      signal: this.#signal,
      onExchange: (exchange) => exchanges.push(exchange),
      mayFetch: async (next) => {
        // Given back before the next one is waited for: two pages that lead to each other's hosts would wait for ever.
        turn.end();
        if (asksRobots) await this.#refuseForbidden(next);
        url = next;
        turn = await this.#hosts.take(next.host, this.#signal);
        return true;
      },
      ...changes,
    };
    try {
      const fetched = await fetchPage(address, options);
      const place = await keep();
      const last = fetched.exchanges.at(-1);
      if (last === undefined || place === null) throw new Error('a fetch without an answer');
      return { ...fetched, place, last };
    } catch (error) {
      // The answers on the way to a failure are kept too.
      await keep();
      throw error;
    } finally {
      this.#heedWishes(url.host, exchanges.at(-1));
      turn.end();
    }
  }

  #heedWishes(host: string, last: Exchange | undefined): void {
    if (last === undefined || (last.status !== 429 && last.status !== 503)) return;
    const now = this.#clock.now();
    const wait = readRetryAfter(headerOf(last.headers, 'retry-after'), now);
    if (wait !== null) this.#hosts.rest(host, now + wait);
  }
}
