import { describe, expect, it } from 'vitest';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { assumptionsOf, contextFor, itemsFor, type Leaning, resolve } from './make-context.js';

const PARIS: Leaning = { zone: 'Europe/Paris', zoneBy: 'zone-from-host' };

describe('half dates', () => {
  const updated = { ...PARIS, updated: '2024-02-07T09:00:00+01:00' };

  it('weekday alone is the latest such day', () => {
    // 7 February 2024 was a Wednesday.
    expect(resolve(['5 a.m. Wednesday'], null, updated)).toEqual(['02-07 05:00']);
    expect(resolve(['5 a.m. Thursday'], null, updated)).toEqual(['02-01 05:00']);
    expect(resolve(['5 a.m. Tuesday'], null, updated)).toEqual(['02-06 05:00']);
    expect(assumptionsOf(['5 a.m. Tuesday'], null, updated)).toEqual([['weekday-resolved', 'zone-from-host']]);
  });

  it('weekday beside the first version of a page lies around it', () => {
    const published = { ...PARIS, published: '2024-02-07T09:00:00+01:00' };
    expect(resolve(['5 a.m. Thursday'], null, published)).toEqual(['02-08 05:00']);
    expect(resolve(['5 a.m. Monday'], null, published)).toEqual(['02-05 05:00']);
  });

  it('yesterday and today are seen from the capture, but not after the last change', () => {
    const captured = { ...PARIS, captured: '2024-02-08T08:00:00+01:00' };
    expect(resolve(['Yesterday 9:14 p.m.', 'today 7:10 a.m.'], null, captured)).toEqual(['02-07 21:14', '02-08 07:10']);
    expect(assumptionsOf(['Yesterday 9:14 p.m.'], null, captured)).toEqual([['date-from-capture', 'zone-from-host']]);
    const both = { ...captured, updated: '2024-02-06T23:00:00+01:00' };
    expect(resolve(['Yesterday 9:14 p.m.'], null, both)).toEqual(['02-05 21:14']);
    expect(resolve(['Yesterday 9:14 p.m.'], null, { ...PARIS, url: '2024-02-06' })).toEqual(['02-05 21:14']);
    expect(assumptionsOf(['Yesterday 9:14 p.m.'], null, { ...PARIS, url: '2024-02-06' })).toEqual([
      ['date-from-url', 'zone-from-host'],
    ]);
  });

  it('a day of the month takes the latest month that has it', () => {
    const leaning = { language: 'ja', zone: 'Asia/Tokyo', updated: '2022-03-02T09:00:00+09:00' };
    expect(resolve(['2日8:30', '0:10', '◆28日 23:30', '29日 10:00'], 'newest-first', leaning)).toEqual([
      '03-02 08:30',
      '03-02 00:10',
      '02-28 23:30',
      '01-29 10:00',
    ]);
    expect(assumptionsOf(['24日15:25'], null, leaning)).toEqual([['month-from-page', 'zone-from-publisher']]);
  });

  it.each<[Leaning, string, string]>([
    [{ updated: '2024-01-02T09:00:00Z' }, '2023-12-31', 'year-from-page'],
    [{ url: '2024-01-02' }, '2023-12-31', 'year-from-url'],
    [{ captured: '2024-01-02T09:00:00Z' }, '2023-12-31', 'year-from-capture'],
    [{ title: '2023-12-20' }, '2023-12-31', 'year-from-page'],
  ])('a date without a year takes it from %o', (leaning, day, assumption) => {
    const context = contextFor({ ...leaning, zone: 'UTC' });
    const [result] = resolveTimeline(itemsFor(['31 December 10:00'], context), null, context);
    expect(result?.timestamp?.local.slice(0, 10)).toBe(day);
    expect(result?.timestamp?.assumptions).toContain(assumption);
  });

  it('a weekday beside a date tells its year', () => {
    // 13 March was a Sunday in 2022, a Monday in 2023, a Wednesday in 2024.
    const late = { language: 'de', zone: 'Europe/Berlin', captured: '2024-05-01T09:00:00Z' };
    const context = contextFor(late);
    const [result] = resolveTimeline(itemsFor(['Update, Sonntag (13. März), 21.24 Uhr:'], context), null, context);
    expect(result?.timestamp?.local.slice(0, 10)).toBe('2022-03-13');
    expect(result?.timestamp?.assumptions).toContain('year-from-capture');
  });

  it('a day that no calendar has is not replaced by another', () => {
    expect(resolve(['8 Feb 2024 10:00', '31 February 2024 09:30', '30.02. 09:00'], 'newest-first', updated)).toEqual([
      '02-08 10:00',
      'time-without-date',
      'time-without-date',
    ]);
  });

  it('lean on a dated neighbour where the page gives nothing', () => {
    expect(resolve(['8 Feb 2024 10:00', '7 February 09:30', 'Tuesday 9:00'], 'newest-first', PARIS)).toEqual([
      '02-08 10:00',
      '02-07 09:30',
      '02-06 09:00',
    ]);
    expect(assumptionsOf(['8 Feb 2024 10:00', '7 February 09:30'], 'newest-first', PARIS)[1]).toContain(
      'year-from-page',
    );
  });

  it('29 February is of a leap year', () => {
    const context = contextFor({ zone: 'UTC', updated: '2024-12-02T09:00:00Z' });
    const [result] = resolveTimeline(itemsFor(['29 February 10:00'], context), null, context);
    expect(result?.timestamp?.local.slice(0, 10)).toBe('2024-02-29');
    const none = contextFor({ zone: 'UTC', updated: '2022-12-02T09:00:00Z' });
    expect(resolveTimeline(itemsFor(['29 February 10:00'], none), null, none)[0]?.problem).toBe('time-without-date');
  });

  it('a weekday tells which of two numbers is the month', () => {
    // 4 March 2022 was a Friday, 3 April 2022 a Sunday.
    const leaning = { zone: 'Europe/London' };
    expect(resolve(['Sunday 3/4/2022 10:00', 'Fri 3/4/2022 10:00', 'Mon 3/4/2022 10:00'], null, leaning)).toEqual([
      '04-03 10:00',
      '03-04 10:00',
      '03-04 10:00',
    ]);
    const told = assumptionsOf(['Sunday 3/4/2022 10:00', 'Fri 3/4/2022 10:00', 'Mon 3/4/2022 10:00'], null, leaning);
    expect(told.map((codes) => codes.includes('day-month-order'))).toEqual([false, false, true]);
  });

  it('a weekday that does not fit its date is ignored aloud', () => {
    const leaning = { zone: 'Europe/London' };
    expect(resolve(['Monday, 7 February 2024 10:00'], null, leaning)).toEqual(['02-07 10:00']);
    expect(assumptionsOf(['Monday, 7 February 2024 10:00'], null, leaning)[0]).toContain('weekday-ignored');
    expect(assumptionsOf(['Wednesday, 7 February 2024 10:00'], null, leaning)[0]).not.toContain('weekday-ignored');
  });

  it('doubts of the digits stay with the time', () => {
    const leaning = { zone: 'Europe/London' };
    expect(assumptionsOf(['3/4/2022 10:00', '31.03.22 11:26'], 'newest-first', leaning)).toEqual([
      ['day-month-order', 'zone-from-publisher'],
      ['century-assumed', 'zone-from-publisher'],
    ]);
  });
});
