import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, languageTag, legalLine, legalText, safeUrl, webUrl } from '../../src/publish/xml-text.js';

describe('legalText', () => {
  it('takes out what XML forbids and what turns the reading direction', () => {
    expect(legalText('a\u0000\u0008\u000b\u001f\ufffe\uffffb')).toBe('ab');
    expect(legalText('a\u007f\u009f\u202e\u2066b')).toBe('ab');
  });

  it('keeps whole characters and drops halves of them', () => {
    expect(legalText('a😀b')).toBe('a😀b');
    expect(legalText('a\ud83db\ude00c\ud83d')).toBe('abc');
  });

  it('keeps line feeds, tabs and everything of any language', () => {
    const text = 'Ünï \n\t 天気 عربى‏ שלום‎ é\u0085';
    expect(legalText(text)).toBe(text);
  });

  it('leaves nothing that XML 1.0 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(legalText(text)).toMatch(/^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/);
      }),
    );
  });
});

describe('legalLine and escapeMarkup', () => {
  it('make one line, and text for markup', () => {
    expect(legalLine(' a\n\u0000b\t c ')).toBe('a b c');
    expect(escapeMarkup(`<a b="c" d='e'>&amp;\u0000`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  });
});

describe('safeUrl and webUrl', () => {
  it.each([
    ['https://news.example/a b"c<d>', 'https://news.example/a%20b%22c%3Cd%3E'],
    ['HTTP://NEWS.example', 'http://news.example/'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['\u0001https://news.example/', 'https://news.example/'],
  ])('%j is %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });

  it.each([
    null,
    '',
    '/live',
    '//news.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://news.example/1',
    'https://',
    'feed:https://news.example/',
  ])('%j is none', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  it('nothing is loaded from a letter', () => {
    expect(webUrl('mailto:desk@news.example')).toBeNull();
    expect(webUrl('https://news.example/i.jpg')).toBe('https://news.example/i.jpg');
  });
});

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['pt-BR', 'pt-BR'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['en_US', null],
    ['"><script>', null],
    ['', null],
    [null, null],
  ])('%j is %j', (language, tag) => {
    expect(languageTag(language)).toBe(tag);
  });
});
