import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../src/parse/layouts/layouts.js';
import { CLOCK_WORDS } from '../../../src/parse/signs/clocks.js';
import { layoutWords } from '../../../src/parse/signs/layout-words.js';
import { endOfNumbers } from '../../../src/parse/signs/numbers.js';
import { searchAnywhere } from '../../../src/parse/signs/search.js';

describe('endOfNumbers', () => {
  it.each([
    ['M12.5 3.75L1.25-.5Z', '" fill'],
    ['1.2, 3\n4', '<p>'],
    ['1.25e-3 0:', null],
    ['12.30 ', 'card-live'],
    ['12.30 12.', '&#108;'],
    ['', 'live'],
  ])('%s', (numbers, rest) => {
    const html = rest === null ? numbers.slice(0, -1) : numbers;
    expect(endOfNumbers(`x${html}${rest ?? ''}`, 1)).toBe(1 + html.length);
  });

  it('passes over no word that is looked for, but for clocks', () => {
    const words = [...searchAnywhere(LAYOUTS).words, ...[true, false].flatMap((atHome) => wordsOf(atHome))];
    const passedOver = words.filter((word) => word !== '' && endOfNumbers(word, 0) === word.length);
    expect(passedOver.filter((word) => !CLOCK_WORDS.includes(word))).toEqual([]);
  });
});

function wordsOf(atHome: boolean): readonly string[] {
  return layoutWords(LAYOUTS, atHome).map(({ word }) => word);
}
