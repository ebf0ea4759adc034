import { LivepostsError } from '../../model/error.js';
import type { FollowOptions } from './follow-options.js';

/**
 * Follows live blogs: fetches their pages again and again, keeps every answer in WARC files and what they show in an
 * archive, until they end.
 *
 * @example
 * ```ts
 * const archive = await openArchive('storm.sqlite');
 * const follower = new Follower(['https://news.example/live/storm'], {
 *   archive,
 *   warc: 'storm-warc',
 *   once: true,
 *   onEvent: (event) => {
 *     if (event.kind === 'visited') console.log(event.newPosts, event.nextAt);
 *   },
 * });
 * await follower.start();
 * await archive.close();
 * ```
 */
export class Follower {
  readonly #addresses: readonly string[];
  readonly #options: FollowOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;

  /** @param addresses of pages that begin with https:// or http:// */
  constructor(addresses: readonly string[], options: FollowOptions) {
    this.#addresses = [...new Set(addresses)];
    this.#options = options;
  }

  /**
   * Follows until every page has ended, or {@link stop} is called. What happens is told by `onEvent`.
   *
   * @throws {LivepostsError} `cannot-write` and `archive-busy` for a folder that cannot be written to, `bad-option`
   */
  async start(): Promise<void> {
    if (this.#running !== null) {
      throw new LivepostsError('bad-option', 'The follower was started before.', { hint: 'Make a new one' });
    }
    // The client and the WARC library are loaded by those who use them.
    this.#running = import('./follow-pages.js').then(({ followPages }) =>
      followPages(this.#addresses, this.#options, this.#stopping.signal),
    );
    await this.#running;
  }

  /** Ends what is under way, and waits until everything is written. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running?.catch(() => {});
  }
}
