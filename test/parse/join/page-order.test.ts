import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countContradictions, inferOrder } from '../../../src/parse/join/page-order.js';

describe('posts against a direction', () => {
  it('are those that show a later time than one where none may be', () => {
    expect(countContradictions([9, 8, 7], 'newest-first')).toBe(0);
    expect(countContradictions([9, 8, 7], 'oldest-first')).toBe(2);
    expect(countContradictions([9, 7, 8, 6], 'newest-first')).toBe(1);
    expect(countContradictions([9, null, 9, 8], 'newest-first')).toBe(0);
    expect(countContradictions([], 'newest-first')).toBe(0);
  });

  it('are as many on a page turned round', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 50 })), { maxLength: 12 }), (instants) => {
        const turned = [...instants].reverse();
        expect(countContradictions(instants, 'newest-first')).toBe(countContradictions(turned, 'oldest-first'));
      }),
    );
  });
});

describe('the direction of a page', () => {
  it.each<[readonly (number | null)[], string | null]>([
    [[9, 8, 7, 6], 'newest-first'],
    [[6, 7, 8, 9], 'oldest-first'],
    [[9, 8, 7, 8, 6, 5, 4, 3], 'newest-first'],
    [[null, 9, null, 8, 7], 'newest-first'],
    [[9, 8], 'newest-first'],
    [[8, 9], 'oldest-first'],
    [[9, 9], null],
    [[9], null],
    [[], null],
    [[5, 9, 4, 8, 3, 7], null],
  ])('%j', (instants, order) => {
    expect(inferOrder(instants)).toBe(order);
  });

  it('is not told by equal times', () => {
    expect(inferOrder([7, 7, 7, 7])).toBeNull();
  });

  it('is never told the wrong way by posts in good order', () => {
    const falling = fc
      .uniqueArray(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 12 })
      .map((list) => list.sort((one, two) => two - one));
    fc.assert(
      fc.property(falling, (instants) => {
        expect(inferOrder(instants)).toBe('newest-first');
        expect(inferOrder([...instants].reverse())).toBe('oldest-first');
      }),
    );
  });
});
