import type { InstantRange } from '../model/post.js';
import type { Precision, TimeSource, Timestamp } from '../model/timestamp.js';
import { ASSUMPTION_WORDS } from './assumption-words.js';
import { printableLine } from './printable.js';

const SOURCE_WORDS: Readonly<Record<TimeSource, string>> = {
  attribute: 'a machine-readable attribute of the page',
  'json-ld': 'the JSON-LD of the page',
  microdata: 'the microdata of the page',
  state: 'the data embedded in the page',
  text: 'the text a reader sees',
  relative: 'a relative time, counted back from the capture',
  inferred: 'several places together, none of them enough alone',
};

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  day: 'known to the day only; the hour is not real',
  hour: 'known to the hour only; the minutes are not real',
  minute: 'known to the minute',
  second: 'known to the second',
  millisecond: 'known to the millisecond',
};

/**
 * A timestamp in full: what the page says, the wall clock, UTC; then on lines of their own where it was read, how
 * fine it is, and every assumption in words with its code.
 */
export function explainTime(time: Timestamp): string[] {
  const text = time.text === null ? '(no text)' : quote(time.text);
  const zone = time.zone === null ? 'offset only' : printableLine(time.zone);
  return [
    `${text} -> ${printableLine(time.local)} (${zone}) -> ${printableLine(time.instant)}`,
    `read in ${SOURCE_WORDS[time.source]}; ${PRECISION_WORDS[time.precision]}`,
    ...(time.assumptions.length === 0 ? ['assumed: nothing'] : []),
    ...time.assumptions.map((code) => `assumed: ${ASSUMPTION_WORDS[code]} [${code}]`),
  ];
}

/** "unknown", or the bounds that are still certain. */
export function explainRange(range: InstantRange | null): string {
  const { after = null, before = null } = range ?? {};
  if (after !== null && before !== null)
    return `unknown, but between ${printableLine(after)} and ${printableLine(before)}`;
  if (after !== null) return `unknown, but not before ${printableLine(after)}`;
  if (before !== null) return `unknown, but not after ${printableLine(before)}`;
  return 'unknown';
}

/** Words of the page in quotation marks, on one line. */
export function quote(text: string): string {
  return `"${printableLine(text)}"`;
}
