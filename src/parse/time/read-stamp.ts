import { fold } from './fold.js';
import { endsWord, type Lexicon, longestEntry } from './lexicon.js';
import type { ClockReading, DateReading, RelativeReading, StampReading, ZoneReading } from './reading.js';
import { recogniseClock } from './recognise/clock.js';
import { recogniseNumericDate } from './recognise/numeric-date.js';
import { recogniseBareRelative, recogniseRelative } from './recognise/relative.js';
import { recogniseWordDate } from './recognise/word-date.js';
import { recogniseZone } from './recognise/zone.js';

/** How to read a stamp. */
export interface StampOptions {
  /** Where in the text to begin; 0 unless given. */
  readonly from?: number;
  /** Whether "3/4/2022" is March 4 (true) or 3 April (false) on this page; null when nothing tells. */
  readonly monthFirst?: boolean | null;
  /** Whether "15 min" alone is a relative time: only where the page is known to print so. */
  readonly bareRelative?: boolean;
}

/** Longer than any stamp: what stands behind is not looked at. */
const LONGEST_STAMP = 120;
const SOFT = /[\s,.]/;
const OPENING = /[([]/;
const CLOSING = /[)\]]/;
const HARD = /[-–—|•·:/;◆●▪]/;

type Part = 'relative' | 'clock' | 'date' | 'weak-date' | 'zone' | 'label' | 'connector';

interface Scan {
  clock: ClockReading | null;
  date: DateReading | null;
  zone: ZoneReading | null;
  second: { clock: ClockReading; zone: ZoneReading | null } | null;
  relative: RelativeReading | null;
  role: 'published' | 'updated' | null;
  /** What was taken, in order, with where each part ended and whether a hard separator stood before it. */
  readonly parts: { readonly part: Part; readonly end: number; readonly hard: boolean }[];
}

/**
 * Reads the stamp that begins at `options.from`; null when there is none. Whatever follows the stamp is left alone:
 * compare `end` with the length of the text to know whether the stamp is all there is.
 *
 * @param lexicons the languages to try; the one that explains most of the text wins, ties go to the first.
 */
export function readStamp(text: string, lexicons: readonly Lexicon[], options: StampOptions = {}): StampReading | null {
  const from = options.from ?? 0;
  const window = text.slice(from, from + LONGEST_STAMP);
  const folded = fold(window);
  let best: StampReading | null = null;
  for (const lexicon of lexicons) {
    // Slashed dates put the month first in American English alone.
    const monthFirst = options.monthFirst ?? (lexicon.code === 'en' ? null : false);
    const reading = readWith(window, folded, lexicon, { ...options, monthFirst });
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  if (best === null || from === 0) return best;
  return { ...best, start: best.start + from, end: best.end + from };
}

function readWith(text: string, folded: string, lexicon: Lexicon, options: StampOptions): StampReading | null {
  if (options.bareRelative === true) {
    const relative = recogniseBareRelative(folded.trim(), lexicon);
    if (relative !== null) return { ...EMPTY, end: text.length, text: text.trim(), relative };
  }
  const start = skipOpening(folded);
  const scan: Scan = { clock: null, date: null, zone: null, second: null, relative: null, role: null, parts: [] };
  let index = start;
  let hard = false;
  while (index < folded.length) {
    const character = folded.charAt(index);
    if (SOFT.test(character) || OPENING.test(character) || CLOSING.test(character)) {
      index++;
      continue;
    }
    const end = takePart(text, folded, index, lexicon, options, scan, hard);
    if (end !== null) {
      index = end;
      hard = false;
      continue;
    }
    if (!HARD.test(character) || index === start) break;
    hard = true;
    index++;
  }
  return finish(text, folded, start, scan);
}

const EMPTY: StampReading = {
  start: 0,
  end: 0,
  text: '',
  clock: null,
  date: null,
  zone: null,
  second: null,
  relative: null,
  role: null,
};

/** Takes the part that starts at `index` into the scan and returns where it ends; null when nothing fits. */
function takePart(
  text: string,
  folded: string,
  index: number,
  lexicon: Lexicon,
  options: StampOptions,
  scan: Scan,
  hard: boolean,
): number | null {
  const note = (part: Part, end: number): number => {
    scan.parts.push({ part, end, hard });
    return end;
  };
  const fresh = scan.clock === null && scan.date === null && scan.relative === null;
  if (fresh) {
    const label = longestEntry(lexicon.words, lexicon.longest, folded, index);
    const meaning = label?.value.find((candidate) => candidate.kind === 'label');
    if (label != null && meaning?.kind === 'label' && scan.role === null) {
      scan.role = meaning.value;
      return note('label', label.end);
    }
  }
  if (scan.relative === null) {
    const relative = recogniseRelative(folded, index, lexicon);
    if (relative !== null) {
      scan.relative = relative.reading;
      return note('relative', relative.end);
    }
  }
  if (scan.date === null) {
    const date =
      recogniseNumericDate(folded, index, options.monthFirst ?? null) ?? recogniseWordDate(folded, index, lexicon);
    if (date !== null) {
      scan.date = date.reading;
      return note(date.reading.day === null && date.reading.year === null ? 'weak-date' : 'date', date.end);
    }
  } else if (scan.date.day === null && scan.date.month === null) {
    // "Update, Sonntag (13. März)", "Tuesday, November 3, 2020" split by brackets: a weekday may be completed.
    const date =
      recogniseNumericDate(folded, index, options.monthFirst ?? null) ?? recogniseWordDate(folded, index, lexicon);
    if (date !== null && date.reading.day !== null) {
      scan.date = { ...date.reading, weekday: date.reading.weekday ?? scan.date.weekday };
      return note('date', date.end);
    }
  } else if (scan.date.weekday === null) {
    const weekday = recogniseWordDate(folded, index, lexicon);
    if (weekday !== null && weekday.reading.weekday !== null && weekday.reading.month === null) {
      scan.date = { ...scan.date, weekday: weekday.reading.weekday };
      return note('weak-date', weekday.end);
    }
  }
  const clock = takeClock(folded, index, lexicon, scan);
  if (clock !== null) return note('clock', clock);
  if (scan.clock !== null) {
    const zone = takeZone(text, folded, index, lexicon, scan);
    if (zone !== null) return note('zone', zone);
  }
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  const joins = word?.value.some((meaning) => meaning.kind === 'connector' || meaning.kind === 'before-clock');
  return word != null && joins === true ? note('connector', word.end) : null;
}

function takeClock(folded: string, index: number, lexicon: Lexicon, scan: Scan): number | null {
  if (scan.clock !== null && scan.second !== null) return null;
  const clock = recogniseClock(folded, index, lexicon);
  if (clock === null || !endsWord(folded, clock.end)) return null;
  if (scan.clock === null) {
    scan.clock = clock.reading;
    return clock.end;
  }
  // "23:17 23:17": the same clock printed twice, which tells nothing new.
  if (sameClock(scan.clock, clock.reading)) return clock.end;
  // A second clock is the same moment elsewhere only when the first one has named its zone.
  if (scan.zone === null) return null;
  scan.second = { clock: clock.reading, zone: null };
  return clock.end;
}

function takeZone(text: string, folded: string, index: number, lexicon: Lexicon, scan: Scan): number | null {
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  const local = word?.value.find((meaning) => meaning.kind === 'zone');
  const found =
    word != null && local?.kind === 'zone'
      ? { reading: { kind: 'iana' as const, zone: local.value, text: text.slice(index, word.end) }, end: word.end }
      : recogniseZone(text, folded, index, scan.parts.at(-1)?.part === 'clock');
  if (found === null) return null;
  if (scan.second !== null && scan.second.zone === null) scan.second = { ...scan.second, zone: found.reading };
  else if (scan.zone === null) scan.zone = found.reading;
  else return null;
  return found.end;
}

function sameClock(one: ClockReading, two: ClockReading): boolean {
  return one.hour === two.hour && one.minute === two.minute && one.second === two.second;
}

/** Gives back what belongs to the text behind the stamp, and closes the reading. */
function finish(text: string, folded: string, start: number, scan: Scan): StampReading | null {
  const { parts } = scan;
  while (parts.length > 0) {
    const last = parts.at(-1);
    if (last === undefined || !isLoose(last, scan, folded)) break;
    parts.pop();
    if (last.part === 'weak-date' && scan.date?.day === null) scan.date = null;
    if (last.part === 'date') scan.date = null;
  }
  const last = parts.at(-1);
  if (last === undefined || (scan.clock === null && scan.date === null && scan.relative === null)) return null;
  let { end } = last;
  while (CLOSING.test(folded.charAt(end)) || (folded.charAt(end) === '.' && scan.zone !== null)) end++;
  const { clock, date, zone, second, relative, role } = scan;
  return { start, end, text: balanced(text.slice(start, end)), clock, date, zone, second, relative, role };
}

/**
 * Whether the last part belongs to the prose that follows: "22.10 Monday was quiet" is a clock and a sentence, and so
 * is "11:15 PM: May 3 is the day"; but "10.15 GMT Thursday - " and "9:02 - Sunday 3 May" (line end) are stamps.
 */
function isLoose(last: Scan['parts'][number], scan: Scan, folded: string): boolean {
  if (last.part === 'connector' || last.part === 'label') return true;
  const rest = folded.slice(last.end).trimStart();
  if (rest === '') return false;
  const behindClock = scan.parts.length > 1 && scan.parts.some(({ part }) => part === 'clock');
  if (!behindClock || (last.part !== 'date' && last.part !== 'weak-date')) return false;
  if (last.hard) return true;
  return (
    last.part === 'weak-date' && !HARD.test(rest.charAt(0)) && !CLOSING.test(rest.charAt(0)) && !/^[,.]/.test(rest)
  );
}

/** "12:10)" was opened by a bracket that is no part of the stamp. */
function balanced(text: string): string {
  return /[)\]]$/.test(text) && !/[([]/.test(text) ? text.slice(0, -1) : text;
}

/** "[Update 11:40 p.m.]", "(12:10)", "◆ 8:30": what may stand before the stamp itself. */
function skipOpening(folded: string): number {
  let index = 0;
  while (index < folded.length && /[\s([◆•●▪·+|]/.test(folded.charAt(index))) index++;
  return index;
}
