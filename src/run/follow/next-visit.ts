/** Between which bounds a page is visited again: milliseconds. */
export interface IntervalBounds {
  readonly least: number;
  readonly most: number;
}

/** What the next visit hangs on. */
export interface Pace {
  /** Milliseconds from one post to the next, as far as they have been seen to come; null before anything is known. */
  readonly gap: number | null;
  /** Visits in a row that brought no answer. */
  readonly failures: number;
}

/** What a visit brought. */
export interface Brought {
  readonly posts: number;
  /** Milliseconds since the visit before; null for the first. */
  readonly elapsed: number | null;
  /** Milliseconds since a visit last brought a post. */
  readonly quiet: number;
}

/** A page is looked at twice for every post it is expected to have. */
const VISITS_A_POST = 2;
/** How much of what was expected is given up for what was seen. */
const WEIGHT = 0.5;
/** The wait after a first failure, and the longest one. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;

/** The time from one post to the next after a visit. A page that is quiet is expected to stay so, the longer the more. */
export function paceAfter(pace: Pace, { posts, elapsed, quiet }: Brought): Pace {
  if (posts === 0) return { gap: pace.gap === null ? null : Math.max(pace.gap, quiet), failures: 0 };
  // All posts of a first visit have come since the beginning of the world.
  if (elapsed === null) return { gap: pace.gap, failures: 0 };
  const seen = elapsed / posts;
  return { gap: pace.gap === null ? seen : pace.gap + (seen - pace.gap) * WEIGHT, failures: 0 };
}

/**
 * The time from one post to the next by the times of those on a page, of the newest ten: milliseconds.
 *
 * @param times milliseconds since 1970
 */
export function gapOfTimes(times: readonly number[]): number | null {
  const newest = [...times].sort((a, b) => b - a).slice(0, 10);
  const [first, last] = [newest[0], newest.at(-1)];
  if (first === undefined || last === undefined || newest.length < 2) return null;
  return (first - last) / (newest.length - 1);
}

/**
 * How long to wait for the next visit. A tenth more or less keeps those who began together from coming together.
 *
 * @param fresh milliseconds for which the server says that its answer holds
 * @param random from 0 to 1
 */
export function intervalOf({ gap }: Pace, { least, most }: IntervalBounds, fresh: number, random: number): number {
  const wanted = gap === null ? least : gap / VISITS_A_POST;
  const jitter = 0.9 + random * 0.2;
  return Math.round(Math.min(most, Math.max(least, wanted * jitter, Math.min(fresh, most))));
}

/**
 * How long to wait after a failure: twice as long each time, with up to a half left to chance, and never less than the
 * server asks for or the user allows.
 *
 * @param retryAfter milliseconds; null where the server does not say
 */
export function waitAfterFailure(
  { failures }: Pace,
  { least, most }: IntervalBounds,
  retryAfter: number | null,
  random: number,
): number {
  const wait = Math.min(Math.max(LONGEST_WAIT, most), FIRST_WAIT * 2 ** Math.min(failures - 1, 20));
  return Math.round(Math.max(least, retryAfter ?? 0, wait * (0.5 + random * 0.5)));
}
