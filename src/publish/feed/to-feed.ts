import type { Author, Media, Post } from '../../model/post.js';
import { type Coverage, isTimeline, listOf } from '../coverage.js';
import { captureTimes, isWithdrawn } from '../history-facts.js';
import { languageTag, legalLine, safeUrl, webUrl } from '../xml-text.js';
import type { Category, DeletedItem, Feed, FeedItem, FeedMedia } from './feed.js';
import { combinedId, feedId } from './feed-id.js';
import { checkFeedOptions, type FeedOptions } from './feed-options.js';
import { itemContent } from './item-content.js';
import { doubtOf, itemTimes, latest, mayBeSince, NO_TIME, utc } from './item-times.js';
import { latestPosts, type PlacedPost } from './latest-posts.js';
import { mimeTypeOf } from './mime-type.js';
import { toldPost, tombstoneOf } from './told-post.js';

/** A post with its place, and as readers are told of it. */
type Told = PlacedPost & { readonly told: Post };

const LONGEST_TITLE = 90;
const LONGEST_SUMMARY = 280;
/** The beginning of a post is not looked for beyond so many signs, white space included. */
const MOST_READ = 1_000;

/** What labels and markers are called; the others are no categories. */
const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  (
    [
      ['pinned', 'Pinned'],
      ['key-event', 'Key event'],
      ['summary', 'Summary'],
      ['breaking', 'Breaking'],
      ['updated', 'Updated'],
      ['corrected', 'Corrected'],
      ['clarified', 'Clarified'],
      ['retracted', 'Retracted'],
    ] as const
  ).map(([term, label]) => [term, { term, label }]),
);

/**
 * One or several captures or timelines of live blogs as one feed: each post once, as the last capture that holds it
 * says, newest first. Pinned posts stand where their time puts them, with the category `pinned`; those that a timeline
 * shows to be withdrawn stand in `deleted`.
 *
 * @throws LivepostsError `bad-option` for an address, limit or instant that cannot be read.
 */
export function toFeed(blogs: Coverage | readonly Coverage[], options: FeedOptions = {}): Feed {
  checkFeedOptions(options);
  const captures = listOf(blogs);
  const all = latestPosts(captures);
  const tombstones = all.flatMap(({ id, post }) => tombstoneOf(post, id) ?? []);
  const gone = new Set(tombstones.map(({ id }) => id));
  const deleted = [...(options.deleted ?? []).filter(({ id }) => !gone.has(id)), ...tombstones];
  // The last capture of each blog speaks for it.
  const own = [...new Map(captures.map((blog) => [feedId(blog), blog]))];
  const [first] = own;
  const items = all
    .filter(({ post }) => !isWithdrawn(post))
    .map((placed) => ({ ...placed, told: toldPost(placed.post, options.changes) }))
    .filter((placed) => isWanted(placed, options) && !isDeleted(placed, deleted))
    .slice(0, options.limit)
    .map((placed) => toItem(placed, options));
  const [, blog] = first ?? [];
  return {
    id: first !== undefined && own.length === 1 ? first[0] : combinedId(own.map(([id]) => id)),
    title: own.map(([, { title }]) => legalLine(title ?? '') || 'Live blog').join(' · ') || 'Live blog',
    subtitle: legalLine(blog?.description ?? '') || null,
    language: languageTag(blog?.language ?? null),
    url: safeUrl(blog?.url ?? null),
    feedUrl: options.feedUrl ?? null,
    updated: newestChange(items, captures, deleted),
    authors: namesOf(own.flatMap(([, { authors }]) => authors)),
    publisher: legalLine(blog?.publisher.name ?? blog?.publisher.domain ?? '') || null,
    hub: options.hub ?? null,
    items,
    deleted,
    archive: null,
  };
}

function isWanted({ told }: Told, { only, since }: FeedOptions): boolean {
  if (only !== undefined && !told.labels.some((label) => only.includes(label))) return false;
  return since === undefined || mayBeSince(told, Date.parse(since));
}

/** A post that came back after it was withdrawn is an item again (RFC 6721, section 3). */
function isDeleted({ id, told }: Told, deleted: readonly DeletedItem[]): boolean {
  return deleted.some((entry) => entry.id === id && Date.parse(entry.when) >= Date.parse(itemTimes(told).updated));
}

function toItem({ post, id, blog, told }: Told, { content }: FeedOptions): FeedItem {
  const words = legalLine(post.text.slice(0, MOST_READ));
  return {
    id,
    url: safeUrl(post.url) ?? safeUrl(blog.url),
    title: legalLine(post.headline ?? '') || cut(words, LONGEST_TITLE) || 'Untitled post',
    ...itemTimes(told),
    authors: namesOf(post.authors),
    contributors: namesOf(post.contributors),
    categories: categoriesOf(told),
    html: content === 'summary' ? null : itemContent(post),
    summary: cut(words, LONGEST_SUMMARY),
    media: post.media.flatMap(mediaOf),
  };
}

/** The newest change of any item; without items, that of the page, then the time of its capture. */
function newestChange(items: readonly FeedItem[], blogs: readonly Coverage[], deleted: readonly DeletedItem[]): string {
  const changes = latest([...items.map(({ updated }) => updated), ...deleted.map(({ when }) => utc(when) ?? NO_TIME)]);
  if (changes !== NO_TIME) return changes;
  return latest(
    blogs.map((blog) => {
      const captured = isTimeline(blog) ? captureTimes(blog.captures)?.last : blog.capture.capturedAt;
      return utc(blog.updated?.instant) ?? utc(blog.published?.instant) ?? utc(captured) ?? NO_TIME;
    }),
  );
}

function categoriesOf(post: Post): readonly Category[] {
  const { labels, markers, updated, published } = post;
  const isChanged = updated !== null && updated.instant !== published?.instant;
  const names = new Set<string>([...labels, ...markers.map(({ kind }) => kind), ...(isChanged ? ['updated'] : [])]);
  const doubt = doubtOf(post);
  return [...[...names].flatMap((name) => CATEGORIES.get(name) ?? []), ...(doubt === null ? [] : [doubt])];
}

function mediaOf({ type, url, caption, credit, alt }: Media): readonly FeedMedia[] {
  const target = webUrl(url);
  if (target === null) return [];
  return [
    {
      url: target,
      medium: type,
      mimeType: mimeTypeOf(target, type),
      description: legalLine(caption ?? alt ?? '') || null,
      credit: legalLine(credit ?? '') || null,
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
  // Half a character may stand at the end.
  return `${legalLine(head.slice(0, space > length / 2 ? space : length))}…`;
}
