import type { DateReading } from '../../time/reading.js';
import { DAY_MS, type Day, dayOfDate, daysApart } from '../days-apart.js';
import type { Opening } from './opening.js';
import type { Stream } from './stream.js';

/** With fewer entries, their ages may differ by chance. */
const LEAST_AGES = 4;

/**
 * How the stamps of a text lie over days: see {@link daysApart}.
 *
 * @param dayLines the dates that stand on lines of their own, by line
 */
export function isSpread({ openings }: Stream, dayLines: ReadonlyMap<number, DateReading>): 'wide' | 'few' | null {
  const ages = openings.flatMap(({ stamp: { reading } }) => {
    const { relative } = reading;
    return relative === null || relative.milliseconds < DAY_MS ? [] : [relative.milliseconds];
  });
  if (ages.length * 2 >= openings.length) return weighAges(ages);
  const days = daysOf(openings, dayLines);
  return days.length < 2 || days.length < openings.length / 2 ? null : daysApart(days);
}

/** "3 days ago", "4 days ago", "2 weeks ago": what stands days apart. A copy made years later shows one age for all. */
function weighAges(ages: readonly number[]): 'few' | null {
  const moved = ages.slice(1).filter((age, index) => age !== ages[index]).length;
  return ages.length >= LEAST_AGES && moved * 2 > ages.length - 1 ? 'few' : null;
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
  return date === null || date.month === null || date.day === null ? null : dayOfDate(date.year, date.month, date.day);
}
