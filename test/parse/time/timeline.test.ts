import { describe, expect, it } from 'vitest';
import { assumptionsOf, type Leaning, resolve } from './make-context.js';

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

  it('is the evening before where the page gives its last version for its first', () => {
    const leaning = { ...PARIS, published: '2024-02-07T00:50:00+01:00', updated: '2024-02-07T00:50:00+01:00' };
    expect(resolve(['23:43', '22:10', '11:38'], 'newest-first', leaning)).toEqual([
      '02-06 23:43',
      '02-06 22:10',
      '02-06 11:38',
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

  it('is told by an age of days beside the clock, where it does not matter how the age is rounded', () => {
    const leaning = { zone: 'America/New_York', captured: '2024-07-10T14:47:00-04:00' };
    expect(resolve(['17h ago / 9:47 PM EDT', '1d ago / 12:05 PM EDT'], 'newest-first', leaning)).toEqual([
      '07-09 21:47',
      '07-09 12:05',
    ]);
    expect(resolve(['2d ago / 9:15 AM EDT', '2d ago / 3:15 PM EDT'], 'newest-first', leaning)).toEqual([
      '07-08 09:15',
      'time-relative-unresolved',
    ]);
    expect(resolve(['2,072d ago / 9:15 AM EST'], 'newest-first', leaning)).toEqual(['11-07 09:15']);
    expect(resolve(['3 weeks ago 9:15 AM'], 'newest-first', leaning)).toEqual(['time-relative-unresolved']);
    expect(assumptionsOf(['2d ago / 9:15 AM'], 'newest-first', leaning)).toEqual([
      ['date-from-capture', 'zone-from-publisher'],
    ]);
  });

  it('is not that of the page where an age of days says otherwise', () => {
    const leaning = { zone: 'America/New_York', updated: '2024-07-10T14:47:00-04:00' };
    expect(resolve(['2d ago / 9:15 AM'], 'newest-first', leaning)).toEqual(['time-relative-unresolved']);
  });

  it('counts the days of the page in the zone of the stamps', () => {
    const leaning = { updated: '2024-02-08T02:30:00Z' };
    expect(resolve(['9:15 p.m. ET', '8:00 p.m. ET'], 'newest-first', leaning)).toEqual(['02-07 21:15', '02-07 20:00']);
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
