import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../src/history/word-changes.js';

describe('word changes', () => {
  it('tells words apart, not letters', () => {
    expect(wordChanges('The road is closed', 'The road is open again')).toEqual([
      { kind: 'same', text: 'The road is ' },
      { kind: 'removed', text: 'closed' },
      { kind: 'added', text: 'open again' },
    ]);
  });

  it('keeps numbers whole', () => {
    expect(wordChanges('1,250 boats', '1,350 boats').map(({ text }) => text)).toEqual(['1,250', '1,350', ' boats']);
  });

  it('puts both texts together again', () => {
    const text = fc
      .array(fc.constantFrom('wall', ' ', '港', '\u{1f30a}', '\n\n', "isn't", '1.5', '.', '\ud800'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('does not align texts that are too different', () => {
    const many = (word: string): string => Array.from({ length: 30_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordChanges(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
