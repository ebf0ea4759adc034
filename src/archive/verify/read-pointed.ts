import { open } from 'node:fs/promises';
import type { ByteRange, Origin } from '../../read/captures/capture.js';
import { readCaptures } from '../../read/captures/read-captures.js';
import { digestOf } from '../capture-key.js';

/** Where a page was left. */
export interface Place {
  /** `file:/folder/page.html`, with the place in the file behind it where the file is a container. */
  readonly source: string;
  /** JSON of an {@link Origin}; null for a file that is the page. */
  readonly origin: string | null;
}

/** The page with this digest in a file; null where it is not there any more. */
export async function readPointed({ source, origin }: Place, sha256: string): Promise<Uint8Array | null> {
  const found: Origin | null = origin === null ? null : JSON.parse(origin);
  const file = found?.file ?? source.replace(/^file:/, '');
  try {
    const range = found === null ? null : await rangeOf(found);
    for await (const event of readCaptures(file, { range })) {
      if (event.kind === 'page' && digestOf(event.page.bytes) === sha256) return event.page.bytes;
    }
    return null;
  } catch {
    return null;
  }
}

/** Only the record itself of a WARC file, which may be large. */
async function rangeOf({ file, container, offset }: Origin): Promise<ByteRange | null> {
  if (container !== 'warc' || offset === null) return null;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return { start: offset, end: offset + 1, packed: buffer[0] === 0x1f && buffer[1] === 0x8b };
  } finally {
    await handle.close();
  }
}
