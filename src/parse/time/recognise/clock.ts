import { type Lexicon, longestEntry } from '../lexicon.js';
import type { ClockReading } from '../reading.js';
import { type ClockForm, clockDigitsAt, type DigitsFound } from './clock-digits.js';
import { applyDayPart, dayPartAt, recogniseMeridiem } from './meridiem.js';
import { isMeasured } from './quantity.js';

/** A clock and where it ends in the text. */
export interface ClockFound {
  readonly reading: ClockReading;
  readonly end: number;
  readonly form: ClockForm;
  readonly mark: string;
}

/** Where a clock is looked for. `folded` is `text`, folded unit for unit. */
export interface Scene {
  readonly text: string;
  readonly folded: string;
  readonly lexicon: Lexicon;
  /** Whether "am" is an ordinary word in a language of the page. */
  readonly wordAm: boolean;
}

/** "12midnight", "12 noon". */
const TWELVE = /12 ?/y;

/** A clock that starts at `index`, with any words that belong to it before and behind. */
export function recogniseClock(scene: Scene, index: number): ClockFound | null {
  const { text, folded, lexicon } = scene;
  const before = longestEntry(lexicon.words, lexicon.longest, folded, index);
  if (before === null) return recogniseDigits(scene, index, false);
  const inside = skipSpaces(folded, folded.charAt(before.end) === '.' ? before.end + 1 : before.end);
  // Hindi "दोपहर" alone is noon, before a clock it is the afternoon: the digits decide.
  const part = dayPartAt(text, folded, index, lexicon);
  if (part !== null) {
    const inner = recogniseDigits(scene, inside, true);
    if (inner !== null) return { ...inner, reading: applyDayPart(inner.reading, part.part) };
  }
  if (before.value.some((meaning) => meaning.kind === 'before-clock')) {
    const inner = recogniseDigits(scene, inside, true) ?? recogniseAfterPart(scene, inside);
    if (inner !== null) return inner;
  }
  const word = before.value.find((meaning) => meaning.kind === 'clock-word');
  if (word?.kind === 'clock-word') return wordClock(word.value, before.end);
  return recogniseDigits(scene, index, false);
}

/** "lúc sáng 9:30", "রাত সময় ৯:৩০": a part of the day between the announcing word and the digits. */
function recogniseAfterPart(scene: Scene, index: number): ClockFound | null {
  const part = dayPartAt(scene.text, scene.folded, index, scene.lexicon);
  if (part === null) return null;
  const inner = recogniseDigits(scene, skipSpaces(scene.folded, part.end), true);
  return inner === null ? null : { ...inner, reading: applyDayPart(inner.reading, part.part) };
}

/** @param announced whether a word before it says that a clock follows, so that a number alone is one ("ore 14"). */
function recogniseDigits(scene: Scene, index: number, announced: boolean): ClockFound | null {
  const { text, folded, lexicon } = scene;
  const first = folded.charCodeAt(index);
  if (!(first >= 48 && first <= 57)) return null;
  TWELVE.lastIndex = index;
  const twelve = TWELVE.exec(folded);
  if (twelve !== null) {
    const word = longestEntry(lexicon.words, lexicon.longest, folded, index + twelve[0].length);
    const meaning = word?.value.find((candidate) => candidate.kind === 'clock-word');
    const isPart = word?.value.some((candidate) => candidate.kind === 'meridiem') === true;
    if (word != null && meaning?.kind === 'clock-word' && !isPart) return wordClock(meaning.value, word.end);
  }
  for (const digits of clockDigitsAt(text, folded, index)) {
    if (isMeasured(folded, digits.end, digits.mark)) return null;
    const closed = closeClock(scene, digits);
    const said = closed.end > digits.end;
    if (digits.form === 'hour' && !announced && !said) continue;
    if (isSpan(scene, digits)) continue;
    const { meridiem, meridiemIgnored } = closed.reading;
    if (digits.form === 'spaced' && meridiem === null && !meridiemIgnored) continue;
    return closed;
  }
  return null;
}

/** "24h" is a day, and English "2h" an age: only languages that write clocks with an h mean the hour. */
function isSpan({ folded, lexicon }: Scene, { form, reading, end, mark }: DigitsFound): boolean {
  if (reading.precision !== 'hour' || (mark !== 'h' && !/^ ?h(?!\p{L})/u.test(folded.slice(end)))) return false;
  return lexicon.code === 'en' || (form === 'hour' && reading.hour === 24);
}

/** Takes in what follows the digits: "Uhr", "h", "a.m.", "PM", "오후". */
function closeClock({ text, folded, lexicon, wordAm }: Scene, digits: DigitsFound): ClockFound {
  const { reading, form, mark } = digits;
  let { end } = digits;
  const suffix = longestEntry(lexicon.words, lexicon.longest, folded, skipSpaces(folded, end));
  if (suffix?.value.some((meaning) => meaning.kind === 'after-clock') === true) end = suffix.end;
  const at = skipSpaces(folded, end);
  // "17h40 AM": in Brazil the letters behind the hour are a state.
  if (mark === 'h' && /^[ap]\.? ?m(?!\p{L})/u.test(folded.slice(at, at + 5))) return { reading, end, form, mark };
  const found = recogniseMeridiem(text, folded, at, lexicon, wordAm, reading.precision === 'second');
  if (found === null) return { reading, end, form, mark };
  // Hindi prints both: "12:05 am बजे".
  const behind = longestEntry(lexicon.words, lexicon.longest, folded, skipSpaces(folded, found.end));
  const closes = behind?.value.some((meaning) => meaning.kind === 'after-clock') === true;
  return {
    reading: applyDayPart(reading, found.part),
    end: closes && behind !== null ? behind.end : found.end,
    form,
    mark,
  };
}

function wordClock(word: 'noon' | 'midnight', end: number): ClockFound {
  const reading: ClockReading = {
    hour: word === 'noon' ? 12 : 24,
    minute: 0,
    second: 0,
    millisecond: 0,
    precision: 'minute',
    meridiem: word === 'noon' ? 'pm' : 'am',
    meridiemIgnored: false,
  };
  return { reading, end, form: 'word', mark: '' };
}

function skipSpaces(folded: string, index: number): number {
  let next = index;
  while (folded.charAt(next) === ' ') next++;
  return next;
}
