import type { Element } from '../../../read/html/dom.js';
import { DAY_MS, type Day, dayOfDate, daysApart } from '../days-apart.js';
import type { TimeSignal } from './signals.js';

/**
 * How the days of some blocks lie: see {@link daysApart}. Null where too few of them name a day.
 *
 * @param timesOf the times in each block, in document order
 */
export function blockDays(
  blocks: readonly Element[],
  timesOf: ReadonlyMap<Element, readonly TimeSignal[]>,
): 'wide' | 'few' | null {
  const days = blocks.flatMap((block) => {
    for (const time of timesOf.get(block) ?? []) {
      const day = dayOf(time);
      if (day !== null) return [day];
    }
    return [];
  });
  return days.length < 2 || days.length * 2 < blocks.length ? null : daysApart(days);
}

function dayOf({ machine, reading }: TimeSignal): Day | null {
  const time = machine?.time;
  if (time?.kind === 'instant') return { number: Math.floor(time.ms / DAY_MS), hasYear: true };
  if (time?.kind === 'wall') return dayOfDate(time.wall.year, time.wall.month, time.wall.day);
  const date = reading?.date;
  return date?.month == null || date.day === null ? null : dayOfDate(date.year, date.month, date.day);
}
