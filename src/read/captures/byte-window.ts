/** The part of a byte stream that is looked at: it can be looked ahead in, and what has been read is let go. */
export interface ByteWindow {
  /** Bytes of the stream before the window. */
  readonly offset: () => number;
  /** What is held now. */
  readonly bytes: () => Uint8Array;
  /** Holds at least so many bytes; false when the stream ends before. */
  readonly hold: (count: number) => Promise<boolean>;
  /** Lets go of so many bytes, held or not; the number of bytes that were there. */
  readonly skip: (count: number) => Promise<number>;
}

const NOTHING = new Uint8Array(0);

/**
 * Opens a window on a stream. Memory is that of what is held, whatever the length of the stream.
 *
 * @param start the place in its file at which the stream begins
 */
export function openWindow(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, start = 0): ByteWindow {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let held: Uint8Array = NOTHING;
  let offset = start;
  let ended = false;
  const more = async (): Promise<Uint8Array | null> => {
    if (ended) return null;
    const next = await iterator.next();
    if (next.done === true) ended = true;
    return next.done === true ? null : next.value;
  };
  return {
    offset: () => offset,
    bytes: () => held,
    hold: async (count) => {
      if (held.length >= count) return true;
      const chunks = held.length === 0 ? [] : [held];
      let length = held.length;
      while (length < count) {
        const chunk = await more();
        if (chunk === null) break;
        chunks.push(chunk);
        length += chunk.length;
      }
      // A whole record comes as one chunk, and is as large as all that there is to do with it: it is not copied.
      held = chunks.length > 1 ? Buffer.concat(chunks, length) : (chunks[0] ?? NOTHING);
      return held.length >= count;
    },
    skip: async (count) => {
      let left = count;
      while (left > held.length) {
        left -= held.length;
        offset += held.length;
        held = (await more()) ?? NOTHING;
        if (ended && held.length === 0) return count - left;
      }
      held = held.subarray(left);
      offset += left;
      return count;
    },
  };
}

/** Where some bytes stand in others, from a place on; -1 for nowhere. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array | string, from = 0): number {
  return asBuffer(bytes).indexOf(wanted, from, 'latin1');
}

/** The same memory, with the methods of a Buffer. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
