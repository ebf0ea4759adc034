import type { DateReading } from '../../time/reading.js';
import type { Opening, Stream } from './stream.js';

/** Posts of one live blog are minutes or hours apart; articles on a blog's front page are days apart. */
const LONGEST_GAP_DAYS = 2;
/** So many long gaps are no pause of one long blog. */
const MANY_GAPS = 3;
/** Over more days than this, a live blog has at least one post a day. */
const LONGEST_DAYS = 14;
/** Share of the steps that lead to another day, where each entry has a day of its own. */
const DAILY = 0.8;
const LEAST_DAILY = 4;
const DAY_MS = 86_400_000;
const YEAR = 365;

/**
 * How the stamps of a text lie over days: `wide` with days between most of them, `daily` with a day for each, else null.
 *
 * @param dayLines the dates that stand on lines of their own, by line
 */
export function isSpread({ openings }: Stream, dayLines: ReadonlyMap<number, DateReading>): 'wide' | 'daily' | null {
  const ages = openings.flatMap(({ stamp: { reading } }) => {
    const { relative } = reading;
    return relative === null || relative.milliseconds < DAY_MS ? [] : [relative.milliseconds / DAY_MS];
  });
  if (ages.length * 2 >= openings.length) return weighAges(ages);
  const days = daysOf(openings, dayLines);
  if (days.length < 2 || days.length < openings.length / 2) return null;
  const gaps = days.slice(1).map((day, index) => gapBetween(days[index] ?? day, day));
  const wide = gaps.filter((gap) => gap > LONGEST_GAP_DAYS).length;
  const moved = gaps.filter((gap) => gap > 0).length;
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  if (whole > LONGEST_DAYS && whole > openings.length) return 'wide';
  if (wide * 2 > gaps.length || (wide >= MANY_GAPS && wide * 2 > moved)) return 'wide';
  return gaps.length >= LEAST_DAILY - 1 && moved >= gaps.length * DAILY ? 'daily' : null;
}

/** "3 days ago", "4 days ago", "2 weeks ago": what stands days apart. A copy made years later shows one age for all. */
function weighAges(ages: readonly number[]): 'daily' | null {
  const moved = ages.slice(1).filter((age, index) => age !== ages[index]).length;
  return ages.length >= LEAST_DAILY && moved * 2 > ages.length - 1 ? 'daily' : null;
}

interface Day {
  /** Days since 1970, in a year that is given or any. */
  readonly number: number;
  readonly hasYear: boolean;
}

/** The days of the stamps: their own, else that of the line above that is a date and nothing else. */
function daysOf(openings: readonly Opening[], dayLines: ReadonlyMap<number, DateReading>): readonly Day[] {
  const headings = [...dayLines].sort((one, two) => one[0] - two[0]);
  let next = 0;
  let above: DateReading | null = null;
  return openings.flatMap(({ index, stamp }) => {
    for (; (headings[next]?.[0] ?? index) < index; next++) above = headings[next]?.[1] ?? above;
    const day = dayOf(stamp.reading.date) ?? dayOf(above);
    return day === null ? [] : [day];
  });
}

function dayOf(date: DateReading | null): Day | null {
  if (date === null || date.month === null || date.day === null) return null;
  return { number: Date.UTC(date.year ?? 2001, date.month - 1, date.day) / DAY_MS, hasYear: date.year !== null };
}

/** Without a year on both sides, the way around the year may be the shorter one. */
function gapBetween(one: Day, two: Day): number {
  const gap = Math.abs(one.number - two.number);
  if (one.hasYear && two.hasYear) return gap;
  const within = gap % YEAR;
  return Math.min(within, YEAR - within);
}
