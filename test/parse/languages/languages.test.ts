import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/parse/languages/language.js';
import { LANGUAGES, languageOf } from '../../../src/parse/languages/languages.js';

const MARKER_KINDS = [
  'updated',
  'corrected',
  'clarified',
  'editors-note',
  'contributed',
  'pinned',
  'key-event',
  'summary',
  'breaking',
  'retracted',
  'closed',
];
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

const cases = LANGUAGES.map((language) => [language.code, language] as const);

/** Every string of a language that is compared with page text, keys of tables too, with its place. */
function wordsOf(value: unknown, place: string): [place: string, word: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, place));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const inside = `${place}.${key}`;
    if (place.endsWith('.zones') || place.endsWith('.numbers') || place.endsWith('.phrases')) return [[inside, key]];
    return wordsOf(item, inside);
  });
}

function pageWords(language: Language): [place: string, word: string][] {
  const { code: _code, homeZone: _homeZone, ...words } = language;
  return wordsOf(words, language.code);
}

/** Lists of strings with their place: the ones in which a word must not be written twice. */
function listsOf(value: unknown, place: string): [place: string, list: readonly string[]][] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listsOf(item, `${place}.${key}`));
}

/** Words that stand in two of the groups. */
function shared(groups: readonly (readonly string[])[]): string[] {
  const home = new Map<string, number>();
  return groups.flatMap((group, index) =>
    group.filter((word) => {
      const before = home.get(word);
      home.set(word, index);
      return before !== undefined && before !== index;
    }),
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone === 'UTC' || zone.includes('/');
  } catch {
    return false;
  }
}

/** As the readers fold the text of a page. */
function isFolded(word: string): boolean {
  return (
    word.length > 0 &&
    word === word.trim() &&
    word === word.toLowerCase() &&
    word === word.normalize('NFC') &&
    word.toLowerCase().normalize('NFC') === word &&
    !word.endsWith('.') &&
    !/[\u00a0\u202f\u2018\u2019]/.test(word) &&
    !/(?![0-9])\p{Nd}/u.test(word)
  );
}

describe('LANGUAGES', () => {
  it('has English first and every code once', () => {
    const codes = LANGUAGES.map((language) => language.code);
    expect(codes[0]).toBe('en');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(36);
    expect(Intl.getCanonicalLocales(codes).sort()).toEqual([...codes].sort());
  });
});

describe.each(cases)('%s', (_code, language) => {
  it('is folded the way the readers fold page text', () => {
    expect(pageWords(language).filter(([, word]) => !isFolded(word))).toEqual([]);
  });

  it('has twelve months and seven weekdays, none told two ways', () => {
    expect(language.months.map((forms) => forms.length > 0)).toEqual(Array(12).fill(true));
    expect(language.weekdays.map((forms) => forms.length > 0)).toEqual(Array(7).fill(true));
    expect(shared(language.months)).toEqual([]);
    expect(shared(language.weekdays)).toEqual([]);
  });

  it('has words for the days around the writing, each for one day', () => {
    const { today, yesterday, dayBeforeYesterday, tomorrow } = language.days;
    const days = [today, yesterday, dayBeforeYesterday, tomorrow];
    expect(days.map((words) => words.length > 0)).toEqual([true, true, true, true]);
    expect(shared(days)).toEqual([]);
  });

  it('writes no word twice in one list', () => {
    const twice = listsOf(language, language.code).filter(([, list]) => new Set(list).size !== list.length);
    expect(twice).toEqual([]);
  });

  it('has relative times that can be read one way only', () => {
    const { units, numbers, patterns, phrases } = language.relative;
    expect(Object.keys(units)).toEqual(UNITS);
    expect(shared(Object.values(units))).toEqual([]);
    expect(Object.values(units).every((forms) => forms.length > 0)).toBe(true);
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) {
      expect(pattern.split('{unit}').length, pattern).toBe(2);
      expect(pattern.replace('{n}', '').replace('{unit}', ''), pattern).not.toMatch(/[{}]/);
    }
    for (const number of Object.values(numbers)) expect(Number.isInteger(number) && number > 0).toBe(true);
    for (const [count, unit] of Object.values(phrases)) {
      expect(Number.isInteger(count) && count > 0).toBe(true);
      expect(UNITS).toContain(unit);
    }
  });

  it('names real zones', () => {
    const zones = [...Object.values(language.zones), ...(language.homeZone === null ? [] : [language.homeZone])];
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it('has words for everything that a page says about its posts', () => {
    expect(Object.keys(language.markers)).toEqual(MARKER_KINDS);
    expect(Object.values(language.markers).every((phrases) => phrases.length > 0)).toBe(true);
    expect(language.timeLabels.published.length).toBeGreaterThan(0);
    expect(language.timeLabels.updated.length).toBeGreaterThan(0);
    expect(language.liveWords.length).toBeGreaterThan(0);
    expect(language.furniture.length).toBeGreaterThan(0);
    expect(language.bylineWords.length).toBeGreaterThan(0);
    expect(language.frequent.length).toBeGreaterThanOrEqual(15);
  });

  it('has an ellipsis only where a phrase may begin inside a paragraph', () => {
    const phrases = Object.values(language.markers).flat();
    expect(phrases.filter((phrase) => phrase.slice(1).includes('…') || phrase === '…')).toEqual([]);
  });

  it('keeps the bare words for "updated" out of the markers: before a clock they are labels', () => {
    const labels = new Set([...language.timeLabels.published, ...language.timeLabels.updated]);
    expect((language.markers.updated ?? []).filter((phrase) => labels.has(phrase))).toEqual([]);
  });
});

describe('months', () => {
  it.each([
    ['fr', 'févr', 1],
    ['fr', 'aout', 7],
    ['de', 'jänner', 0],
    ['fi', 'helmi', 1],
    ['cs', 'úno', 1],
    ['uk', 'лют', 1],
    ['el', 'φεβ', 1],
    ['th', 'ก.พ', 1],
    ['vi', 'thg 02', 1],
    ['tr', 'ni̇san', 3],
    ['he', 'פבר׳', 1],
    ['ar', 'كانون الثاني', 0],
    ['sr', 'avgust', 7],
    ['sr', 'август', 7],
    ['ja', '2月', 1],
    ['hu', 'márciusi', 2],
  ])('%s: %s', (code, word, month) => {
    expect(languageOf(code)?.months.findIndex((forms) => forms.includes(word))).toBe(month);
  });
});

describe('relative phrases', () => {
  it.each([
    ['en', 'a few seconds ago', 10, 'second'],
    ['fr', 'il y a quelques secondes', 10, 'second'],
    ['de', 'vor einer halben stunde', 30, 'minute'],
    ['ar', 'منذ دقيقتين', 2, 'minute'],
    ['ru', 'полчаса назад', 30, 'minute'],
    ['he', 'לפני שעתיים', 2, 'hour'],
    ['ko', '하루 전', 1, 'day'],
  ] as const)('%s: %s', (code, phrase, count, unit) => {
    expect(languageOf(code)?.relative.phrases[phrase]).toEqual([count, unit]);
  });
});

describe('words that are two things', () => {
  it.each(['de', 'pt', 'cy'])('%s has no "am" for the morning: it is a preposition or a state', (code) => {
    expect(languageOf(code)?.am).not.toContain('am');
  });

  it('lists a night word in both halves of the day', () => {
    expect(languageOf('hi')?.am).toContain('रात');
    expect(languageOf('hi')?.pm).toContain('रात');
  });
});

describe('languageOf', () => {
  it.each([
    ['en', 'en'],
    ['EN-us', 'en'],
    ['en_GB', 'en'],
    [' pt-BR', 'pt'],
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['zh-Hant', 'zh'],
    ['iw', 'he'],
    ['in', 'id'],
    ['sr-Cyrl', 'sr'],
    ['bs', 'sr'],
  ])('%s is %s', (tag, code) => {
    expect(languageOf(tag)?.code).toBe(code);
  });

  it.each([null, '', 'x', 'english', 'eng', 'ca', 'hr', '12', 'constructor', '-en'])('%s is unknown', (tag) => {
    expect(languageOf(tag)).toBeNull();
  });
});
