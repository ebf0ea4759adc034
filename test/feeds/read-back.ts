import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '@rowanmanning/feed-parser';
import type { Feed } from '../../src/publish/feed/feed.js';
import { NO_TIME } from '../../src/publish/feed/item-times.js';
import { feedparser } from './programs.js';

/** What a reader of feeds must find; times in seconds. */
export interface ReadFeed {
  readonly title: string | null;
  readonly items: readonly {
    readonly id: string | null;
    readonly title: string | null;
    readonly url: string | null;
    readonly published: number | null;
    readonly updated: number | null;
    readonly authors: readonly string[];
  }[];
}

type Format = 'atom' | 'rss' | 'json';

/** What a feed is meant to say in a format. */
export function meantBy(feed: Feed, format: Format): ReadFeed {
  return {
    title: feed.title,
    items: feed.items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: secondsOf(format === 'rss' ? (item.published ?? item.shown) : item.published),
      updated: secondsOf(
        format === 'json' ? item.modified : format === 'rss' && item.updated === NO_TIME ? null : item.updated,
      ),
      authors: item.authors,
    })),
  };
}

/**
 * The same for @rowanmanning/feed-parser: where a post has no writers it has those of the feed, as Atom says (RFC 4287,
 * 4.2.1); of RSS it knows no last change.
 */
export function meantForNode(feed: Feed, format: 'atom' | 'rss'): ReadFeed {
  const { title, items } = meantBy(feed, format);
  const ofFeed = feed.authors.length > 0 || format === 'rss' ? feed.authors : [feed.publisher ?? 'Unknown'];
  return {
    title,
    items: items.map((item) => ({
      ...item,
      authors: item.authors.length > 0 ? item.authors : ofFeed,
      updated: format === 'rss' ? item.published : item.updated,
    })),
  };
}

/** What @rowanmanning/feed-parser finds in Atom or RSS. */
export function readWithNode(xml: string): ReadFeed {
  const { title, items } = parseFeed(xml);
  return {
    title: wordsOf(title),
    items: items.map((item) => ({
      id: item.id,
      title: wordsOf(item.title),
      url: item.url,
      published: item.published === null ? null : Math.floor(item.published.getTime() / 1000),
      updated: item.updated === null ? null : Math.floor(item.updated.getTime() / 1000),
      authors: item.authors.flatMap(({ name }) => (name === null ? [] : [name])),
    })),
  };
}

/** What Python's feedparser finds in files of Atom or RSS. */
export function readWithPython(files: readonly string[]): readonly ReadFeed[] {
  const script = fileURLToPath(new URL('read-with-feedparser.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(feedparser.path ?? '', [script], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const feed = JSON.parse(line);
      return {
        title: wordsOf(feed.title),
        items: feed.items.map((item: ReadFeed['items'][number]) => ({
          id: item.id,
          title: wordsOf(item.title),
          // It takes the id for an address where there is none.
          url: item.url === item.id ? null : item.url,
          published: item.published,
          updated: item.updated,
          authors: item.authors.map(wordsOf),
        })),
      };
    });
}

/** What a program that knows no more than the specification finds in a JSON Feed. */
export function readJson(json: string): ReadFeed {
  const feed = JSON.parse(json);
  return {
    title: feed.title,
    items: feed.items.map((item: Record<string, string> & { authors?: { name: string }[] }) => ({
      id: item['id'],
      title: item['title'],
      url: item['url'] ?? null,
      published: secondsOf(item['date_published'] ?? null),
      updated: secondsOf(item['date_modified'] ?? null),
      authors: (item.authors ?? []).map(({ name }) => name),
    })),
  };
}

/** White space of the layout of a document is no part of its words. */
function wordsOf(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').trim();
}

function secondsOf(instant: string | null): number | null {
  return instant === null ? null : Math.floor(Date.parse(instant) / 1000);
}
