import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { asBuffer, type ByteWindow, findBytes, openWindow } from './byte-window.js';
import type { CaptureLimits } from './capture.js';

/** One member of a gzip file (RFC 1952): a record of a WARC file, or the whole of it. */
export type GzipMember =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly offset: number }
  /** Too large to be held: to be read through before the next member is asked for. */
  | { readonly kind: 'stream'; readonly window: ByteWindow; readonly offset: number }
  | {
      readonly kind: 'broken';
      readonly why: 'gzip-broken' | 'record-cut-off' | 'ratio-too-high';
      readonly offset: number;
    };

const MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);
/** Header without name and comment, and the checksum and length at the end. */
const LEAST_HEADER = 10;
const TRAILER = 8;
const LONGEST_HEADER = 65_536;
const FIRST_LOOK = 256 * 1024;
/** Packed members are held up to this size; larger ones are streamed. */
const MOST_PACKED = 32 * 1024 * 1024;
/** Small pages grow more than large ones: bombs are large. */
const LEAST_BOMB = 1024 * 1024;

/**
 * Unpacks a gzip file member by member. A broken member costs itself: the next one is looked for by its magic number.
 * Node's zlib is asked for one member at a time, because it would read all of them as one and lose their places.
 */
export async function* gzipMembers(
  window: ByteWindow,
  limits: CaptureLimits,
): AsyncGenerator<GzipMember, void, undefined> {
  while (await window.hold(1)) {
    const offset = window.offset();
    const header = (await window.hold(LEAST_HEADER)) ? await headerLength(window) : -1;
    if (header < 0) {
      const isEnd = !(await window.hold(LEAST_HEADER));
      // Some tools fill the end of a file with zeros.
      if (isEnd && window.bytes().every((byte) => byte === 0)) return;
      yield { kind: 'broken', why: isEnd ? 'record-cut-off' : 'gzip-broken', offset };
      if (!(await findNext(window))) return;
      continue;
    }
    const unpacked = await unpack(window, header, limits);
    if (unpacked === 'too-large') {
      yield* streamed(window, header, offset);
      continue;
    }
    if (typeof unpacked === 'string') {
      yield { kind: 'broken', why: unpacked, offset };
      if (unpacked === 'record-cut-off' || !(await findNext(window))) return;
      continue;
    }
    await window.skip(unpacked.packed);
    const { bytes, packed } = unpacked;
    if (bytes.length > LEAST_BOMB && bytes.length > packed * limits.maxRatio)
      yield { kind: 'broken', why: 'ratio-too-high', offset };
    else yield { kind: 'bytes', bytes, offset };
  }
}

/** Length of the header of a member, -1 for none. */
async function headerLength(window: ByteWindow): Promise<number> {
  const [first, second, method, flags = 0] = window.bytes();
  if (first !== MAGIC[0] || second !== MAGIC[1] || method !== MAGIC[2] || flags > 31) return -1;
  let length = LEAST_HEADER;
  if ((flags & 4) !== 0) {
    if (!(await window.hold(length + 2))) return -1;
    const bytes = window.bytes();
    length += 2 + (bytes[length] ?? 0) + 256 * (bytes[length + 1] ?? 0);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    await window.hold(LONGEST_HEADER);
    const end = window.bytes().indexOf(0, length);
    if (end < 0) return -1;
    length = end + 1;
  }
  return (flags & 2) !== 0 ? length + 2 : length;
}

type Unpacked = { readonly bytes: Uint8Array; readonly packed: number };

async function unpack(
  window: ByteWindow,
  header: number,
  { maxRecord }: CaptureLimits,
): Promise<Unpacked | 'too-large' | 'gzip-broken' | 'record-cut-off'> {
  for (let look = FIRST_LOOK; ; look *= 4) {
    const whole = !(await window.hold(look));
    const packed = window.bytes();
    try {
      const { buffer, engine } = inflateRawSync(packed.subarray(header), {
        info: true,
        chunkSize: 131_072,
        maxOutputLength: maxRecord,
      }) as unknown as { buffer: Buffer; engine: InflateRaw };
      const end = header + engine.bytesWritten;
      if (packed.length < end + TRAILER && !whole) continue;
      if (packed.length < end + TRAILER) return 'record-cut-off';
      const trailer = asBuffer(packed).subarray(end);
      const isSound = trailer.readUInt32LE(0) === crc32(buffer) && trailer.readUInt32LE(4) === buffer.length % 2 ** 32;
      return isSound ? { bytes: buffer, packed: end + TRAILER } : 'gzip-broken';
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
      if (code !== 'Z_BUF_ERROR') return 'gzip-broken';
      if (whole) return 'record-cut-off';
      if (look >= MOST_PACKED) return 'too-large';
    }
  }
}

/** A member that holds a whole file, or a film: unpacked piece by piece. */
async function* streamed(
  window: ByteWindow,
  header: number,
  offset: number,
): AsyncGenerator<GzipMember, void, undefined> {
  await window.skip(header);
  let broken = false;
  let unread = true;
  const pieces = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    unread = false;
    const inflate = createInflateRaw({ chunkSize: 131_072 });
    const out: Buffer[] = [];
    let ended = false;
    inflate.on('data', (chunk: Buffer) => out.push(chunk));
    inflate.on('end', () => {
      ended = true;
    });
    inflate.on('error', () => {
      broken = true;
      ended = true;
    });
    let fed = 0;
    while (!ended) {
      if (!(await window.hold(1))) {
        broken = true;
        break;
      }
      const chunk = window.bytes().subarray(0, FIRST_LOOK);
      await new Promise<void>((resolve) => {
        inflate.write(chunk, () => resolve());
        inflate.once('error', () => resolve());
        inflate.once('end', () => resolve());
      });
      // What is behind the end of the member was not taken.
      const taken = inflate.bytesWritten - fed;
      fed = inflate.bytesWritten;
      await window.skip(taken);
      if (taken < chunk.length) await new Promise((resolve) => setImmediate(resolve));
      for (const piece of out.splice(0)) yield piece;
      if (taken === 0) ended = true;
    }
    inflate.destroy();
    await window.skip(TRAILER);
  };
  const inner = openWindow(pieces());
  yield { kind: 'stream', window: inner, offset };
  while ((await inner.skip(FIRST_LOOK)) === FIRST_LOOK);
  if (broken || unread) {
    yield { kind: 'broken', why: 'gzip-broken', offset };
    await findNext(window);
  }
}

/** Goes to the next magic number; false when there is none. */
async function findNext(window: ByteWindow): Promise<boolean> {
  await window.skip(1);
  while (await window.hold(MAGIC.length)) {
    const at = findBytes(window.bytes(), MAGIC);
    if (at >= 0) {
      await window.skip(at);
      return true;
    }
    await window.skip(window.bytes().length - MAGIC.length + 1);
  }
  return false;
}
