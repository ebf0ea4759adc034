/** A day that a stamp names; without a year it is a day of any year. */
export interface Day {
  /** Days since 1970, in the year that is given or in any. */
  readonly number: number;
  readonly hasYear: boolean;
}

export const DAY_MS = 86_400_000;

/** Posts of one live blog are minutes or hours apart; articles on a blog's front page are days apart. */
const LONGEST_GAP_DAYS = 2;
/** So many long gaps are no pause of one long blog. */
const MANY_GAPS = 3;
/** Over more days than this, a live blog has at least one post a day. */
const LONGEST_DAYS = 14;
/** A weblog runs on for days with a few entries each, a live blog that goes on for days has many. */
const MANY_DAYS = 4;
const FEW_A_DAY = 4;
const YEAR = 365;

/** A day in a year, or in any when the year is not known. */
export function dayOfDate(year: number | null, month: number, day: number): Day {
  return { number: Date.UTC(year ?? 2001, month - 1, day) / DAY_MS, hasYear: year !== null };
}

/**
 * How the days of the entries of a page lie, in page order: `wide` with days between most of them, `few` with a few
 * entries for each of several days, else null.
 */
export function daysApart(days: readonly Day[]): 'wide' | 'few' | null {
  const gaps = days.slice(1).map((day, index) => gapBetween(days[index] ?? day, day));
  const wide = gaps.filter((gap) => gap > LONGEST_GAP_DAYS).length;
  const moved = gaps.filter((gap) => gap > 0).length;
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  if (wide * 2 > gaps.length || (wide >= MANY_GAPS && wide * 2 > moved)) return 'wide';
  if (whole > LONGEST_DAYS && whole > days.length) return 'wide';
  return moved + 1 >= MANY_DAYS && days.length < (moved + 1) * FEW_A_DAY ? 'few' : null;
}

/** Without a year on both sides, the way around the year may be the shorter one. */
function gapBetween(one: Day, two: Day): number {
  const gap = Math.abs(one.number - two.number);
  if (one.hasYear && two.hasYear) return gap;
  const within = gap % YEAR;
  return Math.min(within, YEAR - within);
}
