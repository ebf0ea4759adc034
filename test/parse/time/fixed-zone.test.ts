import { describe, expect, it } from 'vitest';
import { fixedZone, zoneOfSetting } from '../../../src/parse/time/fixed-zone.js';
import { offsetAt } from '../../../src/parse/time/wall-clock.js';

describe('fixedZone', () => {
  it.each([0, 60, 120, 330, 345, 570, 840, -300, -720])('keeps %d minutes, winter and summer', (minutes) => {
    const zone = fixedZone(minutes);
    expect(zone).not.toBeNull();
    for (const day of ['2012-01-15', '2024-07-15'])
      expect(offsetAt(Date.parse(day), { zone: zone ?? '' })).toBe(minutes);
  });

  it.each([15, 90, 900, -780, -210, Number.NaN])('knows no zone for %d minutes', (minutes) => {
    expect(fixedZone(minutes)).toBeNull();
  });
});

describe('zoneOfSetting', () => {
  it.each([
    ['Europe/Oslo', 'Europe/Oslo'],
    ['UTC', 'UTC'],
    ['120', 'Etc/GMT-2'],
    ['-300', 'Etc/GMT+5'],
    ['0', 'UTC'],
    ['330', 'Asia/Kolkata'],
    ['-240.0', 'Etc/GMT+4'],
    ['+02:00', 'Etc/GMT-2'],
    ['-0500', 'Etc/GMT+5'],
    ['UTC+2', 'Etc/GMT-2'],
    ['+05:30', 'Asia/Kolkata'],
  ])('%s', (text, zone) => {
    expect(zoneOfSetting(text)).toBe(zone);
  });

  it.each(['', 'Merrow/Harbour', 'EST', 'local', '25', '+2a', '99:99'])('%j is none', (text) => {
    expect(zoneOfSetting(text)).toBeNull();
  });
});
