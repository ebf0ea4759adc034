import { type Automaton, makeAutomaton } from './automaton.js';
import { type FoundWord, SCAN_WORDS, scanMarkup } from './scan-markup.js';
import { DIGIT, SYMBOLS } from './symbols.js';
import { hasWords } from './words-between.js';

/** Hour and minute; every digit stands for any, and the colon for the dot and for the signs of East Asia too. */
export const CLOCK_WORDS: readonly string[] = ['0:00', '0h00'];
/**
 * A page that says nowhere that it is live is one only when so many clocks have words between them and run downwards,
 * as on a page whose newest post is on top.
 */
const LEAST_FALLS = 3;

/** The minutes of the day of a clock that a reader sees: in a text. "12.50.3", "1.250" and "12.99" are none: null. */
function minutesShown(html: string, { start, end, tags }: FoundWord): number | null {
  // Most numbers with a dot are parts of drawings and addresses: told by their neighbours alone.
  const first = isDigit(html.charCodeAt(start - 1)) ? start - 1 : start;
  if (isInNumber(html.charCodeAt(first - 1)) || goesOn(html, end)) return null;
  const hour = numberAt(html, first, start + 1);
  const minute = numberAt(html, end - 2, end);
  if (hour > 24 || minute > 59 || tags.placeOf(start).kind !== 'text') return null;
  const half = HALF.exec(html.slice(end, end + 8))?.[1]?.toLowerCase();
  return half === undefined ? hour * 60 + minute : ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}

const HALF = /^(?:\s|&nbsp;){0,2}([ap])\.?m/i;

/** Digits of any row as a number. */
function numberAt(html: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + digitOf(html.charCodeAt(at));
  return number;
}

/** The rows begin with their zero. */
function digitOf(code: number): number {
  if (code <= 0x39) return code - 0x30;
  let zero = code;
  while (isDigit(zero - 1) && code - zero < 9) zero--;
  return code - zero;
}

function isDigit(code: number): boolean {
  return SYMBOLS[code] === DIGIT;
}

/** Not the end of a longer number, and not minutes behind an hour. */
function isInNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c || code === 0x3a;
}

function goesOn(html: string, end: number): boolean {
  const code = html.charCodeAt(end);
  return isDigit(code) || ((code === 0x2e || code === 0x2c) && isDigit(html.charCodeAt(end + 1)));
}

/** Follows the clocks of a page. */
export interface ClockCounter {
  /** True for a number in the value of an attribute, which is no clock that a reader sees. */
  readonly isNumber: (found: FoundWord) => boolean;
  readonly see: (found: FoundWord) => void;
  /** Whether those that were seen run as the clocks of posts do. */
  readonly areEnough: () => boolean;
}

const DAY = 24 * 60;

/**
 * Timetables and teasers have clocks too; posts have words of their own between one and the next.
 *
 * @param decode what a part of the page says, where it is given as bytes and not as letters: words are counted by letters
 */
export function makeClockCounter(html: string, decode: (part: string) => string = (part) => part): ClockCounter {
  let last: { readonly end: number; readonly minutes: number } | null = null;
  const falls = makeSteps(html, decode);
  const rises = makeSteps(html, decode);
  return {
    isNumber: ({ start, tags }) => tags.isInValue(start),
    see: (found) => {
      const minutes = minutesShown(html, found);
      if (minutes === null) return;
      if (last !== null) {
        const step = minutes - last.minutes;
        // Half a day and more upwards is midnight.
        (step > 0 && step < DAY / 2 ? rises : falls).add(last.end, found.start);
      }
      last = { end: found.end, minutes };
    },
    areEnough: () => falls.count(LEAST_FALLS) >= LEAST_FALLS && falls.count() > rises.count(),
  };
}

/** From one clock to the next; those count that have words between them. */
interface Steps {
  readonly add: (from: number, to: number) => void;
  /** How many count; where fewer than so many can, no words are read. */
  readonly count: (least?: number) => number;
}

/** So many steps wait to be asked for: the list of a hostile page must not grow with it. */
const MOST_WAITING = 1_000;

/** Most pages have too few clocks for the words between them to matter, and to read those takes longest. */
function makeSteps(html: string, decode: (part: string) => string): Steps {
  let waiting: (readonly [from: number, to: number])[] = [];
  let counted = 0;
  const settle = (): void => {
    for (const [from, to] of waiting) if (saysWords(html, from, to, decode)) counted++;
    waiting = [];
  };
  return {
    add: (from, to) => {
      waiting.push([from, to]);
      if (waiting.length >= MOST_WAITING) settle();
    },
    count: (least = 0) => {
      if (counted + waiting.length >= least) settle();
      return counted;
    },
  };
}

/** The words of a post stand near its clock. */
const NEAR = 2_000;

/** Bytes are never fewer than letters, and to decode takes longest: it is done last, and first for what is near. */
function saysWords(html: string, from: number, to: number, decode: (part: string) => string): boolean {
  if (!hasWords(html, from, to)) return false;
  const hasDecoded = (end: number): boolean => {
    const raw = html.slice(from, end);
    const between = decode(raw);
    return (between === raw && end === to) || hasWords(between, 0, between.length);
  };
  return hasDecoded(Math.min(to, from + NEAR)) || (to - from > NEAR && hasDecoded(to));
}

const WORDS: readonly string[] = [...SCAN_WORDS, ...CLOCK_WORDS];
let automaton: Automaton | null = null;

/** Whether the clocks in the texts of a page run as those of the posts of a live blog do. */
export function hasClocks(html: string): boolean {
  automaton ??= makeAutomaton(WORDS);
  const clocks = makeClockCounter(html);
  scanMarkup(html, automaton, WORDS, {
    word: (found) => {
      if (clocks.isNumber(found)) return 'numbers';
      clocks.see(found);
      return false;
    },
  });
  return clocks.areEnough();
}
