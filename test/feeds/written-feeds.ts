import type { LiveBlog } from '../../src/model/live-blog.js';
import { archivePages } from '../../src/publish/feed/archive-pages.js';
import type { Feed } from '../../src/publish/feed/feed.js';
import type { FeedOptions } from '../../src/publish/feed/feed-options.js';
import { writeAtom } from '../../src/publish/feed/to-atom.js';
import { toFeed } from '../../src/publish/feed/to-feed.js';
import { writeJsonFeed } from '../../src/publish/feed/to-json-feed.js';
import { writeRss } from '../../src/publish/feed/to-rss.js';

/** A feed as it was meant, and as it is written in every format. */
export interface WrittenFeed {
  readonly name: string;
  readonly feed: Feed;
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
}

const PUBLISHED: FeedOptions = { feedUrl: 'https://feeds.example/live.xml', hub: 'https://hub.example/' };

/** Every kind of feed that is made of a blog: whole, announced, shortened, in parts, with withdrawn posts. */
export function feedsOf(name: string, blog: LiveBlog): readonly WrittenFeed[] {
  const whole = toFeed(blog);
  const deleted = whole.items.slice(0, 2).map(({ id }) => ({ id, when: '2030-01-01T00:00:00Z' }));
  const pages = archivePages(toFeed(blog, PUBLISHED), 7, (number) => `https://feeds.example/live-${number}.xml`);
  const feeds: readonly (readonly [string, Feed])[] = [
    ['whole', whole],
    ['summary', toFeed(blog, { ...PUBLISHED, content: 'summary', limit: 5 })],
    ['deleted', toFeed(blog, { deleted })],
    ...pages.slice(0, 3).map((page) => [`page ${page.number}`, page.feed] as const),
  ];
  return feeds.map(([kind, feed]) => ({
    name: `${name}, ${kind}`,
    feed,
    atom: writeAtom(feed),
    rss: writeRss(feed),
    json: writeJsonFeed(feed),
  }));
}
