import type { Assumption, TimeSource } from '../../model/timestamp.js';
import { type Placed, placeClock } from './place-clock.js';
import type { StampReading } from './reading.js';
import type { TimeContext } from './time-context.js';

const DAY_MS = 86_400_000;
/** Pages cut ages down to whole days, or round them. */
const UNITS: Readonly<Record<string, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  year: 365 * DAY_MS,
};

/** "2d ago / 3:15 PM EDT": a clock without a date, and an age that says on which day it stood so. */
export function isAgeOfDays({ relative, clock, date }: StampReading): boolean {
  return relative !== null && clock !== null && date === null && UNITS[relative.unit] !== undefined;
}

/**
 * Puts such a clock on the day that fits its age, counted from the capture. None where that hangs on how the page rounds
 * its ages, for a day stated wrong is worse than none.
 */
export function placeByAge(reading: StampReading, source: TimeSource, context: TimeContext): Placed {
  const { relative } = reading;
  const { capturedAt } = context;
  const unit = relative === null ? undefined : UNITS[relative.unit];
  if (relative === null || unit === undefined || capturedAt === null) return UNRESOLVED;
  const assumptions: Assumption[] = ['date-from-capture'];
  if (capturedAt.assumption !== null) assumptions.push(capturedAt.assumption);
  const fitting: Placed[] = [];
  const around = Math.floor((capturedAt.instant - relative.milliseconds) / DAY_MS);
  for (const day of [-2, -1, 0, 1, 2]) {
    const placed = placeClock(reading, { number: around + day, assumptions }, source, context);
    if (placed.timestamp === null) return placed;
    const over = capturedAt.instant - Date.parse(placed.timestamp.instant) - relative.milliseconds;
    // Whole units gone by, or the nearest number of them.
    if (over >= -unit / 2 && over < unit) fitting.push(placed);
  }
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : UNRESOLVED;
}

const UNRESOLVED: Placed = { timestamp: null, alternative: null, doubt: null, problem: 'time-relative-unresolved' };
