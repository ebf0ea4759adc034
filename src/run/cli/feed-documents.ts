import { basename, extname } from 'node:path';
import type { Coverage } from '../../publish/coverage.js';
import type { Feed } from '../../publish/feed/feed.js';
import type { FeedOptions } from '../../publish/feed/feed-options.js';
import type { FeedFlags, FeedFormat } from './feed-options.js';

/** A document of a feed and the file it goes to; standard output where there is none. */
export interface FeedDocument {
  readonly path: string | undefined;
  readonly text: string;
}

/** What of the command line concerns the feed. */
export type FeedSettings = Pick<
  FeedFlags,
  'format' | 'feedUrl' | 'hub' | 'limit' | 'since' | 'only' | 'summary' | 'archivePages' | 'output'
> &
  Pick<FeedOptions, 'changes'>;

/** Every document of the feed: the one that is subscribed to last, so that its archives exist when it appears. */
export async function writeFeedDocuments(
  blogs: readonly Coverage[],
  flags: FeedSettings,
): Promise<readonly FeedDocument[]> {
  const { toFeed } = await import('../../publish/feed/to-feed.js');
  const write = await loadWriter(flags.format);
  const feed = toFeed(blogs, optionsOf(flags));
  const { archivePages: size, output: path } = flags;
  if (size === undefined || path === undefined) return [{ path, text: write(feed) }];
  const { archivePages } = await import('../../publish/feed/archive-pages.js');
  const pages = archivePages(feed, size, (number) => addressOf(flags.feedUrl ?? null, path, number));
  return [...pages].reverse().map(({ number, feed: page }) => ({ path: numbered(path, number), text: write(page) }));
}

async function loadWriter(format: FeedFormat): Promise<(feed: Feed) => string> {
  switch (format) {
    case 'atom':
      return (await import('../../publish/feed/to-atom.js')).writeAtom;
    case 'rss':
      return (await import('../../publish/feed/to-rss.js')).writeRss;
    case 'json':
      return (await import('../../publish/feed/to-json-feed.js')).writeJsonFeed;
  }
}

function optionsOf({ feedUrl, hub, limit, since, only, summary, changes }: FeedSettings): FeedOptions {
  return {
    content: summary === true ? 'summary' : 'full',
    ...(feedUrl !== undefined && { feedUrl }),
    ...(hub !== undefined && { hub }),
    ...(limit !== undefined && { limit }),
    ...(since !== undefined && { since }),
    ...(only !== undefined && { only }),
    ...(changes !== undefined && { changes }),
  };
}

/** Where a document will be found: beside the feed, by the name of its file. */
function addressOf(feedUrl: string | null, path: string, number: number): string {
  if (feedUrl === null) return encodeURIComponent(basename(numbered(path, number)));
  const url = new URL(feedUrl);
  url.pathname = numbered(url.pathname, number);
  return url.href;
}

/** `storm.atom`, `storm-1.atom`, `storm-2.atom`: the oldest posts are in 1. */
function numbered(path: string, number: number): string {
  if (number === 0) return path;
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${number}${ending}`;
}
