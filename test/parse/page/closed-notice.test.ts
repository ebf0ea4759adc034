import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../../src/parse/languages/languages.js';
import { findClosedNotice } from '../../../src/parse/page/closed-notice.js';

const find = (texts: readonly string[], ...codes: string[]) =>
  findClosedNotice(
    texts,
    [...codes, 'en'].map(languageOf).filter((language) => language !== null),
  );

describe('coverage that is over', () => {
  it.each([
    ['en', 'This live blog is now closed.'],
    ['en', 'THIS LIVE BLOG HAS NOW CLOSED – thank you for reading'],
    ['en', 'Our live coverage has ended. Read what happened here.'],
    ['en', 'Storm over the harbour: ferries return – as it happened'],
    ['en', 'Storm over the harbour: ferries return - as it happened'],
    ['en', 'As it happened: storm over the harbour'],
    ['de', 'Dieser Liveblog ist beendet.'],
    ['de', 'Der Liveticker ist beendet'],
    ['fr', 'Ce direct est terminé'],
    ['fr', 'Ce direct est désormais clos. Merci de l’avoir suivi.'],
  ])('%s: %s', (code, text) => {
    expect(find(['Storm live', text], code)).toBe(text);
  });

  it('is told in English on pages of any language', () => {
    expect(find(['This live blog is now closed.'], 'nl')).toBe('This live blog is now closed.');
  });

  it('is told by the first text that says so', () => {
    expect(find(['This blog is now closed.', 'This live blog is now closed.'])).toBe('This blog is now closed.');
  });
});

it('is told in the words of every language that has any', () => {
  const spoken = LANGUAGES.flatMap((language) =>
    (language.markers.closed ?? []).map((phrase) => ({ language, phrase })),
  );
  expect(new Set(spoken.map(({ language }) => language.code)).size).toBeGreaterThan(20);
  for (const { language, phrase } of spoken) {
    const text = phrase.startsWith('…')
      ? `Word ${phrase.slice(1)}`
      : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}!`;
    expect(findClosedNotice([text], [language]), `${language.code}: ${phrase}`).toBe(text);
  }
});

describe('coverage that may go on', () => {
  it.each([
    'Storm live: ferries stay in harbour',
    'The bridge is now closed.',
    'It happened as it happened before',
    'We tell the story as it happened to the crew',
    '',
  ])('%j', (text) => {
    expect(find([text], 'de', 'fr')).toBeNull();
  });

  it('is not ended by a long text that holds the words', () => {
    expect(find([`This live blog is now closed. ${'But this is a whole paragraph. '.repeat(10)}`])).toBeNull();
  });
});
