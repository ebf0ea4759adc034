import type { LoadedBlog } from '../blog-store.js';
import { type Document, documentOf } from '../http/document.js';
import { WeightedCache } from '../http/weighted-cache.js';
import type { FeedKind } from '../pages/addresses.js';
import type { SlowThread } from '../slow/slow-thread.js';
import type { FeedPlace } from './feed-document.js';

const TYPES: Readonly<Record<FeedKind, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Characters of documents that are kept. */
const MOST_CHARACTERS = 24 * 1024 * 1024;
/** Tags of documents that are no longer kept: to say that nothing has changed takes no more. */
const MOST_TAGS = 5_000;

/** The feeds of the blogs, each document written once for every change of its blog. */
export class BlogFeeds {
  readonly #thread: SlowThread;
  readonly #documents = new WeightedCache<Document>(MOST_CHARACTERS);
  readonly #tags = new WeightedCache<string>(MOST_TAGS);
  readonly #writing = new Map<string, Promise<Document | null>>();

  constructor(thread: SlowThread) {
    this.#thread = thread;
  }

  /** The tag of a document, where it is known without writing it. */
  tagOf(loaded: LoadedBlog, place: FeedPlace): string | null {
    return this.#tags.get(keyOf(loaded, place)) ?? null;
  }

  /** @returns null where there is no archive of that number */
  async document(loaded: LoadedBlog, place: FeedPlace): Promise<Document | null> {
    const key = keyOf(loaded, place);
    const kept = this.#documents.get(key);
    if (kept !== undefined) return kept;
    const begun = this.#writing.get(key);
    if (begun !== undefined) return begun;
    const writing = this.#write(loaded, place, key);
    this.#writing.set(key, writing);
    try {
      return await writing;
    } finally {
      this.#writing.delete(key);
    }
  }

  async #write({ blog, state }: LoadedBlog, place: FeedPlace, key: string): Promise<Document | null> {
    const text = await this.#thread.ask({ kind: 'feed', blog, state, ...place });
    if (text === null) return null;
    const document = documentOf(text, TYPES[place.format]);
    this.#documents.set(key, document, text.length);
    this.#tags.set(key, document.etag, 1);
    return document;
  }
}

function keyOf({ state }: LoadedBlog, { origin, format, number }: FeedPlace): string {
  return `${state} ${origin} ${format} ${number}`;
}
