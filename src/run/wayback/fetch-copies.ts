import { LivepostsError } from '../../model/error.js';
import { headerOf } from '../../read/fetch/exchange.js';
import { type Fetching, type FetchingOptions, openFetching } from '../follow/open-fetching.js';
import { isPassing, readAddress } from '../follow/read-address.js';
import { readRetryAfter } from '../follow/retry-after.js';
import { type ArchivedCopy, cdxAddress, copyAddress, readCdx } from './cdx-list.js';

/** Which copies are fetched, and from where. */
export interface CopiesOptions extends FetchingOptions {
  /** The web archive: `https://web.archive.org`. */
  readonly server: string;
  readonly since: number | null;
  readonly until: number | null;
  readonly limit: number;
  readonly onEvent: (event: CopiesEvent) => void;
}

/** What is told. */
export type CopiesEvent =
  /** How many copies there are, and how many of them are still to be fetched. */
  | { readonly kind: 'listed'; readonly url: string; readonly copies: number; readonly left: number }
  | { readonly kind: 'copied'; readonly url: string; readonly isLiveBlog: boolean; readonly newPosts: number }
  | { readonly kind: 'trouble'; readonly url: string; readonly error: LivepostsError };

/** How often a copy is asked for that the archive cannot give now. */
const MOST_TRIES = 4;
const FIRST_WAIT = 30_000;

/**
 * Puts the copies of pages that a web archive has into the archive, each with the time that it was captured at. Copies
 * that were fetched in an earlier run are passed over.
 */
export async function fetchCopies(
  urls: readonly string[],
  options: CopiesOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { server, limit, since, until, onEvent } = options;
  const named = Object.fromEntries(
    urls.map((url) => [`${server} ${url}`, cdxAddress(server, { url, since, until, limit })]),
  );
  const fetching = await openFetching(named, options, stopping);
  try {
    for (const url of urls) {
      const page = fetching.pages[`${server} ${url}`];
      if (page === undefined || fetching.signal.aborted) break;
      const list = await orTrouble(url, onEvent, () =>
        fetchList(cdxAddress(server, { url, since, until, limit }), limit, fetching),
      );
      if (list === null) continue;
      const done = new Set(page.walked);
      const left = list.filter(({ timestamp }) => !done.has(timestamp));
      onEvent({ kind: 'listed', url, copies: list.length, left: left.length });
      for (const copy of left) {
        if (fetching.signal.aborted) break;
        const address = copyAddress(server, copy);
        const read = await orTrouble(address, onEvent, () => fetchCopy(address, fetching));
        if (read === null) continue;
        onEvent({ kind: 'copied', url: address, ...read });
        done.add(copy.timestamp);
        page.walked = [...done];
        await fetching.save();
      }
    }
  } finally {
    await fetching.close();
  }
}

async function fetchList(address: string, limit: number, { fetcher }: Fetching): Promise<readonly ArchivedCopy[]> {
  const { status, bytes } = await fetcher.get(address);
  const list = status === 200 ? readCdx(new TextDecoder().decode(bytes), limit) : null;
  if (list !== null) return list;
  throw new LivepostsError('fetch-failed', `${address} gave no list of copies (${status}).`, {
    hint: 'Try again later, or give another web archive with --cdx-server',
  });
}

async function fetchCopy(
  address: string,
  { fetcher, feeder, clock, signal }: Fetching,
): Promise<{ readonly isLiveBlog: boolean; readonly newPosts: number }> {
  for (let tries = 1; ; tries += 1) {
    const { fetch, blog, added } = await readAddress(address, { fetcher, feeder, validators: {}, onFetch: () => {} });
    if (fetch.status === 200) return { isLiveBlog: blog !== null, newPosts: added.newPosts };
    const isBusy = fetch.status === 429 || fetch.status >= 500;
    if (!isBusy || tries >= MOST_TRIES || signal.aborted) {
      throw new LivepostsError('fetch-failed', `${address} answered with ${fetch.status}.`, {
        hint: 'Run the command again: what was fetched is not fetched again',
      });
    }
    const wait = readRetryAfter(headerOf(fetch.last.headers, 'retry-after'), clock.now());
    await clock.sleep(wait ?? FIRST_WAIT * 2 ** tries, signal);
  }
}

async function orTrouble<T>(url: string, onEvent: CopiesOptions['onEvent'], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error)) throw error;
    onEvent({ kind: 'trouble', url, error });
    return null;
  }
}
