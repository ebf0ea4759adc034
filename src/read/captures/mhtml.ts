import { asBuffer, findBytes } from './byte-window.js';
import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts } from './capture.js';

const MOST_PARTS = 10_000;
const LONGEST_HEADER = 64 * 1024;

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/**
 * The page in an MHTML file (RFC 2557: `multipart/related` with each part's address), as browsers save it. Only the
 * first part with markup is the page; pictures, styles and frames are passed over.
 */
export function* readMhtml(bytes: Uint8Array, options: CaptureOptions): Generator<CaptureEvent, void, undefined> {
  const whole = readPart(bytes);
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(whole?.headers.get('content-type') ?? '')?.[1];
  if (whole === null || boundary === undefined) return yield damaged(options, 'mime-broken', 0);
  const capturedAt = dateOf(whole.headers.get('date'));
  const saved = whole.headers.get('snapshot-content-location') ?? null;
  let found = false;
  for (const { start, end } of partsOf(whole.body, boundary)) {
    const part = readPart(whole.body.subarray(start, end));
    if (part === null) {
      yield damaged(options, 'mime-broken', start);
      continue;
    }
    const contentType = part.headers.get('content-type') ?? null;
    if (found || !mayHoldPosts(contentType) || /^text\/css/i.test(contentType ?? '')) {
      yield { kind: 'passed', why: 'media', bytes: part.body.length };
      continue;
    }
    found = true;
    // A frame, or a page that was written by a script, is located at `cid:`.
    const url = httpOnly(part.headers.get('content-location') ?? null) ?? saved;
    if (!options.wants({ url, capturedAt, contentType })) {
      yield { kind: 'passed', why: 'unwanted', bytes: part.body.length };
      continue;
    }
    const body = decode(part.body, part.headers.get('content-transfer-encoding') ?? '');
    const origin = { file: options.file, container: 'mhtml', record: url, offset: null, digest: null } as const;
    yield { kind: 'page', page: { bytes: body, url: httpOnly(url), capturedAt, contentType, origin } };
  }
  if (!found) yield damaged(options, 'mime-broken', 0, null, 'the file holds no page');
}

/** Header lines, folded ones joined, and what stands behind the empty line. */
function readPart(bytes: Uint8Array): Part | null {
  const crlf = findBytes(bytes, '\r\n\r\n');
  const lf = findBytes(bytes, '\n\n');
  const isBare = crlf < 0 || (lf >= 0 && lf < crlf);
  const end = isBare ? lf : crlf;
  if (end < 0 || end > LONGEST_HEADER) return null;
  const text = asBuffer(bytes)
    .toString('utf8', 0, end)
    .replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(end + (isBare ? 2 : 4)) };
}

function* partsOf(body: Uint8Array, boundary: string): Generator<{ start: number; end: number }, void, undefined> {
  const mark = `--${boundary}`;
  let at = findBytes(body, mark);
  for (let count = 0; at >= 0 && count < MOST_PARTS; count++) {
    const line = findBytes(body, '\n', at);
    if (line < 0 || asBuffer(body).toString('latin1', at + mark.length, at + mark.length + 2) === '--') return;
    const next = findBytes(body, mark, line);
    yield { start: line + 1, end: next < 0 ? body.length : withoutLineEnd(body, next) };
    at = next;
  }
}

/** RFC 2046, section 5.1.1: the line end before a boundary belongs to the boundary. */
function withoutLineEnd(body: Uint8Array, end: number): number {
  if (body[end - 1] !== 0x0a) return end;
  return body[end - 2] === 0x0d ? end - 2 : end - 1;
}

function decode(body: Uint8Array, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(asBuffer(body).toString('latin1'), 'base64');
  return /^quoted-printable$/i.test(encoding) ? unquote(body) : body;
}

/** RFC 2045, section 6.7: `=E2` is a byte, `=` at the end of a line joins it to the next. */
function unquote(body: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let index = 0; index < body.length; index++) {
    const byte = body[index] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    if (body[index + 1] === 0x0a) index += 1;
    else if (body[index + 1] === 0x0d && body[index + 2] === 0x0a) index += 2;
    else {
      const value = hex(body[index + 1]) * 16 + hex(body[index + 2]);
      // What is no code stands for itself.
      out[length++] = Number.isNaN(value) ? byte : value;
      if (!Number.isNaN(value)) index += 2;
    }
  }
  return out.subarray(0, length);
}

function hex(byte: number | undefined): number {
  return byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
}

/** `Date:` of a mail: always with its offset. */
function dateOf(text: string | undefined): string | null {
  if (text === undefined || !/(?:[+-]\d{4}|GMT|UTC)/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace('.000Z', 'Z');
}

function httpOnly(url: string | null): string | null {
  return url !== null && /^https?:/i.test(url) ? url : null;
}
