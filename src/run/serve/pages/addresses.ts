import { createHash } from 'node:crypto';
import { legalText } from '../../../publish/xml-text.js';

/** Addresses of this server. Keys of posts are those of publishers and may hold anything: they stand in the query. */
export function blogAddress(name: string): string {
  return `/blogs/${encode(name)}`;
}

/** Where one post with its revisions is. @param zone the clock that the reader has chosen */
export function postAddress(blog: string, key: string, zone: string = 'own'): string {
  return `${blogAddress(blog)}/post?id=${encode(key)}${zone === 'own' ? '' : `&zone=${encode(zone)}`}`;
}

/** Where the captures of a blog are listed. @param page from 1 on */
export function capturesAddress(name: string, zone: string = 'own', page: number = 1): string {
  const query = [zone === 'own' ? '' : `zone=${encode(zone)}`, page === 1 ? '' : `page=${page}`].filter(
    (part) => part !== '',
  );
  return `${blogAddress(name)}/captures${query.length === 0 ? '' : `?${query.join('&')}`}`;
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
