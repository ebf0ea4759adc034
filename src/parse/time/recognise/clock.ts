import { endsWord, type Lexicon, longestEntry } from '../lexicon.js';
import type { ClockReading } from '../reading.js';

/** A clock and where it ends in the folded text. */
export interface ClockFound {
  readonly reading: ClockReading;
  readonly end: number;
}

/** "18:05", "18.05", "5:00:03", "02: 49"; the fraction only behind seconds. */
const WITH_MARK = /(\d{1,2})\s?([:.])\s?(\d{2})(?:\2(\d{2})(?:[.,](\d{1,6}))?)?(?!\d)/y;
/** "21h17", "3 h 30", "21h", "14H32", "14時30分", "2시 32분". */
const WITH_HOUR_WORD = /(\d{1,2}) ?(?:h|時|点|點|시)(?: ?(\d{1,2})(?: ?(?:分|분|mins?|mn)(?![a-z]))?)?(?!\d)/y;
/** "0505 GMT": only in front of a zone, else any number would be a clock. */
const MILITARY =
  /(\d{2})(\d{2})(?= ?\(?(?:gmt|utc|z|bst|et|edt|est|hkt|jst|cet|cest|msk|aest|aedt|pt|pdt|pst|ist|sgt)\b)/y;
/** "11 p", "9am", "5pm". */
const BARE_HOUR = /(\d{1,2})(?![\d.:,]\d)/y;
/** "12midnight", "12 noon". */
const TWELVE = /12 ?/y;
/** "a.m.", "am", "p. m.", "A.M": the full stops vary even within one page. */
const LATIN_MERIDIEM = /([ap]) ?\.? ?m(?![a-z])\.?/y;

function run(pattern: RegExp, folded: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(folded);
}

/** A clock that starts at `index` of the folded text, with any words that belong to it before and behind. */
export function recogniseClock(folded: string, index: number, lexicon: Lexicon): ClockFound | null {
  const before = longestEntry(lexicon.words, lexicon.longest, folded, index);
  if (before !== null) {
    // Hindi "दोपहर" alone is noon, before a clock it is the afternoon: the digits decide.
    const lead = before.value.find((meaning) => meaning.kind === 'before-clock' || meaning.kind === 'meridiem');
    const inner =
      lead === undefined
        ? null
        : recogniseDigits(
            folded,
            skipSpaces(folded, before.end),
            lexicon,
            lead.kind === 'before-clock' || lead.kind === 'meridiem',
          );
    if (inner !== null) return lead?.kind === 'meridiem' ? withMeridiem(inner, lead.value) : inner;
    const clockWord = before.value.find((meaning) => meaning.kind === 'clock-word');
    return clockWord?.kind === 'clock-word' ? wordClock(clockWord.value, before.end) : null;
  }
  return recogniseDigits(folded, index, lexicon, false);
}

function recogniseDigits(folded: string, index: number, lexicon: Lexicon, announced: boolean): ClockFound | null {
  const first = folded.charCodeAt(index);
  if (!(first >= 48 && first <= 57)) return null;
  const twelve = run(TWELVE, folded, index);
  if (twelve !== null) {
    const word = longestEntry(lexicon.words, lexicon.longest, folded, index + twelve[0].length);
    const meaning = word?.value.find((candidate) => candidate.kind === 'clock-word');
    if (word != null && meaning?.kind === 'clock-word') return wordClock(meaning.value, word.end);
  }
  const marked = run(WITH_MARK, folded, index);
  if (marked !== null) {
    const [all, hour, , minute, second, fraction] = marked;
    const found = makeClock(hour, minute, second, fraction, index + all.length);
    if (found !== null) return closeClock(found, folded, lexicon);
  }
  const worded = run(WITH_HOUR_WORD, folded, index);
  if (worded !== null && endsHourWord(folded, index + worded[0].length)) {
    const [all, hour, minute] = worded;
    const found = makeClock(hour, minute, undefined, undefined, index + all.length);
    if (found !== null) return closeClock(found, folded, lexicon);
  }
  const military = run(MILITARY, folded, index);
  if (military !== null) return makeClock(military[1], military[2], undefined, undefined, index + military[0].length);

  const bare = run(BARE_HOUR, folded, index);
  if (bare === null) return null;
  const hourOnly = makeClock(bare[1], undefined, undefined, undefined, index + bare[0].length);
  if (hourOnly === null) return null;
  const closed = closeClock(hourOnly, folded, lexicon);
  // A number alone is a clock only between words that say so: "11 p.m.", "ore 14", "20 Uhr".
  return closed !== null && (announced || closed.end > hourOnly.end) ? closed : null;
}

/** Takes in what follows the digits: "Uhr", "h", "a.m.", "PM", "오후". */
function closeClock(found: ClockFound, folded: string, lexicon: Lexicon): ClockFound | null {
  let { end } = found;
  const suffix = longestEntry(lexicon.words, lexicon.longest, folded, skipSpaces(folded, end));
  if (suffix?.value.some((meaning) => meaning.kind === 'after-clock') === true) end = suffix.end;
  const at = skipSpaces(folded, end);
  const latin = run(LATIN_MERIDIEM, folded, at);
  if (latin !== null) return withMeridiem({ ...found, end: at + latin[0].length }, latin[1] === 'a' ? 'am' : 'pm');
  const word = longestEntry(lexicon.words, lexicon.longest, folded, at);
  const meridiem = word?.value.find((meaning) => meaning.kind === 'meridiem');
  if (word != null && meridiem?.kind === 'meridiem') return withMeridiem({ ...found, end: word.end }, meridiem.value);
  return { ...found, end };
}

/** 12 a.m. is midnight and 12 p.m. noon; with an hour above 12 the meridiem says nothing ("18:28 PM"). */
function withMeridiem(found: ClockFound, meridiem: 'am' | 'pm'): ClockFound | null {
  const { reading } = found;
  if (reading.hour > 12 || reading.hour === 0) return { ...found, reading: { ...reading, meridiemIgnored: true } };
  const hour = (reading.hour % 12) + (meridiem === 'pm' ? 12 : 0);
  return { ...found, reading: { ...reading, hour, meridiem } };
}

function wordClock(word: 'noon' | 'midnight', end: number): ClockFound {
  const hour = word === 'noon' ? 12 : 24;
  const reading: ClockReading = {
    hour,
    minute: 0,
    second: 0,
    millisecond: 0,
    precision: 'minute',
    meridiem: word === 'noon' ? 'pm' : 'am',
    meridiemIgnored: false,
  };
  return { reading, end };
}

function makeClock(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
  end: number,
): ClockFound | null {
  const values = { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  // Hour 24 is printed for the hour after midnight ("24:30"; en-US `hour12: false` prints "24.05").
  if (values.hour > 24 || values.minute > 59 || values.second > 59) return null;
  const millisecond = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const precision =
    fraction !== undefined ? 'millisecond' : second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  return { reading: { ...values, millisecond, precision, meridiem: null, meridiemIgnored: false }, end };
}

/** "21h" must not be the start of a word ("3 hours"), "21h17" not of a longer number. */
function endsHourWord(folded: string, end: number): boolean {
  return endsWord(folded, end);
}

function skipSpaces(folded: string, index: number): number {
  let next = index;
  while (folded.charAt(next) === ' ') next++;
  return next;
}
