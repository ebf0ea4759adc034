import * as zlib from 'node:zlib';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CAPTURE_LIMITS } from '../../../src/read/captures/capture.js';
import { dechunk, decodeBody } from '../../../src/read/captures/http-body.js';
import { inChunks } from '../../captures/make-warc.js';

const words = Buffer.from(`<p>${'The ferry sails. '.repeat(50)}</p>`);

function decode(body: Uint8Array, content: string | null, transfer: string | null = null, limits = CAPTURE_LIMITS) {
  const { bytes, damage } = decodeBody(body, { content, transfer }, limits);
  return { text: Buffer.from(bytes).toString(), damage };
}

describe('decodeBody', () => {
  const good = { text: words.toString(), damage: null };

  it.each([
    ['nothing', words, null],
    ['identity', words, 'identity'],
    ['gzip', gzipSync(words), 'gzip'],
    ['x-gzip', gzipSync(words), 'X-Gzip'],
    ['two gzip members', Buffer.concat([gzipSync(words.subarray(0, 100)), gzipSync(words.subarray(100))]), 'gzip'],
    ['deflate', deflateSync(words), 'deflate'],
    ['bare deflate', deflateRawSync(words), 'deflate'],
    ['br', brotliCompressSync(words), 'br'],
    ['one in the other', gzipSync(brotliCompressSync(words)), 'br, gzip'],
  ])('undoes %s', (_, body, content) => {
    expect(decode(body, content)).toEqual(good);
    expect(decode(inChunks(body, 10), content, 'chunked')).toEqual(good);
  });

  it.skipIf(!('zstdCompressSync' in zlib))('undoes zstd where Node has it', () => {
    const compress = Reflect.get(zlib, 'zstdCompressSync') as (bytes: Uint8Array) => Uint8Array;
    expect(decode(compress(words), 'zstd')).toEqual(good);
  });

  it.skipIf('zstdCompressSync' in zlib)('says where Node knows no zstd', () => {
    expect(decode(words, 'zstd').damage).toBe('encoding-unknown');
  });

  it('takes a body that was stored decoded as it is, whatever its headers say', () => {
    for (const content of ['gzip', 'br', 'deflate']) expect(decode(words, content)).toEqual(good);
    expect(decode(words, null, 'chunked')).toEqual(good);
  });

  it('gives what is there of a body that is cut off', () => {
    for (const [content, body] of [
      ['gzip', gzipSync(words, { level: 0 })],
      ['deflate', deflateSync(words, { level: 0 })],
    ] as const) {
      const { text, damage } = decode(body.subarray(0, 400), content);
      expect(words.toString()).toContain(text);
      expect(text.length).toBeGreaterThan(300);
      expect(damage).toBe('body-cut-off');
    }
    const { text, damage } = decode(inChunks(words, 100).subarray(0, 350), null, 'chunked');
    expect(words.toString().startsWith(text)).toBe(true);
    expect([text.length > 300, damage]).toEqual([true, 'body-cut-off']);
    expect(decode(brotliCompressSync(words).subarray(0, -1), 'br').damage).toBe('body-cut-off');
  });

  it('says what cannot be undone', () => {
    expect(decode(Buffer.from([1, 2, 3, 4, 5, 6]), 'gzip').damage).toBe('encoding-broken');
    expect(decode(words, 'compress').damage).toBe('encoding-unknown');
    expect(decode(Buffer.from('5\r\nhello\r\nno size\r\n'), null, 'chunked').damage).toBe('encoding-broken');
  });

  it('stops bombs and bodies beyond the limit', () => {
    const bomb = gzipSync(Buffer.alloc(4_000_000));
    expect(decode(bomb, 'gzip')).toEqual({ text: '', damage: 'ratio-too-high' });
    const limits = { maxRecord: 1_000_000, maxRatio: 1e9 };
    expect(decode(bomb, 'gzip', null, limits)).toEqual({ text: '', damage: 'record-too-large' });
    expect(decode(gzipSync(gzipSync(Buffer.alloc(4_000_000))), 'gzip, gzip').damage).toBe('ratio-too-high');
  });
});

describe('dechunk', () => {
  it('passes over extensions, trailers and spaces (RFC 9112, section 7.1)', () => {
    expect(dechunk(Buffer.from('3;name=x\r\nabc\r\n2  \r\nde\r\n0\r\nX: y\r\n\r\n'))?.bytes.toString()).toBe('abcde');
  });

  it('is null for what is not chunked', () => {
    expect(dechunk(Buffer.from('<p>words</p>'))).toBeNull();
  });

  it('is not led behind the end by a size that is a lie', () => {
    expect(dechunk(Buffer.from('ffffffff\r\nabc'))?.bytes.toString()).toBe('abc');
  });
});
