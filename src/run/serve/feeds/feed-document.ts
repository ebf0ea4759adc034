import { archivePages, type FeedPage } from '../../../publish/feed/archive-pages.js';
import type { Feed } from '../../../publish/feed/feed.js';
import { writeAtom } from '../../../publish/feed/to-atom.js';
import { writeJsonFeed } from '../../../publish/feed/to-json-feed.js';
import { writeRss } from '../../../publish/feed/to-rss.js';
import { type FeedKind, feedAddress } from '../pages/addresses.js';

const WRITERS: Readonly<Record<FeedKind, (feed: Feed) => string>> = {
  atom: writeAtom,
  rss: writeRss,
  json: writeJsonFeed,
};

/** Posts in an archive document, and at least so many in the one that is subscribed to. */
const SIZE = 100;

/** Which document of a feed. */
export interface FeedPlace {
  /** Where this server is: `http://localhost:8417`. */
  readonly origin: string;
  readonly format: FeedKind;
  /** 0 for the document that is subscribed to. */
  readonly number: number;
}

/**
 * A document of the feed of a blog: the one to subscribe to, or an archive of 100 posts that never changes once it is full
 * (RFC 5005, section 4). The document that is subscribed to repeats the newest archive: a reader that knows nothing of
 * archives misses no post that came while it slept.
 *
 * @returns null where there is no archive of that number
 */
export function feedDocument(whole: Feed, name: string, { origin, format, number }: FeedPlace): string | null {
  const addressOf = (page: number): string => origin + feedAddress(name, format, page);
  const feed = { ...whole, feedUrl: addressOf(0) };
  const page = pagesOf(feed, addressOf).find((one) => one.number === number);
  return page === undefined ? null : WRITERS[format](page.feed);
}

function pagesOf(feed: Feed, addressOf: (number: number) => string): readonly FeedPage[] {
  const [current, ...archives] = archivePages(feed, SIZE, addressOf);
  if (current === undefined) return [];
  const items = feed.items.slice(0, current.feed.items.length + (archives.length > 0 ? SIZE : 0));
  return [{ ...current, feed: { ...current.feed, items } }, ...archives];
}
