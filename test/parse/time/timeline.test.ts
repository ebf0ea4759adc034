import { describe, expect, it } from 'vitest';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { assumptionsOf, contextFor, itemsFor, type Leaning, resolve } from './make-context.js';

const PARIS: Leaning = { zone: 'Europe/Paris', zoneBy: 'zone-from-host' };

describe('midnight down the page', () => {
  const page = { ...PARIS, updated: '2024-02-07T00:45:00+01:00' };

  it('steps a day back where the clock rises on a newest-first page', () => {
    expect(resolve(['00:40', '00:05', '23:50', '22:10', '22:10', '09:00'], 'newest-first', page)).toEqual([
      '02-07 00:40',
      '02-07 00:05',
      '02-06 23:50',
      '02-06 22:10',
      '02-06 22:10',
      '02-06 09:00',
    ]);
  });

  it('steps a day on where the clock falls on an oldest-first page', () => {
    expect(resolve(['09:00', '22:10', '23:50', '00:05', '00:40'], 'oldest-first', page)).toEqual([
      '02-06 09:00',
      '02-06 22:10',
      '02-06 23:50',
      '02-07 00:05',
      '02-07 00:40',
    ]);
  });

  it('passes several days', () => {
    expect(resolve(['00:40', '23:50', '08:00', '20:00', '07:00', '23:00'], 'newest-first', page)).toEqual([
      '02-07 00:40',
      '02-06 23:50',
      '02-06 08:00',
      '02-05 20:00',
      '02-05 07:00',
      '02-04 23:00',
    ]);
  });

  it('keeps equal minutes on one day', () => {
    expect(
      resolve(['08:51', '08:51', '08:51'], 'newest-first', { ...page, updated: '2024-02-07T09:00:00+01:00' }),
    ).toEqual(['02-07 08:51', '02-07 08:51', '02-07 08:51']);
  });

  it('knows the words and the twenty-fourth hour', () => {
    const leaning = { zone: 'America/New_York', updated: '2011-08-28T01:05:00-04:00' };
    expect(
      resolve(['[Update 1 a.m.]', '[Midnight]', '[Update 11:40 p.m.]', 'Noon', '11 a.m.'], 'newest-first', leaning),
    ).toEqual(['08-28 01:00', '08-28 00:00', '08-27 23:40', '08-27 12:00', '08-27 11:00']);
    expect(
      resolve(['01:10', '24:40', '24:05', '23:55'], 'newest-first', {
        ...leaning,
        updated: '2011-08-28T01:15:00-04:00',
      }),
    ).toEqual(['08-28 01:10', '08-28 00:40', '08-28 00:05', '08-27 23:55']);
  });

  it('marks every date that was not written, and every midnight', () => {
    expect(assumptionsOf(['00:40', '23:50'], 'newest-first', page)).toEqual([
      ['date-from-page', 'zone-from-host'],
      ['date-from-page', 'day-rollover', 'zone-from-host'],
    ]);
  });

  it('takes a clock that rises and falls again for a moved post, not for a midnight', () => {
    const leaning = { ...PARIS, updated: '2024-02-07T15:10:00+01:00' };
    expect(resolve(['15:00', '14:30', '14:55', '14:10', '13:00'], 'newest-first', leaning)).toEqual([
      '02-07 15:00',
      '02-07 14:30',
      '02-07 14:55',
      '02-07 14:10',
      '02-07 13:00',
    ]);
    expect(resolve(['15:00', '14:30', '14:55', '14:50', '14:10'], 'newest-first', leaning)).toEqual([
      '02-07 15:00',
      '02-07 14:30',
      '02-07 14:55',
      '02-07 14:50',
      '02-07 14:10',
    ]);
  });
});

describe('what ties the stream to the calendar', () => {
  it('is the last change of the page for the newest post', () => {
    const leaning = { ...PARIS, updated: '2024-02-07T09:00:00+01:00' };
    expect(resolve(['08:55', '08:00'], 'newest-first', leaning)).toEqual(['02-07 08:55', '02-07 08:00']);
    // Ten minutes ahead is a slow clock, an hour ahead is the evening before.
    expect(resolve(['09:08', '08:00'], 'newest-first', leaning)).toEqual(['02-07 09:08', '02-07 08:00']);
    expect(resolve(['22:00', '21:00'], 'newest-first', leaning)).toEqual(['02-06 22:00', '02-06 21:00']);
  });

  it('is never a day before the page began', () => {
    const leaning = { ...PARIS, published: '2024-02-07T07:00:00+01:00', updated: '2024-02-07T09:00:00+01:00' };
    expect(resolve(['09:40', '08:00'], 'newest-first', leaning)).toEqual(['02-07 09:40', '02-07 08:00']);
    expect(resolve(['09:40', '08:00'], 'newest-first', { ...leaning, captured: '2024-02-07T09:05:00+01:00' })).toEqual([
      '02-06 09:40',
      '02-06 08:00',
    ]);
  });

  it('is the first version of the page for the oldest post', () => {
    const leaning = { ...PARIS, published: '2024-02-06T21:00:00+01:00' };
    expect(resolve(['00:40', '23:50', '21:05'], 'newest-first', leaning)).toEqual([
      '02-07 00:40',
      '02-06 23:50',
      '02-06 21:05',
    ]);
    expect(resolve(['02:00', '01:00'], 'newest-first', leaning)).toEqual(['02-07 02:00', '02-07 01:00']);
  });

  it('is a day in title or address for the oldest post, a day of last change for the newest', () => {
    const stream = ['00:40', '23:50', '21:05'];
    expect(resolve(stream, 'newest-first', { ...PARIS, url: '2024-02-06' })).toEqual([
      '02-07 00:40',
      '02-06 23:50',
      '02-06 21:05',
    ]);
    expect(resolve(stream, 'newest-first', { ...PARIS, dated: '2024-02-07' })).toEqual([
      '02-07 00:40',
      '02-06 23:50',
      '02-06 21:05',
    ]);
    expect(assumptionsOf(stream, 'newest-first', { ...PARIS, url: '2024-02-06' })[1]).toEqual([
      'date-from-url',
      'zone-from-host',
    ]);
    expect(assumptionsOf(stream, 'newest-first', { ...PARIS, title: '2024-02-06' })[0]).toEqual([
      'date-from-title',
      'day-rollover',
      'zone-from-host',
    ]);
  });

  it('is the capture where there is nothing else', () => {
    const leaning = { ...PARIS, captured: '2024-02-07T00:20:00+01:00' };
    expect(resolve(['00:15', '23:50'], 'newest-first', leaning)).toEqual(['02-07 00:15', '02-06 23:50']);
    expect(resolve(['23:58', '23:50'], 'newest-first', leaning)).toEqual(['02-06 23:58', '02-06 23:50']);
    expect(assumptionsOf(['00:15'], 'newest-first', leaning)).toEqual([['date-from-capture', 'zone-from-host']]);
  });

  it('is nothing where nothing is known', () => {
    expect(resolve(['10:00', '09:00'], 'newest-first', PARIS)).toEqual(['time-without-date', 'time-without-date']);
    expect(resolve(['7 Feb 2024 10:00'], 'newest-first')).toEqual(['time-without-zone']);
    expect(resolve(['5 minutes ago'], 'newest-first', PARIS)).toEqual(['time-relative-unresolved']);
  });

  it('counts the days of the page in the zone of the stamps', () => {
    const leaning = { updated: '2024-02-08T02:30:00Z' };
    expect(resolve(['9:15 p.m. ET', '8:00 p.m. ET'], 'newest-first', leaning)).toEqual(['02-07 21:15', '02-07 20:00']);
  });
});

describe('dates that some posts have', () => {
  it('are carried to their neighbours', () => {
    const stream = ['00:40', '6 February 2024 23:50', '22:00', '5 February 2024 21:00', '20:00'];
    expect(resolve(stream, 'newest-first', PARIS)).toEqual([
      '02-07 00:40',
      '02-06 23:50',
      '02-06 22:00',
      '02-05 21:00',
      '02-05 20:00',
    ]);
    const told = assumptionsOf(stream, 'newest-first', PARIS);
    expect(told[0]).toEqual(['date-from-neighbour', 'day-rollover', 'zone-from-host']);
    expect(told[1]).toEqual(['zone-from-host']);
    expect(told[2]).toEqual(['date-from-neighbour', 'zone-from-host']);
  });

  it('come from the other time of the same post, on the day nearest to it', () => {
    const leaning = { zone: 'America/New_York' };
    const stream = [
      { text: '9:15 p.m.', known: '2024-02-08T02:15:00Z' },
      { text: '12:05 a.m.', known: '2024-02-07T05:05:30Z' },
    ];
    expect(resolve(stream, 'newest-first', leaning)).toEqual(['02-07 21:15', '02-07 00:05']);
    expect(assumptionsOf(stream, 'newest-first', leaning)[0]).toContain('date-from-neighbour');
  });

  it('are those of the day headings', () => {
    const leaning = { ...PARIS, updated: '2022-05-05T10:00:00+02:00', language: 'it' };
    const stream = [
      { text: 'Ore 14', heading: '4 maggio' },
      { text: 'Ore 13.30', heading: '4 maggio' },
      { text: 'Ore 22', heading: '3 maggio' },
    ];
    expect(resolve(stream, 'newest-first', leaning)).toEqual(['05-04 14:00', '05-04 13:30', '05-03 22:00']);
    expect(assumptionsOf(stream, 'newest-first', leaning)[0]).toEqual([
      'year-from-page',
      'date-from-heading',
      'zone-from-host',
    ]);
  });

  it('do not come from a post that was moved or is pinned', () => {
    const leaning = { ...PARIS, updated: '2024-02-07T15:10:00+01:00' };
    const pinned = { text: '1 February 2024 08:00', outside: true };
    expect(resolve([pinned, '15:00', '14:00'], 'newest-first', leaning)).toEqual([
      '02-01 08:00',
      '02-07 15:00',
      '02-07 14:00',
    ]);
  });
});

describe('pinned posts', () => {
  const leaning = { ...PARIS, updated: '2024-02-07T15:10:00+01:00' };

  it('stand outside the counting of midnights', () => {
    const stream = [{ text: '09:00', outside: true }, '15:00', '14:00'];
    expect(resolve(stream, 'newest-first', leaning)).toEqual(['02-07 09:00', '02-07 15:00', '02-07 14:00']);
  });

  it('are of an earlier day when they would lie after the last change', () => {
    const stream = [{ text: '16:00', outside: true }, '15:00', '14:00'];
    expect(resolve(stream, 'newest-first', leaning)).toEqual(['02-06 16:00', '02-07 15:00', '02-07 14:00']);
  });

  it('without a mark do not put all others a day back', () => {
    const stream = ['09:00', '15:00', '14:50', '10:00', '08:00'];
    expect(resolve(stream, 'newest-first', leaning)).toEqual([
      '02-07 09:00',
      '02-07 15:00',
      '02-07 14:50',
      '02-07 10:00',
      '02-07 08:00',
    ]);
    // The newest post of a page that was last changed at midnight is what it seems.
    const night = { ...PARIS, updated: '2024-02-07T00:10:00+01:00' };
    expect(resolve(['00:05', '23:50', '23:40'], 'newest-first', night)).toEqual([
      '02-07 00:05',
      '02-06 23:50',
      '02-06 23:40',
    ]);
  });
});

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

  it('doubts of the digits stay with the time', () => {
    const leaning = { zone: 'Europe/London' };
    expect(assumptionsOf(['3/4/2022 10:00', '31.03.22 11:26'], 'newest-first', leaning)).toEqual([
      ['day-month-order', 'zone-from-publisher'],
      ['century-assumed', 'zone-from-publisher'],
    ]);
  });
});

describe('ages', () => {
  const leaning = { zone: 'Europe/London', captured: '2024-02-07T12:00:00Z' };

  it('are counted back from the capture', () => {
    expect(resolve(['just now', '12 minutes ago', '3h ago', '1d ago'], 'newest-first', leaning)).toEqual([
      '02-07 12:00',
      '02-07 11:48',
      '02-07 09:00',
      '02-06 12:00',
    ]);
  });

  it('are as fine as their words', () => {
    const context = contextFor(leaning);
    const texts = [
      '40s ago',
      'a few seconds ago',
      '12m ago',
      '3h ago',
      'about 3 hours ago',
      '2 days ago',
      '1 year ago',
    ];
    const results = resolveTimeline(itemsFor(texts, context), 'newest-first', context);
    expect(results.map((result) => result?.timestamp?.precision)).toEqual([
      'second',
      'minute',
      'minute',
      'hour',
      'day',
      'day',
      'day',
    ]);
    expect(results[0]?.timestamp?.source).toBe('relative');
  });

  it('give way to a clock beside them', () => {
    expect(resolve(['8m ago 18.57'], 'newest-first', { ...leaning, captured: '2024-02-07T19:05:00Z' })).toEqual([
      '02-07 18:57',
    ]);
    expect(resolve(['8m ago 18.57'], 'newest-first', { zone: 'Europe/London' })).toEqual(['time-without-date']);
    expect(resolve(['12m ago (12:34 GMT)'], 'newest-first', { updated: '2024-02-07T12:40:00Z' })).toEqual([
      '02-07 12:34',
    ]);
  });
});

describe('a page whose order is not told', () => {
  const leaning = { ...PARIS, updated: '2024-02-07T15:10:00+01:00' };

  it('is read by the direction of its clocks', () => {
    const down = ['01:00', '00:30', '23:50', '23:00'];
    const night = { ...PARIS, updated: '2024-02-07T01:10:00+01:00' };
    const expected = ['02-07 01:00', '02-07 00:30', '02-06 23:50', '02-06 23:00'];
    expect(resolve(down, null, night)).toEqual(expected);
    expect(resolve([...down].reverse(), null, night)).toEqual([...expected].reverse());
  });

  it('gets no date past a midnight that nothing places', () => {
    expect(resolve(['15:00', '09:00', '11:00', '08:00', '12:00'], null, leaning)).toEqual([
      '02-07 15:00',
      '02-07 09:00',
      '02-07 11:00',
      '02-07 08:00',
      'time-without-date',
    ]);
  });

  it('is not needed where every stamp has its date', () => {
    expect(resolve(['7 Feb 2024 15:00', '8 Feb 2024 09:00', '6 Feb 2024 20:00'], null, PARIS)).toEqual([
      '02-07 15:00',
      '02-08 09:00',
      '02-06 20:00',
    ]);
  });
});

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

describe('an update told by its clock alone', () => {
  const leaning = { zone: 'Europe/London' };

  it('lies on the day of its post, or behind midnight soon after it', () => {
    const update = (text: string, known: string): string[] => resolve([{ text, known }], null, leaning);
    expect(update('Updated at 12.36', '2024-02-07T12:30:00Z')).toEqual(['02-07 12:36']);
    expect(update('Updated at 21.36', '2024-02-07T09:30:00Z')).toEqual(['02-07 21:36']);
    expect(update('Updated at 00.20', '2024-02-07T23:50:00Z')).toEqual(['02-08 00:20']);
    // Earlier than the post it stands under: no reason to make it the next day's.
    expect(update('Updated at 16.45', '2024-02-07T17:20:00Z')).toEqual(['02-07 16:45']);
  });

  it('is of the same day when nothing calls it an update and it lies far from the post', () => {
    expect(resolve([{ text: '21.36', known: '2024-02-07T09:30:00Z' }], null, leaning)).toEqual(['02-07 21:36']);
    expect(resolve([{ text: '00.20', known: '2024-02-07T23:50:00Z' }], null, leaning)).toEqual(['02-08 00:20']);
    expect(resolve([{ text: '23.58', known: '2024-02-08T00:01:00Z' }], null, leaning)).toEqual(['02-07 23:58']);
  });

  it('says that its date was not written', () => {
    expect(assumptionsOf([{ text: 'Updated at 00.20', known: '2024-02-07T23:50:00Z' }], null, leaning)).toEqual([
      ['date-from-neighbour', 'day-rollover', 'zone-from-publisher'],
    ]);
  });
});
