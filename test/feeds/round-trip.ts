import { parseFeed } from '@rowanmanning/feed-parser';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import type { Timestamp } from '../../src/model/timestamp.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { itemIds } from '../../src/publish/feed/feed-id.js';
import { writeAtom } from '../../src/publish/feed/to-atom.js';
import { toFeed } from '../../src/publish/feed/to-feed.js';
import { toJsonLd } from '../../src/publish/to-json-ld.js';

/** What of a post must outlive a journey through another format. */
interface Kept {
  readonly id: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly text: string;
}

/** The posts of a blog as they come out of its Atom feed, and as they should; in the order of the page. */
export function throughAtom(blog: LiveBlog): { readonly found: readonly Kept[]; readonly meant: readonly Kept[] } {
  const json: LiveBlog = JSON.parse(JSON.stringify(blog));
  const feed = parseFeed(writeAtom(toFeed(json)));
  const ids = itemIds(blog);
  const entries = new Map(feed.items.map((item) => [item.id, item]));
  const pairs = blog.posts.map((post, index) => ({ post, id: ids[index] ?? '', entry: entries.get(ids[index] ?? '') }));
  return {
    meant: pairs.map(({ post, id }) => ({
      id,
      headline: lineOf(post.headline),
      published: isFine(post.published) ? instantOf(post.published) : null,
      updated: instantOf(post.updated ?? post.time ?? post.published) ?? post.publishedBetween?.before ?? null,
      authors: namesOf(post),
      text: lettersOf(post.text),
    })),
    found: pairs.map(({ post, id, entry }) => ({
      id: entry?.id ?? `no entry ${id}`,
      headline: post.headline === null ? null : lineOf(entry?.title ?? null),
      published: entry?.published?.toISOString() ?? null,
      updated: entry?.updated?.getTime() === 0 ? null : (entry?.updated?.toISOString() ?? null),
      // Those of the feed are filled in where a post has none.
      authors: post.authors.length === 0 ? [] : (entry?.authors.map(({ name }) => name ?? '') ?? []),
      text: lettersOf(wordsOf(entry?.content ?? '')).slice(0, lettersOf(post.text).length),
    })),
  };
}

/** The posts of a blog as liveposts reads them out of its own JSON-LD, and as they should be. */
export function throughJsonLd(blog: LiveBlog): { readonly found: readonly Kept[]; readonly meant: readonly Kept[] } {
  const again = parsePage(toJsonLd(blog));
  const kept = (post: Post): Kept => ({
    // Of a time or words that are told less finely another id is derived.
    id: post.idSource === 'publisher' ? post.id : 'derived',
    headline: lineOf(post.headline),
    published: dateOf(post.published),
    updated: post.updated?.instant === post.published?.instant ? null : dateOf(post.updated),
    authors: namesOf(post),
    text: lineOf(post.text) ?? '',
  });
  return { meant: blog.posts.filter(hasContent).map(kept), found: again.posts.map(kept) };
}

/** The parser gives no post of which there is nothing but a writer. */
function hasContent({ headline, time, text, media }: Post): boolean {
  return headline !== null || time !== null || text !== '' || media.length > 0;
}

function namesOf({ authors }: Post): readonly string[] {
  return [...new Set(authors.map(({ name }) => name))];
}

/** JSON-LD and feeds know instants and days only. */
function dateOf(time: Timestamp | null): string | null {
  return isFine(time) ? instantOf(time) : (time?.local.slice(0, 10) ?? null);
}

function isFine(time: Timestamp | null): boolean {
  return time !== null && time.precision !== 'day' && time.precision !== 'hour';
}

function instantOf(time: Timestamp | null): string | null {
  return time === null ? null : new Date(time.instant).toISOString();
}

function wordsOf(html: string): string {
  return DomUtils.textContent(parseDocument(html));
}

function lineOf(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/g, ' ').trim();
}

/** Markup says with tags what text says with signs: bullets, quotation marks. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
