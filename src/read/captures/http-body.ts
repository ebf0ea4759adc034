import * as zlib from 'node:zlib';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { asBuffer, findBytes } from './byte-window.js';
import type { CaptureLimits, DamageCode } from './capture.js';

/** A body with its encodings undone, and what was wrong on the way. */
export interface DecodedBody {
  readonly bytes: Uint8Array;
  readonly damage: DamageCode | null;
  /** The body after the transfer encoding alone: what most tools make the payload digest of. */
  readonly transferred: Uint8Array;
}

/**
 * Undoes what a server did to a body: chunks (RFC 9112, section 7.1), then the content encodings from the last to the
 * first (RFC 9110, section 8.4). Crawlers often store a body decoded and keep its headers: what is not encoded as the
 * headers say is taken as it is, with a note.
 */
export function decodeBody(
  body: Uint8Array,
  headers: { readonly transfer: string | null; readonly content: string | null },
  limits: CaptureLimits,
): DecodedBody {
  let damage: DamageCode | null = null;
  let transferred = body;
  if (/\bchunked\b/i.test(headers.transfer ?? '')) {
    const chunks = dechunk(body);
    if (chunks !== null) {
      transferred = chunks.bytes;
      if (!chunks.isWhole) damage = 'body-cut-off';
    }
    // A body that does not even begin as a chunk was stored without chunks, which is no damage.
    else if (/^[0-9a-f]{1,8}[ \t;\r\n]/i.test(latin(body, 12))) damage = 'encoding-broken';
  }
  let bytes = transferred;
  for (const encoding of (headers.content ?? '').toLowerCase().split(',').reverse()) {
    const name = encoding.trim();
    if (name === '' || name === 'identity') continue;
    const decoder = DECODERS[name];
    if (decoder === undefined) return { bytes, damage: 'encoding-unknown', transferred };
    try {
      const { unpacked, isWhole } = unpack(decoder, bytes, limits.maxRecord);
      if (!isWhole) damage = 'body-cut-off';
      if (unpacked.length > 1024 * 1024 && unpacked.length > bytes.length * limits.maxRatio)
        return { bytes: new Uint8Array(0), damage: 'ratio-too-high', transferred };
      bytes = unpacked;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        return { bytes: new Uint8Array(0), damage: 'record-too-large', transferred };
      // Stored unpacked: it reads as markup or JSON.
      if (!/^[\s\ufeff]*[<{[]/.test(latin(bytes, 64))) damage = 'encoding-broken';
    }
  }
  return { bytes, damage, transferred };
}

/** `flush` gives what there is of a body that is cut off. */
type Decoder = (bytes: Uint8Array, maxOutputLength: number, flush: boolean) => Uint8Array;

function unpack(decoder: Decoder, bytes: Uint8Array, most: number): { unpacked: Uint8Array; isWhole: boolean } {
  try {
    return { unpacked: decoder(bytes, most, false), isWhole: true };
  } catch (error) {
    // What zlib and brotli say of data that ends too early.
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        /Z_BUF_ERROR|unexpected end/i.test(`${error.code} ${error.message}`)
      )
    )
      throw error;
    return { unpacked: decoder(bytes, most, true), isWhole: false };
  }
}

const { Z_FINISH, Z_SYNC_FLUSH, BROTLI_OPERATION_FINISH, BROTLI_OPERATION_FLUSH } = zlib.constants;

const gunzip: Decoder = (bytes, maxOutputLength, flush) =>
  gunzipSync(bytes, { maxOutputLength, finishFlush: flush ? Z_SYNC_FLUSH : Z_FINISH });

/** "deflate" is a zlib stream (RFC 9110, section 8.4.1.2), but some servers send a bare one. */
const inflate: Decoder = (bytes, maxOutputLength, flush) => {
  const isWrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  const options = { maxOutputLength, finishFlush: flush ? Z_SYNC_FLUSH : Z_FINISH };
  return isWrapped ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
};

const brotli: Decoder = (bytes, maxOutputLength, flush) =>
  brotliDecompressSync(bytes, {
    maxOutputLength,
    finishFlush: flush ? BROTLI_OPERATION_FLUSH : BROTLI_OPERATION_FINISH,
  });

/** Node has zstd from 22.15 on. */
const zstd =
  'zstdDecompressSync' in zlib
    ? (Reflect.get(zlib, 'zstdDecompressSync') as (bytes: Uint8Array, options: object) => Uint8Array)
    : null;

const DECODERS: Readonly<Record<string, Decoder | undefined>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotli,
  ...(zstd === null ? {} : { zstd: (bytes: Uint8Array, maxOutputLength: number) => zstd(bytes, { maxOutputLength }) }),
};

/** A body without its chunks. */
export interface Dechunked {
  readonly bytes: Uint8Array;
  /** Whether the last chunk is there, which is empty. */
  readonly isWhole: boolean;
}

/** The chunks of a body put together; null when it is no chunked body. One that is cut off gives what is there. */
export function dechunk(body: Uint8Array): Dechunked | null {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = findBytes(body, '\r\n', at);
    if (end < 0 || end - at > 1_024)
      return chunks.length === 0 ? null : { bytes: Buffer.concat(chunks), isWhole: false };
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(latin(body.subarray(at, end), 1_024));
    if (size === null) return null;
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) return { bytes: Buffer.concat(chunks), isWhole: true };
    const start = end + 2;
    chunks.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
  return { bytes: Buffer.concat(chunks), isWhole: false };
}

function latin(bytes: Uint8Array, length: number): string {
  return asBuffer(bytes).toString('latin1', 0, Math.min(length, bytes.length));
}
