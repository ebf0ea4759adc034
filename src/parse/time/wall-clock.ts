import type { Precision } from '../../model/timestamp.js';
import { utcOf } from './machine-time.js';
import type { WallTime } from './reading.js';
import { zoneOffset } from './zone-offset.js';

export { isZone } from './zone-offset.js';

/** Where a wall clock hangs: an IANA zone, or no more than an offset in minutes east of UTC. */
export type Place = { readonly zone: string } | { readonly offset: number };

/** The instants at which a wall clock showed a time. */
export interface WallInstants {
  /** Milliseconds since 1970, earliest first: one; two when clocks were set back; one moved when they skipped it. */
  readonly instants: readonly number[];
  /** Whether the clock never showed it: summer time began in that hour. */
  readonly nonexistent: boolean;
}

/**
 * All instants at which the wall clock of `place` showed `wall`. Luxon alone would pick one of two by the current date
 * (its guess of the offset starts from today's), so the possible offsets are tried one by one instead.
 */
export function instantsOf(wall: WallTime, place: Place): WallInstants {
  const utc = utcOf(wall);
  if ('offset' in place) return { instants: [utc - place.offset * 60_000], nonexistent: false };
  const { zone } = place;
  const around = [zoneOffset(zone, utc - 86_400_000), zoneOffset(zone, utc + 86_400_000)];
  const fitting = [...new Set(around)]
    .map((offset) => ({ offset, instant: utc - offset * 60_000 }))
    .filter(({ offset, instant }) => zoneOffset(zone, instant) === offset)
    .map(({ instant }) => instant)
    .sort((one, two) => one - two);
  if (fitting.length > 0) return { instants: fitting, nonexistent: false };
  // Skipped: read with the offset that held before, as a clock that nobody had set forward would show it.
  return { instants: [utc - (around[0] ?? 0) * 60_000], nonexistent: true };
}

/** Minutes east of UTC at an instant. */
export function offsetAt(instant: number, place: Place): number {
  return 'offset' in place ? place.offset : zoneOffset(place.zone, instant);
}

/** The wall clock of a place at an instant. */
export function wallAt(instant: number, place: Place): WallTime {
  const shifted = new Date(instant + offsetAt(instant, place) * 60_000);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
  };
}

/** ISO 8601 with the offset of the place: `2024-02-07T18:03:00-05:00`; milliseconds only where they were written. */
export function localText(instant: number, place: Place, precision: Precision): string {
  const offset = offsetAt(instant, place);
  const wall = new Date(instant + offset * 60_000).toISOString().slice(0, precision === 'millisecond' ? 23 : 19);
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** ISO 8601 in UTC: `2024-02-07T23:03:00Z`. */
export function utcText(instant: number, precision: Precision): string {
  const text = new Date(instant).toISOString();
  return precision === 'millisecond' ? text : `${text.slice(0, 19)}Z`;
}
