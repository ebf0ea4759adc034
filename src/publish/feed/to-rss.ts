import type { RssFeed } from 'feedsmith';
import type { Coverage } from '../coverage.js';
import { escapeMarkup } from '../xml-text.js';
import type { Feed, FeedItem } from './feed.js';
import type { FeedOptions } from './feed-options.js';
import { feedsmith } from './feedsmith.js';
import { NO_TIME } from './item-times.js';
import { rssText } from './rss-text.js';
import { archiveLinks, mediaOf } from './to-atom.js';
import { toFeed } from './to-feed.js';

/**
 * A live blog as an RSS 2.0 feed, one item per post. `pubDate` is the first publication; where that is not known, the
 * time the page shows; where there is none, it is left out. `atom:updated` is the last change.
 *
 * @param blogs one capture or timeline, or several of the same blog or of different ones
 * @throws LivepostsError `bad-option`
 * @example
 * ```ts
 * const rss = toRss(parsePage(html), { feedUrl: 'https://feeds.example/storm.rss', limit: 5 });
 * console.log(rss.match(/<item>/g)?.length); // 5
 * ```
 */
export function toRss(blogs: Coverage | readonly Coverage[], options: FeedOptions = {}): string {
  return writeRss(toFeed(blogs, options));
}

/** Writes a feed as RSS 2.0. */
export function writeRss(feed: Feed): string {
  const links = [
    ...(feed.feedUrl === null ? [] : [{ href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }]),
    ...(feed.hub === null ? [] : [{ href: feed.hub, rel: 'hub' }]),
    ...archiveLinks(feed.archive, 'application/rss+xml'),
  ];
  const xml = feedsmith().generateRssFeed({
    title: rssText(feed.title),
    // RSS demands an address and a description.
    link: feed.url ?? feed.feedUrl ?? 'about:blank',
    description: rssText(feed.subtitle ?? feed.title),
    ...(feed.language === null ? {} : { language: feed.language }),
    ...(feed.updated === NO_TIME ? {} : { lastBuildDate: new Date(feed.updated) }),
    ...(links.length === 0 ? {} : { atom: { links } }),
    // The channel has one editor's address at most; names stand in Dublin Core.
    ...(feed.authors.length === 0 ? {} : { dc: { creators: feed.authors.map(rssText) } }),
    items: feed.items.map(itemOf),
  });
  if (feed.archive?.isArchive !== true) return xml;
  return xml
    .replace(/<rss\b/, '<rss xmlns:fh="http://purl.org/syndication/history/1.0"')
    .replace('</channel>', '  <fh:archive/>\n  </channel>');
}

function itemOf(item: FeedItem): RssFeed.Item<Date> {
  const when = item.published ?? item.shown;
  return {
    title: rssText(item.title),
    ...(item.url === null ? {} : { link: item.url }),
    guid: { value: item.id, isPermaLink: false },
    ...(when === null ? {} : { pubDate: new Date(when) }),
    ...(item.summary === '' ? {} : { description: escapeMarkup(item.summary) }),
    ...(item.html ? { content: { encoded: item.html } } : {}),
    // `author` of RSS is an e-mail address; names stand in Dublin Core.
    ...(item.authors.length === 0 ? {} : { dc: { creators: item.authors.map(rssText) } }),
    categories: item.categories.map(({ label }) => ({ name: label })),
    ...(item.updated === NO_TIME ? {} : { atom: { updated: new Date(item.updated) } }),
    ...(item.media.length === 0 ? {} : { media: mediaOf(item) }),
  };
}
