import { describe, expect, it } from 'vitest';
import { completeDate } from '../../../src/parse/time/complete-date.js';
import { dayNumber } from '../../../src/parse/time/days.js';
import type { DateReading } from '../../../src/parse/time/reading.js';

const date = (parts: Partial<DateReading>): DateReading => ({
  year: null,
  month: null,
  day: null,
  weekday: null,
  fromToday: null,
  doubts: [],
  ...parts,
});
const MONDAY = 1;
const WEDNESDAY = 3;
const SEVENTH_OF_FEBRUARY = dayNumber({ year: 2024, month: 2, day: 7 });

describe('the name of a day beside its date', () => {
  it.each([
    ['fits', WEDNESDAY, []],
    ['does not fit', MONDAY, ['weekday-ignored']],
  ])('%s', (_, weekday, assumptions) => {
    const found = completeDate(date({ year: 2024, month: 2, day: 7, weekday }), null);
    expect(found).toEqual({ number: SEVENTH_OF_FEBRUARY, assumptions });
  });

  it('finds the year of a date without one', () => {
    const anchor = { number: SEVENTH_OF_FEBRUARY, side: 'before', from: 'capture' } as const;
    expect(completeDate(date({ month: 2, day: 7, weekday: MONDAY }), anchor)).toEqual({
      number: dayNumber({ year: 2022, month: 2, day: 7 }),
      assumptions: ['year-from-capture'],
    });
  });
});
