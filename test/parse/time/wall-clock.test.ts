import { describe, expect, it } from 'vitest';
import type { WallTime } from '../../../src/parse/time/reading.js';
import { instantsOf, localText, offsetAt, utcText, wallAt } from '../../../src/parse/time/wall-clock.js';
import { place } from './make-context.js';

function wall(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return { year, month, day, hour, minute, second: 0, millisecond: 0 };
}

function instants(text: string, zone: string): string {
  const { instants: found, nonexistent } = instantsOf(wall(text), { zone });
  const shown = found.map((instant) => new Date(instant).toISOString().slice(5, 16)).join(' ');
  return nonexistent ? `never ${shown}` : shown;
}

describe('the instants of a wall clock', () => {
  it.each([
    ['America/New_York', '2024-03-10 01:59', '03-10T06:59'],
    ['America/New_York', '2024-03-10 02:00', 'never 03-10T07:00'],
    ['America/New_York', '2024-03-10 02:30', 'never 03-10T07:30'],
    ['America/New_York', '2024-03-10 03:00', '03-10T07:00'],
    ['America/New_York', '2024-11-03 00:59', '11-03T04:59'],
    ['America/New_York', '2024-11-03 01:00', '11-03T05:00 11-03T06:00'],
    ['America/New_York', '2024-11-03 01:30', '11-03T05:30 11-03T06:30'],
    ['America/New_York', '2024-11-03 02:00', '11-03T07:00'],
    ['Europe/London', '2024-03-31 01:30', 'never 03-31T01:30'],
    ['Europe/London', '2024-10-27 01:30', '10-27T00:30 10-27T01:30'],
    ['Europe/Berlin', '2024-10-27 02:30', '10-27T00:30 10-27T01:30'],
    ['Europe/Berlin', '2024-03-31 02:30', 'never 03-31T01:30'],
    ['Australia/Sydney', '2024-04-07 02:30', '04-06T15:30 04-06T16:30'],
    ['Australia/Sydney', '2024-10-06 02:30', 'never 10-05T16:30'],
    ['Australia/Lord_Howe', '2024-04-07 01:45', '04-06T14:45 04-06T15:15'],
    ['America/St_Johns', '2024-11-03 01:30', '11-03T04:00 11-03T05:00'],
    ['Asia/Kathmandu', '2024-07-07 12:00', '07-07T06:15'],
    ['UTC', '2024-03-31 01:30', '03-31T01:30'],
    // Samoa left out the whole of 30 December 2011.
    ['Pacific/Apia', '2011-12-30 12:00', 'never 12-30T22:00'],
  ])('%s %s', (zone, text, expected) => {
    expect(instants(text, zone)).toBe(expected);
  });

  it('takes an offset at its word', () => {
    expect(instantsOf(wall('2024-03-10 02:30'), { offset: -300 })).toEqual({
      instants: [Date.parse('2024-03-10T07:30Z')],
      nonexistent: false,
    });
  });

  it('shows an instant as the place does', () => {
    const instant = Date.parse('2024-07-07T18:03:04.500Z');
    expect(offsetAt(instant, { zone: 'America/New_York' })).toBe(-240);
    expect(wallAt(instant, { zone: 'Asia/Kathmandu' })).toEqual({
      year: 2024,
      month: 7,
      day: 7,
      hour: 23,
      minute: 48,
      second: 4,
      millisecond: 500,
    });
    expect(localText(instant, { zone: 'Asia/Kathmandu' }, 'minute')).toBe('2024-07-07T23:48:04+05:45');
    expect(localText(instant, { zone: 'UTC' }, 'millisecond')).toBe('2024-07-07T18:03:04.500+00:00');
    expect(localText(instant, { offset: -570 }, 'second')).toBe('2024-07-07T08:33:04-09:30');
    expect(utcText(instant, 'second')).toBe('2024-07-07T18:03:04Z');
    expect(utcText(instant, 'millisecond')).toBe('2024-07-07T18:03:04.500Z');
  });
});

describe('a stamp in an hour that happens twice or never', () => {
  it('is the earlier one, marked, where nothing tells', () => {
    expect(place('1:30 a.m. ET, November 3, 2024')).toBe('2024-11-03T01:30:00-04:00 America/New_York dst-earlier');
    expect(place('2:30 a.m. ET, March 10, 2024')).toBe('2024-03-10T03:30:00-04:00 America/New_York dst-earlier');
  });

  it('is told by the letters', () => {
    expect(place('1:30 a.m. EDT, November 3, 2024', { known: ['America/New_York'] })).toBe(
      '2024-11-03T01:30:00-04:00 America/New_York zone-abbreviation-settled',
    );
    expect(place('1:30 a.m. EST, November 3, 2024', { known: ['America/New_York'] })).toBe(
      '2024-11-03T01:30:00-05:00 America/New_York zone-abbreviation-settled',
    );
    expect(place('02:30 CEST, 27 October 2024')).toBe('2024-10-27T02:30:00+02:00 Europe/Paris');
    expect(place('02:30 CET, 27 October 2024')).toBe('2024-10-27T02:30:00+01:00 Europe/Paris');
    expect(place('01:30 GMT, 27 October 2024', { known: ['Europe/London'] })).toBe(
      '2024-10-27T01:30:00+00:00 Europe/London',
    );
    expect(place('01:30 BST, 27 October 2024', { known: ['Europe/London'] })).toContain('T01:30:00+01:00');
  });

  it('is told by a second clock', () => {
    expect(place('1:30 a.m. ET (0630 GMT), November 3, 2024')).toBe('2024-11-03T01:30:00-05:00 America/New_York');
    expect(place('1:30 a.m. ET (0530 GMT), November 3, 2024')).toBe('2024-11-03T01:30:00-04:00 America/New_York');
  });

  it('does not concern a bare day', () => {
    // Cairo skips midnight itself.
    expect(place('26 April 2024', { zone: 'Africa/Cairo' })).not.toContain('dst');
  });
});

describe('the twenty-fourth hour', () => {
  it('is the start of the day that follows', () => {
    expect(place('5 March 2024 24:30', { zone: 'Europe/Madrid' })).toBe(
      '2024-03-06T00:30:00+01:00 Europe/Madrid zone-from-publisher day-rollover',
    );
    expect(place('Midnight, March 5, 2024', { zone: 'Europe/London' })).toContain('2024-03-06T00:00:00');
    expect(place('31 December 2024 24:00', { zone: 'Europe/London' })).toContain('2025-01-01T00:00:00');
  });

  it('is the start of its own day beside a zone, as Intl prints it in American English', () => {
    expect(place('Thu Feb 8 2024 24.05 EST')).toBe(
      '2024-02-08T00:05:00-05:00 America/New_York zone-abbreviation-settled day-rollover',
    );
  });
});

describe('how fine a time is', () => {
  it('says no more than was written', () => {
    expect(place('11 p.m. ET, August 27, 2011')).toContain('T23:00:00');
    expect(place('24 October 2019, 18:28 PM', { zone: 'Asia/Kolkata' })).toBe(
      '2019-10-24T18:28:00+05:30 Asia/Kolkata zone-from-publisher meridiem-ignored',
    );
  });
});
