/** What an input is. */
export type Sniffed =
  | { readonly kind: 'html' | 'text' | 'json' | 'empty' }
  /** `looksLike` completes "it looks like …"; `hint` says what to do. */
  | { readonly kind: 'binary'; readonly looksLike: string; readonly hint: string };

const PICTURE = 'Give the page itself, not a picture of it.';
const UNPACK = 'Unpack it first and give the page inside.';
const AS_HTML = 'Give the page itself, saved as HTML or as plain text.';

const SIGNATURES: readonly [at: number, bytes: readonly number[], looksLike: string, hint: string][] = [
  [0, [0x89, 0x50, 0x4e, 0x47], 'a PNG picture', PICTURE],
  [0, [0xff, 0xd8, 0xff], 'a JPEG picture', PICTURE],
  [0, [0x47, 0x49, 0x46, 0x38], 'a GIF picture', PICTURE],
  [8, [0x57, 0x45, 0x42, 0x50], 'a WebP picture', PICTURE],
  [4, [0x66, 0x74, 0x79, 0x70], 'a video or picture', PICTURE],
  [0, [0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document', AS_HTML],
  [0, [0xd0, 0xcf, 0x11, 0xe0], 'an Office document', AS_HTML],
  [0, [0x50, 0x4b, 0x03, 0x04], 'a ZIP archive', UNPACK],
  [0, [0x1f, 0x8b], 'gzip data', UNPACK],
  [0, [0x28, 0xb5, 0x2f, 0xfd], 'Zstandard data', UNPACK],
  [0, [0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', UNPACK],
  [0, [0x52, 0x61, 0x72, 0x21], 'a RAR archive', UNPACK],
  [0, [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], 'a Safari web archive or another property list', AS_HTML],
  [0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'an SQLite database', AS_HTML],
];

/** So many bytes or characters tell text from anything else. */
const START = 4_096;
/** And so many characters tell HTML from text. */
const HTML_START = 262_144;

/**
 * Says what an input is, from its beginning. Text stays text when it holds a `<` or a leaked `<p>`: only a tag at the
 * start or many end tags of blocks make it HTML. JSON is what begins as JSON begins, cut or not.
 */
export function sniff(input: Uint8Array | string): Sniffed {
  if (typeof input === 'string') return sniffText(input);
  const binary = sniffBinary(input);
  if (binary !== null) return binary;
  // Tags and brackets are ASCII in every encoding but UTF-16.
  const encoding = input[0] === 0xff ? 'utf-16le' : input[0] === 0xfe ? 'utf-16be' : 'latin1';
  return sniffText(new TextDecoder(encoding).decode(input.subarray(0, HTML_START)).replace(/^ï»¿/, ''));
}

/** What a binary input looks like; null when the bytes are text. */
export function sniffBinary(bytes: Uint8Array): Extract<Sniffed, { kind: 'binary' }> | null {
  for (const [at, signature, looksLike, hint] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[at + index] === byte)) return { kind: 'binary', looksLike, hint };
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? null : controlHeavy(Math.min(bytes.length, START), (at) => bytes[at] ?? 0);
}

function controlHeavy(length: number, codeAt: (at: number) => number): Extract<Sniffed, { kind: 'binary' }> | null {
  let control = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(at);
    // Tab, line feed, form feed, carriage return and escape (ISO-2022-JP) occur in text.
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) control += 1;
  }
  if (control * 10 <= length) return null;
  return { kind: 'binary', looksLike: 'binary data', hint: AS_HTML };
}

function sniffText(text: string): Sniffed {
  const binary = controlHeavy(Math.min(text.length, START), (at) => text.charCodeAt(at));
  if (binary !== null) return binary;
  const first = text.search(/[^\s\uFEFF\0]/);
  if (first === -1) return { kind: 'empty' };
  if (beginsAsJson(text.slice(first, first + 200))) return { kind: 'json' };
  return { kind: isHtml(text.slice(first, first + HTML_START)) ? 'html' : 'text' };
}

/** `{"`, `{}`, `[{`, `["`, `[[`, `[]`; but `[10:42]` and `[Updated]` begin a line of text. */
function beginsAsJson(start: string): boolean {
  return /^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{"]|\[\s*[[{"\d]|\]\s*$))/.test(start);
}

const DOCUMENT_TAG = /^<(?:!doctype\s|html[\s>]|head[\s>]|body[\s>]|\?xml\s|!--)/i;
const BLOCK_TAG =
  /^<(?:div|article|section|main|header|ul|ol|li|table|figure|time|span|template|script|style|meta|link|title|h[1-6])(?:\s[^<>]{0,2000})?>/i;
const BLOCK_END =
  /<\/(?:div|article|section|main|header|ul|ol|table|tr|span|time|figure|script|html|body|head)\s{0,9}>/gi;
const ANY_END = /<\/[a-z][a-z\d]{0,15}\s{0,9}>/gi;
/** With fewer ends of blocks than this, or fewer than one in so many characters, the tags are leaks. */
const BLOCK_ENDS = 6;
const BLOCK_EVERY = 2_000;
/** A piece of a page may hold nothing but headings and paragraphs: then it begins with one and is full of them. */
const ANY_ENDS = 4;
const ANY_EVERY = 1_000;

function isHtml(text: string): boolean {
  if (DOCUMENT_TAG.test(text)) return true;
  const ends = text.match(BLOCK_END)?.length ?? 0;
  const block = BLOCK_TAG.exec(text)?.[0];
  if (block !== undefined && (ends > 0 || block.includes('='))) return true;
  if (/^<[a-z]/i.test(text)) {
    const any = text.match(ANY_END)?.length ?? 0;
    if (any >= ANY_ENDS && any * ANY_EVERY >= text.length) return true;
  }
  return ends >= BLOCK_ENDS && ends * BLOCK_EVERY >= text.length;
}
