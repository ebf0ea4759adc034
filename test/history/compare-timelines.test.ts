import { describe, expect, it } from 'vitest';
import { compareTimelines } from '../../src/history/compare-timelines.js';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import { withoutChanges } from '../../src/history/without-changes.js';
import { blog, post } from './make-blog.js';

const bridges = (count: string) =>
  post('bridges', '10:04', {
    text: `${count} bridges are closed in the town of Odry until the water falls, they said.`,
  });
const first = blog('10:10', [
  post('dredger', '10:08'),
  post('cathedral', '10:06'),
  bridges('Two'),
  post('harbour', '10:03'),
  post('albatross', '10:02'),
]);
const second = blog('10:30', [
  post('ferryman', '10:25'),
  post('dredger', '10:08'),
  bridges('Three'),
  post('harbour', '10:03'),
]);

describe('compareTimelines', () => {
  it('tells what a later timeline knows more', () => {
    const comparison = compareTimelines(mergeCaptures([first]), mergeCaptures([first, second]));
    expect(comparison.posts.map(({ id, outcome, change }) => [id, outcome, change])).toEqual([
      ['ferryman', 'new', null],
      ['cathedral', 'withdrawn', null],
      ['bridges', 'changed', 'correction'],
      ['albatross', 'rolled-off', null],
    ]);
    expect(comparison.counts.same).toBe(2);
    expect(comparison.before).toMatchObject({ source: null, capturedAt: '2031-05-04T10:10:00Z', posts: 5 });
  });

  it('tells nothing of two that are the same', () => {
    const timeline = mergeCaptures([first, second]);
    expect(compareTimelines(timeline, timeline).posts).toEqual([]);
  });

  it('finds posts by any id they had, and does not guess', () => {
    const renamed = blog('10:30', [post('new-name', '10:08', { text: post('dredger', null).text })]);
    const { posts } = compareTimelines(mergeCaptures([first]), mergeCaptures([first, renamed]));
    expect(posts.some(({ id }) => id === 'new-name')).toBe(false);
    const apart = compareTimelines(mergeCaptures([first]), mergeCaptures([blog('10:30', [post('older', '09:00')])]));
    expect(apart.counts).toMatchObject({ new: 0, unknown: 6 });
  });
});

describe('withoutChanges', () => {
  it('takes posts that were only changed in ways that do not count for the same', () => {
    const comparison = compareTimelines(mergeCaptures([first]), mergeCaptures([first, second]));
    const fewer = withoutChanges(comparison, ['correction']);
    expect(fewer.posts.map(({ id }) => id)).toEqual(['ferryman', 'cathedral', 'albatross']);
    expect(fewer.counts).toMatchObject({ changed: 0, same: 3, withdrawn: 1 });
    expect(withoutChanges(comparison, ['typo'])).toEqual(comparison);
  });
});
