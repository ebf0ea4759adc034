import { programVersion } from '../../archive/sqlite/program-version.js';
import { WarcFolder } from '../../archive/warc/warc-folder.js';
import { LivepostsError } from '../../model/error.js';
import { checkWebAddress } from '../../read/fetch/web-address.js';
import { ArchiveFeeder } from './archive-feeder.js';
import { SYSTEM_CLOCK } from './clock.js';
import { FOLLOW_DEFAULTS, type FollowOptions } from './follow-options.js';
import { followPage, type PageRun } from './follow-page.js';
import { newPageState, readState, writeState } from './follow-state.js';
import { PoliteFetcher } from './polite-fetcher.js';

/** Follows pages side by side, each at its own pace, until all have ended or the signal comes. */
export async function followPages(
  addresses: readonly string[],
  options: FollowOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { archive, interval = {}, clock = SYSTEM_CLOCK, contact = null, allowPrivate = false } = options;
  const { least = FOLLOW_DEFAULTS.least, most = Math.max(least, FOLLOW_DEFAULTS.most) } = interval;
  const setting = { ...withDefaults(options), allowPrivate, userAgent: userAgentOf(contact) };
  for (const address of addresses) checkWebAddress(address, setting);
  const state = await readState(options.warc);
  const warc = await WarcFolder.open(options.warc, {
    maxFileSize: setting.warcSize,
    now: clock.now,
    software: `liveposts/${programVersion()}`,
    known: state.fed,
  });
  // One page that fails for a reason that concerns all (a full disk) ends all.
  const failing = new AbortController();
  const signal = AbortSignal.any([stopping, failing.signal]);
  const fetcher = new PoliteFetcher(warc, setting, clock, signal);
  const feeder = new ArchiveFeeder(archive, warc, setting.maxBytes, state.fed);
  const pages = Object.fromEntries(
    addresses.map((address) => [address, { ...newPageState(address), ...state.pages[address], ended: null }]),
  );
  let saving: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    const now = saving.then(() => writeState(options.warc, { pages: { ...state.pages, ...pages }, fed: feeder.fed() }));
    saving = now.catch(() => {});
    return now;
  };
  try {
    await feeder.catchUp();
    const run: Omit<PageRun, 'address' | 'page'> = {
      archive,
      fetcher,
      feeder,
      clock,
      signal,
      save,
      bounds: { least, most: Math.max(least, most) },
      endAfter: setting.endAfter,
      once: options.once ?? false,
      until: options.until == null ? null : instantOf(options.until),
      tell: options.onEvent ?? (() => {}),
    };
    const failures = await Promise.all(
      Object.entries(pages).map(([address, page]) =>
        followPage({ ...run, address, page }).then(
          () => null,
          (error: unknown) => {
            failing.abort();
            return { error };
          },
        ),
      ),
    );
    const [failure] = failures.filter((one) => one !== null);
    if (failure !== undefined) throw failure.error;
    await save();
  } finally {
    await fetcher.close();
    await warc.close();
  }
}

function withDefaults(options: FollowOptions): Omit<typeof FOLLOW_DEFAULTS, 'least' | 'most'> {
  const { endAfter, pause, timeout, maxBytes, warcSize } = FOLLOW_DEFAULTS;
  return {
    endAfter: options.endAfter ?? endAfter,
    pause: options.pause ?? pause,
    timeout: options.timeout ?? timeout,
    maxBytes: options.maxBytes ?? maxBytes,
    warcSize: options.warcSize ?? warcSize,
  };
}

/** Names the program, so that a publisher can see who asks, and whom to write to. */
function userAgentOf(contact: string | null): string {
  // Nothing but printable ASCII may stand in a header (RFC 9110, section 5.5).
  const words = (contact ?? '').replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return `liveposts/${programVersion()}${words === '' ? '' : ` (${words})`}`;
}

function instantOf(text: string): number {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms) && /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return ms;
  throw new LivepostsError('bad-option', `The option until is "${text.slice(0, 100)}", which is no time with a zone.`, {
    hint: 'Give date, time and zone as in 2024-05-04T10:10:00Z',
  });
}
