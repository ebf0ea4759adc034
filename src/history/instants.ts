import type { Assumption, Precision, Timestamp } from '../model/timestamp.js';

/** How many milliseconds a written time may mean. */
const WIDTHS: Readonly<Record<Precision, number>> = {
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
  millisecond: 1,
};

/** Assumptions that may be off by hours, a day or a month, and not only by what the page leaves out. */
const DOUBTFUL: ReadonlySet<Assumption> = new Set<Assumption>([
  'date-from-capture',
  'date-from-neighbour',
  'day-rollover',
  'year-from-capture',
  'century-assumed',
  'day-month-order',
  'zone-from-language',
  'utc-assumed',
  'utc-in-question',
  'half-day-assumed',
  'dst-earlier',
  'dst-later',
  'capture-time-from-page',
]);

/** The clocks of a publisher and of an archive do not agree to the second: milliseconds. */
export const CLOCK_SKEW = 120_000;

/** Milliseconds since 1970, UTC; null for nothing, and for what is no instant. */
export function instantOf(instant: string | null | undefined): number | null {
  const ms = instant == null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(ms) ? null : ms;
}

export function msOf({ instant }: Timestamp): number {
  return Date.parse(instant);
}

/** Milliseconds that the written time spans. */
export function widthOf({ precision }: Timestamp): number {
  return WIDTHS[precision];
}

/** Whether a time stands on the page itself, with nothing assumed that may be wrong by hours. */
export function isCertain({ source, assumptions }: Timestamp): boolean {
  return source !== 'relative' && source !== 'inferred' && !assumptions.some((code) => DOUBTFUL.has(code));
}

/**
 * Whether two written times can mean the same moment: "10:05" and 10:05:20 can. A relative time is cut off or rounded,
 * which no page says, so it may be off by its width either way.
 */
export function areCompatible(a: Timestamp, b: Timestamp): boolean {
  const [from, to] = spanOf(a);
  const [otherFrom, otherTo] = spanOf(b);
  return from < otherTo && otherFrom < to;
}

function spanOf(time: Timestamp): readonly [number, number] {
  const [ms, width] = [msOf(time), widthOf(time)];
  return [time.source === 'relative' ? ms - width : ms, ms + width];
}

/** How little a time can be trusted: 0 where the page says all of it to the minute. */
export function doubtOf(time: Timestamp): number {
  const coarse = time.precision === 'day' ? 40 : time.precision === 'hour' ? 20 : 0;
  const source = time.source === 'relative' ? 60 : time.source === 'inferred' ? 50 : 0;
  const assumed = time.assumptions.reduce((sum, code) => sum + (DOUBTFUL.has(code) ? 30 : 1), 0);
  return coarse + source + assumed;
}
