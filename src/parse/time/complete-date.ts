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
  const ordered = orderByWeekday(reading);
  const found = complete(ordered, anchor);
  if (found === null || reading.weekday === null || weekdayOf(found.number) === reading.weekday) return found;
  // "Monday, 7 February 2024" was a Wednesday: the number is copied less often than the name, but one of them is wrong.
  return { ...found, assumptions: [...found.assumptions, 'weekday-ignored'] };
}

function complete(reading: DateReading, anchor: DayAnchor | null): CompleteDate | null {
  const doubts = reading.doubts.map((doubt): Assumption => (doubt === 'century' ? 'century-assumed' : doubt));
  const { year, month, day, weekday, fromToday } = reading;
  if (year !== null && month !== null) return day === null ? null : checked(year, month, day, doubts);
  if (anchor === null) return null;
  if (day !== null) {
    const assumptions: Assumption[] = [...doubts, month === null ? 'month-from-page' : `year-from-${anchor.from}`];
    return nearest(anchor, weekday, assumptions, (y, m) => (m === (month ?? m) ? checked(y, m, day, []) : null));
  }
  if (fromToday !== null) return { number: anchor.number + fromToday, assumptions: [`date-from-${anchor.from}`] };
  return weekday === null ? null : nearestWeekday(anchor, weekday);
}

/** "Sun 3/4/2022" is 3 April, for March 4 was a Friday: a weekday settles which of two numbers is the month. */
function orderByWeekday(reading: DateReading): DateReading {
  const { year, month, day, weekday, doubts } = reading;
  if (year === null || month === null || day === null || weekday === null || !doubts.includes('day-month-order'))
    return reading;
  const fits = (asMonth: number, asDay: number): boolean =>
    weekdayOf(dayNumber({ year, month: asMonth, day: asDay })) === weekday;
  if (fits(month, day) === fits(day, month)) return reading;
  const settled = { ...reading, doubts: doubts.filter((doubt) => doubt !== 'day-month-order') };
  return fits(month, day) ? settled : { ...settled, month: day, day: month };
}

const BACKWARD = [0, -1, -2, -3, -4, -5, -6];
const AROUND = [0, -1, 1, -2, 2, -3, 3];

function nearestWeekday({ number, side }: DayAnchor, weekday: number): CompleteDate | null {
  // The first change of a page and a day in its address stand in the middle of things: posts lie on both sides.
  const distances = side === 'near' ? AROUND : side === 'after' ? BACKWARD.map((distance) => -distance) : BACKWARD;
  const found = distances.find((distance) => weekdayOf(number + distance) === weekday);
  return found === undefined ? null : { number: number + found, assumptions: ['weekday-resolved'] };
}

/** Months searched before the anchor; further back only for a date whose weekday must fit. */
const MONTHS_AROUND = 12;
const MONTHS_FOR_WEEKDAY = 72;
/** What a date on the wrong side, or on the wrong weekday, costs in days. */
const WRONG_SIDE = 200;
const WRONG_WEEKDAY = 10_000;

/** Tries the months around the anchor and keeps the day that lies nearest on the right side of it. */
function nearest(
  anchor: DayAnchor,
  weekday: number | null,
  assumptions: readonly Assumption[],
  make: (year: number, month: number) => CompleteDate | null,
): CompleteDate | null {
  const date = new Date(anchor.number * 86_400_000);
  let best: { readonly found: CompleteDate; readonly cost: number } | null = null;
  const first = weekday !== null && anchor.side === 'before' ? -MONTHS_FOR_WEEKDAY : -MONTHS_AROUND;
  for (let offset = first; offset <= MONTHS_AROUND; offset++) {
    const month = date.getUTCMonth() + offset;
    const found = make(date.getUTCFullYear() + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
    if (found === null) continue;
    const distance = found.number - anchor.number;
    // One day over is the other side of midnight in another zone; further on the wrong side costs.
    const wrong = anchor.side === 'before' ? distance > 1 : anchor.side === 'after' ? distance < -1 : false;
    const misfit = weekday !== null && weekdayOf(found.number) !== weekday;
    const cost = Math.abs(distance) + (wrong ? WRONG_SIDE : 0) + (misfit ? WRONG_WEEKDAY : 0);
    if (best === null || cost < best.cost) best = { found, cost };
  }
  return best === null ? null : { number: best.found.number, assumptions };
}

function checked(year: number, month: number, day: number, assumptions: readonly Assumption[]): CompleteDate | null {
  if (day > daysInMonth(year, month)) return null;
  return { number: dayNumber({ year, month, day }), assumptions };
}
