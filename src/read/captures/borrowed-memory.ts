import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';

/** What was unpacked, and how many packed bytes it took. */
export interface Inflated {
  /** Overwritten by the next call. */
  readonly bytes: Buffer;
  readonly packed: number;
}

/** Larger members are left to the functions of Node that make room for them. */
const ROOM = 8 * 1024 * 1024;

/** What the streams of zlib have inside: they are given the memory to write to. */
interface Inside {
  readonly _handle: {
    readonly writeSync: (
      ...args: [flush: number, Uint8Array, from: number, length: number, Uint8Array, from: number, length: number]
    ) => void;
  } | null;
  /** What is left of the room, and of what was given. */
  readonly _writeState: Uint32Array;
}

/**
 * Unpacks deflated data again and again into the same memory. The functions of Node allocate for each call, and the
 * pages of an archive are so many and so large that to clear that away takes a tenth of the time.
 *
 * That memory can be given is not documented. So this answers null whenever anything is not as it should be (data that
 * are broken or cut off, no room, another Node), and whoever asks does it the documented way; and a checksum must tell
 * whether what was unpacked is right.
 */
export function makeInflater(): (packed: Uint8Array) => Inflated | null {
  let engine: (InflateRaw & Inside) | null = null;
  let room: Buffer | null = null;
  return (packed) => {
    engine ??= makeEngine();
    room ??= Buffer.allocUnsafeSlow(ROOM);
    const { _handle: handle, _writeState: state } = engine;
    if (typeof handle?.writeSync !== 'function' || !(state instanceof Uint32Array)) return null;
    engine.reset();
    handle.writeSync(constants.Z_FINISH, packed, 0, packed.length, room, 0, room.length);
    const [left = 0, unread = 0] = state;
    if (engine.destroyed) engine = null;
    return engine === null || left === 0
      ? null
      : { bytes: room.subarray(0, room.length - left), packed: packed.length - unread };
  };
}

function makeEngine(): InflateRaw & Inside {
  const engine = createInflateRaw() as InflateRaw & Inside;
  // What is wrong is told by the documented way.
  engine.on('error', () => {});
  return engine;
}
