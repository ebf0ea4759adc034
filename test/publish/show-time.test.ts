import { describe, expect, it } from 'vitest';
import { showTime } from '../../src/publish/show-time.js';

describe('showTime', () => {
  it.each([
    ['day', '2024-02-07T00:00:00-05:00', '2024-02-07'],
    ['hour', '2024-02-07T18:00:00-05:00', '2024-02-07 18h -05:00'],
    ['minute', '2024-02-07T18:03:00+05:45', '2024-02-07 18:03 +05:45'],
    ['minute', '2024-02-07T18:03Z', '2024-02-07 18:03 Z'],
    ['second', '2024-02-07T18:03:09-05:00', '2024-02-07 18:03:09 -05:00'],
    ['millisecond', '2024-02-07T18:03:09.250-05:00', '2024-02-07 18:03:09.250 -05:00'],
    ['minute', 'not\u001b[2J a time', 'not a time'],
  ] as const)('shows a time known to the %s no finer than that', (precision, local, expected) => {
    expect(showTime({ precision, local })).toBe(expected);
  });
});
