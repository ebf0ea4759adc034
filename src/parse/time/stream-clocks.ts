import { wallOn } from './days.js';
import { dayAndClock, homeZone } from './page-anchor.js';
import type { ClockReading, StampReading, WallTime } from './reading.js';
import { settleZone } from './settle-zone.js';
import type { TimeContext } from './time-context.js';
import { instantsOf } from './wall-clock.js';

const HALF_HOUR_MS = 30 * 60_000;
const NOON: WallTime = { year: 2024, month: 1, day: 15, hour: 12, minute: 0, second: 0, millisecond: 0 };

/** Milliseconds since midnight. */
export function clockMs(clock: ClockReading | null): number | null {
  return clock === null ? null : ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.millisecond;
}

/** The zone that the clock of a stamp runs in. */
export function zoneOfStamp(reading: StampReading | null, context: TimeContext): string {
  const zone = reading?.zone ?? null;
  const settled = zone === null ? null : settleZone(zone, NOON, context.knownZones);
  return settled?.ok === true && 'zone' in settled.place ? settled.place.zone : homeZone(context);
}

/** What a clock of that zone showed when the page was last changed, else when it was captured; null for neither. */
export function pageEndClock(zone: string, context: TimeContext): number | null {
  const end = context.pageUpdated ?? context.capturedAt?.instant ?? null;
  return end === null ? null : dayAndClock(end, zone).clock;
}

/**
 * Whether the first post is pinned without a mark: it shows an earlier clock than the second, and it is the second that
 * the last change of the page fits. Taken for the newest, it would put all others a day back.
 */
export function isPinLike(readings: readonly (StampReading | null)[], context: TimeContext): boolean {
  const [first, second] = [readings[0], readings[1]].map((reading) => clockMs(reading?.clock ?? null));
  const end = pageEndClock(zoneOfStamp(readings[1] ?? null, context), context);
  if (end === null || first == null || second == null || first >= second) return false;
  return Math.abs(end - second) <= HALF_HOUR_MS && Math.abs(end - first) > HALF_HOUR_MS;
}

/**
 * Where clocks were set back: of two neighbours that rise by less than an hour both lie in the hour that happens twice.
 * Without this the rise would be a midnight or a moved post.
 *
 * @param days the days as far as they are known, since 1970.
 * @returns the index behind the change; null on all but two pages a year.
 */
export function findSetback(
  readings: readonly (StampReading | null)[],
  clocks: readonly (number | null)[],
  days: readonly (number | null)[],
  context: TimeContext,
): number | null {
  let before: number | null = null;
  for (const [index, clock] of clocks.entries()) {
    if (clock === null) continue;
    const rise = before === null ? 0 : clock - (clocks[before] ?? clock);
    if (before !== null && rise > 0 && rise < 2 * HALF_HOUR_MS) {
      const pair = [readings[before] ?? null, readings[index] ?? null];
      const tried = [days[before] ?? null, days[index] ?? null].filter((day) => day !== null);
      if (tried.some((day) => pair.every((reading) => happensTwice(reading, day, context)))) return index;
    }
    before = index;
  }
  return null;
}

function happensTwice(reading: StampReading | null, day: number, context: TimeContext): boolean {
  if (reading?.clock == null) return false;
  return instantsOf(wallOn(day, reading.clock), { zone: zoneOfStamp(reading, context) }).instants.length > 1;
}
