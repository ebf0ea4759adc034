import { describe, expect, it } from 'vitest';
import { headTagAt, saysLiveInAddress, saysLiveInTitle } from '../../../src/parse/signs/head-tags.js';
import { plainText } from '../../../src/parse/signs/plain-text.js';

describe('headTagAt', () => {
  it.each([
    ['<title>Boats &amp; quays</title>', 'title', 'Boats &amp; quays'],
    ['<TITLE data-x="a>b">Boats</TITLE>', 'title', 'Boats'],
    ['<h1 class="x">The <b>boats</b></h1>', 'title', 'The <b>boats</b>'],
    ['<meta property="og:title" content="Boats > quays">', 'title', 'Boats > quays'],
    ["<meta content='Boats' name='twitter:title'>", 'title', 'Boats'],
    ['<meta property=og:url content=https://a.example/live>', 'address', 'https://a.example/live'],
    ['<link rel="shortlink canonical" href="/live">', 'address', '/live'],
  ] as const)('%s', (html, kind, text) => {
    expect(headTagAt(html, 0)).toEqual({ kind, text });
  });
  it.each(['<meta name="description" content="Live">', '<link rel="stylesheet" href="/live.css">', '<h2>Live</h2>'])(
    'passes over %s',
    (html) => {
      expect(headTagAt(html, 0)).toBeNull();
    },
  );
  it.each(['<title>Boats', '<h1 class="x', `<title>${'Boats '.repeat(1_000)}</title>`])(
    'does not know where %j ends',
    (html) => {
      expect(headTagAt(html, 0)).toEqual({ kind: 'title', text: null });
    },
  );
});

describe('plainText', () => {
  it.each([
    ['&#76;ive', 'Live'],
    ['&#x4C;ive&#58;', 'Live:'],
    ['en dir&eacute;ct', 'en diréct'],
    ['&Uuml;ber &ldquo;uns&rdquo;', 'Über “uns”'],
    ['a &amp; b, AT&T, ?a=1&live=2', 'a & b, AT&T, ?a=1&live=2'],
  ])('%s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
  it('does not know every entity', () => {
    expect(plainText('a &Zcaron; b')).toBe('a Ž b');
    expect(plainText('a &bigstar; b')).toBeNull();
  });
});

describe('what says that its page is live', () => {
  it.each([
    'Storm – live updates',
    'Storm: l&#105;ve updates',
    'Unwetter im Liveticker',
    'Tempête : en direct',
    'Live <b>blog</b>',
  ])('the title %s', (title) => {
    expect(saysLiveInTitle(title)).toBe(true);
  });
  it.each(['Storm over the harbour', 'Where the gulls live', 'Livestock fair', ''])('not the title %j', (title) => {
    expect(saysLiveInTitle(title)).toBe(false);
  });
  it.each([
    'https://a.example/live/storm',
    'https://a.example/storm-live-updates-12',
    'https://web.archive.org/web/2031/https%3A%2F%2Fa.example%2Flive%2Fstorm',
    'https://a.example&#47;live/storm',
    'https://a.example/&bigstar;',
  ])('the address %s', (address) => {
    expect(saysLiveInAddress(address)).toBe(true);
  });
  it.each(['https://a.example/news/storm', 'https://a.example/living/storm'])('not the address %s', (address) => {
    expect(saysLiveInAddress(address)).toBe(false);
  });
});
