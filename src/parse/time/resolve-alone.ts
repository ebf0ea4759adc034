import type { TimeSource, Timestamp } from '../../model/timestamp.js';
import { completeDate } from './complete-date.js';
import { dayNumber } from './days.js';
import type { MachineTime } from './machine-time.js';
import { makeTimestamp } from './make-timestamp.js';
import { placeClock } from './place-clock.js';
import type { StampReading } from './reading.js';
import type { TimeContext } from './time-context.js';
import { instantsOf, offsetAt, type Place, wallAt } from './wall-clock.js';

/** Resolves one time by itself, without the help of others on the page; null when it cannot be. */
export function resolveAlone(
  time: StampReading | MachineTime,
  source: TimeSource,
  context: TimeContext,
): Timestamp | null {
  return 'kind' in time ? resolveMachine(time, source, null, context) : resolveReading(time, source, context);
}

function resolveReading(reading: StampReading, source: TimeSource, context: TimeContext): Timestamp | null {
  if (reading.date === null) return null;
  const anchor = context.capturedAt === null ? null : dayNumber(wallAt(context.capturedAt.instant, homeOf(context)));
  const hint = context.days[0];
  const day = hint === undefined ? anchor : dayNumber(hint.day);
  const from =
    hint === undefined
      ? ('capture' as const)
      : hint.assumption === 'date-from-url'
        ? ('url' as const)
        : ('page' as const);
  const date = completeDate(
    reading.date,
    day === null ? null : { number: day, side: hint === undefined ? 'before' : 'near', from },
  );
  return date === null ? null : placeClock(reading, date, source, context).timestamp;
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
    return makeTimestamp({
      instant: time.ms,
      place: placeOf(time.ms, time.offset, context),
      text,
      precision,
      source,
      assumptions: [],
    });
  }
  if (precision === 'day') {
    const instant = instantsOf(time.wall, { zone: 'UTC' }).instants[0] ?? 0;
    return makeTimestamp({ instant, place: { zone: 'UTC' }, text, precision, source, assumptions: ['utc-assumed'] });
  }
  if (context.stampZone === null) return null;
  const { zone, assumption } = context.stampZone;
  const instant = instantsOf(time.wall, { zone }).instants[0];
  if (instant === undefined) return null;
  return makeTimestamp({
    instant,
    place: { zone },
    text,
    precision,
    source,
    assumptions: assumption === null ? [] : [assumption],
  });
}

/** The zone of the page, unless the time was written with another offset that is not UTC's. */
function placeOf(instant: number, offset: number | null, context: TimeContext): Place {
  const home =
    context.stampZone?.zone ?? context.knownZones.find(({ assumption }) => assumption !== 'zone-from-page')?.zone;
  if (home !== undefined && (offset === null || offset === 0 || offsetAt(instant, { zone: home }) === offset))
    return { zone: home };
  return offset === null || offset === 0 ? { zone: 'UTC' } : { offset };
}

function homeOf(context: TimeContext): Place {
  return { zone: context.stampZone?.zone ?? 'UTC' };
}
