import { open } from 'node:fs/promises';
import { constants, crc32, inflateRawSync } from 'node:zlib';

/** Packed bytes that are looked at together; a larger member is looked at as a whole. */
const LOOK = 8 * 1024 * 1024;
const HEADER = 10;
const TRAILER = 8;

/**
 * How much of a file of gzip members is whole: a process that was killed may have left the last one cut off. The members
 * are those that `gzipSync` writes, whose headers have no further fields.
 *
 * @param from where a member begins
 */
export async function wholeLength(path: string, from: number): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let at = Math.min(from, size);
    while (at < size) {
      let length: number | null = null;
      for (let look = LOOK; length === null; look *= 4) {
        const bytes = Buffer.alloc(Math.min(look, size - at));
        await file.read(bytes, 0, bytes.length, at);
        length = memberLength(bytes);
        if (length === null && bytes.length === size - at) return at;
      }
      at += length;
    }
    return at;
  } finally {
    await file.close();
  }
}

/** Of the member that begins here; null where it does not end here, or is broken. */
function memberLength(bytes: Buffer): number | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3] !== 0) return null;
  try {
    const result: unknown = inflateRawSync(bytes.subarray(HEADER), { info: true, finishFlush: constants.Z_FINISH });
    if (!isInflated(result)) return null;
    const end = HEADER + result.engine.bytesWritten;
    if (end + TRAILER > bytes.length || bytes.readUInt32LE(end) !== crc32(result.buffer)) return null;
    return end + TRAILER;
  } catch {
    return null;
  }
}

/** What zlib gives with `info`, which its types do not say. */
function isInflated(value: unknown): value is { buffer: Buffer; engine: { bytesWritten: number } } {
  return typeof value === 'object' && value !== null && 'engine' in value && 'buffer' in value;
}
