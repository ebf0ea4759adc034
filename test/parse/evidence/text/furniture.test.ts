import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../../src/parse/evidence/text/furniture.js';
import { languagesFor, lineOf } from './read-dump.js';

const furniture = (text: string, ...codes: readonly string[]): boolean =>
  isFurniture(lineOf(text), languagesFor(...codes));

describe('isFurniture', () => {
  it.each([
    '___',
    '***',
    '---',
    '+++ AKTUALISIEREN +++',
    'Advertisement',
    'Share',
    'Show more',
    'Read more…',
    'Sort by newest',
    'LIVE TV',
    'Loading…',
    '+',
  ])('%j is', (text) => {
    expect(furniture(text, 'de')).toBe(true);
  });

  it.each([
    ['Mehr anzeigen', 'de'],
    ['Voir plus', 'fr'],
    ['Показать еще', 'ru'],
  ])('%j is, in its language (%s)', (text, code) => {
    expect(furniture(text, code)).toBe(true);
    expect(furniture(text)).toBe(false);
  });

  it.each([
    'Share prices fall',
    'The keeper will show more of it',
    'Loading of the boats began at noon',
    `Share ${'x'.repeat(60)}`,
  ])('%j is not', (text) => {
    expect(furniture(text)).toBe(false);
  });
});
