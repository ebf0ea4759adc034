import { asBuffer } from '../../read/captures/byte-window.js';

/** A page without any of these says nowhere that it is live, and no layout knows it. */
export function isPlainlyNotLive(bytes: Uint8Array, _url: string | null): boolean {
  return asBuffer(bytes).length === 0;
}
