import { type JsonObject, stringIn } from './json-value.js';
import { headlineOf } from './object-fields.js';

/** Fewer entries may stand in equal steps by chance. */
const LEAST = 4;
/** Steps are cut to whole minutes. */
const MINUTE_MS = 60_000;

/**
 * Whether data cuts an article into its paragraphs and makes up a time for each: La Nación spreads them evenly from the
 * last change back to the first version. Every entry has the headline of the page, the second of the last change, and
 * the same distance from the one above it.
 */
export function isMadeUp(updates: readonly JsonObject[]): boolean {
  if (updates.length < LEAST) return false;
  const headlines = new Set(updates.map(headlineOf));
  if (headlines.size > 1 || headlines.has(null)) return false;
  const times = updates.map((update) => Date.parse(stringIn(update, 'datePublished') ?? ''));
  const seconds = new Set(times.map((time) => time % MINUTE_MS));
  if (times.some(Number.isNaN) || seconds.size > 1) return false;
  // The first step is twice as long: the first entry has the time of the last change itself.
  const steps = times.slice(1).map((time, index) => (times[index] ?? 0) - time);
  const [first = 0, ...rest] = steps;
  const [shortest, longest] = [Math.min(...rest), Math.max(...rest)];
  return shortest > 0 && longest - shortest <= MINUTE_MS && Math.abs(first - shortest - longest) <= MINUTE_MS;
}
