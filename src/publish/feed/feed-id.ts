import type { LiveBlog } from '../../model/live-blog.js';
import type { Post } from '../../model/post.js';
import { type Coverage, hasHistory } from '../coverage.js';
import { newestFirst } from '../post-order.js';
import { legalText } from '../xml-text.js';
import { uniquePart } from './unique-id.js';

/**
 * RFC 4151: a tag names an authority and a date on which it held its name. The year is the same for every blog, so that
 * ids do not hang on what one capture happens to say about its beginning.
 */
const TAG_YEAR = '2020';
const NOBODY = 'liveposts.invalid';
/** So many letters of the words stand for a post of which nothing else is known. */
const LETTERS = 60;

/**
 * The id of a live blog: `tag:news.example,2020:live/2024/feb/07/storm`, from the path of its address without query,
 * file name and ending; from its title where it has no address. The same for every capture and every machine.
 */
export function feedId(blog: Pick<LiveBlog, 'url' | 'title' | 'publisher'>): string {
  return `tag:${authorityOf(blog) ?? NOBODY},${TAG_YEAR}:${scopeOf(blog)}`;
}

/** The id of a feed that holds several blogs, in any order. */
export function combinedId(ids: readonly string[]): string {
  return `tag:${NOBODY},${TAG_YEAR}:blogs-${hash([...ids].sort().join('\n'))}`;
}

/**
 * The ids that the posts of a blog have in feeds, in the order of {@link LiveBlog.posts}. They are the same in every
 * capture; docs/feeds.md says what they are made of. Use them to say which posts were withdrawn.
 *
 * @example
 * ```ts
 * const blog = parsePage(html);
 * const [first] = itemIds(blog);
 * console.log(first); // tag:example.com,2020:0c419d5e7b3f1a8c2e6d4b0f9a7c5e3d
 * ```
 */
export function itemIds(blog: Coverage): readonly string[] {
  const authority = authorityOf(blog);
  const scope = scopeOf(blog);
  const counts = new Map<string, number>();
  const ids = new Map<Post, string>();
  // From the oldest on: a new post must not renumber the others.
  for (const post of [...newestFirst(blog.posts)].reverse()) {
    const own = `tag:${authority ?? NOBODY},${TAG_YEAR}:${ownPart(asFirstSeen(post), scope, authority !== null)}`;
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    ids.set(post, count === 1 ? own : `${own}.${count}`);
  }
  return blog.posts.map((post) => ids.get(post) ?? '');
}

/** A post as the first capture gave it: what was changed later must not make another item of it. */
function asFirstSeen(post: Post): Post {
  if (!hasHistory(post)) return post;
  const [first] = post.revisions;
  const id = post.ids[0] ?? post.id;
  if (first === undefined) return { ...post, id };
  const { headline, text, time } = first;
  return { ...post, id, headline, text, time: time ?? post.time };
}

function ownPart(post: Post, scope: string, hasAuthority: boolean): string {
  if (post.idSource === 'publisher') {
    const unique = uniquePart(post.id);
    // A serial number without a publisher names nothing.
    const isAlone = unique !== null && (hasAuthority || !/^\d+$/.test(unique));
    return isAlone ? encode(unique) : `${scope}#${encode(post.id)}`;
  }
  return permalinkOf(post) ?? `${scope}#${derivedPart(post)}`;
}

/** The publisher's own address of the post stands in for an id. */
function permalinkOf({ url }: Post): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hash: fragment, search } = new URL(url);
  const path = barePath(url);
  if (path === '') return null;
  if (fragment.length > 1) return `${path}#${decodeAndEncode(fragment.slice(1))}`;
  return search === '' ? path : `${path}?${encode(search.slice(1))}`;
}

/**
 * Time of first publication and headline, which outlive an edited body: `2024-02-07T23:03Z-3f9a1c07`. Of a time no more
 * than the page wrote: "14 min ago" is another minute in every capture.
 */
function derivedPart({ published, time, headline, text }: Post): string {
  const at = published ?? time;
  const when =
    at === null || at.source === 'relative'
      ? null
      : at.precision === 'day'
        ? at.local.slice(0, 10)
        : `${at.instant.slice(0, at.precision === 'hour' ? 13 : 16)}Z`;
  if (headline !== null) return `${when ?? 'untimed'}-${hash(lettersOf(headline))}`;
  return when ?? `words-${hash(lettersOf(text).slice(0, LETTERS))}`;
}

function authorityOf({ publisher, url }: Pick<LiveBlog, 'publisher' | 'url'>): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const name = publisher.domain ?? host;
  return /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i.test(name) ? name.toLowerCase() : null;
}

/** What the blog is called below its authority: `live/2024/feb/07/storm`. */
function scopeOf({ url, title }: Pick<LiveBlog, 'url' | 'title'>): string {
  return barePath(url) || `blog-${hash(lettersOf(title ?? ''))}`;
}

function barePath(url: string | null): string {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = (segments.pop() ?? '').replace(/\.[a-z]{2,5}$/i, '');
  if (!/^(?:index|amp|live)?$/i.test(last) || segments.length === 0) segments.push(last);
  return segments.map(decodeAndEncode).join('/');
}

function decodeAndEncode(segment: string): string {
  try {
    return encode(decodeURIComponent(segment));
  } catch {
    return encode(segment);
  }
}

/** What RFC 3986 allows in a path, and nothing that a reader of XML or a shell could trip over. */
function encode(text: string): string {
  return encodeURIComponent(legalText(text.slice(0, 200))).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** FNV-1a, 32 bits: short, and the same on every machine. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
