import { describe, expect, it } from 'vitest';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { assumptionsOf, contextFor, itemsFor, type Leaning, resolve } from './make-context.js';

const PARIS: Leaning = { zone: 'Europe/Paris', zoneBy: 'zone-from-host' };

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

  it.each(['newest-first', 'oldest-first'] as const)('are those of a lone heading up to midnight only, %s', (order) => {
    const night = ['00:20', '23:50', '22:10'];
    const stream = order === 'newest-first' ? night : [...night].reverse();
    const heading = order === 'newest-first' ? '7 February 2024' : '6 February 2024';
    const items = stream.map((text) => ({ text, heading }));
    const expected = ['02-07 00:20', '02-06 23:50', '02-06 22:10'];
    expect(resolve(items, order, { zone: 'Europe/London' })).toEqual(
      order === 'newest-first' ? expected : expected.reverse(),
    );
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
