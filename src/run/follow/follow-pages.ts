import { LivepostsError } from '../../model/error.js';
import { FOLLOW_DEFAULTS, type FollowOptions } from './follow-options.js';
import { followPage, type PageRun } from './follow-page.js';
import { openFetching } from './open-fetching.js';

/** Follows pages side by side, each at its own pace, until all have ended or the signal comes. */
export async function followPages(
  addresses: readonly string[],
  options: FollowOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { archive, interval = {}, endAfter = FOLLOW_DEFAULTS.endAfter } = options;
  const { least = FOLLOW_DEFAULTS.least, most = Math.max(least, FOLLOW_DEFAULTS.most) } = interval;
  const until = options.until == null ? null : instantOf(options.until);
  const named = Object.fromEntries(addresses.map((address) => [address, address]));
  const fetching = await openFetching(named, options, stopping);
  const { fetcher, feeder, clock, signal, save, fail } = fetching;
  const run: Omit<PageRun, 'address' | 'page'> = {
    archive,
    fetcher,
    feeder,
    clock,
    signal,
    save,
    bounds: { least, most: Math.max(least, most) },
    endAfter,
    once: options.once ?? false,
    until,
    tell: options.onEvent ?? (() => {}),
  };
  // One page that fails for a reason that concerns all (a full disk) ends all.
  const follow = async (address: string, page: PageRun['page']): Promise<{ error: unknown } | null> => {
    try {
      await followPage({ ...run, address, page });
      return null;
    } catch (error) {
      fail();
      return { error };
    }
  };
  try {
    const ends = await Promise.all(Object.entries(fetching.pages).map(([address, page]) => follow(address, page)));
    const failure = ends.find((one) => one !== null);
    if (failure != null) throw failure.error;
    await save();
  } finally {
    await fetching.close();
  }
}

function instantOf(text: string): number {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms) && /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return ms;
  throw new LivepostsError('bad-option', `The option until is "${text.slice(0, 100)}", which is no time with a zone.`, {
    hint: 'Give date, time and zone as in 2024-05-04T10:10:00Z',
  });
}
