import type { WallTime } from './reading.js';
import type { Day } from './time-context.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.UTC(day.year, day.month - 1, day.day) / DAY_MS);
}

/** The day with that number. */
function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 (Monday) to 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The wall clock of a day; hours from 24 on belong to the days that follow. */
export function wallOn(
  number: number,
  clock: { readonly hour: number; readonly minute: number; readonly second: number; readonly millisecond: number },
): WallTime {
  const day = dayOf(number + Math.floor(clock.hour / 24));
  return { ...day, hour: clock.hour % 24, minute: clock.minute, second: clock.second, millisecond: clock.millisecond };
}
