import type { PostEntry } from '../../archive/reader/reader.js';

/** How many posts came in each stretch of time, from the first to the last. */
export interface PostRate {
  /** Hours that one bar stands for. */
  readonly hours: number;
  /** UTC, ISO 8601: where the first bar begins. */
  readonly start: string;
  readonly counts: readonly number[];
  /** Posts whose hour is not known. */
  readonly untimed: number;
}

const HOUR_MS = 3_600_000;
/** Bars stand for one of these: halves and quarters of a day, a day, a week, four weeks. */
const SPANS = [1, 2, 3, 6, 12, 24, 168, 672];
const MOST_BARS = 96;

/** Posts per hour, or per longer stretches of a long blog; null where no two posts have times. */
export function postRate(entries: readonly PostEntry[]): PostRate | null {
  const times = entries.flatMap(({ time, precision }) => {
    const at = time === null || precision === 'day' ? Number.NaN : Date.parse(time);
    return Number.isNaN(at) ? [] : [at];
  });
  if (times.length < 2) return null;
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const hours = SPANS.find((span) => (last - first) / (span * HOUR_MS) < MOST_BARS - 1) ?? widest(last - first);
  const width = hours * HOUR_MS;
  const start = Math.floor(first / width) * width;
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0);
  for (const time of times) {
    const bar = Math.floor((time - start) / width);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { hours, start: new Date(start).toISOString(), counts, untimed: entries.length - times.length };
}

/** One wrong year among the times must not make a million bars. */
function widest(span: number): number {
  return Math.ceil(span / HOUR_MS / (MOST_BARS - 1));
}
