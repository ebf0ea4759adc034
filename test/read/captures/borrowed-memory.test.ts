import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeInflater } from '../../../src/read/captures/borrowed-memory.js';

const words = Buffer.from('The ferry sails. '.repeat(1_000));
const packed = deflateRawSync(words);

describe('makeInflater', () => {
  it('unpacks one after the other, and says how much it took', () => {
    const inflate = makeInflater();
    for (let round = 0; round < 3; round++) {
      const found = inflate(Buffer.concat([packed, Buffer.from('what follows')]));
      expect(found?.bytes.equals(words)).toBe(true);
      expect(found?.packed).toBe(packed.length);
    }
    expect(inflate(deflateRawSync(Buffer.from('x')))?.bytes.toString()).toBe('x');
  });
  it.each([
    ['cut off', packed.subarray(0, 20)],
    ['broken', Buffer.from('no deflate at all')],
    ['empty', Buffer.alloc(0)],
    ['more than there is room for', deflateRawSync(Buffer.alloc(9 * 1024 * 1024))],
  ])('leaves to others what is %s, and goes on', (_what, bytes) => {
    const inflate = makeInflater();
    expect(inflate(bytes)).toBeNull();
    expect(inflate(packed)?.bytes.equals(words)).toBe(true);
  });
});
