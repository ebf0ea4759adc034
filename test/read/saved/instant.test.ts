import { expect, it } from 'vitest';
import { instantOf, instantOfDigits, instantOfIso } from '../../../src/read/saved/instant.js';

it.each([
  ['2024-02-08T05:15:00Z', '2024-02-08T05:15:00Z'],
  ['2024-02-08T05:15Z', '2024-02-08T05:15:00Z'],
  ['2024-02-08T05:15:00.250Z', '2024-02-08T05:15:00.250Z'],
  ['2024-02-08T00:15:00-05:00', '2024-02-08T05:15:00Z'],
  ['2024-02-08T10:45:00+0530', '2024-02-08T05:15:00Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ['2023-02-29T00:00:00Z', null],
  ['2024-02-30T00:00:00Z', null],
  ['2024-13-01T00:00:00Z', null],
  ['2024-02-08T24:00:00Z', null],
  ['2024-02-08T05:60:00Z', null],
  ['2024-02-08T05:15:00', null],
  ['2024-02-08', null],
  ['yesterday', null],
  ['2024-02-08T05:15:00+99:00', null],
])('reads %s', (text, instant) => {
  expect(instantOfIso(text)).toBe(instant);
});

it('reads the digits of an archive', () => {
  expect(instantOfDigits('20240208051500')).toBe('2024-02-08T05:15:00Z');
  expect(instantOfDigits('20240231051500')).toBeNull();
  expect(instantOfDigits('2024')).toBeNull();
});

it('does not take the year 24 for 1924', () => {
  expect(instantOf({ year: 24, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset: 0 })).toBeNull();
});
