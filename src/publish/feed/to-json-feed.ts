import type { JsonFeed } from 'feedsmith';
import type { Coverage } from '../coverage.js';
import { stringifyJson } from '../json-text.js';
import type { Feed, FeedItem } from './feed.js';
import type { FeedOptions } from './feed-options.js';
import { feedsmith } from './feedsmith.js';
import { toFeed } from './to-feed.js';

/**
 * A live blog as a JSON Feed (https://www.jsonfeed.org/version/1.1/), one item per post. `date_published` only where the
 * first publication is known, `date_modified` where a later change is.
 *
 * @param blogs one capture or timeline, or several of the same blog or of different ones
 * @throws LivepostsError `bad-option`
 * @example
 * ```ts
 * const { items } = JSON.parse(toJsonFeed(parsePage(html), { content: 'summary' }));
 * console.log(items[0].date_published); // 2024-10-15T01:52:00.000Z
 * ```
 */
export function toJsonFeed(blogs: Coverage | readonly Coverage[], options: FeedOptions = {}): string {
  return writeJsonFeed(toFeed(blogs, options));
}

/** Writes a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const { authors, archive } = feed;
  const written: object = Object(
    feedsmith().generateJsonFeed({
      title: feed.title,
      ...(feed.url === null ? {} : { home_page_url: feed.url }),
      ...(feed.feedUrl === null ? {} : { feed_url: feed.feedUrl }),
      ...(feed.subtitle === null ? {} : { description: feed.subtitle }),
      ...(feed.language === null ? {} : { language: feed.language }),
      ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
      ...(feed.hub === null ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      ...(archive?.previous == null ? {} : { next_url: archive.previous }),
      items: feed.items.map(itemOf),
    }),
  );
  // The library leaves out a list that is empty, which must be there.
  return `${stringifyJson('items' in written ? written : { ...written, items: [] }, 2)}\n`;
}

function itemOf(item: FeedItem): JsonFeed.Item<Date> {
  const { published, modified, media } = item;
  const image = media.find(({ medium }) => medium === 'image');
  return {
    id: item.id,
    ...(item.url === null ? {} : { url: item.url }),
    title: item.title,
    // One of the two must be there, and empty ones are not written.
    ...(item.html ? { content_html: item.html } : { content_text: item.summary || item.title }),
    ...(item.summary === '' ? {} : { summary: item.summary }),
    ...(image === undefined ? {} : { image: image.url }),
    ...(published === null ? {} : { date_published: new Date(published) }),
    ...(modified === null ? {} : { date_modified: new Date(modified) }),
    ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
    ...(item.categories.length === 0 ? {} : { tags: item.categories.map(({ term }) => term) }),
    ...(media.length === 0
      ? {}
      : {
          attachments: media.map(({ url, mimeType, description, credit }) => ({
            url,
            mime_type: mimeType,
            ...(description === null && credit === null
              ? {}
              : { title: [description, credit].filter((part) => part !== null).join(' – ') }),
          })),
        }),
  };
}
