import { programVersion } from '../../archive/sqlite/program-version.js';
import { WarcFolder } from '../../archive/warc/warc-folder.js';
import { checkWebAddress } from '../../read/fetch/web-address.js';
import { ArchiveFeeder } from './archive-feeder.js';
import { type Clock, SYSTEM_CLOCK } from './clock.js';
import { FOLLOW_DEFAULTS, type FollowOptions } from './follow-options.js';
import { newPageState, type PageState, readState, writeState } from './follow-state.js';
import { PoliteFetcher } from './polite-fetcher.js';

/** What pages are fetched and kept with. */
export interface Fetching {
  readonly fetcher: PoliteFetcher;
  readonly feeder: ArchiveFeeder;
  readonly clock: Clock;
  /** Comes when the user stops it, or when a failure ends all. */
  readonly signal: AbortSignal;
  readonly fail: () => void;
  /** How far each page is, by name. */
  readonly pages: Readonly<Record<string, PageState>>;
  /** Writes that down. */
  readonly save: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What says where pages are kept and how they are fetched. */
export type FetchingOptions = Pick<
  FollowOptions,
  'archive' | 'warc' | 'pause' | 'timeout' | 'maxBytes' | 'warcSize' | 'allowPrivate' | 'contact' | 'clock'
>;

/**
 * Opens the WARC folder, puts into the archive what a killed process has fetched, and makes ready to fetch.
 *
 * @param addresses by the name that their state is kept under
 * @throws {LivepostsError} `fetch-refused` for an address that may never be fetched; `cannot-write`, `archive-busy`
 */
export async function openFetching(
  addresses: Readonly<Record<string, string>>,
  options: FetchingOptions,
  stopping: AbortSignal,
): Promise<Fetching> {
  const { archive, clock = SYSTEM_CLOCK, contact = null, allowPrivate = false } = options;
  const setting = {
    allowPrivate,
    userAgent: userAgentOf(contact),
    pause: options.pause ?? FOLLOW_DEFAULTS.pause,
    timeout: options.timeout ?? FOLLOW_DEFAULTS.timeout,
    maxBytes: options.maxBytes ?? FOLLOW_DEFAULTS.maxBytes,
  };
  for (const address of Object.values(addresses)) checkWebAddress(address, setting);
  const state = await readState(options.warc);
  const warc = await WarcFolder.open(options.warc, {
    maxFileSize: options.warcSize ?? FOLLOW_DEFAULTS.warcSize,
    now: clock.now,
    software: `liveposts/${programVersion()}`,
    known: state.fed,
  });
  const failing = new AbortController();
  const signal = AbortSignal.any([stopping, failing.signal]);
  const feeder = new ArchiveFeeder(archive, warc, setting.maxBytes, state.fed);
  const fetcher = new PoliteFetcher(warc, setting, clock, signal);
  const pages = Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => [
      name,
      { ...newPageState(address), ...state.pages[name], ended: null },
    ]),
  );
  let saving: Promise<void> = Promise.resolve();
  const fetching: Fetching = {
    fetcher,
    feeder,
    clock,
    signal,
    fail: () => failing.abort(),
    pages,
    save: () => {
      const now = saving.then(() =>
        writeState(options.warc, { pages: { ...state.pages, ...pages }, fed: feeder.fed() }),
      );
      saving = now.catch(() => {});
      return now;
    },
    close: async () => {
      await saving;
      await fetcher.close();
      await warc.close();
    },
  };
  try {
    await feeder.catchUp();
    return fetching;
  } catch (error) {
    await fetching.close();
    throw error;
  }
}

/** Names the program, so that a publisher can see who asks, and whom to write to. */
function userAgentOf(contact: string | null): string {
  // Nothing but printable ASCII may stand in a header (RFC 9110, section 5.5).
  const words = (contact ?? '').replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return `liveposts/${programVersion()}${words === '' ? '' : ` (${words})`}`;
}
