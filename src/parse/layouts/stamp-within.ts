import type { Lexicon } from '../time/lexicon.js';
import { readStamp } from '../time/read-stamp.js';

/** A line of writer and time is short. */
const LONGEST_LINE = 200;
const MOST_WORDS = 16;
/** What joins the writer to the time: "by Ona Brask on 20/9/2016", "Ona Brask | 14.17". */
const JOINT = /[\s,|·•–—-]*(?:\s(?:on|at|am|um|den|le|el|il|på|kl|klo|op))?[\s,|·•–—-]*$/i;

const LEAD = /^(?:[|·•,–—-]\s*|(?:on|at|am|um|den|le|el|il|på|kl|klo|op)\s+)/i;

/** A line that ends in a stamp, parted. */
export interface PartedLine {
  readonly stamp: string;
  readonly before: string;
}

/**
 * The stamp that a line ends with, and the words before it; null for a line that is a stamp as a whole, or ends in none.
 *
 * @example
 * ```ts
 * stampWithin('by Ona Brask on 20/9/2016 at 14.17.36', lexicons); // { stamp: '20/9/2016 at 14.17.36', before: 'by Ona Brask' }
 * ```
 */
export function stampWithin(line: string, lexicons: readonly Lexicon[]): PartedLine | null {
  if (line.length > LONGEST_LINE || !/\d/.test(line)) return null;
  const starts = [...line.matchAll(/\S+/g)].map(({ index }) => index).slice(0, MOST_WORDS);
  for (const start of starts) {
    const reading = readStamp(line, lexicons, { from: start });
    const useful = reading !== null && (reading.clock !== null || reading.relative !== null);
    if (!useful || line.slice(start).trimEnd().length > reading.end + 1) continue;
    if (start === 0) return null;
    const stamp = line.slice(start).trim().replace(LEAD, '');
    return { stamp, before: line.slice(0, start).replace(JOINT, '') };
  }
  return null;
}
