import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { asBuffer, type ByteWindow, findBytes, openWindow } from './byte-window.js';
import type { CaptureLimits } from './capture.js';

/** One member of a gzip file (RFC 1952): a record of a WARC file, or the whole of it. */
export type GzipMember =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly offset: number }
  /** Too large to be held: to be read through before the next member is asked for. */
  | { readonly kind: 'stream'; readonly window: ByteWindow; readonly offset: number }
  /** Unpacked and passed over: it grows too much. */
  | { readonly kind: 'bomb'; readonly offset: number }
  | { readonly kind: 'broken'; readonly why: 'gzip-broken' | 'record-cut-off'; readonly offset: number };

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

/** Which members are wanted of a stream that begins anywhere in its file. */
export interface MemberRange {
  /** Whether the stream may begin in the middle of a member. */
  readonly isCut: boolean;
  /** Members that begin here or later are left to others. */
  readonly end: number;
}

const WHOLE: MemberRange = { isCut: false, end: Number.POSITIVE_INFINITY };

/**
 * Unpacks a gzip file member by member. A broken member costs itself: the next one is looked for by its magic number,
 * and what only looks like one on the way is passed over in silence.
 *
 * Node's zlib is asked for one member at a time, because it would read all of them as one and lose their places.
 */
export async function* gzipMembers(
  window: ByteWindow,
  limits: CaptureLimits,
  { isCut, end }: MemberRange = WHOLE,
): AsyncGenerator<GzipMember, void, undefined> {
  let searching = isCut;
  if (searching && !(await findMagic(window))) return;
  while ((await window.hold(1)) && window.offset() < end) {
    const offset = window.offset();
    const found = await readMember(window, limits, searching);
    if (found === 'streamed') {
      for await (const member of streamed(window, offset)) yield member;
      searching = false;
    } else if (found.kind === 'broken') {
      // Some tools fill the end of a file with zeros.
      if (window.bytes().every((byte) => byte === 0) && !(await window.hold(LONGEST_HEADER))) return;
      if (!searching) yield found;
      searching = true;
      await window.skip(1);
      if (!(await findMagic(window))) return;
    } else {
      searching = false;
      yield found;
    }
  }
}

/** The member at the start of the window, which goes behind it; a broken one is left where it stands. */
async function readMember(
  window: ByteWindow,
  limits: CaptureLimits,
  searching: boolean,
): Promise<Exclude<GzipMember, { kind: 'stream' }> | 'streamed'> {
  const offset = window.offset();
  if (!(await window.hold(LEAST_HEADER))) return { kind: 'broken', why: 'record-cut-off', offset };
  const header = await headerLength(window);
  if (header < 0) return { kind: 'broken', why: 'gzip-broken', offset };
  const unpacked = await unpack(window, header, limits);
  if (unpacked === 'too-large') {
    if (searching) return { kind: 'broken', why: 'gzip-broken', offset };
    await window.skip(header);
    return 'streamed';
  }
  if (typeof unpacked === 'string') return { kind: 'broken', why: unpacked, offset };
  const { bytes, packed } = unpacked;
  await window.skip(packed);
  if (bytes.length > LEAST_BOMB && bytes.length > packed * limits.maxRatio) return { kind: 'bomb', offset };
  return { kind: 'bytes', bytes, offset };
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
async function* streamed(window: ByteWindow, offset: number): AsyncGenerator<GzipMember, void, undefined> {
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
    await findMagic(window);
  }
}

/** Goes to the next magic number, here or further on; false when there is none. */
async function findMagic(window: ByteWindow): Promise<boolean> {
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
