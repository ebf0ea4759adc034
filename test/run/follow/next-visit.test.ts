import { describe, expect, it } from 'vitest';
import { gapOfTimes, intervalOf, paceAfter, waitAfterFailure } from '../../../src/run/follow/next-visit.js';
import { readFreshness, readRetryAfter } from '../../../src/run/follow/retry-after.js';

const MINUTE = 60_000;
const BOUNDS = { least: MINUTE, most: 30 * MINUTE };

describe('the next visit', () => {
  it('comes twice for every post that is expected, within the bounds', () => {
    expect(intervalOf({ gap: 20 * MINUTE, failures: 0 }, BOUNDS, 0, 0.5)).toBe(10 * MINUTE);
    expect(intervalOf({ gap: 20 * MINUTE, failures: 0 }, BOUNDS, 0, 0)).toBe(9 * MINUTE);
    expect(intervalOf({ gap: 1_000, failures: 0 }, BOUNDS, 0, 0.5)).toBe(MINUTE);
    expect(intervalOf({ gap: 1e9, failures: 0 }, BOUNDS, 0, 0.5)).toBe(30 * MINUTE);
    expect(intervalOf({ gap: null, failures: 0 }, BOUNDS, 0, 0.5)).toBe(MINUTE);
  });

  it('does not come while the answer is fresh, but no later than the user wants', () => {
    expect(intervalOf({ gap: MINUTE, failures: 0 }, BOUNDS, 5 * MINUTE, 0.5)).toBe(5 * MINUTE);
    expect(intervalOf({ gap: MINUTE, failures: 0 }, BOUNDS, 600 * MINUTE, 0.5)).toBe(30 * MINUTE);
  });

  it('comes sooner when posts come faster, and later when none come', () => {
    const start = { gap: 10 * MINUTE, failures: 3 };
    const busy = paceAfter(start, { posts: 5, elapsed: 10 * MINUTE, quiet: 0 });
    expect(busy).toEqual({ gap: 6 * MINUTE, failures: 0 });
    const quiet = paceAfter(start, { posts: 0, elapsed: 10 * MINUTE, quiet: 25 * MINUTE });
    expect(quiet).toEqual({ gap: 25 * MINUTE, failures: 0 });
  });

  it('is guessed from the newest ten times of the page at first', () => {
    const times = Array.from({ length: 30 }, (_, index) => index * (index < 20 ? 100 : 4) * MINUTE);
    expect(gapOfTimes(times.slice(0, 5))).toBe(100 * MINUTE);
    expect(gapOfTimes([5, 5])).toBe(0);
    expect(gapOfTimes([5])).toBeNull();
    expect(gapOfTimes([])).toBeNull();
  });

  it('comes later after each failure, and never before the server allows', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 40].map((failures) =>
      waitAfterFailure({ gap: null, failures }, BOUNDS, null, 0.999_999),
    );
    expect(waits.map((wait) => Math.round(wait / 6_000) / 10)).toEqual([1, 1, 2, 4, 8, 16, 32, 60, 60]);
    expect(waitAfterFailure({ gap: null, failures: 1 }, BOUNDS, 90 * MINUTE, 0)).toBe(90 * MINUTE);
  });
});

describe('what the server wishes', () => {
  const now = Date.UTC(2031, 4, 4, 10);

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 04 May 2031 10:05:00 GMT', 5 * MINUTE],
    ['Sun, 04 May 2031 09:00:00 GMT', 0],
    ['999999999', 24 * 60 * MINUTE],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    ['2031', 2_031_000],
    ['', null],
    [null, null],
  ])('Retry-After: %s', (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });

  it.each([
    ['public, max-age=60', null, 60_000],
    ['max-age=60, s-maxage=900', '20', 40_000],
    ['s-maxage=900', null, 0],
    ['no-store', null, 0],
    ['max-age=60', '100', 0],
    [null, null, 0],
  ])('Cache-Control: %s, Age: %s', (control, age, expected) => {
    expect(readFreshness(control, age)).toBe(expected);
  });
});
