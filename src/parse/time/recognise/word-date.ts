import { type Lexicon, longestEntry, type Meaning } from '../lexicon.js';
import type { DateReading } from '../reading.js';
import type { DateFound } from './numeric-date.js';

/** "7", "27th", "1er", "7."; not the hour of a clock that follows ("May 5:30 pm"). */
const DAY = /(\d{1,2})(?:st|nd|rd|th|er|º|ª|e(?= ))?(?!\d|[:h]\d| ?[ap]\.?m\b|\.\d{2}(?!\d))/y;
const YEAR = /((?:19|20)\d{2})(?!\d|[:]\d)/y;
/** Thailand counts from the Buddha: 2567 is 2024. */
const BUDDHIST_YEAR = /(25\d{2})(?!\d|[:]\d)/y;
const BUDDHIST_OFFSET = 543;
/** What may stand between the parts of a date: "6 ,jun, 2021", "Sonntag (13. März)", "7. feb. 2024". */
const BETWEEN = /[ ,.()،，、\u200e\u200f]{0,4}/y;

interface Parts {
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  fromToday: number | null;
}

/** A date written with words that starts at `index` of the folded text: "February 7, 2024", "Sunday", "7 de feb". */
export function recogniseWordDate(folded: string, index: number, lexicon: Lexicon): DateFound | null {
  const parts: Parts = { year: null, month: null, day: null, weekday: null, fromToday: null };
  let end = index;
  let next = index;
  for (;;) {
    const taken = takePart(folded, next, lexicon, parts);
    if (taken === null) break;
    if (taken.counts) end = taken.end;
    next = skipBetween(folded, taken.end);
  }
  const complete = parts.month !== null && (parts.day !== null || parts.year !== null);
  if (!complete && parts.weekday === null && parts.fromToday === null) return null;
  // "Sunday 6": a day number means nothing without its month.
  if (parts.month === null && (parts.day !== null || parts.year !== null)) return weekdayOnly(folded, index, lexicon);
  // "Mon": half a date, the month is named but no day of it.
  if (!complete && parts.month !== null) return null;
  return { reading: { ...parts, doubts: [] }, end };
}

function weekdayOnly(folded: string, index: number, lexicon: Lexicon): DateFound | null {
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  const meaning = word?.value.find((candidate) => candidate.kind === 'weekday' || candidate.kind === 'day');
  if (word == null || meaning === undefined) return null;
  const reading: DateReading = {
    year: null,
    month: null,
    day: null,
    weekday: meaning.kind === 'weekday' ? meaning.value : null,
    fromToday: meaning.kind === 'day' ? meaning.value : null,
    doubts: [],
  };
  return { reading, end: word.end };
}

function takePart(
  folded: string,
  index: number,
  lexicon: Lexicon,
  parts: Parts,
): { readonly end: number; readonly counts: boolean } | null {
  if (parts.year === null && (parts.month !== null || parts.day === null)) {
    const year = yearAt(folded, index, lexicon);
    if (year !== null) {
      parts.year = year;
      return { end: index + 4, counts: parts.month !== null };
    }
  }
  if (parts.day === null) {
    DAY.lastIndex = index;
    const day = DAY.exec(folded);
    const value = Number(day?.[1]);
    if (day !== null && value >= 1 && value <= 31) {
      parts.day = value;
      return { end: index + day[0].length, counts: parts.month !== null };
    }
  }
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  return word === null ? null : takeWord(word.value, word.end, parts);
}

function yearAt(folded: string, index: number, lexicon: Lexicon): number | null {
  YEAR.lastIndex = index;
  const year = YEAR.exec(folded);
  if (year !== null) return Number(year[1]);
  BUDDHIST_YEAR.lastIndex = index;
  const buddhist = lexicon.code === 'th' ? BUDDHIST_YEAR.exec(folded) : null;
  return buddhist === null ? null : Number(buddhist[1]) - BUDDHIST_OFFSET;
}

function takeWord(meanings: readonly Meaning[], end: number, parts: Parts): { end: number; counts: boolean } | null {
  const month = meanings.find((meaning) => meaning.kind === 'month');
  const weekday = meanings.find((meaning) => meaning.kind === 'weekday');
  // Spanish "mar" is Tuesday and March: a weekday comes first, a month stands beside a day.
  const monthFits = month?.kind === 'month' && parts.month === null && (parts.day !== null || weekday === undefined);
  if (monthFits && month.kind === 'month') {
    parts.month = month.value;
    return { end, counts: true };
  }
  if (weekday?.kind === 'weekday' && parts.weekday === null) {
    parts.weekday = weekday.value;
    return { end, counts: true };
  }
  const day = meanings.find((meaning) => meaning.kind === 'day');
  if (day?.kind === 'day' && parts.fromToday === null && parts.month === null) {
    parts.fromToday = day.value;
    return { end, counts: true };
  }
  const started = parts.day !== null || parts.month !== null || parts.weekday !== null || parts.year !== null;
  if (started && meanings.some((meaning) => meaning.kind === 'connector')) return { end, counts: false };
  return null;
}

function skipBetween(folded: string, index: number): number {
  BETWEEN.lastIndex = index;
  return index + (BETWEEN.exec(folded)?.[0].length ?? 0);
}
