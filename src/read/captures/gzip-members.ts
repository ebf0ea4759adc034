import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { type Inflated, makeInflater } from './borrowed-memory.js';
import { asBuffer, type ByteWindow, findBytes, openWindow } from './byte-window.js';
import type { CaptureLimits } from './capture.js';

/** One member of a gzip file (RFC 1952): a record of a WARC file, or the whole of it. */
export type GzipMember =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly offset: number }
  /** Too large to be held, or cut off: to be read through before the next member is asked for. */
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
  /**
   * Whether what was unpacked begins as members of this file do. Asked where the next member is looked for: deflate
   * stores what is packed already as it is, so that a whole gzip member may stand inside another.
   */
  readonly begins: (bytes: Uint8Array) => boolean;
  /** Whether the bytes of a member are done with when the next one is asked for: then that has their memory. */
  readonly borrows: boolean;
}

const WHOLE: MemberRange = { isCut: false, end: Number.POSITIVE_INFINITY, begins: () => true, borrows: false };

/**
 * Unpacks a gzip file member by member. A broken member costs itself: the next one is looked for by its magic number,
 * and what only looks like one on the way is passed over in silence.
 *
 * Node's zlib is asked for one member at a time, because it would read all of them as one and lose their places.
 */
export async function* gzipMembers(
  window: ByteWindow,
  limits: CaptureLimits,
  { isCut, end, begins, borrows }: MemberRange = WHOLE,
): AsyncGenerator<GzipMember, void, undefined> {
  let searching = isCut;
  const inflate = borrows ? makeInflater() : null;
  if (searching && !(await findMagic(window))) return;
  while ((await window.hold(1)) && window.offset() < end) {
    if (!searching && (await isPadding(window))) return;
    const offset = window.offset();
    const found = await readMember(window, limits, inflate);
    if (searching && !isOfThisFile(found, begins)) {
      await window.skip(1);
      if (!(await findMagic(window))) return;
      continue;
    }
    searching = found.kind === 'broken';
    if (found.kind === 'large') {
      await window.skip(found.header);
      yield* streamed(window, offset, limits);
      continue;
    }
    await window.skip(found.kind === 'broken' ? 1 : found.packed);
    yield found;
    if (searching && !(await findMagic(window))) return;
  }
}

/** What stands at the start of the window, which is left where it is. */
type Found =
  | (Exclude<GzipMember, { kind: 'stream' | 'broken' }> & { readonly packed: number })
  | Extract<GzipMember, { kind: 'broken' }>
  /** Too large to be held, or cut off; `start` is what it begins with. */
  | { readonly kind: 'large'; readonly header: number; readonly start: Uint8Array };

function isOfThisFile(found: Found, begins: MemberRange['begins']): boolean {
  if (found.kind === 'bytes') return begins(found.bytes);
  return found.kind === 'large' && begins(found.start);
}

/** Quick, or null where that is not possible. */
type QuickInflate = ((packed: Uint8Array) => Inflated | null) | null;

async function readMember(window: ByteWindow, limits: CaptureLimits, inflate: QuickInflate): Promise<Found> {
  const offset = window.offset();
  if (!(await window.hold(LEAST_HEADER))) return { kind: 'broken', why: 'record-cut-off', offset };
  const header = await headerLength(window);
  if (header < 0) return { kind: 'broken', why: 'gzip-broken', offset };
  const unpacked = (await quickly(window, header, limits, inflate)) ?? (await unpack(window, header, limits));
  // The records before the place where a file that is packed as a whole was cut off are there.
  if (unpacked === 'too-large' || unpacked === 'record-cut-off')
    return { kind: 'large', header, start: startOf(window.bytes().subarray(header)) };
  if (typeof unpacked === 'string') return { kind: 'broken', why: unpacked, offset };
  const { bytes, packed } = unpacked;
  if (bytes.length > LEAST_BOMB && bytes.length > packed * limits.maxRatio) return { kind: 'bomb', offset, packed };
  return { kind: 'bytes', bytes, offset, packed };
}

/** The first bytes of a member; none where it is broken at once. */
function startOf(packed: Uint8Array): Uint8Array {
  for (const look of [64, 1_024, 16_384]) {
    try {
      // A sync flush gives what there is: the bytes end in the middle of the data.
      const bytes = inflateRawSync(packed.subarray(0, look), { finishFlush: constants.Z_SYNC_FLUSH });
      if (bytes.length > 0) return bytes;
    } catch {
      return new Uint8Array(0);
    }
  }
  return new Uint8Array(0);
}

/** Some tools fill the end of a file with zeros, which are passed over; true when nothing else is left. */
async function isPadding(window: ByteWindow): Promise<boolean> {
  if (window.bytes()[0] !== 0) return false;
  while (await window.hold(1)) {
    const bytes = window.bytes();
    const other = bytes.findIndex((byte) => byte !== 0);
    await window.skip(other < 0 ? bytes.length : other);
    if (other >= 0) return false;
  }
  return true;
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

/** A member that is small and sound; null for any other, to be looked at closely. */
async function quickly(
  window: ByteWindow,
  header: number,
  { maxRecord }: CaptureLimits,
  inflate: QuickInflate,
): Promise<Unpacked | null> {
  if (inflate === null) return null;
  await window.hold(FIRST_LOOK);
  const packed = window.bytes();
  const found = inflate(packed.subarray(header));
  if (found === null || found.bytes.length > maxRecord) return null;
  const end = header + found.packed;
  return isSound(packed.subarray(end), found.bytes) ? { bytes: found.bytes, packed: end + TRAILER } : null;
}

/** Whether checksum and length are those that stand behind a member. */
function isSound(behind: Uint8Array, bytes: Buffer): boolean {
  const trailer = asBuffer(behind);
  return (
    trailer.length >= TRAILER &&
    trailer.readUInt32LE(4) === bytes.length % 2 ** 32 &&
    trailer.readUInt32LE(0) === crc32(bytes)
  );
}

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
      return isSound(packed.subarray(end), buffer) ? { bytes: buffer, packed: end + TRAILER } : 'gzip-broken';
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large';
      if (code !== 'Z_BUF_ERROR') return 'gzip-broken';
      if (whole) return 'record-cut-off';
      if (look >= MOST_PACKED) return 'too-large';
    }
  }
}

/** What is fed at once to a member that is unpacked piece by piece: deflate makes at most a thousand times as much of it. */
const FEED = 32 * 1024;

/** A member that holds a whole file, or a film: unpacked piece by piece. */
async function* streamed(
  window: ByteWindow,
  offset: number,
  limits: CaptureLimits,
): AsyncGenerator<GzipMember, void, undefined> {
  const state: Streaming = { end: null };
  const inner = openWindow(pieces(window, limits, state));
  yield { kind: 'stream', window: inner, offset };
  // Whoever asked for it may have left some of it.
  while ((await inner.skip(FIRST_LOOK)) === FIRST_LOOK);
  if (state.end === 'whole') return;
  if (state.end === 'bomb') yield { kind: 'bomb', offset };
  else yield { kind: 'broken', why: state.end ?? 'gzip-broken', offset };
  await findMagic(window);
}

interface Streaming {
  end: 'whole' | 'bomb' | 'gzip-broken' | 'record-cut-off' | null;
}

async function* pieces(
  window: ByteWindow,
  { maxRatio }: CaptureLimits,
  state: Streaming,
): AsyncGenerator<Uint8Array, void, undefined> {
  const inflate = createInflateRaw({ chunkSize: 131_072 });
  const out: Buffer[] = [];
  const sum = { bytes: 0, crc: 0 };
  let isOver = false;
  inflate.on('data', (chunk: Buffer) => {
    sum.bytes += chunk.length;
    sum.crc = crc32(chunk, sum.crc);
    out.push(chunk);
  });
  inflate.on('end', () => {
    isOver = true;
  });
  inflate.on('error', () => {
    state.end = 'gzip-broken';
  });
  let fed = 0;
  while (!isOver && state.end === null) {
    if (!(await window.hold(1))) state.end = 'record-cut-off';
    else {
      const chunk = window.bytes().subarray(0, FEED);
      await feed(inflate, chunk);
      // What stands behind the end of the member was not taken.
      const taken = inflate.bytesWritten - fed;
      fed = inflate.bytesWritten;
      await window.skip(taken);
      if (taken < chunk.length) isOver = true;
      if (sum.bytes > LEAST_BOMB && sum.bytes > fed * maxRatio) state.end = 'bomb';
      yield* out.splice(0);
    }
  }
  inflate.destroy();
  if (state.end !== null) return;
  await window.hold(TRAILER);
  const trailer = asBuffer(window.bytes());
  const isSound =
    trailer.length >= TRAILER && trailer.readUInt32LE(0) === sum.crc && trailer.readUInt32LE(4) === sum.bytes % 2 ** 32;
  state.end = isSound ? 'whole' : trailer.length < TRAILER ? 'record-cut-off' : 'gzip-broken';
  await window.skip(TRAILER);
}

/** Resolves when a chunk has been unpacked, or cannot be. */
function feed(inflate: InflateRaw, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      inflate.removeListener('error', done);
      // What the chunk gave is handed on with the next turn.
      setImmediate(resolve);
    };
    inflate.once('error', done);
    inflate.write(chunk, done);
  });
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
