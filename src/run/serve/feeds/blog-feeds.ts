import type { ArchiveReader } from '../../../archive/reader/reader.js';
import { archivePages, type FeedPage } from '../../../publish/feed/archive-pages.js';
import type { Feed } from '../../../publish/feed/feed.js';
import { writeAtom } from '../../../publish/feed/to-atom.js';
import { toFeed } from '../../../publish/feed/to-feed.js';
import { writeJsonFeed } from '../../../publish/feed/to-json-feed.js';
import { writeRss } from '../../../publish/feed/to-rss.js';
import type { LoadedBlog } from '../blog-store.js';
import { type Document, documentOf } from '../http/document.js';
import { WeightedCache } from '../http/weighted-cache.js';
import { type FeedKind, feedAddress } from '../pages/addresses.js';

const TYPES: Readonly<Record<FeedKind, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};
const WRITERS: Readonly<Record<FeedKind, (feed: Feed) => string>> = {
  atom: writeAtom,
  rss: writeRss,
  json: writeJsonFeed,
};

/** Posts in an archive document, and at least so many in the one that is subscribed to. */
const SIZE = 100;
/** Characters of documents that are kept. */
const MOST_CHARACTERS = 24 * 1024 * 1024;
/** Posts whose feeds are kept ready to be written: of what changes often, every format is asked for soon. */
const MOST_POSTS = 6_000;
/** Tags of documents that are no longer kept: to say that nothing has changed takes no more. */
const MOST_TAGS = 5_000;

/**
 * The feeds of the blogs: one document to subscribe to and archives of 100 posts each that never change once they are
 * full (RFC 5005, section 4). The document that is subscribed to repeats the newest archive: a reader that knows nothing of
 * archives misses no post that came while it slept.
 */
export class BlogFeeds {
  readonly #reader: ArchiveReader;
  readonly #documents = new WeightedCache<Document>(MOST_CHARACTERS);
  readonly #tags = new WeightedCache<string>(MOST_TAGS);
  readonly #feeds = new WeightedCache<Promise<Feed>>(MOST_POSTS);

  constructor(reader: ArchiveReader) {
    this.#reader = reader;
  }

  /** The tag of a document, where it is known without writing it. */
  tagOf(loaded: LoadedBlog, origin: string, kind: FeedKind, number: number): string | null {
    return this.#tags.get(keyOf(loaded, origin, kind, number)) ?? null;
  }

  /**
   * @param origin where this server is: `http://localhost:8080`
   * @param number 0 for the document that is subscribed to
   * @returns null where there is no archive of that number
   */
  async document(loaded: LoadedBlog, origin: string, kind: FeedKind, number: number): Promise<Document | null> {
    const key = keyOf(loaded, origin, kind, number);
    const kept = this.#documents.get(key);
    if (kept !== undefined) return kept;
    const { name } = loaded.blog;
    const addressOf = (page: number): string => origin + feedAddress(name, kind, page);
    const feed = { ...(await this.#feedOf(loaded)), feedUrl: addressOf(0) };
    const page = pagesOf(feed, addressOf).find((one) => one.number === number);
    if (page === undefined) return null;
    const document = documentOf(WRITERS[kind](page.feed), TYPES[kind]);
    this.#documents.set(key, document, document.body.length);
    this.#tags.set(key, document.etag, 1);
    return document;
  }

  #feedOf({ blog, state, entries }: LoadedBlog): Promise<Feed> {
    const kept = this.#feeds.get(state);
    if (kept !== undefined) return kept;
    const feed = this.#reader.stored(blog).then((timeline) => toFeed(timeline));
    this.#feeds.set(state, feed, entries.length + 1);
    feed.catch(() => this.#feeds.delete(state));
    return feed;
  }
}

function keyOf({ state }: LoadedBlog, origin: string, kind: FeedKind, number: number): string {
  return `${state} ${origin} ${kind} ${number}`;
}

function pagesOf(feed: Feed, addressOf: (number: number) => string): readonly FeedPage[] {
  const [current, ...archives] = archivePages(feed, SIZE, addressOf);
  if (current === undefined) return [];
  const items = feed.items.slice(0, current.feed.items.length + (archives.length > 0 ? SIZE : 0));
  return [{ ...current, feed: { ...current.feed, items } }, ...archives];
}
