import { describe, expect, it } from 'vitest';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { assumptionsOf, contextFor, itemsFor, resolve } from './make-context.js';

describe('a stamp that lost its "p.m."', () => {
  const leaning = { zone: 'Asia/Kolkata', updated: '2024-07-23T18:40:00+05:30' };

  it('takes the half of the day that keeps the order', () => {
    const stream = ['06:33:58 PM', '06:26:22', '06:08:02 PM'];
    expect(resolve(stream, 'newest-first', leaning)).toEqual(['07-23 18:33', '07-23 18:26', '07-23 18:08']);
    expect(assumptionsOf(stream, 'newest-first', leaning)[1]).toEqual([
      'date-from-page',
      'meridiem-from-neighbours',
      'zone-from-publisher',
    ]);
    expect(resolve(['12:20 PM', '11:50', '11:20 AM', '10:00 AM'], 'newest-first', leaning)[1]).toBe('07-23 11:50');
    expect(resolve(['1:20 PM', '12:50', '11:20 AM', '10:00 AM'], 'newest-first', leaning)[1]).toBe('07-23 12:50');
    expect(resolve([...stream].reverse(), 'oldest-first', leaning)[1]).toBe('07-23 18:26');
  });

  it('is left alone on a page that prints 24 hours beside', () => {
    const mixed = ['2.12pm BST', '14:05', '1.40pm BST', '9:30', '9.10am BST', '8.50am BST'];
    const page = { zone: 'Europe/London', updated: '2016-07-05T14:20:00+01:00' };
    expect(resolve(mixed, 'newest-first', page)[3]).toBe('07-05 09:30');
    expect(assumptionsOf(mixed, 'newest-first', page)[3]).not.toContain('meridiem-from-neighbours');
  });

  it('is left alone where most have none', () => {
    expect(resolve(['6:40', '6:33 PM', '6:20', '6:10'], 'newest-first', leaning)[2]).toBe('07-23 06:20');
  });
});

describe('the hour that happens twice', () => {
  const leaning = { zone: 'America/New_York', zoneBy: 'zone-from-publisher' as const, updated: '2024-11-03T07:20:00Z' };
  const offsets = (short: readonly string[], order: 'newest-first' | 'oldest-first' | null): string[] => {
    const context = contextFor(leaning);
    return resolveTimeline(itemsFor(short, context), order, context).map((result) => {
      const local = result?.timestamp?.local ?? '';
      return `${local.slice(8, 16).replace('T', ' ')} ${local.slice(-6, -3)} ${result?.doubt ?? 'sure'}`;
    });
  };

  it('is told apart by a clock that goes back', () => {
    expect(
      offsets(['2:05 a.m.', '1:50 a.m.', '1:20 a.m.', '1:55 a.m.', '1:10 a.m.', '12:50 a.m.'], 'newest-first'),
    ).toEqual([
      '03 02:05 -05 sure',
      '03 01:50 -05 sure',
      '03 01:20 -05 sure',
      '03 01:55 -04 sure',
      '03 01:10 -04 sure',
      '03 00:50 -04 sure',
    ]);
    expect(offsets(['12:50 a.m.', '1:10 a.m.', '1:55 a.m.', '1:20 a.m.', '1:50 a.m.'], 'oldest-first')).toEqual([
      '03 00:50 -04 sure',
      '03 01:10 -04 sure',
      '03 01:55 -04 sure',
      '03 01:20 -05 sure',
      '03 01:50 -05 sure',
    ]);
  });

  it('is told apart by neighbours that name their side', () => {
    expect(offsets(['1:10 a.m. EST', '1:40 a.m. ET', '1:30 a.m. EDT'], 'newest-first')[1]).toBe('03 01:40 -04 sure');
    const context = contextFor(leaning);
    const [, middle] = resolveTimeline(
      itemsFor(['1:10 a.m. EST', '1:40 a.m. ET', '1:30 a.m. EDT'], context),
      'newest-first',
      context,
    );
    expect(middle?.timestamp?.assumptions).toContain('dst-from-order');
    expect(middle?.timestamp?.assumptions).not.toContain('dst-earlier');
  });

  it('stays with the earlier and is reported where the order leaves both', () => {
    expect(offsets(['2:05 a.m.', '1:30 a.m.', '12:50 a.m.'], 'newest-first')).toEqual([
      '03 02:05 -05 sure',
      '03 01:30 -04 time-ambiguous',
      '03 00:50 -04 sure',
    ]);
    expect(offsets(['1:30 a.m.'], null)).toEqual(['03 01:30 -04 time-ambiguous']);
    const context = contextFor(leaning);
    const [only] = resolveTimeline(itemsFor(['1:30 a.m.'], context), null, context);
    expect(only?.timestamp?.instant).toBe('2024-11-03T05:30:00Z');
    expect(only?.alternative).toBe(Date.parse('2024-11-03T06:30:00Z'));
  });

  it('is reported when the clock never showed the time', () => {
    const context = contextFor({ zone: 'America/New_York' });
    const [only] = resolveTimeline(itemsFor(['March 10, 2024 2:30 a.m.'], context), null, context);
    expect(only?.doubt).toBe('time-nonexistent');
    expect(only?.alternative).toBeNull();
    expect(only?.timestamp?.assumptions).toContain('dst-earlier');
  });
});
