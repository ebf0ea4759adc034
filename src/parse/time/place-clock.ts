import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { Assumption, Precision, TimeSource, Timestamp } from '../../model/timestamp.js';
import type { CompleteDate } from './complete-date.js';
import { wallOn } from './days.js';
import { utcOf } from './machine-time.js';
import { makeTimestamp } from './make-timestamp.js';
import type { ClockReading, RelativeReading, StampReading, ZoneReading } from './reading.js';
import { type KnownZone, type SettledZone, settleZone } from './settle-zone.js';
import type { TimeContext } from './time-context.js';
import { instantsOf, type Place } from './wall-clock.js';

/** A timestamp, the other instant it may be where clocks were set back, or the reason why there is none. */
export type Placed =
  | {
      readonly timestamp: Timestamp;
      /** The second instant of a clock that was shown twice, milliseconds since 1970. */
      readonly alternative: number | null;
      /** What is to be reported although a time is given. */
      readonly doubt: Extract<DiagnosticCode, 'time-ambiguous' | 'time-nonexistent'> | null;
      readonly problem: null;
    }
  | { readonly timestamp: null; readonly alternative: null; readonly doubt: null; readonly problem: DiagnosticCode };

const MIDNIGHT: ClockReading = {
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
  precision: 'minute',
  meridiem: null,
  meridiemIgnored: false,
};
const DAY_MS = 86_400_000;

/** A clock hung up in a place: the instants at which it showed that time. */
interface Hung {
  readonly ok: true;
  readonly place: Place;
  readonly instants: readonly number[];
  readonly nonexistent: boolean;
  readonly assumptions: readonly Assumption[];
}

type Hanging = Hung | { readonly ok: false; readonly problem: DiagnosticCode };

/** Puts a stamp whose date is known at its place on Earth; with no date the relative part is counted back. */
export function placeClock(
  reading: StampReading,
  date: CompleteDate | null,
  source: TimeSource,
  context: TimeContext,
): Placed {
  if (date === null) return placeRelative(reading, context);
  const own = readHour24(reading);
  const first = hang(own.clock ?? MIDNIGHT, reading.zone, date.number, context, own.clock === null);
  const hung = agree(first, own, date.number, context);
  if (!hung.ok) return failed(hung.problem);
  const [instant, alternative = null] = hung.instants;
  if (instant === undefined) return failed('time-unreadable');
  const assumptions: Assumption[] = [...date.assumptions, ...hung.assumptions];
  if (own.clock?.hour === 24 || own.clock !== reading.clock) assumptions.push('day-rollover');
  if (own.clock?.meridiemIgnored === true) assumptions.push('meridiem-ignored');
  const precision: Precision = own.clock === null ? 'day' : own.clock.precision;
  // A day is a day, whatever its midnight went through.
  const shaken = precision !== 'day' && (alternative !== null || hung.nonexistent);
  // A clock that was set back shows this time twice; until the order of the page decides, the first is taken.
  if (shaken) assumptions.push('dst-earlier');
  return {
    timestamp: makeTimestamp({ instant, place: hung.place, text: reading.text, precision, source, assumptions }),
    alternative: shaken ? alternative : null,
    doubt: !shaken ? null : hung.nonexistent ? 'time-nonexistent' : 'time-ambiguous',
    problem: null,
  };
}

/** "Thu Feb 8 2024 24.05 EST": beside a zone and its own date the 24th hour is how `Intl` prints the first one. */
function readHour24(reading: StampReading): StampReading {
  const { clock, date, zone } = reading;
  if (clock?.hour !== 24 || clock.meridiem !== null || date?.day == null || zone === null) return reading;
  return { ...reading, clock: { ...clock, hour: 0 } };
}

function hang(
  clock: ClockReading,
  zone: ZoneReading | null,
  number: number,
  context: TimeContext,
  bareDate: boolean,
): Hanging {
  const wall = wallOn(number, clock);
  const settled =
    zone === null || zone.kind === 'local'
      ? withoutZone(zone, context, bareDate)
      : settleZone(zone, wall, context.knownZones);
  if (!settled.ok) return settled;
  const { place, assumptions, offset } = settled;
  const { instants, nonexistent } = instantsOf(wall, place);
  // "1:30 a.m. EST" in the night the clocks go back: the letters tell which of the two it is.
  const told = offset === null ? [] : instants.filter((instant) => utcOf(wall) - instant === offset * 60_000);
  return { ok: true, place, instants: told.length > 0 ? told : instants, nonexistent, assumptions };
}

function withoutZone(zone: ZoneReading | null, { stampZone }: TimeContext, bareDate: boolean): SettledZone {
  // "4:20 pm local time" hangs where the story plays, which only a dateline tells.
  if (stampZone !== null && (zone === null || stampZone.assumption === 'zone-from-dateline')) {
    const assumptions = stampZone.assumption === null ? [] : [stampZone.assumption];
    return { ok: true, place: { zone: stampZone.zone }, assumptions, offset: null };
  }
  // A bare date is a date wherever it was written: its day is known although its midnight is not.
  if (bareDate) return { ok: true, place: { zone: 'UTC' }, assumptions: ['utc-assumed'], offset: null };
  return { ok: false, problem: 'time-without-zone' };
}

/**
 * Takes the second clock of "0615 GMT (1415 HKT)" to help: it stands in for a first one whose zone is not known, tells
 * the halves of a repeated hour apart, and is believed when it is in GMT and contradicts the first.
 */
function agree(first: Hanging, reading: StampReading, number: number, context: TimeContext): Hanging {
  const { second, zone } = reading;
  if (second?.zone == null || second.zone.kind === 'local') return first;
  const around = [number, number - 1, number + 1].map((day) => hang(second.clock, second.zone, day, context, false));
  const others = around.filter((other) => other.ok);
  if (!first.ok) return nearestDay(others, reading, number) ?? first;
  const shared = first.instants.filter((instant) => others.some(({ instants }) => instants.includes(instant)));
  if (shared.length > 0) return { ...first, instants: shared };
  if (isUniversal(zone) || !isUniversal(second.zone)) return first;
  return nearestTo(others, first.instants[0] ?? 0) ?? first;
}

/** The day on which the second clock lies no further from the first than two places on Earth can. */
function nearestDay(others: readonly Hung[], reading: StampReading, number: number): Hung | null {
  if (reading.clock === null) return null;
  const asIfUtc = utcOf(wallOn(number, reading.clock));
  const possible = others.filter(({ instants: [instant = 0] }) => {
    const hours = (asIfUtc - instant) / 3_600_000;
    return hours >= -12 && hours <= 14;
  });
  return nearestTo(possible, asIfUtc);
}

function nearestTo(others: readonly Hung[], target: number): Hung | null {
  let best: Hung | null = null;
  const distance = ({ instants: [instant = 0] }: Hung): number => Math.abs(instant - target);
  for (const other of others) if (best === null || distance(other) < distance(best)) best = other;
  return best;
}

function isUniversal(zone: ZoneReading | null): boolean {
  return zone?.kind === 'abbreviation' && /^(?:GMT|UTC|Z|TU)$/.test(zone.name);
}

/** Live blogs are younger: "9999 years ago" is no age of a post. */
const OLDEST_MS = 50 * 366 * DAY_MS;

function placeRelative(reading: StampReading, context: TimeContext): Placed {
  const { relative } = reading;
  if (relative === null || context.capturedAt === null) return failed('time-relative-unresolved');
  if (relative.milliseconds > OLDEST_MS) return failed('time-unreadable');
  const instant = context.capturedAt.instant - relative.milliseconds;
  const zone = context.stampZone?.zone ?? context.knownZones[0]?.zone ?? 'UTC';
  const { assumption } = context.capturedAt;
  return {
    timestamp: makeTimestamp({
      instant,
      place: { zone },
      text: reading.text,
      precision: precisionOf(relative),
      source: 'relative',
      assumptions: assumption === null ? [] : [assumption],
    }),
    alternative: null,
    doubt: null,
    problem: null,
  };
}

/** As fine as the words: "a few seconds" are known to the minute, "about 3 hours" to no hour. */
function precisionOf({ unit, vague, milliseconds }: RelativeReading): Precision {
  if (unit === 'second') return vague ? 'minute' : 'second';
  if (unit === 'minute') return vague && milliseconds > 60_000 ? 'hour' : 'minute';
  return unit === 'hour' && !vague ? 'hour' : 'day';
}

/** Whether two zones in one stamp name the same moment: "0615 GMT (1415 HKT)". Null when it cannot be told. */
export function zonesAgree(reading: StampReading, timestamp: Timestamp, known: readonly KnownZone[]): boolean | null {
  const { clock, zone, second } = reading;
  if (second?.zone == null || second.zone.kind === 'local') return null;
  const instant = Date.parse(timestamp.instant);
  const tells = [[clock, zone] as const, [second.clock, second.zone] as const].map(([told, where]) =>
    told === null || where === null ? null : shows(told, where, instant, known),
  );
  if (tells.includes(false)) return false;
  return tells[1] ?? null;
}

/** Whether a clock in a zone shows that instant on some day; null when the zone cannot be settled. */
function shows(clock: ClockReading, zone: ZoneReading, instant: number, known: readonly KnownZone[]): boolean | null {
  const day = Math.floor(instant / DAY_MS);
  for (const number of [day - 1, day, day + 1]) {
    const wall = wallOn(number, clock);
    const settled = settleZone(zone, wall, known);
    if (!settled.ok) return null;
    if (instantsOf(wall, settled.place).instants.some((other) => Math.abs(other - instant) < 60_000)) return true;
  }
  return false;
}

function failed(problem: DiagnosticCode): Placed {
  return { timestamp: null, alternative: null, doubt: null, problem };
}
