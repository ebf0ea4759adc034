import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../../src/parse/languages/languages.js';
import { labelOf } from '../../../src/parse/markers/label-of.js';

describe('labelOf', () => {
  it.each([
    ['Pinned', 'pinned'],
    ['PINNED POST', 'pinned'],
    ['Pinned post from', 'pinned'],
    ['Key event', 'key-event'],
    ['Key events:', 'key-event'],
    ['Breaking', 'breaking'],
    ['BREAKING NEWS!', 'breaking'],
    ['Festet innlegg', 'pinned'],
    ['Angepinnt', 'pinned'],
    ['Épinglé', 'pinned'],
    ['速報', 'breaking'],
    ['Срочно', 'breaking'],
  ])('%j: %s', (text, label) => {
    expect(labelOf(text, LANGUAGES)).toBe(label);
  });

  it.each(['Breaking bread', 'A pinned note', 'Key', '', 'The keeper rang the bell.', `Pinned${'!'.repeat(40)}`])(
    '%j is none',
    (text) => {
      expect(labelOf(text, LANGUAGES)).toBeNull();
    },
  );

  it('knows the words of the page’s languages alone', () => {
    const english = LANGUAGES.filter(({ code }) => code === 'en');
    expect(labelOf('Festet innlegg', english)).toBeNull();
    expect(
      labelOf(
        'Festet innlegg',
        LANGUAGES.filter((language) => language === languageOf('no')),
      ),
    ).toBe('pinned');
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      (['pinned', 'key-event', 'breaking'] as const).map((label) => [language.code, label]),
    ),
  )('knows its own words: %s, %s', (code, label) => {
    const language = LANGUAGES.find((candidate) => candidate.code === code);
    const own = language === undefined ? [] : [language];
    for (const word of own[0]?.markers[label as 'pinned'] ?? []) {
      if (word.length > 40 || /[:.!]$/.test(word)) continue;
      expect(labelOf(word, own)).not.toBeNull();
    }
  });
});
