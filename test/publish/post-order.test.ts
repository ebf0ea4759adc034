import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/model/post.js';
import { countSteps, newestFirst } from '../../src/publish/post-order.js';
import { makePost, makeTimeAt } from './make-blog.js';

const at = (...minutes: (number | null)[]): Post[] =>
  minutes.map((minute, position) => makePost({ position, time: minute === null ? null : makeTimeAt(minute) }));

describe('countSteps', () => {
  it('counts steps between posts that have a time and are not pinned', () => {
    const pinned = makePost({ labels: ['pinned'], time: makeTimeAt(59) });
    expect(countSteps([pinned, ...at(9, null, 5, 5, 7, 1)])).toEqual({ earlier: 2, later: 1 });
    expect(countSteps([])).toEqual({ earlier: 0, later: 0 });
  });
});

describe('newestFirst', () => {
  it.each([
    ['newest first', [9, 5, 1], [9, 5, 1]],
    ['oldest first', [1, 5, 9], [9, 5, 1]],
    ['mixed', [1, 9, 5], [1, 9, 5]],
    ['without times', [null, null], [null, null]],
  ])('of a page that runs %s', (_, minutes, expected) => {
    const found = newestFirst(at(...minutes)).map(({ time }) =>
      time === null ? null : Number(time.instant.slice(14, 16)),
    );
    expect(found).toEqual(expected);
  });
});
