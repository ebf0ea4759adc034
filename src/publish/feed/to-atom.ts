import type { AtomFeed } from 'feedsmith';
import type { Coverage } from '../coverage.js';
import { escapeMarkup } from '../xml-text.js';
import type { ArchivePlace, DeletedItem, Feed, FeedItem } from './feed.js';
import type { FeedOptions } from './feed-options.js';
import { feedsmith } from './feedsmith.js';
import { rssText } from './rss-text.js';
import { toFeed } from './to-feed.js';

const SCHEME = 'https://schema.org/LiveBlogPosting#';

/**
 * A live blog as an Atom feed (RFC 4287), one entry per post: `published` only where the first publication is known,
 * `updated` its last change, the whole post as HTML. The same blog always gives the same bytes.
 *
 * @param blogs one capture or timeline, or several of the same blog or of different ones
 * @throws LivepostsError `bad-option`
 * @example
 * ```ts
 * const atom = toAtom(parsePage(html), { since: '2024-10-15T00:00:00Z' });
 * console.log(/<published>(.*)<\/published>/.exec(atom)?.[1]); // 2024-10-15T01:52:00.000Z
 * ```
 */
export function toAtom(blogs: Coverage | readonly Coverage[], options: FeedOptions = {}): string {
  return writeAtom(toFeed(blogs, options));
}

/** Writes a feed as Atom. */
export function writeAtom(feed: Feed): string {
  const { archive, hub } = feed;
  const xml = feedsmith().generateAtomFeed({
    id: feed.id,
    title: { value: feed.title, type: 'text' },
    ...(feed.subtitle === null ? {} : { subtitle: { value: feed.subtitle, type: 'text' } }),
    updated: new Date(feed.updated),
    // An entry without writers has those of the feed, of which Atom demands one.
    authors: (feed.authors.length > 0 ? feed.authors : [feed.publisher ?? 'Unknown']).map((name) => ({ name })),
    links: [
      ...link(feed.url, 'alternate', 'text/html'),
      ...link(feed.feedUrl, 'self', 'application/atom+xml'),
      ...link(hub, 'hub'),
      ...archiveLinks(archive, 'application/atom+xml'),
    ],
    ...(feed.language === null ? {} : { xml: { lang: feed.language } }),
    entries: feed.items.map(entryOf),
  });
  return withExtensions(xml, archive, feed.deleted);
}

type AtomLink = { href: string; rel: string; type?: string };

function link(href: string | null, rel: string, type?: string): AtomLink[] {
  return href === null ? [] : [{ href, rel, ...(type === undefined ? {} : { type }) }];
}

/** RFC 5005, section 4: `prev-archive` holds older entries, `next-archive` newer ones, `current` is subscribed to. */
export function archiveLinks(archive: ArchivePlace | null, type: string): AtomLink[] {
  if (archive === null) return [];
  return [
    ...link(archive.previous, 'prev-archive', type),
    ...link(archive.next, 'next-archive', type),
    ...link(archive.current, 'current', type),
  ];
}

function entryOf(item: FeedItem): AtomFeed.Entry<Date> {
  const [first, ...others] = item.authors;
  return {
    id: item.id,
    title: { value: item.title, type: 'text' },
    updated: new Date(item.updated),
    ...(item.published === null ? {} : { published: new Date(item.published) }),
    ...(first === undefined ? {} : { authors: [first, ...others].map((name) => ({ name })) }),
    ...(item.contributors.length === 0 ? {} : { contributors: item.contributors.map((name) => ({ name })) }),
    links: [
      ...link(item.url, 'alternate', 'text/html'),
      ...item.media.map(({ url, mimeType }) => ({ href: url, rel: 'enclosure', type: mimeType })),
    ],
    categories: item.categories.map(({ term, label }) => ({ term, label, scheme: SCHEME })),
    ...wordsOf(item),
    ...(item.media.length === 0 ? {} : { media: mediaOf(item) }),
  };
}

/** An entry without address must have content, however short; empty elements are not written. */
function wordsOf({ html, summary, title, url }: FeedItem): Pick<AtomFeed.Entry<Date>, 'content' | 'summary'> {
  if (html !== null && html !== '') return { content: { value: html, type: 'html' } };
  if (url === null) return { content: { value: summary || title, type: 'text' } };
  return summary === '' ? {} : { summary: { value: summary, type: 'text' } };
}

interface MediaRss {
  readonly contents: {
    url: string;
    medium: string;
    type: string;
    description?: { value: string; type: string };
    credits?: { value: string }[];
  }[];
}

/** Media RSS, in Atom too: what a picture is called, and whom it is by. */
export function mediaOf({ media }: FeedItem): MediaRss {
  return {
    contents: media.map(({ url, medium, mimeType, description, credit }) => ({
      url,
      medium,
      type: mimeType,
      ...(description === null ? {} : { description: { value: rssText(description), type: 'plain' } }),
      ...(credit === null ? {} : { credits: [{ value: rssText(credit) }] }),
    })),
  };
}

/** What the library does not write: the mark of an archive document, and entries that were deleted. */
function withExtensions(xml: string, archive: ArchivePlace | null, deleted: readonly DeletedItem[]): string {
  const isArchive = archive?.isArchive === true;
  if (!isArchive && deleted.length === 0) return xml;
  const names = [
    ...(isArchive ? ['xmlns:fh="http://purl.org/syndication/history/1.0"'] : []),
    ...(deleted.length > 0 ? ['xmlns:at="http://purl.org/atompub/tombstones/1.0"'] : []),
  ];
  const parts = [
    ...(isArchive ? ['  <fh:archive/>\n'] : []),
    // https://www.rfc-editor.org/rfc/rfc6721#section-3
    ...deleted.map(({ id, when }) => `  <at:deleted-entry ref="${escapeMarkup(id)}" when="${escapeMarkup(when)}"/>\n`),
  ];
  return xml
    .replace(/<feed\b/, () => `<feed ${names.join(' ')}`)
    .replace(/<\/feed>\s*$/, () => `${parts.join('')}</feed>\n`);
}
