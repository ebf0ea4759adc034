import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Author, Media, Post } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';
import { legalLine, legalText, safeUrl } from '../xml-text.js';
import type { Category, Feed, FeedItem, FeedMedia } from './feed.js';
import { feedId, itemIds } from './feed-id.js';
import type { FeedOptions } from './feed-options.js';
import { itemContent } from './item-content.js';
import { mimeTypeOf } from './mime-type.js';

const LONGEST_TITLE = 90;
const LONGEST_SUMMARY = 280;
/** Atom demands a time of the last change. 1970 is none that a post can have; such items have the category too. */
const NO_TIME = '1970-01-01T00:00:00Z';

const LABEL_WORDS: Readonly<Record<Category['term'], string>> = {
  pinned: 'Pinned',
  'key-event': 'Key event',
  summary: 'Summary',
  breaking: 'Breaking',
  updated: 'Updated',
  corrected: 'Corrected',
  clarified: 'Clarified',
  retracted: 'Retracted',
  'day-only': 'Only the day is known',
  'time-unknown': 'Time unknown',
};

/**
 * One or several captures of live blogs as one feed: each post once, as the last capture that holds it says, newest
 * first. Pinned posts stand where their time puts them, with the category `pinned`.
 *
 * @throws LivepostsError `bad-option` for a limit or instant that cannot be read.
 */
export function toFeed(blogs: LiveBlog | readonly LiveBlog[], options: FeedOptions = {}): Feed {
  check(options);
  const list = 'posts' in blogs ? [blogs] : blogs;
  const items = new Map<string, FeedItem>();
  for (const blog of list) {
    const ids = itemIds(blog);
    blog.posts.forEach((post, index) => {
      const id = ids[index] ?? '';
      // The last capture has the last word, and a new place: the newest is sorted by its own time all the same.
      if (isWanted(post, options)) items.set(id, toItem(post, id, blog, options));
    });
  }
  const sorted = [...items.values()]
    .filter(
      (item) =>
        options.since === undefined ||
        item.updated === NO_TIME ||
        Date.parse(item.updated) >= Date.parse(options.since),
    )
    .sort((one, two) => Date.parse(timeOf(two)) - Date.parse(timeOf(one)));
  const limited = options.limit === undefined ? sorted : sorted.slice(0, options.limit);
  const [first] = list;
  const titles = [...new Set(list.map(({ title }) => legalLine(title ?? '') || 'Live blog'))];
  return {
    id: first === undefined ? 'tag:liveposts.invalid,2020:empty' : feedId(first),
    title: titles.join(' · ') || 'Live blog',
    subtitle: first?.description == null ? null : legalLine(first.description),
    language: first?.language ?? null,
    url: safeUrl(first?.url ?? null),
    feedUrl: options.feedUrl ?? null,
    updated: newest(limited, list),
    authors: namesOf(list.flatMap(({ authors }) => authors)),
    publisher: first?.publisher.name ?? first?.publisher.domain ?? null,
    hub: options.hub ?? null,
    items: limited,
    deleted: options.deleted ?? [],
    archive: null,
  };
}

function check({ limit, since }: FeedOptions): void {
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
    throw new LivepostsError('bad-option', `The limit ${limit} is no number of items.`, { hint: 'Give 1 or more.' });
  }
  if (since !== undefined && !(/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(since) && !Number.isNaN(Date.parse(since)))) {
    throw new LivepostsError('bad-option', `"${since}" is no instant.`, {
      hint: 'Give date, time and zone as in 2024-02-07T23:03:00Z.',
    });
  }
}

function isWanted({ labels }: Post, { only }: FeedOptions): boolean {
  return only === undefined || labels.some((label) => only.includes(label));
}

function toItem(post: Post, id: string, blog: LiveBlog, { content = 'full' }: FeedOptions): FeedItem {
  const text = legalText(post.text);
  return {
    id,
    url: safeUrl(post.url) ?? safeUrl(blog.url),
    title: legalLine(post.headline ?? '') || cut(legalLine(text), LONGEST_TITLE) || 'Untitled post',
    published: exact(post.published),
    shown: exact(post.time),
    updated: updatedOf(post),
    authors: namesOf(post.authors.length > 0 ? post.authors : blog.authors),
    contributors: namesOf(post.contributors),
    categories: categoriesOf(post),
    html: content === 'full' ? itemContent(post) : null,
    summary: cut(legalLine(text), LONGEST_SUMMARY),
    media: post.media.flatMap(mediaOf),
  };
}

/**
 * The last change of a post as far as it is known: what the page says; else the time it shows; else its first
 * publication; else the bound before which it was published; else 1970, which stands for "not known".
 */
export function updatedOf({ updated, time, published, publishedBetween }: Post): string {
  const known = updated?.instant ?? time?.instant ?? published?.instant ?? publishedBetween?.before;
  return utc(known) ?? NO_TIME;
}

/** Sorted by what a reader sees: an old post that was corrected stays in its place. */
function timeOf({ published, shown, updated }: FeedItem): string {
  return published ?? shown ?? updated;
}

/** Feeds can only name an instant: a day or an hour alone would become one that nobody wrote. */
function exact(time: Timestamp | null): string | null {
  return time === null || time.precision === 'day' || time.precision === 'hour' ? null : utc(time.instant);
}

/** RFC 3339 as all readers take it, no finer than seconds where the page had no more. */
function utc(instant: string | null | undefined): string | null {
  if (instant == null || Number.isNaN(Date.parse(instant))) return null;
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The newest change of any item; without items, that of the page, then the time of its capture. */
function newest(items: readonly FeedItem[], blogs: readonly LiveBlog[]): string {
  const ofItems = items.map(({ updated }) => updated);
  const ofPages = blogs.flatMap(({ updated, published, capture }) => [
    utc(updated?.instant) ?? utc(published?.instant) ?? utc(capture.capturedAt) ?? NO_TIME,
  ]);
  const known = ofItems.some((time) => time !== NO_TIME) ? ofItems : ofPages;
  return known.reduce((latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest), NO_TIME);
}

function categoriesOf({ labels, markers, updated, published, time, publishedBetween }: Post): readonly Category[] {
  const terms = new Set<Category['term']>(labels);
  for (const { kind } of markers) if (kind in LABEL_WORDS) terms.add(kind as Category['term']);
  if (updated !== null && updated.instant !== published?.instant) terms.add('updated');
  const known = time ?? published ?? updated;
  if (known !== null && exact(known) === null) terms.add('day-only');
  if (known === null && publishedBetween?.before == null) terms.add('time-unknown');
  return [...terms].map((term) => ({ term, label: LABEL_WORDS[term] }));
}

function mediaOf({ type, url, caption, credit, alt }: Media): readonly FeedMedia[] {
  const target = safeUrl(url);
  if (target === null) return [];
  const words = caption ?? alt;
  return [
    {
      url: target,
      medium: type,
      mimeType: mimeTypeOf(target, type),
      description: words === null ? null : legalLine(words),
      credit: credit === null ? null : legalLine(credit),
    },
  ];
}

function namesOf(authors: readonly Author[]): readonly string[] {
  return [...new Set(authors.map(({ name }) => legalLine(name)).filter((name) => name !== ''))];
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = head.lastIndexOf(' ');
  return `${legalText(head.slice(0, space > length / 2 ? space : length)).trimEnd()}…`;
}
