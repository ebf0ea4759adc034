import { describe, expect, it } from 'vitest';
import { makeTimestamp } from '../../../src/parse/time/make-timestamp.js';
import { zonesAgree } from '../../../src/parse/time/place-clock.js';
import { contextFor, type Leaning, place, readFor } from './make-context.js';

/** The instant of a placed stamp, or why there is none. */
function instant(text: string, leaning: Leaning = {}): string {
  const placed = place(text, leaning);
  const [local = ''] = placed.split(' ');
  return /^\d{4}-/.test(local) ? `${new Date(local).toISOString().slice(0, 16)}Z` : placed;
}

describe('two zones in one stamp', () => {
  const agree = (text: string, leaning: Leaning = {}): boolean | null => {
    const context = contextFor(leaning);
    const [local = ''] = place(text, leaning).split(' ');
    const timestamp = makeTimestamp({
      instant: Date.parse(local),
      place: { zone: 'UTC' },
      text,
      precision: 'minute',
      source: 'text',
      assumptions: [],
    });
    return zonesAgree(readFor(text, context), timestamp, context.knownZones);
  };

  it.each([
    ['Updated 0615 GMT (1415 HKT) July 16, 2022', '2022-07-16T06:15Z'],
    ['July 26, 2021 -- 12:07 GMT (13:07 BST)', '2021-07-26T12:07Z'],
    ['10:01 a.m. ET (1501 GMT), February 7, 2024', '2024-02-07T15:01Z'],
    ['8 November 2016 1:15pm NZDT (7:15pm EST)', '2016-11-08T00:15Z'],
    ['9:30 p.m. ET (0230 GMT), February 7, 2024', '2024-02-08T02:30Z'],
  ])('%s: both say the same', (text, expected) => {
    expect(instant(text)).toBe(expected);
    expect(agree(text, { known: ['Europe/London'] })).not.toBe(false);
  });

  it('keeps Greenwich and reports it when they differ', () => {
    // Written in March, between the American and the European change.
    const text = '10:01 a.m. ET (1501 GMT), March 12, 2024';
    expect(instant(text)).toBe('2024-03-12T15:01Z');
    expect(agree(text)).toBe(false);
    expect(instant('Updated 0615 GMT (1315 HKT) July 16, 2022')).toBe('2022-07-16T06:15Z');
    expect(agree('Updated 0615 GMT (1315 HKT) July 16, 2022')).toBe(false);
  });

  it('keeps the first when neither is Greenwich', () => {
    const text = '8 November 2016 1:15pm NZDT (8:15pm EST)';
    expect(instant(text)).toBe('2016-11-08T00:15Z');
    expect(agree(text)).toBe(false);
  });

  it('lets the second stand in for a first that is not known', () => {
    expect(instant('2:00 p.m. IST (0830 GMT), July 7, 2024')).toBe('2024-07-07T08:30Z');
    expect(instant('2:00 a.m. IST (2030 GMT), July 8, 2024')).toBe('2024-07-07T20:30Z');
    expect(instant('4:20 pm local time (1320 GMT), July 7, 2024')).toBe('2024-07-07T13:20Z');
  });

  it('never hangs a local time of elsewhere on the clock of the newsroom', () => {
    expect(place('4:20 pm local time, July 7, 2024', { zone: 'Europe/London' })).toBe('time-without-zone');
    expect(place('4:20 pm local time, July 7, 2024', { zone: 'Europe/Kyiv', zoneBy: 'zone-from-dateline' })).toBe(
      '2024-07-07T16:20:00+03:00 Europe/Kyiv zone-from-dateline',
    );
  });

  it('leaves a local time beside the own clock out of account', () => {
    const leaning = { language: 'ja', zone: 'Asia/Tokyo', updated: '2022-02-24T12:00:00Z' };
    expect(instant('24日15:00ごろ(現地08:00ごろ)', leaning)).toBe('2022-02-24T06:00Z');
  });
});
