import type { Assumption } from '../../model/timestamp.js';
import { dayNumber, weekdayOf } from './days.js';
import { daysInMonth } from './machine-time.js';
import type { DateReading } from './reading.js';

/** A day to complete half a date from, and which side of it the date lies on. */
export interface DayAnchor {
  /** Days since 1970. */
  readonly number: number;
  /** `before`: the date is this day or an earlier one; `after`: this day or a later one. */
  readonly side: 'before' | 'after' | 'near';
  /** What stands in the assumption: `date-from-page` makes `year-from-page`. */
  readonly from: 'page' | 'url' | 'capture';
}

/** A date that is whole. */
export interface CompleteDate {
  /** Days since 1970. */
  readonly number: number;
  readonly assumptions: readonly Assumption[];
}

/**
 * Completes a date that lacks its year, month or day with a day that the page gives. Weekdays alone mean the latest
 * such day up to the anchor. Null when nothing can complete it, or the calendar has no such day.
 */
export function completeDate(reading: DateReading, anchor: DayAnchor | null): CompleteDate | null {
  const doubts = reading.doubts.map((doubt): Assumption => (doubt === 'century' ? 'century-assumed' : doubt));
  if (reading.year !== null && reading.month !== null) {
    return reading.day === null ? null : checked(reading.year, reading.month, reading.day, doubts);
  }
  if (anchor === null) return null;
  if (reading.month !== null && reading.day !== null) {
    const { month, day } = reading;
    return nearest(anchor, [...doubts, `year-from-${anchor.from}`], (year) => checked(year, month, day, []));
  }
  if (reading.day !== null) {
    const { day } = reading;
    return nearest(anchor, [...doubts, 'month-from-page'], (year, month) => checked(year, month, day, []));
  }
  if (reading.fromToday !== null) {
    const assumption: Assumption = anchor.from === 'capture' ? 'date-from-capture' : 'date-from-page';
    return { number: anchor.number + reading.fromToday, assumptions: [assumption] };
  }
  if (reading.weekday !== null) {
    const { weekday } = reading;
    const step = anchor.side === 'after' ? 1 : -1;
    for (let distance = 0; distance < 7; distance++) {
      const number = anchor.number + step * distance;
      if (weekdayOf(number) === weekday) return { number, assumptions: ['weekday-resolved'] };
    }
  }
  return null;
}

/** Tries the months around the anchor and keeps the day that lies nearest on the right side of it. */
function nearest(
  anchor: DayAnchor,
  assumptions: readonly Assumption[],
  make: (year: number, month: number) => CompleteDate | null,
): CompleteDate | null {
  const date = new Date(anchor.number * 86_400_000);
  let best: { readonly found: CompleteDate; readonly cost: number } | null = null;
  for (let offset = -12; offset <= 12; offset++) {
    const month = date.getUTCMonth() + offset;
    const found = make(date.getUTCFullYear() + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
    if (found === null) continue;
    const distance = found.number - anchor.number;
    // One day over is the other side of midnight in another zone; further on the wrong side costs.
    const wrong = anchor.side === 'before' ? distance > 1 : anchor.side === 'after' ? distance < -1 : false;
    const cost = Math.abs(distance) + (wrong ? 200 : 0);
    if (best === null || cost < best.cost) best = { found, cost };
  }
  return best === null ? null : { number: best.found.number, assumptions };
}

function checked(year: number, month: number, day: number, assumptions: readonly Assumption[]): CompleteDate | null {
  if (day > daysInMonth(year, month)) return null;
  return { number: dayNumber({ year, month, day }), assumptions };
}
