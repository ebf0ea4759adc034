import type { Assumption } from '../../model/timestamp.js';
import type { CompleteDate } from './complete-date.js';
import { instantOf } from './make-timestamp.js';
import { dayAndClock, homeZone } from './page-anchor.js';
import { placeClock } from './place-clock.js';
import type { StampReading } from './reading.js';
import type { TimeContext } from './time-context.js';

const MINUTE_MS = 60_000;
/** A change told by its clock alone is made soon after the post, or on the same day. */
const SOON_MS = 6 * 60 * MINUTE_MS;
/** Two times of one moment lie close together; what lies further apart is more likely of the same day. */
const SAME_MOMENT_MS = 3 * 60 * MINUTE_MS;

/**
 * The date of a clock that stands beside a known instant of the same post: the day on which it lies nearest to it. An
 * update lies behind it: "Updated at 00.20" under a post of 23:50 is of the day that follows.
 *
 * @param known milliseconds since 1970.
 */
export function dateBeside(reading: StampReading, known: number, context: TimeContext): CompleteDate {
  const { number } = dayAndClock(known, homeZone(context));
  const tried = reading.clock === null ? [] : [number, number - 1, number + 1];
  const [earliest, latest] = reading.role === 'updated' ? [-MINUTE_MS, SOON_MS] : [-SAME_MOMENT_MS, SAME_MOMENT_MS];
  const fits = tried.find((day) => {
    const { timestamp } = placeClock(reading, { number: day, assumptions: [] }, 'text', context);
    const apart = timestamp === null ? Number.NaN : instantOf(timestamp) - known;
    return apart >= earliest && apart <= latest;
  });
  const rolled: readonly Assumption[] = fits === undefined || fits === number ? [] : ['day-rollover'];
  return { number: fits ?? number, assumptions: ['date-from-neighbour', ...rolled] };
}
