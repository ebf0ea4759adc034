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
 * What letters beyond ASCII begin with that may stand in a clock: the digits of other scripts, the wide colon, and the
 * words for "o'clock" (時, 时, 点, 點, 시). Only those who decode can see them.
 */
const CLOCK_BYTES: readonly (number | Buffer)[] = [
  0xd9,
  0xdb,
  bytesOf(0xe0, 0xa5),
  bytesOf(0xe0, 0xa7),
  bytesOf(0xe0, 0xaf),
  bytesOf(0xe0, 0xb1),
  bytesOf(0xe0, 0xb9),
  bytesOf(0xe1, 0x81),
  bytesOf(0xef, 0xbc),
  bytesOf(0xe6, 0x99, 0x82),
  bytesOf(0xe6, 0x97, 0xb6),
  bytesOf(0xe7, 0x82, 0xb9),
  bytesOf(0xe9, 0xbb, 0x9e),
  bytesOf(0xec, 0x8b, 0x9c),
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
  if ([ESCAPE, ...CLOCK_BYTES].some((wanted) => bytes.includes(wanted))) return null;
  const text = bytes.toString('latin1');
  return sniff(text).kind === 'html' ? { text, decode } : null;
}

const BEYOND_ASCII = /[\x80-\xff]/;

function decode(part: string): string {
  return BEYOND_ASCII.test(part) ? Buffer.from(part, 'latin1').toString() : part;
}

function bytesOf(...codes: readonly number[]): Buffer {
  return Buffer.from(codes);
}
