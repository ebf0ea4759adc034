import { endsWord } from '../lexicon.js';
import type { ClockReading } from '../reading.js';

/** How a clock is written, which decides what may follow it. */
export type ClockForm = 'marked' | 'spaced' | 'hour-word' | 'military' | 'hour' | 'word';

/** The digits of a clock and where they end in the folded text. */
export interface DigitsFound {
  readonly reading: ClockReading;
  readonly end: number;
  readonly form: ClockForm;
  /** ":", "." or "h" between the parts; '' for anything else. */
  readonly mark: string;
}

/** "18:05", "18.05", "5:00:03"; the fraction only behind seconds. Not the start of an address or a date of digits. */
const MARKED = /(\d{1,2})([:.])(\d{2})(?:\2(\d{2})(?:[.,](\d{1,6}))?)?(?![\d]|[.:]\d)/y;
/** "02: 49 PM": believed only before a meridiem, for "2: 49 people" is none. */
const SPACED = /(\d{1,2}) ?([:.]) ?(\d{2})(?!\d|[.:]\d)/y;
/** "21h17", "3 h 30", "21h", "14H32", "14時30分", "2시 32분", "8点半"; not "5時間" and "2시간", which are hours. */
const HOUR_WORD = /(\d{1,2})( ?)(h|時|时|点|點|시)(?![間间간])/y;
const MINUTES_GLUED = /(\d{2})(?!\d)(?: ?(?:分|분))?/y;
const MINUTES_NAMED = / ?(\d{1,2}) ?(?:分|분|mins?|mn)(?![a-z])/y;
/** "00 h 05 min 08 s", "14時30分08秒". */
const SECONDS_NAMED = / ?(\d{1,2}) ?(?:s|sec|秒|초)(?![\p{L}\p{N}])/uy;
const MINUTES_SPACED = / (\d{2})(?!\d)/y;
const HALF = /半/y;
/** "0505 GMT", "1530 hrs": only in front of a zone, else any number would be a clock. Capitals: French "et" is a word. */
const MILITARY =
  /(\d{2})(\d{2})(?=Z(?![A-Za-z])| ?\(?(?:GMT|UTC|BST|ET|E\.T\.|EDT|EST|CT|CDT|CST|PT|PDT|PST|HKT|JST|CET|CEST|MSK|AEST|AEDT|IST|SGT)(?![A-Za-z])| hrs(?![A-Za-z]))/y;
/** "11 p", "9am", "5pm". */
const HOUR = /(\d{1,2})(?![\d.:,]\d|\d)/y;

function run(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Every way to read digits at `index` as a clock, the most telling first. */
export function clockDigitsAt(text: string, folded: string, index: number): readonly DigitsFound[] {
  const found: DigitsFound[] = [];
  const add = (form: ClockForm, end: number, mark: string, ...parts: readonly (string | undefined)[]): void => {
    const reading = makeClock(parts[0], parts[1], parts[2], parts[3]);
    if (reading !== null) found.push({ reading, end, form, mark });
  };
  const marked = run(MARKED, folded, index);
  if (marked !== null) {
    const [all, hour, mark, minute, second, fraction] = marked;
    add('marked', index + all.length, mark ?? '', hour, minute, second, fraction);
    return found;
  }
  const worded = run(HOUR_WORD, folded, index);
  if (worded !== null) addHourWord(folded, index + worded[0].length, worded, add);
  const military = run(MILITARY, text, index);
  if (military !== null) add('military', index + 4, '', military[1], military[2]);
  const spaced = run(SPACED, folded, index);
  if (spaced !== null) add('spaced', index + spaced[0].length, spaced[2] ?? '', spaced[1], spaced[3]);
  const bare = run(HOUR, folded, index);
  if (bare !== null) add('hour', index + bare[0].length, '', bare[1]);
  return found;
}

function addHourWord(
  folded: string,
  end: number,
  [, hour, space, word]: RegExpExecArray,
  add: (form: ClockForm, end: number, mark: string, ...parts: readonly (string | undefined)[]) => void,
): void {
  const mark = word === 'h' ? 'h' : '';
  const half = run(HALF, folded, end);
  const named = run(MINUTES_NAMED, folded, end);
  const seconds = named === null ? null : run(SECONDS_NAMED, folded, end + named[0].length);
  const minutes = named ?? run(MINUTES_GLUED, folded, end);
  const apart = run(MINUTES_SPACED, folded, end);
  const behind = apart === null ? '' : folded.slice(end + apart[0].length, end + 8);
  if (half !== null) add('hour-word', end + half[0].length, mark, hour, '30');
  else if (named !== null && seconds !== null)
    add('hour-word', end + named[0].length + seconds[0].length, mark, hour, named[1], seconds[1]);
  else if (minutes !== null) add('hour-word', end + minutes[0].length, mark, hour, minutes[1]);
  // "3 h 30 TU" is a clock, "21h 30 personnes" an hour and a count.
  else if (apart !== null && (space === ' ' || /^ ?(?:$|[^\p{L}\d ])/u.test(behind)))
    add('hour-word', end + apart[0].length, mark, hour, apart[1]);
  // "24h" is a day, not the hour of midnight; "21h" must not be the start of a word ("3 hours").
  else if (Number(hour) < 24 && endsWord(folded, end) && !/\d/.test(folded.charAt(end)))
    add('hour-word', end, mark, hour);
}

/** Null for what no clock shows. Hour 24 is printed for the hour after midnight ("24:30"; en-US prints "24.05"). */
function makeClock(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
): ClockReading | null {
  const values = { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  if (values.hour > 24 || values.minute > 59 || values.second > 59) return null;
  const millisecond = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const precision =
    fraction !== undefined ? 'millisecond' : second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  return { ...values, millisecond, precision, meridiem: null, meridiemIgnored: false };
}
