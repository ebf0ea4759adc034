import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/model/diagnostic.js';
import { decode } from '../../src/read/decode.js';
import { fitUtf8 } from '../../src/read/utf8.js';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function read(bytes: Uint8Array) {
  const { report, diagnostics } = collectDiagnostics();
  const { text, encoding } = decode(bytes, report);
  return { text, encoding, codes: diagnostics.map(({ code }) => code), messages: diagnostics.map((d) => d.message) };
}

describe('byte order marks', () => {
  it.each([
    ['utf-8', join(new Uint8Array([0xef, 0xbb, 0xbf]), utf8('é'))],
    ['utf-16le', new Uint8Array([0xff, 0xfe, 0xe9, 0x00])],
    ['utf-16be', new Uint8Array([0xfe, 0xff, 0x00, 0xe9])],
  ])('decide and are left out: %s', (encoding, bytes) => {
    expect(read(bytes)).toMatchObject({ text: 'é', encoding, codes: [] });
  });

  it('outweigh the declaration', () => {
    const bytes = join(new Uint8Array([0xef, 0xbb, 0xbf]), utf8('<meta charset=windows-1252>é'));
    expect(read(bytes)).toMatchObject({ text: '<meta charset=windows-1252>é', encoding: 'utf-8', codes: [] });
  });
});

describe('what is declared', () => {
  it.each([
    ['<meta charset="iso-8859-1">', 'windows-1252', 'é€', [0xe9, 0x80]],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251', 'Ж', [0xc6]],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2', 'ł', [0xb3]],
    ['<meta charset=shift_jis>', 'shift_jis', '日本', [0x93, 0xfa, 0x96, 0x7b]],
    ['<meta charset=gbk>', 'gbk', '中', [0xd6, 0xd0]],
  ])('is believed when the bytes agree: %s', (declaration, encoding, text, bytes) => {
    const input = join(latin1(declaration), new Uint8Array(bytes));
    expect(read(input)).toMatchObject({ text: declaration + text, encoding, codes: [] });
  });

  it('is found behind the scripts of a web archive', () => {
    const input = join(
      latin1(`<head><script>${'x'.repeat(5_000)}</script><meta charset=windows-1251>`),
      new Uint8Array([0xc6]),
    );
    expect(read(input).text.endsWith('Ж')).toBe(true);
  });

  it('is not believed when the bytes are UTF-8', () => {
    const html = '<meta charset="iso-8859-1">Zoé';
    expect(read(utf8(html))).toMatchObject({ text: html, encoding: 'utf-8', codes: ['encoding-mismatch'] });
    const many = `<meta charset=gbk>${'日本語'.repeat(9)}`;
    expect(read(utf8(many))).toMatchObject({ text: many, encoding: 'utf-8', codes: ['encoding-mismatch'] });
  });

  it('is believed for a few letters that are UTF-8 by chance', () => {
    const input = join(latin1('<meta charset=gbk>'), new Uint8Array([0xc1, 0xaa, 0xcd, 0xa8]));
    expect(read(input)).toMatchObject({ text: '<meta charset=gbk>联通', encoding: 'gbk' });
  });

  it('is not believed when it says UTF-8 and the bytes are not', () => {
    expect(read(latin1('<meta charset=utf-8>café.'))).toMatchObject({
      text: '<meta charset=utf-8>café.',
      encoding: 'windows-1252',
      codes: ['encoding-mismatch'],
    });
  });

  it('counts for pure ASCII, and an unknown name counts for nothing', () => {
    expect(read(latin1('<meta charset=iso-8859-2>abc')).encoding).toBe('iso-8859-2');
    expect(read(latin1('<meta charset=nonsense>abc')).encoding).toBe('utf-8');
  });
});

describe('what was said on the way', () => {
  const said = (bytes: Uint8Array, charset: string | null) => decode(bytes, () => {}, charset);

  it('stands above what the page declares, as in browsers', () => {
    const page = latin1('<meta charset=shift_jis>caf\u00e9 cr\u00e8me');
    expect(said(page, 'iso-8859-1')).toEqual({
      text: '<meta charset=shift_jis>café crème',
      encoding: 'windows-1252',
    });
    expect(said(latin1('\u00e9'), 'iso-8859-2')).toEqual({ text: 'é', encoding: 'iso-8859-2' });
  });

  it('counts for nothing when the bytes are UTF-8, or nobody knows the name', () => {
    expect(said(utf8('<p>grüße aus köln, müde füße, schöne öfen</p>'), 'iso-8859-1').encoding).toBe('utf-8');
    expect(said(latin1('<meta charset=iso-8859-2>\u00e9'), 'nonsense').encoding).toBe('iso-8859-2');
  });
});

describe('what is not declared', () => {
  it('is UTF-8 when it can be', () => {
    expect(read(utf8('Zoé – 6 p.m.'))).toMatchObject({ text: 'Zoé – 6 p.m.', encoding: 'utf-8', codes: [] });
  });

  it('is windows-1252 otherwise, with a word about it', () => {
    expect(read(latin1('caf\xe9 \x80'))).toMatchObject({
      text: 'café €',
      encoding: 'windows-1252',
      codes: ['encoding-guessed'],
    });
  });
});

it('knows every letter of windows-1252', () => {
  const high = Uint8Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
  const { text } = read(join(latin1('<meta charset=windows-1252>'), high));
  expect(text.slice(27, 27 + 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  expect(text.slice(27 + 32)).toBe(Buffer.from(high.subarray(32)).toString('latin1'));
});

describe('UTF-8 with flaws', () => {
  it('may end in the middle of a character', () => {
    for (const cut of [1, 2, 3]) {
      const input = utf8('é😀').subarray(0, 2 + cut);
      expect(read(input)).toMatchObject({ text: 'é', encoding: 'utf-8', codes: ['encoding-mismatch'] });
    }
    expect(read(utf8('<meta charset=utf-8>né').subarray(0, -1)).text).toBe('<meta charset=utf-8>n');
  });

  it('is not assumed for a single stray byte at the end', () => {
    expect(read(latin1('caf\xe9'))).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      codes: ['encoding-guessed'],
    });
  });

  it('keeps its letters when a few bytes are stray', () => {
    const input = join(utf8(`<meta charset=utf-8>${'é'.repeat(5)}`), new Uint8Array([0xe9, 0x20]), utf8('ü'));
    expect(read(input)).toMatchObject({
      text: `<meta charset=utf-8>${'é'.repeat(5)}\uFFFD ü`,
      encoding: 'utf-8',
      codes: ['encoding-mismatch'],
    });
    expect(read(input).messages[0]).toContain('1 bytes');
  });

  it('is not assumed for a page with more stray bytes than letters', () => {
    const input = join(utf8('é'), latin1('\xe9 \xe8 \xe0 \xfc '));
    expect(read(input)).toMatchObject({ encoding: 'windows-1252', codes: ['encoding-guessed'] });
  });
});

describe('fitUtf8', () => {
  it.each([
    ['ASCII', utf8('abc'), { right: 0, wrong: 0, cut: 0 }],
    ['two to four bytes', utf8('é€😀'), { right: 3, wrong: 0, cut: 0 }],
    ['overlong', new Uint8Array([0xc0, 0xaf, 0xe0, 0x80, 0xaf]), { right: 0, wrong: 5, cut: 0 }],
    ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80]), { right: 0, wrong: 3, cut: 0 }],
    ['beyond Unicode', new Uint8Array([0xf4, 0x90, 0x80, 0x80, 0xff]), { right: 0, wrong: 5, cut: 0 }],
    ['cut', new Uint8Array([0x61, 0xe2, 0x82]), { right: 0, wrong: 0, cut: 2 }],
    ['broken off in the middle', new Uint8Array([0xe2, 0x82, 0x61]), { right: 0, wrong: 2, cut: 0 }],
  ])('counts %s', (_, bytes, expected) => {
    expect(fitUtf8(bytes)).toEqual(expected);
  });
});
