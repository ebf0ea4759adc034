import { type Lexicon, longestEntry } from '../lexicon.js';
import type { ClockReading } from '../reading.js';

/** What a word beside a clock says about its half of the day. `night` and `noon` lie on both sides of twelve. */
export type DayPart = 'am' | 'pm' | 'night' | 'noon';

/** "a.m.", "am", "p. m.", "A.M": the full stops vary even within one page. */
const LATIN = /([ap])(m| ?\. ?m)(?!\p{L})\.?/uy;
/** "4:57:09 PMNow that": text flattened by an extractor; only behind seconds, for "12:00 PMQs" is a sitting. */
const GLUED = /[AP]M(?=\p{Lu}\p{Ll})/uy;
/** Half-day words that are words of their language too ("de", "sa thải") count in capitals or with a full stop. */
const WORD_LIKE: ReadonlySet<string> = new Set(['de', 'du', 'sa', 'ch']);
/** Evening words that the listing language also uses for the hour after midnight: "las 12:30 de la noche". */
const REACHING_MIDNIGHT: ReadonlySet<string> = new Set(['de la noche', 'da noite', '晚上', '晚间', '晚間']);

/** What follows the digits of a clock and tells the half of the day, and where it ends. */
export interface MeridiemFound {
  readonly part: DayPart;
  readonly end: number;
}

/**
 * @param wordAm whether "am" is an ordinary word on this page ("12:30 am 7. Februar"), so that only "AM" and "a.m." count.
 */
export function recogniseMeridiem(
  text: string,
  folded: string,
  index: number,
  lexicon: Lexicon,
  wordAm: boolean,
  seconds: boolean,
): MeridiemFound | null {
  LATIN.lastIndex = index;
  const latin = LATIN.exec(folded);
  if (latin !== null) {
    const end = index + latin[0].length;
    const plain = wordAm && latin[1] === 'a' && latin[2] === 'm' && text.charAt(index) !== 'A';
    return plain ? null : { part: latin[1] === 'a' ? 'am' : 'pm', end };
  }
  GLUED.lastIndex = index;
  if (seconds && GLUED.test(text)) return { part: text.charAt(index) === 'A' ? 'am' : 'pm', end: index + 2 };
  return dayPartAt(text, folded, index, lexicon);
}

/** A word of the language for a part of the day, before or behind a clock. */
export function dayPartAt(text: string, folded: string, index: number, lexicon: Lexicon): MeridiemFound | null {
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  if (word === null) return null;
  const halves = word.value.flatMap((meaning) => (meaning.kind === 'meridiem' ? [meaning.value] : []));
  const [half] = halves;
  if (half === undefined) return null;
  const name = folded.slice(index, word.end);
  // "π.μ.": the last full stop of an abbreviation that has others.
  const end = name.includes('.') && folded.charAt(word.end) === '.' ? word.end + 1 : word.end;
  if (WORD_LIKE.has(name) && folded.charAt(end) !== '.' && text.slice(index, end) !== name.toUpperCase()) return null;
  if (halves.includes('am') && halves.includes('pm')) return { part: 'night', end };
  if (REACHING_MIDNIGHT.has(name)) return { part: 'night', end };
  const noon = word.value.some((meaning) => meaning.kind === 'clock-word' && meaning.value === 'noon');
  return { part: noon ? 'noon' : half, end };
}

/** 12 a.m. is midnight and 12 p.m. noon; with an hour above 12 the word says nothing ("18:28 PM"). */
export function applyDayPart(reading: ClockReading, part: DayPart): ClockReading {
  const { hour } = reading;
  if (hour > 12) return { ...reading, meridiemIgnored: true };
  const meridiem = halfOf(hour, part);
  return { ...reading, hour: (hour % 12) + (meridiem === 'pm' ? 12 : 0), meridiem };
}

function halfOf(hour: number, part: DayPart): 'am' | 'pm' {
  // "中午11:30" is before noon, "रात 9:30" in the evening, "रात 1:30" after midnight.
  if (part === 'noon') return hour === 10 || hour === 11 ? 'am' : 'pm';
  if (part === 'night') return hour >= 6 && hour <= 11 ? 'pm' : 'am';
  return part;
}
