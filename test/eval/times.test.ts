import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/model/post.js';
import { given, makeStamp, POST_LABELS, RIGHT_POSTS, score } from './make.js';

describe('times that the page cannot tell', () => {
  const untimed = { instant: null, published: null };
  const guess = (instant: string, sure: boolean): readonly Post[] =>
    RIGHT_POSTS.map((post, index) =>
      index === 0 ? { ...post, time: makeStamp(instant, { assumptions: sure ? [] : ['date-from-page'] }) } : post,
    );

  it('may be guessed with a flag, never stated', () => {
    const label = given(untimed);
    expect(score(label, guess('2031-05-04T12:20:00Z', false)).counts).toMatchObject({
      'time.guessed': 1,
      'time.silent-guess': 0,
    });
    expect(score(label, guess('2031-05-04T12:20:00Z', true)).counts).toMatchObject({
      'time.guessed': 0,
      'time.silent-guess': 1,
    });
  });

  it('may be stated when the note names them, but not when it names a bound', () => {
    const about = given({ ...untimed, instantNote: 'relative: about 2031-05-04T12:20Z' });
    expect(score(about, guess('2031-05-04T12:20:00Z', true)).counts).toMatchObject({ 'time.silent-guess': 0 });
    expect(score(about, guess('2031-05-04T12:25:00Z', true)).counts).toMatchObject({ 'time.silent-guess': 1 });
    const bound = given({ ...untimed, instantNote: '= page time minus 4 min = 2031-05-04T12:20Z at the earliest' });
    expect(score(bound, guess('2031-05-04T12:20:00Z', true)).counts).toMatchObject({ 'time.silent-guess': 1 });
  });

  it('are known when the address is given', () => {
    const label = given({ ...untimed, instantIfUrlDateUsed: '2031-05-04T12:20:00Z' });
    const right = guess('2031-05-04T12:20:00Z', false);
    expect(score(label, right).counts).toMatchObject({ 'time.guessed': 1, 'time.exact': 3 });
    expect(score(label, right, { withUrl: true }).counts).toMatchObject({ 'time.guessed': 0, 'time.exact': 4 });
    const wrong = guess('2031-05-03T12:20:00Z', true);
    expect(score(label, wrong, { withUrl: true }).counts).toMatchObject({ 'time.silent': 1 });
  });

  it('are not wrong when only the day is claimed', () => {
    const day = RIGHT_POSTS.map((post) => ({ ...post, time: makeStamp('2031-05-04T00:00:00Z', { precision: 'day' }) }));
    expect(score({ posts: POST_LABELS }, day).counts).toMatchObject({ 'time.coarse': 4, 'time.silent': 0 });
    const other = RIGHT_POSTS.map((post) => ({
      ...post,
      time: makeStamp('2031-05-03T00:00:00Z', { precision: 'day' }),
    }));
    expect(score({ posts: POST_LABELS }, other).counts).toMatchObject({ 'time.coarse': 0, 'time.silent': 4 });
  });
});

describe('changes and markers', () => {
  const changed = { updated: '2031-05-04T12:40:00Z', markers: ['Updated at 13.40\u00A0BST'] };
  const say = (text: string, updated: string | null): readonly Post[] =>
    RIGHT_POSTS.map((post, index) =>
      index === 0
        ? {
            ...post,
            updated: updated === null ? null : makeStamp(updated),
            markers: [{ kind: 'updated', text, at: null }],
          }
        : post,
    );

  it('are compared where the label has them', () => {
    const right = say('Updated at 13.40 BST', '2031-05-04T12:40:20Z');
    expect(score(given(changed), right).counts).toMatchObject({ 'updated.exact': 1, 'marker.right': 1 });
    expect(score(given(changed), say('Live', '2031-05-04T11:40:00Z')).counts).toMatchObject({
      'updated.silent': 1,
      'marker.right': 0,
      'marker-extra': 1,
    });
    expect(score(given(changed), RIGHT_POSTS).counts).toMatchObject({ 'updated.missing': 1, 'marker.right': 0 });
    expect(score(given({ ...changed, updatedOptional: true }), RIGHT_POSTS).counts).toMatchObject({
      'updated.missing': 0,
    });
    expect(score({ posts: POST_LABELS }, right).counts).toMatchObject({ 'updated-extra': 1, 'marker-extra': 1 });
  });

  it('know a pinned post by its kind', () => {
    const label = given({ markers: ['Pinned post from'] });
    const pinned = RIGHT_POSTS.map((post) => ({ ...post, labels: ['pinned' as const] }));
    expect(score(label, pinned).counts).toMatchObject({ 'marker.right': 1 });
    expect(score(label, RIGHT_POSTS).counts).toMatchObject({ 'marker.right': 0, 'marker.of': 1 });
  });
});
