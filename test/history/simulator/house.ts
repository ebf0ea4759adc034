import type { Random } from './random.js';

/** How a page prints the time of a post. */
export type StampKind = 'full' | 'minute' | 'clock' | 'relative' | 'none';

/** The ways of one publisher. */
export interface House {
  readonly order: 'newest-first' | 'oldest-first';
  /** Whether posts carry the publisher's ids; else ids are derived from their words. */
  readonly ids: boolean;
  /** Whether posts have addresses of their own. */
  readonly permalinks: boolean;
  readonly stamps: { readonly desktop: StampKind; readonly amp: StampKind };
  /** Which time is printed: the first publication (with the last change beside it or not), or only the last change. */
  readonly shows: 'published' | 'published-and-change' | 'last-change';
  /** Changed posts go back on top. */
  readonly movesUp: boolean;
  /** What the page says of its own last change. */
  readonly pageUpdated: 'every-change' | 'newest-post' | 'none';
  readonly pageUpdatedTo: 'second' | 'minute';
  readonly zone: string;
  /** How many posts a page shows. */
  readonly window: { readonly desktop: number; readonly amp: number };
  /** Whether older posts stand on further pages. An oldest-first page then begins with the oldest. */
  readonly paged: boolean;
  readonly declares: boolean;
  /** Whether caches answer with old pages now and then. */
  readonly caches: boolean;
  /** Whether clocks without a date are sometimes put on the wrong day (and say that they were assumed). */
  readonly shakyDates: boolean;
}

const STAMPS: readonly [StampKind, ...StampKind[]] = ['full', 'full', 'minute', 'minute', 'clock', 'relative', 'none'];

export function makeHouse(random: Random): House {
  const desktop = random.pick(STAMPS);
  const amp = random.chance(0.6) ? desktop : random.pick(STAMPS);
  const shows = random.pick<House['shows']>(['published', 'published', 'published-and-change', 'last-change']);
  const order = random.chance(0.75) ? 'newest-first' : 'oldest-first';
  const size = random.pick([4, 6, 8, 10, 15, 100]);
  const pageUpdated = random.pick<House['pageUpdated']>(['every-change', 'every-change', 'newest-post', 'none']);
  return {
    order,
    ids: random.chance(0.7),
    permalinks: random.chance(0.4),
    stamps: { desktop, amp },
    shows,
    // A page that moves posts and tells no certain times moves them past everybody.
    movesUp: random.chance(0.15) && [desktop, amp].every((kind) => kind === 'full' || kind === 'minute'),
    pageUpdated,
    pageUpdatedTo: random.chance(0.7) ? 'second' : 'minute',
    zone: random.pick(['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe']),
    window: { desktop: size, amp: random.chance(0.5) ? size : random.pick([3, 5, 10, 20]) },
    paged: random.chance(0.35),
    declares: random.chance(0.4),
    caches: random.chance(0.5),
    shakyDates: random.chance(0.3),
  };
}
