import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { Assumption, TimeSource, Timestamp } from '../../model/timestamp.js';
import { completeDate } from './complete-date.js';
import type { MachineTime } from './machine-time.js';
import { makeTimestamp } from './make-timestamp.js';
import { anchorFor } from './page-anchor.js';
import { placeClock } from './place-clock.js';
import type { StampReading } from './reading.js';
import type { TimeContext } from './time-context.js';
import { instantsOf, offsetAt, type Place } from './wall-clock.js';

/** Resolves one time by itself, without the help of others on the page; null when it cannot be. */
export function resolveAlone(
  time: StampReading | MachineTime,
  source: TimeSource,
  context: TimeContext,
): Timestamp | null {
  return 'kind' in time ? resolveMachine(time, source, null, context) : resolveReading(time, source, context);
}

function resolveReading(reading: StampReading, source: TimeSource, context: TimeContext): Timestamp | null {
  const { date, relative, clock } = reading;
  // "Updated 12 minutes ago" needs nothing but the capture time; a clock alone has no day.
  if (date === null)
    return relative === null || clock !== null ? null : placeClock(reading, null, source, context).timestamp;
  const complete = completeDate(date, anchorFor(date, context));
  return complete === null ? null : placeClock(reading, complete, source, context).timestamp;
}

/** Why a time that stands by itself cannot be resolved; null when it can. */
export function problemOf(reading: StampReading, source: TimeSource, context: TimeContext): DiagnosticCode | null {
  const { date, relative, clock } = reading;
  if (date === null && (relative === null || clock !== null)) return 'time-without-date';
  const complete = date === null ? null : completeDate(date, anchorFor(date, context));
  if (date !== null && complete === null) return date.day === null ? 'time-without-date' : 'time-unreadable';
  return placeClock(reading, complete, source, context).problem;
}

/**
 * A machine-readable time as a timestamp. Its own offset is kept for `local` where no zone of the page fits it.
 *
 * @param text what the page shows beside it.
 */
export function resolveMachine(
  time: MachineTime,
  source: TimeSource,
  text: string | null,
  context: TimeContext,
): Timestamp | null {
  const { precision } = time;
  if (time.kind === 'instant') {
    const place = placeOf(time.ms, time.offset, context);
    return makeTimestamp({ instant: time.ms, place, text, precision, source, assumptions: [] });
  }
  if (precision === 'day') {
    const instant = instantsOf(time.wall, { zone: 'UTC' }).instants[0] ?? 0;
    return makeTimestamp({ instant, place: { zone: 'UTC' }, text, precision, source, assumptions: ['utc-assumed'] });
  }
  if (context.stampZone === null) return null;
  const { zone, assumption } = context.stampZone;
  const { instants, nonexistent } = instantsOf(time.wall, { zone });
  const [instant] = instants;
  if (instant === undefined) return null;
  const assumptions: Assumption[] = assumption === null ? [] : [assumption];
  if (instants.length > 1 || nonexistent) assumptions.push('dst-earlier');
  return makeTimestamp({ instant, place: { zone }, text, precision, source, assumptions });
}

/** The zone of the page, unless the time was written with another offset that is not UTC's. */
function placeOf(instant: number, offset: number | null, context: TimeContext): Place {
  const home =
    context.stampZone?.zone ?? context.knownZones.find(({ assumption }) => assumption !== 'zone-from-page')?.zone;
  if (home !== undefined && (offset === null || offset === 0 || offsetAt(instant, { zone: home }) === offset))
    return { zone: home };
  return offset === null || offset === 0 ? { zone: 'UTC' } : { offset };
}
