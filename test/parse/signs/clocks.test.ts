import { describe, expect, it } from 'vitest';
import { hasClocks } from '../../../src/parse/signs/clocks.js';
import { hasWords } from '../../../src/parse/signs/words-between.js';
import { prose } from '../evidence/blocks/reading.js';

const list = (clocks: readonly string[], words: (index: number) => string = prose): string =>
  clocks.map((clock, index) => `<p><b>${clock}</b> ${words(index)}</p>`).join('');

describe('clocks that run as those of posts do', () => {
  it.each([
    ['downwards', ['18:32', '18:05', '17:47', '17:31']],
    ['over midnight', ['0:12', '23:50', '23:31', '22:04']],
    ['with halves of the day', ['1:05 pm', '12.40 p.m.', '11:20&nbsp;am', '10:12am']],
    ['with a dot, with an h, with signs', ['18.32', '18h05', '17時47', '17：31']],
    ['in other digits', ['١٨:٣٢', '١٨:٠٥', '١٧:٤٧', '١٧:٣١']],
    ['behind a drawing', ['18:32<path d="M1.30 12.45L1.30 12.45 9.15 7.15Z">', '18:05', '17:47', '17:31']],
    ['more than are kept waiting', Array.from({ length: 1_100 }, (_, index) => `${23 - (index % 24)}:30`)],
    ['with a few that rise', ['18:32', '18:05', '18:06', '17:47', '17:31', '17:02']],
  ])('%s', (_what, clocks) => {
    expect(hasClocks(list(clocks))).toBe(true);
  });
});

describe('other clocks', () => {
  it.each([
    ['that rise', list(['17:31', '17:47', '18:05', '18:32'])],
    ['too few', list(['18:32', '18:05', '17:47'])],
    ['with no words between them', list(['18:32', '18:05', '17:47', '17:31'], () => 'Quay 4, on time')],
    [
      'with links between them',
      list(['18:32', '18:05', '17:47', '17:31'], (index) => `<a href="/${index}">${prose(index)}</a>`),
    ],
    ['in tags', list(['', '', '', '', '']).replace(/<p>/g, '<p title="18:32 18:05">')],
    ['in drawings', `<svg><path d="M1.30 12.45${' L12.30 9.15'.repeat(50)}Z"/></svg>`],
    ['in scripts', `<script>${list(['18:32', '18:05', '17:47', '17:31'])}</script>`],
    ['that are prices and numbers', list(['18.99', '1.1805', '17.47.3', '117:31', '25:10', '12:75'])],
    ['that are dates', list(['18.12.2031', '18.11.2031', '17.10.2031', '17.09.2031'])],
  ])('%s', (_what, html) => {
    expect(hasClocks(html)).toBe(false);
  });
});

describe('hasWords', () => {
  const between = (html: string): boolean => hasWords(html, 0, html.length);

  it('counts the words of texts', () => {
    expect(between(`<p>${prose(1)}</p>`)).toBe(true);
    expect(between('<p>Quay 4</p><p>on time</p>')).toBe(false);
  });
  it('counts neither links nor what nobody sees', () => {
    expect(between(`<a href="/x">${prose(1)}</a>`)).toBe(false);
    expect(between(`<abbr>${prose(1)}</abbr>`)).toBe(true);
    expect(between(`<script>${prose(1)}</script><style>${prose(1)}</style><!-- ${prose(1)} > -->`)).toBe(false);
  });
  it('reads no further than it is asked', () => {
    expect(hasWords(`<p>12</p>${prose(1)}`, 0, 8)).toBe(false);
    expect(hasWords(`<p ${prose(1)}`, 0, 300)).toBe(false);
  });
});
