import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMovedPosts } from '../../../src/parse/join/moved-posts.js';
import type { PageOrder } from '../../../src/parse/time/timeline.js';

/** Minutes, so that tables stay readable. */
function moved(minutes: readonly (number | null)[], order: PageOrder = 'newest-first'): readonly (number | null)[] {
  return findMovedPosts(minutes, order);
}

describe('posts that were certainly updated', () => {
  it('show a later time than a post above them, and were published before the earliest above', () => {
    expect(moved([100, 90, 95, 80, 60])).toEqual([null, null, 90, null, null]);
    expect(moved([100, 90, 95, 80, 99, 60])).toEqual([null, null, 90, null, 80, null]);
  });

  it('stand below on an oldest-first page', () => {
    expect(moved([60, 80, 95, 90, 100], 'oldest-first')).toEqual([null, null, 90, null, null]);
  });

  it('are none where the order holds, equal times included', () => {
    expect(moved([100, 90, 90, 80])).toEqual([null, null, null, null]);
    expect(moved([])).toEqual([]);
    expect(moved([5])).toEqual([null]);
  });

  it('are found past posts without a time', () => {
    expect(moved([100, null, 90, null, 95, 80])).toEqual([null, null, null, null, 90, null]);
  });

  it('are not claimed on the word of a first post that may be pinned', () => {
    expect(moved([10, 100, 90, 80])).toEqual([null, null, null, null]);
  });

  it('are not claimed on its word where posts without a time stand above it', () => {
    expect(moved([null, 10, 100, 90, 80])).toEqual([null, null, null, null, null]);
  });
});

interface Page {
  /** When each post was first published, newest first. */
  readonly published: readonly number[];
  /** What it shows: its publication, or a later change. */
  readonly shown: readonly number[];
}

const pages: fc.Arbitrary<Page> = fc
  .array(
    fc.record({ gap: fc.nat({ max: 90 }), change: fc.oneof(fc.constant(0), fc.constant(0), fc.nat({ max: 600 })) }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((posts) => {
    let clock = 10_000;
    const published = posts.map(({ gap }) => (clock -= gap));
    return { published, shown: posts.map(({ change }, index) => (published[index] ?? 0) + change) };
  });
const orders = fc.constantFrom<PageOrder>('newest-first', 'oldest-first');

describe('what is said of moved posts is true', () => {
  it('no post was published after its bound, and none is named that shows its own publication', () => {
    let claims = 0;
    fc.assert(
      fc.property(pages, orders, ({ published, shown }, order) => {
        const turn = <Value>(list: readonly Value[]): Value[] =>
          order === 'newest-first' ? [...list] : [...list].reverse();
        const bounds = turn(moved(turn(shown), order));
        bounds.forEach((bound, index) => {
          if (bound === null) return;
          claims++;
          expect(published[index]).toBeLessThanOrEqual(bound);
          expect(shown[index]).toBeGreaterThan(published[index] ?? 0);
          expect(shown[index]).toBeGreaterThan(bound);
        });
      }),
      { numRuns: 2000 },
    );
    expect(claims).toBeGreaterThan(500);
  });

  it('a page that shows first publications alone has no moved post', () => {
    fc.assert(
      fc.property(pages, orders, ({ published }, order) => {
        const page = order === 'newest-first' ? published : [...published].reverse();
        expect(moved(page, order).every((bound) => bound === null)).toBe(true);
      }),
    );
  });

  it('an old post pinned on top without a mark makes no other post a moved one', () => {
    fc.assert(
      fc.property(pages, fc.nat({ max: 2000 }), orders, ({ published }, age, order) => {
        const page = order === 'newest-first' ? published : [...published].reverse();
        expect(moved([9_900 - age, ...page], order).every((bound) => bound === null)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('an old post pinned on top without a mark puts no false bound on posts that were moved', () => {
    fc.assert(
      fc.property(pages, fc.nat({ max: 2000 }), orders, ({ published, shown }, age, order) => {
        const turn = <Value>(list: readonly Value[]): Value[] =>
          order === 'newest-first' ? [...list] : [...list].reverse();
        const truth = [9_900 - age, ...turn(published)];
        const bounds = moved([9_900 - age, ...turn(shown)], order);
        bounds.forEach((bound, index) => {
          if (bound !== null) expect(truth[index]).toBeLessThanOrEqual(bound);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
