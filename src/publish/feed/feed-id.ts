import type { LiveBlog } from '../../model/live-blog.js';
import type { Post } from '../../model/post.js';
import { legalText } from '../xml-text.js';

/**
 * RFC 4151: a tag names an authority and a date on which it held its name. The year is the same for every blog, so that
 * ids do not hang on what one capture happens to say about its beginning.
 */
const TAG_YEAR = '2020';
const NOBODY = 'liveposts.invalid';
/** Ids with so many letters and digits in a row, digits among them, are the publisher's own for one post in the world. */
const UNIQUE = /(?=[a-z-]*\d)[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i;

/**
 * The id of a live blog: `tag:news.example,2020:live/2024/feb/07/storm`, from the path of its address without query,
 * file name and ending; from its title where it has no address. The same for every capture and every machine.
 */
export function feedId(blog: Pick<LiveBlog, 'url' | 'title' | 'publisher'>): string {
  return `tag:${authorityOf(blog)},${TAG_YEAR}:${scopeOf(blog)}`;
}

/**
 * The ids of the posts of a blog, in their order. The publisher's id where there is one: alone if it is one of a kind
 * (`block-65c3a1…`), so that it outlives a move of the page, else below the blog's. Without one, the time of first
 * publication and the headline, which outlive an edited body: `tag:news.example,2020:live/storm#2024-02-07T23:03Z-3f9a1c`.
 * Posts of one minute with the same headline are numbered from the oldest.
 */
export function itemIds(blog: LiveBlog): readonly string[] {
  const authority = `tag:${authorityOf(blog)},${TAG_YEAR}:`;
  const counts = new Map<string, number>();
  const ids: string[] = [];
  // From the end: on a page with its newest posts on top, a further one must not renumber the others.
  for (const post of [...blog.posts].reverse()) {
    const own = `${authority}${ownPart(post, blog)}`;
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    ids.unshift(count === 1 ? own : `${own}.${count}`);
  }
  return ids;
}

function ownPart(post: Post, blog: LiveBlog): string {
  if (post.idSource === 'publisher')
    return UNIQUE.test(post.id) ? encode(post.id) : `${scopeOf(blog)}#${encode(post.id)}`;
  const minute = (post.published ?? post.time)?.instant.slice(0, 16) ?? null;
  // Without time and headline nothing but the words is left to know a post by.
  if (minute === null && post.headline === null) return `${scopeOf(blog)}#${encode(post.id)}`;
  const headline = post.headline === null ? '' : `-${hash(lettersOf(post.headline))}`;
  return `${scopeOf(blog)}#${minute === null ? 'untimed' : `${minute}Z`}${headline}`;
}

function authorityOf({ publisher, url }: Pick<LiveBlog, 'publisher' | 'url'>): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const name = publisher.domain ?? host;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name) ? name.toLowerCase() : NOBODY;
}

/** What the blog is called below its authority: `live/2024/feb/07/storm`. */
function scopeOf({ url, title }: Pick<LiveBlog, 'url' | 'title'>): string {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  const bare = path.replace(/\/(?:index|amp|live)?(?:\.[a-z]{2,5})?\/?$/i, '').replace(/\.[a-z]{2,5}$|^\/+|\/+$/gi, '');
  return bare === '' ? `blog-${hash(lettersOf(title ?? ''))}` : bare.split('/').map(decodeAndEncode).join('/');
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
