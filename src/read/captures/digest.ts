import { createHash } from 'node:crypto';

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha512: 'sha512',
  md5: 'md5',
};
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Whether one of some bytes has a digest as WARC writes it: `sha1:BASE32`, or in hexadecimal. Tools differ in what they
 * digest (the body with or without its chunks, packed or unpacked), so each form is tried.
 *
 * @returns null for a digest that is written in a way that is not known.
 */
export function checkDigest(given: string, forms: readonly Uint8Array[]): boolean | null {
  const [, label = '', value = ''] = /^([a-z0-9-]+):([a-z0-9+/=]+)$/i.exec(given.trim()) ?? [];
  const algorithm = ALGORITHMS[label.toLowerCase()];
  if (algorithm === undefined) return null;
  const wanted = value.replace(/=+$/, '').toLowerCase();
  return [...new Set(forms)].some((bytes) => {
    const digest = createHash(algorithm).update(bytes).digest();
    return (
      digest.toString('hex') === wanted ||
      base32(digest).toLowerCase() === wanted ||
      digest.toString('base64').replace(/=+$/, '').toLowerCase() === wanted
    );
  });
}

/** RFC 4648, section 6, without padding. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31] ?? '';
      bits -= 5;
    }
  }
  return bits === 0 ? text : text + (BASE32[(value << (5 - bits)) & 31] ?? '');
}
