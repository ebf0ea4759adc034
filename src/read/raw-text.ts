import { isUtf8 } from 'node:buffer';
import { checkOptions, type ReadOptions } from './page-options.js';
import { checkSize } from './read-source.js';
import { sniff, sniffBinary } from './sniff.js';

/** The bytes of an HTML page, one character each. */
export interface RawText {
  readonly text: string;
  /** What a part of it really says. */
  readonly decode: (part: string) => string;
}

/**
 * How letters beyond ASCII are written that may stand in a clock: the digits of other scripts, the wide colon, and the
 * words for "o'clock" (時, 时, 点, 點, 시). Only those who decode can see them. The last byte lies between two; the other
 * letters of these scripts begin in the same way.
 */
const CLOCK_LETTERS: readonly (readonly [start: Buffer, first: number, last: number])[] = [
  [Buffer.of(0xd9), 0xa0, 0xa9],
  [Buffer.of(0xdb), 0xb0, 0xb9],
  [Buffer.of(0xe0, 0xa5), 0xa6, 0xaf],
  [Buffer.of(0xe0, 0xa7), 0xa6, 0xaf],
  [Buffer.of(0xe0, 0xaf), 0xa6, 0xaf],
  [Buffer.of(0xe0, 0xb1), 0xa6, 0xaf],
  [Buffer.of(0xe0, 0xb9), 0x90, 0x99],
  [Buffer.of(0xe1, 0x81), 0x80, 0x89],
  [Buffer.of(0xef, 0xbc), 0x90, 0x9a],
  [Buffer.of(0xe6, 0x99), 0x82, 0x82],
  [Buffer.of(0xe6, 0x97), 0xb6, 0xb6],
  [Buffer.of(0xe7, 0x82), 0xb9, 0xb9],
  [Buffer.of(0xe9, 0xbb), 0x9e, 0x9e],
  [Buffer.of(0xec, 0x8b), 0x9c, 0x9c],
];
/** ISO-2022-JP writes its letters in ASCII behind an escape. */
const ESCAPE = 0x1b;

/**
 * An HTML page to look for words of ASCII and for clocks in, without decoding it: that takes longer than to look through
 * it. Null where it must be decoded to be sure: for what is not UTF-8, no HTML, or has clocks of other scripts.
 *
 * @throws LivepostsError as {@link readSource} does, for options and size
 */
export function rawText(input: Uint8Array, options: ReadOptions): RawText | null {
  checkSize(input, checkOptions(options).maxBytes);
  if (sniffBinary(input) !== null || !isUtf8(input)) return null;
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (bytes.includes(ESCAPE) || hasClockLetters(bytes)) return null;
  const text = bytes.toString('latin1');
  return sniff(text).kind === 'html' ? { text, decode } : null;
}

/** So far the next letter of a script is looked for here; further on, the search of Node is faster. */
const NEAR = 32;

function hasClockLetters(bytes: Buffer): boolean {
  return CLOCK_LETTERS.some(([start, first, last]) => {
    const [lead = 0, second] = start;
    for (let at = bytes.indexOf(start); at !== -1; ) {
      const end = bytes[at + start.length] ?? 0;
      if (end >= first && end <= last && (second === undefined || bytes[at + 1] === second)) return true;
      // Where one letter of a script stands, others do, too close together to ask for each.
      const near = at + NEAR;
      do at++;
      while (at < near && bytes[at] !== lead);
      if (at === near) at = bytes.indexOf(start, at);
    }
    return false;
  });
}

const BEYOND_ASCII = /[\x80-\xff]/;

function decode(part: string): string {
  return BEYOND_ASCII.test(part) ? Buffer.from(part, 'latin1').toString() : part;
}
