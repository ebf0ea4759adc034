import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import { DISPLAYED_STAMPS } from './displayed-stamps.js';
import { lexiconsFor, showReading } from './show-reading.js';

describe('stamps as pages print them', () => {
  const rows = DISPLAYED_STAMPS.map(([language, text, reading, rest = '']) => ({ language, text, reading, rest }));

  it.each(rows)('$language: $text', ({ language, text, reading, rest }) => {
    const words = text.normalize('NFC');
    const read = readStamp(words, lexiconsFor(language));
    expect(showReading(read)).toBe(reading);
    if (read !== null) expect(words.slice(read.end)).toBe(rest);
  });

  it('gives the words of the stamp without the bracket that was opened before it', () => {
    const text = (words: string): string | undefined => readStamp(words, lexiconsFor('en'))?.text;
    expect(text('(12:10) TVN:')).toBe('12:10');
    expect(text('[Update 11:40 p.m.]')).toBe('Update 11:40 p.m.');
    expect(text('Updated 0615 GMT (1415 HKT) July 16, 2022')).toBe('Updated 0615 GMT (1415 HKT) July 16, 2022');
    expect(text('12:34 (IST)')).toBe('12:34 (IST)');
  });

  it('tells where the stamp stands in the text', () => {
    const read = readStamp('◆ 8:30 Regen', lexiconsFor('de'));
    expect([read?.start, read?.end]).toEqual([2, 6]);
  });
});

describe('stamps that stand behind something else', () => {
  it('begins where it is told to', () => {
    const text = 'Benny [5:45] : Doors are open.';
    const read = readStamp(text, lexiconsFor('en'), { from: 6 });
    expect(showReading(read)).toBe('05:45');
    expect(text.slice(read?.start, read?.end)).toBe('5:45]');
    expect(read?.text).toBe('5:45');
  });

  it.each([
    ['no', 'NTB15 min', 3, '900s ago minute'],
    ['no', '17 min', 0, '1020s ago minute'],
    ['no', 'Oppdatert 17 min', 0, 'updated 1020s ago minute'],
    ['en', '45s', 0, '45s ago second'],
    ['es', '12min', 0, '720s ago minute'],
    ['en', '2h', 0, '7200s ago hour'],
    ['en', '1 hr 35 min', 0, '5700s ago minute'],
  ])('%s: an age without "ago" where the page is known to print so: %s', (language, text, from, reading) => {
    expect(showReading(readStamp(text, lexiconsFor(language), { from, bareRelative: true }))).toBe(reading);
  });

  it('takes an age without "ago" only when nothing follows', () => {
    expect(readStamp('90 min The board shows a two.', lexiconsFor('en'), { bareRelative: true })).toBeNull();
    expect(readStamp('3 days in May', lexiconsFor('en'), { bareRelative: true })).toBeNull();
  });
});

describe('which of the languages of a page reads a stamp', () => {
  it('prefers the one that explains most of the text, and the first among equals', () => {
    const readings = ['7 mars 2024 14:32', '7 March 2024 14:32', '07/02/2024 14:32'].map((text) =>
      showReading(readStamp(text, lexiconsFor('fr'))),
    );
    expect(readings).toEqual(['2024-03-07 14:32', '2024-03-07 14:32', '2024-02-07 14:32']);
  });

  it('takes slashed dates month first only where the page or its language says so', () => {
    const read = (language: string, monthFirst: boolean | null): string =>
      showReading(readStamp('3/4/2022 10:00', lexiconsFor(language), { monthFirst }));
    expect(read('en', null)).toBe('2022-03-04 (day-month-order?) 10:00');
    expect(read('en', true)).toBe('2022-03-04 10:00');
    expect(read('en', false)).toBe('2022-04-03 10:00');
    expect(read('de', null)).toBe('2022-04-03 10:00');
    expect(read('de', true)).toBe('2022-03-04 10:00');
    expect(showReading(readStamp('07-02-2024 14:32', lexiconsFor('en')))).toBe('2024-02-07 (day-month-order?) 14:32');
    expect(showReading(readStamp('13/2/2024 14:32', lexiconsFor('en')))).toBe('2024-02-13 14:32');
  });

  it('looks at no more than the beginning of a text', () => {
    const long = `${'12:30 '.repeat(1000)}`;
    expect(readStamp(long, lexiconsFor('en'))?.clock?.hour).toBe(12);
    expect(readStamp(`${' '.repeat(500)}12:30`, lexiconsFor('en'))).toBeNull();
  });
});
