import { describe, expect, it } from 'vitest';
import { type MachineTime, readMachineTime } from '../../../src/parse/time/machine-time.js';
import { resolveMachine } from '../../../src/parse/time/resolve-alone.js';
import { contextFor, type Leaning } from './make-context.js';

function show(time: MachineTime | null): string {
  if (time === null) return 'none';
  if (time.kind === 'instant')
    return `${new Date(time.ms).toISOString()} ${time.offset ?? 'no offset'} ${time.precision}`;
  const { year, month, day, hour, minute, second } = time.wall;
  return `wall ${[year, month, day].join('-')} ${[hour, minute, second].join(':')} ${time.precision}`;
}

describe('machine-readable times', () => {
  it.each<[string | number, string]>([
    ['/Date(1370963403180+0000)/', '2013-06-11T15:10:03.180Z no offset millisecond'],
    ['/Date(1370963403180-0500)/', '2013-06-11T15:10:03.180Z no offset millisecond'],
    ['/Date(1370963403180)/', '2013-06-11T15:10:03.180Z no offset millisecond'],
    ['2023-10-27T02:52:53.364Z', '2023-10-27T02:52:53.364Z 0 millisecond'],
    ['2023-09-08T10:07:36+00:00', '2023-09-08T10:07:36.000Z 0 second'],
    ['2021-02-19T19:41:53+0000', '2021-02-19T19:41:53.000Z 0 second'],
    ['2023-06-24T08:20:07-04:00', '2023-06-24T12:20:07.000Z -240 second'],
    ['2024-02-07 14:32:00-08', '2024-02-07T22:32:00.000Z -480 second'],
    ['2026-08-29 22:47 (+05:45)', '2026-08-29T17:02:00.000Z 345 minute'],
    ['2023-11-02T16:56Z', '2023-11-02T16:56:00.000Z 0 minute'],
    ['2024-02-07T23:03:00.123456789Z', '2024-02-07T23:03:00.123Z 0 millisecond'],
    ['2024-02-07T23:03:00&#x2B;01:00', '2024-02-07T22:03:00.000Z 60 second'],
    ['2024-02-07 23:03:00 UTC', '2024-02-07T23:03:00.000Z 0 second'],
    ['20240207T230300Z', '2024-02-07T23:03:00.000Z 0 second'],
    ['2024-02-07t23:03:00z', '2024-02-07T23:03:00.000Z 0 second'],
    [' 2024-02-07T24:00:00Z ', '2024-02-08T00:00:00.000Z 0 second'],
    ['2026-04-22T12:00:00', 'wall 2026-4-22 12:0:0 second'],
    ['2024-07-18T11:48', 'wall 2024-7-18 11:48:0 minute'],
    ['2024-02-07', 'wall 2024-2-7 0:0:0 day'],
    ['2024-02-07Z', 'wall 2024-2-7 0:0:0 day'],
    ['Fri Feb 19 2021 19:41:53 GMT+0000 (GMT)', '2021-02-19T19:41:53.000Z 0 second'],
    ['Fri Feb 19 2021 19:41:53 GMT+0530 (India Standard Time)', '2021-02-19T14:11:53.000Z 330 second'],
    ['Fri, 19 Feb 2021 19:41:53 GMT', '2021-02-19T19:41:53.000Z 0 second'],
    ['Fri, 19 Feb 2021 19:41:53 -0500', '2021-02-20T00:41:53.000Z -300 second'],
    ['Wed Feb 07 23:03:00 +0000 2024', '2024-02-07T23:03:00.000Z 0 second'],
    ['1613763003000', '2021-02-19T19:30:03.000Z no offset millisecond'],
    [1_613_763_003_000, '2021-02-19T19:30:03.000Z no offset millisecond'],
    ['1717490895', '2024-06-04T08:48:15.000Z no offset second'],
    [1_717_490_895, '2024-06-04T08:48:15.000Z no offset second'],
    ['1717490895.25', '2024-06-04T08:48:15.250Z no offset second'],
    ['1613763003000123', '2021-02-19T19:30:03.000Z no offset millisecond'],
  ])('%s', (value, expected) => {
    expect(show(readMachineTime(value))).toBe(expected);
  });

  it.each<[string | number]>([
    ['0001-01-01T00:00:00'],
    ['1970-01-01T00:00:00Z'],
    ['1970-01-01'],
    ['2024-02-30T10:00:00Z'],
    ['2024-13-01T10:00:00Z'],
    ['2024-02-07T25:00:00Z'],
    ['2024-02-07T10:60:00Z'],
    ['2024-02-07T10:00:00+99:00'],
    ['2124-02-07T10:00:00Z'],
    ['14:32'],
    ['20240207'],
    ['113'],
    ['00000000'],
    ['000000006971c3c2'],
    ['99999999999'],
    ['-1717490895'],
    [0],
    [42],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [''],
    ['yesterday'],
    [`2024-02-07T10:00:00Z${' '.repeat(100)}x`],
  ])('no time: %s', (value) => {
    expect(readMachineTime(value)).toBeNull();
  });
});

describe('machine-readable times as timestamps', () => {
  const resolve = (value: string | number, leaning: Leaning = {}): string => {
    const time = readMachineTime(value);
    const found = time === null ? null : resolveMachine(time, 'attribute', null, contextFor(leaning));
    return found === null ? 'none' : [found.local, found.zone ?? 'no zone', ...found.assumptions].join(' ');
  };

  it('shows an instant in the zone of the page unless it was written with another offset', () => {
    const leaning = { zone: 'America/New_York' };
    expect(resolve('2024-02-07T23:03:00Z', leaning)).toBe('2024-02-07T18:03:00-05:00 America/New_York');
    expect(resolve('2024-02-07T18:03:00-05:00', leaning)).toBe('2024-02-07T18:03:00-05:00 America/New_York');
    expect(resolve('2024-02-07T15:03:00-08:00', leaning)).toBe('2024-02-07T15:03:00-08:00 no zone');
    expect(resolve(1_707_346_980, leaning)).toBe('2024-02-07T18:03:00-05:00 America/New_York');
    expect(resolve('2024-02-07T23:03:00Z')).toBe('2024-02-07T23:03:00+00:00 UTC');
  });

  it('gives a naive time the zone of the page and says so, or nothing', () => {
    expect(resolve('2024-07-18T11:48:00', { zone: 'Europe/London' })).toBe(
      '2024-07-18T11:48:00+01:00 Europe/London zone-from-publisher',
    );
    expect(resolve('2024-07-18T11:48:00')).toBe('none');
  });

  it('marks a naive time of an hour that happens twice or never', () => {
    expect(resolve('2024-10-27T01:30:00', { zone: 'Europe/London' })).toBe(
      '2024-10-27T01:30:00+01:00 Europe/London zone-from-publisher dst-earlier',
    );
    expect(resolve('2024-03-31T01:30:00', { zone: 'Europe/London' })).toContain('dst-earlier');
  });

  it('keeps a date a date', () => {
    expect(resolve('2024-07-18', { zone: 'Europe/London' })).toBe('2024-07-18T00:00:00+00:00 UTC utc-assumed');
  });
});
