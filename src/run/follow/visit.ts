import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { headerOf } from '../../read/fetch/exchange.js';
import type { PageState } from './follow-state.js';
import { type AddressRead, isPassing, type Reading, readAddress } from './read-address.js';
import { readFurther } from './read-further.js';
import { readFreshness, readRetryAfter } from './retry-after.js';

/** What a visit leans on. */
export interface Visiting extends Pick<Reading, 'fetcher' | 'feeder' | 'onFetch'> {
  readonly page: PageState;
  /** Ids of the posts that the archive holds; written to. */
  readonly known: Set<string>;
  readonly now: () => number;
  readonly onTrouble: (url: string, error: LivepostsError) => void;
}

/** What came of a visit. */
export interface Visit {
  /** `lost`: it is gone, or no live blog. `failed`: no answer, or one that says "later". `refused`: not to be fetched. */
  readonly outcome: 'read' | 'unchanged' | 'lost' | 'failed' | 'refused';
  /** Why not, of the last three. */
  readonly error: LivepostsError | null;
  readonly newPosts: number;
  readonly changedPosts: number;
  /** When posts of the first page were published: milliseconds since 1970. */
  readonly times: readonly number[];
  /** Milliseconds for which the server asks not to be asked; for failures `Retry-After`, null where it is silent. */
  readonly fresh: number;
  readonly retryAfter: number | null;
  /** Where the page has moved for good. */
  readonly movedTo: string | null;
}

const NOTHING: Omit<Visit, 'outcome'> = {
  error: null,
  newPosts: 0,
  changedPosts: 0,
  times: [],
  fresh: 0,
  retryAfter: null,
  movedTo: null,
};

/** Visits a page once, with as many of its further pages as it takes to join what the archive holds. */
export async function visit(visiting: Visiting): Promise<Visit> {
  const { page, known, now } = visiting;
  const reading: Reading = { ...visiting, validators: page.validators };
  let first: AddressRead;
  try {
    first = await readAddress(page.address, reading);
  } catch (error) {
    if (!isPassing(error)) throw error;
    return { ...NOTHING, outcome: error.code === 'fetch-refused' ? 'refused' : 'failed', error };
  }
  const { fetch, blog } = first;
  const movedTo = movedFrom(page, first);
  const problem = problemOf(first, page);
  if (problem !== null) {
    const retryAfter = readRetryAfter(headerOf(fetch.last.headers, 'retry-after'), now());
    return { ...NOTHING, ...problem, retryAfter, movedTo };
  }
  const counts = { newPosts: first.added.newPosts, changedPosts: first.added.changedPosts };
  const before = new Set(known);
  if (blog !== null) takeIn(blog, page, known);
  if (blog !== null || first.feeds.length > 0) page.feeds = first.feeds;
  const joins = (read: LiveBlog): boolean => read.posts.some(({ id }) => before.has(id));
  const onRead = (read: LiveBlog): void => takeIn(read, page, known);
  const onAdded = ({ newPosts, changedPosts }: AddressRead['added']): void => {
    counts.newPosts += newPosts;
    counts.changedPosts += changedPosts;
  };
  const { onTrouble } = visiting;
  // Posts that a script fetches are fetched each time: the page itself may stay as it is.
  if (page.feeds.length > 0) {
    let isWhole = true;
    for (const feed of page.feeds) {
      const walk = {
        more: [feed],
        walked: new Set<string>(),
        isWhole: !page.isCaughtUp,
        joins,
        onRead,
        onAdded,
        onTrouble,
      };
      isWhole = (await readFurther(walk, reading)) && isWhole;
    }
    page.isCaughtUp = isWhole;
  } else if (blog !== null && (!page.isCaughtUp || !joins(blog))) {
    const walked = new Set(page.walked).add(page.address);
    const walk = { more: blog.completeness.more, walked, isWhole: !page.isCaughtUp, joins, onRead, onAdded, onTrouble };
    page.isCaughtUp = await readFurther(walk, reading);
    page.walked = page.isCaughtUp ? [] : [...walked];
  }
  const { headers } = fetch.last;
  return {
    ...NOTHING,
    ...counts,
    outcome: fetch.status === 304 && counts.newPosts + counts.changedPosts === 0 ? 'unchanged' : 'read',
    times: blog?.posts.flatMap(({ published }) => (published === null ? [] : [Date.parse(published.instant)])) ?? [],
    fresh: readFreshness(headerOf(headers, 'cache-control'), headerOf(headers, 'age')),
    movedTo,
  };
}

function takeIn(blog: LiveBlog, page: PageState, known: Set<string>): void {
  for (const { id } of blog.posts) known.add(id);
  page.blog ??= blog.url;
  if (blog.status === 'unknown' && page.status !== 'unknown') return;
  // Once more all of it, now that it is over: pages behind the first may have been changed since they were read.
  if (blog.status === 'ended' && page.status !== 'ended' && page.visitedAt !== null) page.isCaughtUp = false;
  page.status = blog.status;
}

/** An address that every redirect on the way has called the lasting one. */
function movedFrom(page: PageState, { fetch }: AddressRead): string | null {
  const redirects = fetch.exchanges.slice(0, -1);
  const isForGood = redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308);
  return isForGood && fetch.status === 200 && fetch.url !== page.address ? fetch.url : null;
}

function problemOf(
  { fetch, blog, error, feeds }: AddressRead,
  page: PageState,
): Pick<Visit, 'outcome' | 'error'> | null {
  const { status, url } = fetch;
  if (blog !== null || feeds.length > 0 || status === 304) return null;
  if (status === 200) return { outcome: 'lost', error: error ?? answer(url, 'an empty page') };
  if (status === 404 || status === 410) return { outcome: 'lost', error: answer(url, `${status}: there is no page`) };
  // Neither a page nor a word when to come again.
  const isLogin = status === 401 || status === 403 || status === 451;
  const isUseless = isLogin && page.blog === null;
  return { outcome: isUseless ? 'refused' : 'failed', error: answer(url, String(status)) };
}

function answer(url: string, what: string): LivepostsError {
  return new LivepostsError('fetch-failed', `${url} answered with ${what}.`, {
    hint: 'Look whether the page opens in a browser',
  });
}
