import { describe, expect, it } from 'vitest';
import { languagesOfPage } from '../../../src/parse/languages/page-languages.js';
import { stampWithin } from '../../../src/parse/layouts/stamp-within.js';
import { lexiconsOf } from '../../../src/parse/time/lexicon.js';

const lexicons = lexiconsOf(languagesOfPage('en', ''));

describe('stampWithin', () => {
  it.each([
    ['by Ona Brask on 20/9/2016 at 14.17.36', '20/9/2016 at 14.17.36', 'by Ona Brask'],
    ['Ona Brask 10/22/2013 5:22:41 PM', '10/22/2013 5:22:41 PM', 'Ona Brask'],
    ['Ona Brask | 14:17', '14:17', 'Ona Brask'],
    ['Ona Brask, 12 minutes ago', '12 minutes ago', 'Ona Brask'],
  ])('%s', (line, stamp, before) => {
    expect(stampWithin(line, lexicons)).toEqual({ stamp, before });
  });

  it.each([
    '14:17',
    '10/22/2013 5:22:41 PM',
    'Ona Brask',
    'Room 14',
    'At 14:17 the ferry left Merrow',
    `1 ${'a '.repeat(200)}`,
  ])('leaves %j alone', (line) => {
    expect(stampWithin(line, lexicons)).toBeNull();
  });
});
