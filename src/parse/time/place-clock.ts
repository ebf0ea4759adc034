import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { Assumption, Precision, TimeSource, Timestamp } from '../../model/timestamp.js';
import type { CompleteDate } from './complete-date.js';
import { wallOn } from './days.js';
import { makeTimestamp } from './make-timestamp.js';
import type { ClockReading, StampReading, WallTime, ZoneReading } from './reading.js';
import { type KnownZone, type SettledZone, settleZone } from './settle-zone.js';
import type { TimeContext } from './time-context.js';
import { instantsOf, type Place } from './wall-clock.js';

/** A timestamp, the other instant it may be where clocks were set back, or the reason why there is none. */
export type Placed =
  | { readonly timestamp: Timestamp; readonly alternative: number | null; readonly problem: null }
  | { readonly timestamp: null; readonly alternative: null; readonly problem: DiagnosticCode };

const MIDNIGHT: ClockReading = {
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
  precision: 'minute',
  meridiem: null,
  meridiemIgnored: false,
};

/** Puts a stamp whose date is known at its place on Earth; with no date the relative part is counted back. */
export function placeClock(
  reading: StampReading,
  date: CompleteDate | null,
  source: TimeSource,
  context: TimeContext,
): Placed {
  if (date === null) return placeRelative(reading, context);
  const wall = wallOn(date.number, reading.clock ?? MIDNIGHT);
  const zone = zoneFor(reading, wall, context);
  if (!zone.ok) return failed(zone.problem);
  const found = instantsOf(wall, zone.place);
  const instant = found.instants[0];
  if (instant === undefined) return failed('time-unreadable');
  const assumptions: Assumption[] = [...date.assumptions, ...zone.assumptions];
  if (reading.clock?.meridiemIgnored === true) assumptions.push('meridiem-ignored');
  // A clock that was set back shows this time twice; until the order of the page decides, the first is taken.
  const alternative = found.instants[1] ?? null;
  if (alternative !== null || found.nonexistent) assumptions.push('dst-earlier');
  const precision: Precision = reading.clock === null ? 'day' : reading.clock.precision;
  const text = reading.text;
  return {
    timestamp: makeTimestamp({ instant, place: zone.place, text, precision, source, assumptions }),
    alternative,
    problem: null,
  };
}

function zoneFor(reading: StampReading, wall: WallTime, context: TimeContext): SettledZone {
  if (reading.zone === null) return withoutZone(reading, context);
  const settled = settleZone(reading.zone, wall, context.knownZones);
  if (settled.ok || reading.second?.zone == null) return settled;
  return settleZone(reading.second.zone, wall, context.knownZones);
}

function withoutZone(reading: StampReading, context: TimeContext): SettledZone {
  const { stampZone } = context;
  if (stampZone !== null) {
    const assumptions = stampZone.assumption === null ? [] : [stampZone.assumption];
    return { ok: true, place: { zone: stampZone.zone }, assumptions };
  }
  // A bare date is a date wherever it was written: its day is known although its midnight is not.
  if (reading.clock === null) return { ok: true, place: { zone: 'UTC' }, assumptions: ['utc-assumed'] };
  return { ok: false, problem: 'time-without-zone' };
}

function placeRelative(reading: StampReading, context: TimeContext): Placed {
  const { relative } = reading;
  if (relative === null || context.capturedAt === null) return failed('time-relative-unresolved');
  const instant = context.capturedAt.instant - relative.milliseconds;
  const zone = context.stampZone?.zone ?? context.knownZones[0]?.zone ?? 'UTC';
  const { assumption } = context.capturedAt;
  return {
    timestamp: makeTimestamp({
      instant,
      place: { zone },
      text: reading.text,
      precision: precisionOf(relative.unit),
      source: 'relative',
      assumptions: assumption === null ? [] : [assumption],
    }),
    alternative: null,
    problem: null,
  };
}

function precisionOf(unit: string): Precision {
  if (unit === 'second') return 'second';
  if (unit === 'minute') return 'minute';
  return unit === 'hour' ? 'hour' : 'day';
}

/** Whether two zones in one stamp name the same moment: "0615 GMT (1415 HKT)". Null when it cannot be told. */
export function zonesAgree(reading: StampReading, timestamp: Timestamp, known: readonly KnownZone[]): boolean | null {
  const { second } = reading;
  if (second === null || second.zone === null) return null;
  const instant = Date.parse(timestamp.instant);
  const wall = wallFor(second.clock, second.zone, instant, known);
  return wall === null ? null : wall;
}

function wallFor(clock: ClockReading, zone: ZoneReading, instant: number, known: readonly KnownZone[]): boolean | null {
  const day = Math.floor(instant / 86_400_000);
  for (const number of [day - 1, day, day + 1]) {
    const wall = wallOn(number, clock);
    const settled = settleZone(zone, wall, known);
    if (!settled.ok) return null;
    if (instantsOf(wall, settled.place as Place).instants.some((other) => Math.abs(other - instant) < 60_000))
      return true;
  }
  return false;
}

function failed(problem: DiagnosticCode): Placed {
  return { timestamp: null, alternative: null, problem };
}
