import { createHash } from 'node:crypto';
import { legalText } from '../../../publish/xml-text.js';

/** Addresses of this server. Keys of posts are those of publishers and may hold anything: they stand in the query. */
export function blogAddress(name: string): string {
  return `/blogs/${encode(name)}`;
}

/** Where one post with its revisions is. */
export function postAddress(blog: string, key: string): string {
  return `${blogAddress(blog)}/post?id=${encode(key)}`;
}

/** Where the captures of a blog are listed. */
export function capturesAddress(name: string): string {
  return `${blogAddress(name)}/captures`;
}

/** What the feeds of a blog are called. */
export const FEED_KINDS = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;
export type FeedKind = keyof typeof FEED_KINDS;

/** Where a document of a feed is; 0 is the one that is subscribed to. */
export function feedAddress(name: string, kind: FeedKind, number: number = 0): string {
  return `${blogAddress(name)}/feed${number === 0 ? '' : `-${number}`}.${kind}`;
}

/** Where a post stands in a page: the same in every page that shows it. */
export function anchorOfKey(key: string): string {
  return `p-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

function encode(text: string): string {
  return encodeURIComponent(legalText(text));
}
