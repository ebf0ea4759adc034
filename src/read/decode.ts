import { TextDecoder } from 'node:util';
import { getEncoding } from 'encoding-sniffer';
import type { Report } from '../model/diagnostic.js';
import { fitUtf8 } from './utf8.js';
import { readWindows1252 } from './windows-1252.js';

/** Bytes as text, and the encoding they were read in. */
export interface Decoded {
  readonly text: string;
  /** In lower case, by the name of the WHATWG Encoding Standard: `utf-8`, `windows-1252`, `utf-16le`. */
  readonly encoding: string;
}

/** Web archives put scripts before the page's own declaration; the standard looks at 1,024 bytes only. */
const DECLARATION_LIMIT = 16_384;
/** The sniffer must say something where nothing is declared, and nothing declares this. */
const NOT_DECLARED = 'x-user-defined';
/** Bytes that are so many letters of UTF-8 by chance are no text in any other encoding. */
const SURE = 8;

/**
 * Reads bytes as text. A byte order mark decides; then the bytes themselves, where they are or are not UTF-8 without
 * doubt; then what was said of them on the way; then what the page declares; then windows-1252. The byte order mark is
 * left out of the text.
 *
 * @param said the charset of the answer that the page came in: as in browsers it stands above what the page declares
 */
export function decode(bytes: Uint8Array, report: Report, said: string | null = null): Decoded {
  const mark = markOf(bytes);
  if (mark !== null) return { text: read(bytes, mark), encoding: mark };
  const declared = labelled(said) ?? declaredEncoding(bytes);
  const strict = readStrictly(bytes, 'utf-8');
  if (strict !== null) return decodeRightUtf8(bytes, strict, declared, report);

  const fit = fitUtf8(bytes);
  // One stray byte at the very end may as well be the only letter of another encoding beyond ASCII.
  if (fit.wrong === 0 && (declared === 'utf-8' || fit.right >= (declared === null ? 1 : SURE))) {
    if (declared !== null && declared !== 'utf-8') reportMismatch(report, declared, 'utf-8', 'the bytes are UTF-8');
    else report('encoding-mismatch', { severity: 'info', message: 'the input ends in the middle of a character' });
    return { text: read(bytes.subarray(0, bytes.length - fit.cut), 'utf-8'), encoding: 'utf-8' };
  }
  if (fit.right > fit.wrong && (declared === 'utf-8' || (fit.right >= SURE && fit.right >= 4 * fit.wrong))) {
    // windows-1252 never holds that many letters of UTF-8: a part of the page went through the wrong hands.
    report('encoding-mismatch', {
      message: `${fit.wrong} bytes are not UTF-8, unlike the rest of the page; they became U+FFFD`,
    });
    return { text: read(bytes, 'utf-8'), encoding: 'utf-8' };
  }
  if (declared === null) {
    report('encoding-guessed', { message: 'the page declares no encoding and is not UTF-8: windows-1252 was assumed' });
    return { text: read(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
  if (declared === 'utf-8') {
    reportMismatch(report, declared, 'windows-1252', 'the bytes are not UTF-8');
    return { text: read(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
  return { text: read(bytes, declared), encoding: declared };
}

/** Bytes that are UTF-8 from the first to the last: what the page declares hardly counts. */
function decodeRightUtf8(bytes: Uint8Array, text: string, declared: string | null, report: Report): Decoded {
  if (declared === null || declared === 'utf-8') return { text, encoding: 'utf-8' };
  if (text.length === bytes.length) {
    // All ASCII, or the escapes of ISO-2022-JP, which are made of ASCII.
    return { text: read(bytes, declared), encoding: declared };
  }
  if (fitUtf8(bytes).right < SURE && isMultiByte(declared)) {
    const other = readStrictly(bytes, declared);
    if (other !== null) return { text: other, encoding: declared };
  }
  reportMismatch(report, declared, 'utf-8', 'the bytes are UTF-8');
  return { text, encoding: 'utf-8' };
}

function reportMismatch(report: Report, declared: string, used: string, reason: string): void {
  report('encoding-mismatch', { message: `the page declares ${declared}, but ${reason}: it was read as ${used}` });
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const found = getEncoding(bytes, { maxBytes: DECLARATION_LIMIT, defaultEncoding: NOT_DECLARED }).toLowerCase();
  if (found === NOT_DECLARED) return null;
  return decoderOf(found, false) === null ? null : found;
}

/** The name of the WHATWG Encoding Standard for a label: `latin1` is windows-1252; null for one that is none. */
function labelled(label: string | null): string | null {
  return label === null ? null : (decoderOf(label, false)?.encoding ?? null);
}

function isMultiByte(encoding: string): boolean {
  return /^(?:gb|big5|euc-|shift_jis|iso-2022|utf-16)/.test(encoding);
}

/** Node built without the full ICU data knows few encodings. */
function decoderOf(encoding: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return readWindows1252(bytes);
  return decoderOf(encoding, false)?.decode(bytes) ?? readWindows1252(bytes);
}

function readStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decoderOf(encoding, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}
