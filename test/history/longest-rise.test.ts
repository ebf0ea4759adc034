import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRise } from '../../src/history/longest-rise.js';

/** By trying all subsets. */
function byForce(numbers: readonly number[]): number {
  const tryFrom = (index: number, last: number): number => {
    if (index === numbers.length) return 0;
    const number = numbers[index] ?? 0;
    const without = tryFrom(index + 1, last);
    return number > last ? Math.max(without, 1 + tryFrom(index + 1, number)) : without;
  };
  return tryFrom(0, Number.NEGATIVE_INFINITY);
}

describe('the longest run of rising numbers', () => {
  it('leaves out what does not fit', () => {
    expect(longestRise([5, 0, 1, 2, 3])).toEqual([1, 2, 3, 4]);
    expect(longestRise([])).toEqual([]);
  });

  it('is as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }), (numbers) => {
        const run = longestRise(numbers).map((index) => numbers[index] ?? 0);
        expect(run).toHaveLength(byForce(numbers));
        expect(run.every((number, index) => index === 0 || number > (run[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
