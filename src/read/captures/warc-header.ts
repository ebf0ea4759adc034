import { type ByteWindow, findBytes } from './byte-window.js';

/** The first letters of every record. */
export const VERSION = 'WARC/';
/** ISO 28500 sets no limit; real ones have some hundred bytes. */
export const LONGEST_HEADER: number = 64 * 1024;
/** What is read ahead at once in search of the next record. */
const LOOK = 1024 * 1024;
/** Enough for a version line and the first field behind it. */
const START = 64;
/**
 * ISO 28500, section 4: `WARC/1.1 CRLF`, then named fields. A page may speak of WARC files; it hardly goes on with one of
 * these fields.
 */
const RECORD_START = /^WARC\/\d\.\d{1,2}\r?\n(?:WARC-[A-Za-z-]{2,40}|Content-(?:Type|Length))[ \t]{0,9}:/i;

/** The length of the header of a record with the empty line behind it; -1 where none begins, or it does not end. */
export async function headerLength(window: ByteWindow): Promise<number> {
  for (const look of [4_096, LONGEST_HEADER]) {
    await window.hold(look);
    const bytes = window.bytes();
    if (findBytes(bytes.subarray(0, VERSION.length), VERSION) !== 0) return -1;
    const end = findBytes(bytes, '\r\n\r\n');
    const bare = findBytes(bytes.subarray(0, end < 0 ? LONGEST_HEADER : end), '\n\n');
    if (bare >= 0) return bare + 2;
    if (end >= 0) return end > LONGEST_HEADER ? -1 : end + 4;
  }
  return -1;
}

/** The fields of a header as text. */
export function headerText(bytes: Uint8Array, header: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, header).toString('latin1');
}

const LENGTH = /(\ncontent-length[ \t]{0,9}:[ \t]{0,20})(\d{1,15})(?=[ \t]{0,20}\r?\n)/i;

/** `Content-Length`: how long the block is; null where the header does not say it. */
export function contentLength(header: string): number | null {
  const length = LENGTH.exec(header)?.[2];
  return length === undefined ? null : Number(length);
}

/** The same header with another length. */
export function withLength(header: string, length: number): string {
  return header.replace(LENGTH, (_whole, name: string) => `${name}${length}`);
}

/** Where the next record begins in some bytes, from a place on; -1 for nowhere. */
export function nextRecord(bytes: Uint8Array, from: number): number {
  for (let at = findBytes(bytes, `\n${VERSION}`, from); at >= 0; at = findBytes(bytes, `\n${VERSION}`, at + 1)) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset + at + 1, Math.min(START, bytes.length - at - 1));
    if (RECORD_START.test(start.toString('latin1'))) return at + 1;
  }
  return -1;
}

/**
 * Goes to the next record that begins behind here; false when there is none.
 *
 * @param most bytes that are passed over at most: it then stands right behind them, and the answer is false
 */
export async function findNext(window: ByteWindow, most: number = Number.POSITIVE_INFINITY): Promise<boolean> {
  for (let left = most; ; ) {
    const more = await window.hold(Math.min(LOOK, left + START));
    const bytes = window.bytes();
    const at = nextRecord(bytes, 0);
    if (at >= 0 && at <= left) {
      await window.skip(at);
      return true;
    }
    const step = more ? Math.min(left, Math.max(1, bytes.length - START)) : Math.min(left, bytes.length);
    await window.skip(step);
    left -= step;
    if (!more || left === 0) return false;
  }
}
