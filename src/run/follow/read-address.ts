import { type Added, NOTHING_ADDED } from '../../archive/add-batch.js';
import type { WarcPlace } from '../../archive/warc/warc-folder.js';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { headerOf } from '../../read/fetch/exchange.js';
import type { ArchiveFeeder } from './archive-feeder.js';
import { type KeptPage, type Parsed, tryParse } from './kept-pages.js';
import type { KeptFetch, PoliteFetcher, Validators } from './polite-fetcher.js';

/** What an address gave. */
export interface AddressRead {
  readonly fetch: KeptFetch;
  /** Null for what is no live blog, and for an answer that holds no page. */
  readonly blog: LiveBlog | null;
  /** Why it is none. */
  readonly error: LivepostsError | null;
  readonly feeds: readonly string[];
  readonly added: Added;
}

/** What reading an address leans on. */
export interface Reading {
  readonly fetcher: PoliteFetcher;
  readonly feeder: ArchiveFeeder;
  /** Of answers before, by address; written to. */
  readonly validators: Record<string, Validators>;
  readonly onFetch: (fetch: KeptFetch) => void;
}

/** Addresses of one live blog whose answers are remembered. */
const MOST_REMEMBERED = 200;

/**
 * Fetches an address, where it has changed, and puts what it holds into the archive.
 *
 * @param isWhole the page itself is wanted, changed or not, for the pages that it names
 * @param later takes the place of what is to be added to the archive later, with others
 * @throws {LivepostsError} `fetch-refused`, `fetch-failed`, those of the archive
 */
export async function readAddress(
  url: string,
  reading: Reading,
  { isWhole = false, later = null }: { readonly isWhole?: boolean; readonly later?: WarcPlace[] | null } = {},
): Promise<AddressRead> {
  const { fetcher, feeder, validators, onFetch } = reading;
  const fetch = await fetcher.get(url, isWhole ? null : (validators[url] ?? null));
  onFetch(fetch);
  const page = await feeder.read(fetch.place);
  const added = later === null ? await feeder.add([fetch.place]) : NOTHING_ADDED;
  later?.push(fetch.place);
  const { blog, error, feeds } = parsedOf(fetch, page);
  if (fetch.status === 200) remember(validators, url, fetch);
  return { fetch, blog, error, feeds, added };
}

function parsedOf({ place, status, url, bytes, contentType, last }: KeptFetch, page: KeptPage | null): Parsed {
  if (page !== null) return { blog: page.capture?.blog ?? null, error: page.error, feeds: page.feeds };
  if (!place.isRevisit || status !== 200) return { blog: null, error: null, feeds: [] };
  // The archive has it from the time before; what it names is asked for again.
  const capturedAt = last.sentAt;
  return tryParse(bytes, { url, capturedAt, maxBytes: bytes.length, ...(contentType !== null && { contentType }) });
}

/** Whether an error concerns one address or one moment, and not all that is still to come, as a full disk does. */
export function isPassing(error: unknown): error is LivepostsError {
  return (
    error instanceof LivepostsError &&
    (error.code === 'fetch-refused' || error.code === 'fetch-failed' || error.code === 'archive-busy')
  );
}

function remember(validators: Record<string, Validators>, url: string, { last }: KeptFetch): void {
  const etag = headerOf(last.headers, 'etag');
  const lastModified = headerOf(last.headers, 'last-modified');
  delete validators[url];
  // A server's own words are sent back to it, but not pages of them.
  if ((etag ?? '').length + (lastModified ?? '').length > 1_000) return;
  if (etag !== null || lastModified !== null) validators[url] = { etag, lastModified };
  const [oldest, ...others] = Object.keys(validators);
  if (oldest !== undefined && others.length >= MOST_REMEMBERED) delete validators[oldest];
}
