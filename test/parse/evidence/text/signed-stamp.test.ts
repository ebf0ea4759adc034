import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import { findLineStamp } from '../../../../src/parse/evidence/text/line-stamp.js';
import { areWriters, readSignedStamp, withSigned } from '../../../../src/parse/evidence/text/signed-stamp.js';
import { languagesFor, lexiconsFor } from './read-dump.js';

const signed = (text: string, ...codes: string[]) =>
  readSignedStamp(text, lexiconsFor(...codes), languagesFor(...codes));

describe('a text that says who wrote and when', () => {
  it.each([
    ['By Ona Brask | 18:32', '18:32', 'By Ona Brask'],
    ['By Ona Brask, 18:32', '18:32', 'By Ona Brask'],
    ['Posted by Ona Brask at 18:32', 'at 18:32', 'Posted by Ona Brask'],
    ['Posted at 18:32 by Ona Brask', 'Posted at 18:32', 'by Ona Brask'],
    ['By Ona Brask on March 12, 2024 at 6:32 p.m.', 'on March 12, 2024 at 6:32 p.m.', 'By Ona Brask'],
    ['Posted at 18:32 by', 'Posted at 18:32', ''],
    ['Von Ona Brask, 18.32 Uhr', '18.32 Uhr', 'Von Ona Brask', 'de'],
    ['Par Ona Brask, à 18h32', 'à 18h32', 'Par Ona Brask', 'fr'],
    ['18:32 horas | Por Ona Brask', '18:32', 'Por Ona Brask', 'es'],
  ])('%s', (text, stamp, byline, ...codes) => {
    const found = signed(text, ...codes);
    expect(found).toMatchObject({ byline, sure: true });
    expect(found?.reading.text).toBe(stamp);
  });

  it.each(['18:32 | Ona Brask', 'Ona Brask – 18:32', 'Ona Brask • 6:32 PM ET', '18:32 | Erste Festnahmen'])(
    '%s, perhaps',
    (text) => {
      expect(signed(text)).toMatchObject({ sure: false });
    },
  );

  it.each([
    '18:32',
    'Karsk Rovers 18:32',
    '18:32 The boat is in',
    '18:32 – The boat is in',
    'The boat left, 18:32',
    'By the boat | 18:32',
    'Ona Brask | the keeper',
    `By Ona Brask ${'and Hanne Kristen '.repeat(5)}| 18:32`,
  ])('is not %j', (text) => {
    expect(signed(text)).toBeNull();
  });
});

describe('names without a word', () => {
  it('are those of writers where they come again', () => {
    expect(areWriters(['Ona Brask', 'Ona Brask', 'Jan Halm', 'Jan Halm'])).toBe(true);
    expect(areWriters(['Ona Brask', 'Jan Halm', 'Erste Festnahmen', 'Ona Brask'])).toBe(false);
    expect(areWriters(['Ona Brask'])).toBe(false);
  });

  it.each([
    ['writers', ['18:32 | Ona Brask', '18:05 | Jan Halm', '17:47 | Ona Brask', '17:20 | Jan Halm'], 'Ona Brask'],
    ['headlines', ['18:32 | Erste Boote', '18:05 | Neue Seile', '17:47 | Letzte Lampe', '17:20 | Kein Ende'], null],
  ])('are told on lines of their own: %s', (_, texts, writer) => {
    const lines = readLines(texts.join('\n'));
    const lexicons = lexiconsFor();
    const alone = lines.map((line) => findLineStamp(line, lexicons));
    const [first] = withSigned(lines, alone, lexicons, languagesFor(), {});
    expect(first?.form === 'tail' ? first.after : null).toBe(writer);
  });
});
