import type { LiveBlog } from '../model/live-blog.js';

/** What stands before the name of the site and says nothing of the page. */
const PLAIN_HOSTS: ReadonlySet<string> = new Set(['www', 'www2', 'edition']);
/** What stands there for other devices. */
const DEVICE_HOSTS: ReadonlySet<string> = new Set(['m', 'mobile', 'mobil', 'amp', 'touch', 'wap']);
/** AMP pages end in or begin with one of these. */
const AMP_SEGMENTS = /^(?:amp|amp\.html?)$/i;
/** Names of parameters that say how a page is shown, or who sent the reader, and not which page it is. */
const IDLE_PARAMETERS =
  /^(?:utm_.*|at_.*|pinned_post_.*|ito|cid|cmp|cmpid|fbclid|gclid|ref|ref_src|smid|src|amp|outputtype|page|pagenum|paged|offset|cursor|before|after|until|since|limit|sort|order|filter.*|cb|refresh|reload)$/i;
/** Behind the address of a live blog: one of its pages, or one of its posts. */
const PAGE_SEGMENT = /^(?:page|seite|pagina|pag|p|post|entry|block)$/i;

/**
 * The address of a page or post without what differs between its copies: scheme, hosts for other devices, AMP, page
 * numbers, trackers. Null for what is no web address.
 *
 * @param options `keepsFragment` for posts, which are often only a mark in the page
 */
export function addressKey(url: string | null, options: { keepsFragment?: boolean } = {}): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  // `http://localhost:8000/` is where somebody looked at a saved page: any page.
  if (!hostname.includes('.')) return null;
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  while (labels.length > 2 && isSideHost(labels[0] ?? '')) labels.shift();
  const path = pathOf(pathname);
  const isPost = options.keepsFragment === true;
  const kept = [...searchParams].filter(([name]) => isPost || !IDLE_PARAMETERS.test(name)).sort();
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
  return `${labels.join('.')}${path}${query}${isPost ? hash : ''}`;
}

function isSideHost(label: string): boolean {
  return PLAIN_HOSTS.has(label) || DEVICE_HOSTS.has(label);
}

/** What an address says of the kind of copy: `amp`, `m`, `mobile`; null for the page itself. */
export function editionOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const isAmp =
    pathname.split('/').some((segment) => AMP_SEGMENTS.test(segment) || /\.amp(?:\.|$)/i.test(segment)) ||
    searchParams.has('amp') ||
    searchParams.get('outputType')?.toLowerCase() === 'amp';
  if (isAmp) return 'amp';
  const [label = ''] = hostname
    .toLowerCase()
    .split('.')
    .filter((one) => !PLAIN_HOSTS.has(one));
  return DEVICE_HOSTS.has(label) ? label : null;
}

function pathOf(pathname: string): string {
  const segments = pathname.split('/').filter((segment) => segment !== '' && !AMP_SEGMENTS.test(segment));
  const last = segments.at(-1);
  if (last !== undefined) segments[segments.length - 1] = last.replace(/\.amp(?=\.|$)/i, '');
  const [number, word] = [segments.at(-1), segments.at(-2)];
  if (number !== undefined && word !== undefined && /^\d{1,4}$/.test(number) && PAGE_SEGMENT.test(word)) {
    segments.length -= 2;
  }
  return `/${segments.join('/')}`;
}

/**
 * What the captures of one live blog have in common in their addresses; null where a capture has none.
 *
 * @example
 * ```ts
 * blogKey(parsePage(html, { url: 'https://www.example.com/live/storm/amp?page=2' })); // example.com/live/storm
 * ```
 */
export function blogKey({ url }: Pick<LiveBlog, 'url'>): string | null {
  return addressKey(url);
}

/** Whether a capture is of a page behind the first one, which does not show the newest posts. */
export function isFurtherPage({ url, completeness }: Pick<LiveBlog, 'url' | 'completeness'>): boolean {
  return numberOfPage(url) !== 1 || completeness.more.some((other) => SAYS_FIRST.test(other));
}

const SAYS_FIRST = /[?&](?:page|paged|pg|pagina|seite)=1(?:[&#]|$)|\/page\/1\/?(?:[?#]|$)/i;

/** 1 for an address that names no page; null for a page that is named by one of its posts. */
function numberOfPage(url: string | null): number | null {
  if (url === null || !URL.canParse(url)) return 1;
  const { searchParams, pathname } = new URL(url);
  for (const [name, value] of searchParams) {
    if (/^(?:page|paged|pg|pagina|seite|pagenum)$/i.test(name))
      return /^\d{1,6}$/.test(value) ? Number(value) || 1 : null;
    if (/^(?:offset|cursor|before|until)$/i.test(name) && value !== '0') return null;
  }
  const match = /\/(?:page|seite|pagina)\/(\d{1,6})\/?$/i.exec(pathname);
  return match === null ? 1 : Number(match[1]);
}

/** Parameters that ask for a choice of the posts, or for them in another order. */
const VIEW_PARAMETERS =
  /^(?:sort|order|filter.*|limit|offset|cursor|before|after|until|since|count|size|q|query|search|tag|type|view)$/i;

/**
 * Which addresses ask for a view of the live blog: with a filter or an order, or with any word behind the `?` that most
 * captures of the blog are without.
 */
export function viewsAmong(urls: readonly (string | null)[]): (url: string | null) => boolean {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const own = ownParameters(url);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const [usual = ''] = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0] ?? [];
  return (url) => {
    if (url === null || !URL.canParse(url)) return false;
    const names = [...new URL(url).searchParams.keys()];
    if (names.some((name) => VIEW_PARAMETERS.test(name) && !usual.includes(`${name}=`))) return true;
    return ownParameters(url) !== usual && ownParameters(url) !== '';
  };
}

/** Those that are part of which page it is. */
function ownParameters(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const kept = [...new URL(url).searchParams].filter(([name]) => !IDLE_PARAMETERS.test(name)).sort();
  return new URLSearchParams(kept).toString();
}
