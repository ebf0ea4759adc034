import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
/** Pages and their readings repeat themselves: more effort saves little. */
const LEVEL = 3;
/** Nothing that was put in is larger. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** Packs bytes in a thread of the pool, so that the data base is written meanwhile. */
export async function pack(bytes: Uint8Array | string): Promise<Uint8Array> {
  return gzipAsync(bytes, { level: LEVEL });
}

/** Undoes {@link pack}. */
export function unpack(bytes: Uint8Array): Buffer {
  return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
}
