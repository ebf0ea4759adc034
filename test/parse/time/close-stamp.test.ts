import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import { lexiconsFor } from './show-reading.js';

describe('the text of a stamp', () => {
  it.each([
    ['(18:32)', '18:32'],
    ['（18:32）', '18:32'],
    ['[18:32]', '18:32'],
    ['【18:32】', '【18:32】'],
    ['24日15:00（現地08:00）', '24日15:00（現地08:00）'],
    ['18:42 (IST)', '18:42 (IST)'],
  ])('has the brackets that stand in it and none that it stands in: %s', (text, expected) => {
    const reading = readStamp(text, lexiconsFor('ja'));
    expect(reading?.text ?? text).toBe(expected);
  });
});
