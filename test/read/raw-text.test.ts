import { describe, expect, it } from 'vitest';
import { rawText } from '../../src/read/raw-text.js';

const page = (words: string): Buffer => Buffer.from(`<!DOCTYPE html><html><title>x</title><p>${words}</p></html>`);

describe('rawText', () => {
  it('gives a character for each byte, and says what they mean', () => {
    const raw = rawText(page('Übersicht – 10:42'), {});
    expect(raw?.text).toHaveLength(page('Übersicht – 10:42').length);
    expect(raw?.text).toContain('Ã\u009cbersicht');
    expect(raw?.decode(raw.text)).toBe(page('Übersicht – 10:42').toString());
    expect(raw?.decode('plain')).toBe('plain');
  });

  it.each([
    ['плохая погода 10:42'],
    ['é ü ñ ’ “ ” …'],
    ['😀 10:42'],
    ['עברית'],
    ['日本語'],
    ['한국어'],
    ['العربية 10:42'],
    ['हिन्दी। 10:42'],
    ['ไทย 10:42'],
    ['నగర 10:42'],
  ])('needs no decoding for %s', (words) => {
    expect(rawText(page(words), {})).not.toBeNull();
  });

  it.each([
    ['١٠:٤٢'],
    [`العربية ${'x'.repeat(100)} ${'ب'.repeat(99)} ١٠:٤٢`],
    [`हिन्दी ${'x'.repeat(100)} १०:४२`],
    ['۱۰:۴۲'],
    ['१०:४२'],
    ['১০:৪২'],
    ['௧'],
    ['౧'],
    ['๑๐:๔๒'],
    ['၁၀'],
    ['１０：４２'],
    ['10時42'],
    ['10时42'],
    ['10点42'],
    ['10點42'],
    ['10시 42'],
  ])('leaves clocks of other scripts to those who decode: %s', (words) => {
    expect(rawText(page(words), {})).toBeNull();
  });

  it('leaves everything else to those who decode', () => {
    expect(rawText(Buffer.from(page('größer').toString(), 'latin1'), {})).toBeNull();
    expect(rawText(Buffer.from(page('größer').toString(), 'utf16le'), {})).toBeNull();
    expect(rawText(page('\u001b$B10'), {})).toBeNull();
    expect(rawText(Buffer.from('Plain words, no page.'), {})).toBeNull();
    expect(rawText(Buffer.from('{"posts": []}'), {})).toBeNull();
    expect(rawText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), {})).toBeNull();
  });

  it('refuses what readSource refuses', () => {
    expect(() => rawText(new Uint8Array(0), {})).toThrow('empty');
    expect(() => rawText(page('words'), { maxBytes: 10 })).toThrow('10 bytes are allowed');
    expect(() => rawText(page('words'), { url: 'nowhere' })).toThrow('option url');
  });
});
