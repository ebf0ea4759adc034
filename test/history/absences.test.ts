import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import { blog, clock, post } from './make-blog.js';

const [a, b, c, d, e] = ['alpha 10:01', 'bravo 10:02', 'charlie 10:03', 'delta 10:14', 'echo 10:25'].map((one) => {
  const [id = '', time = ''] = one.split(' ');
  return post(id, time);
}) as [Post, Post, Post, Post, Post];

const stateOf = (id: string, ...blogs: LiveBlog[]): string | undefined =>
  mergeCaptures(blogs).posts.find(({ ids }) => ids.includes(id))?.state;

describe('a page that does not show a post proves no withdrawal', () => {
  it('where the post was pinned whenever it was seen: its time may be that of a change', () => {
    const pinned: Post = { ...b, labels: ['pinned'] };
    expect(stateOf('bravo', blog('10:10', [pinned, c, a]), blog('10:20', [d, c, a]))).toBe('unknown');
  });

  it('where the post had moved when it was seen last', () => {
    const first = blog('10:10', [c, b, a]);
    const moved = blog('10:20', [b, d, c, a]);
    expect(stateOf('bravo', first, moved, blog('10:30', [e, d, c, a]))).toBe('unknown');
  });

  it('where the post below was given its first time of a change since, and may have moved up', () => {
    const untimed = [c, b, a].map((one) => ({ ...one, published: null, time: null }));
    const [upper, middle, lower] = untimed as [Post, Post, Post];
    const changed: Post = { ...lower, updated: clock('10:15') };
    const captures = [blog('10:10', [d, upper, middle, lower]), blog('10:20', [e, d, changed])];
    expect(stateOf('bravo', ...captures)).not.toBe('withdrawn');
  });

  it('where another form had shown the post below with an earlier time', () => {
    const amp = { url: 'https://news.example/live/storm/amp' };
    const later: Post = { ...a, time: clock('10:13'), published: clock('10:13') };
    expect(stateOf('bravo', blog('10:10', [c, b, a], amp), blog('10:20', [d, later]))).not.toBe('withdrawn');
  });

  it('where posts without names come back changed, with a later time', () => {
    const nameless = (one: Post): Post => ({ ...one, id: `p-${one.id}`, idSource: 'derived' });
    const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const old = nameless({ ...post('old', '10:04'), text: words });
    const heir = nameless({ ...post('heir', '10:22'), text: `${words} and more` });
    const [x, y, z, other] = [c, b, a, e].map(nameless) as [Post, Post, Post, Post];
    const captures = [blog('10:10', [old, x, y, z]), blog('10:30', [other, heir, x, z])];
    expect(stateOf('p-bravo', ...captures)).toBe('unknown');
  });
});

describe('a page that cannot tell', () => {
  it('leaves open where a post is that it does not show', () => {
    const pinned: Post = { ...d, labels: ['pinned'] };
    expect(stateOf('bravo', blog('10:10', [c, b, a]), blog('10:20', [pinned]))).toBe('unknown');
  });

  it('does not say when a post went that only caches show', () => {
    const cached = blog('10:20', [c, b, a], { updated: clock('10:03') });
    const captures = [blog('10:15', [d, c, a], { updated: clock('10:14') }), cached];
    expect(stateOf('bravo', ...captures, blog('10:30', [d, c, a], { updated: clock('10:25') }))).toBe('unknown');
  });
});

describe('a page of another form', () => {
  const amp = { url: 'https://news.example/live/storm/amp' };

  it('proves a withdrawal where it shows a time behind all captures of the post', () => {
    const further = blog('10:10', [b, a], { url: 'https://news.example/live/storm/amp?page=2' });
    expect(stateOf('bravo', further, blog('10:20', [d, c, a]))).toBe('withdrawn');
  });

  it('leaves open what it reaches and may be too old to show, though a narrower page does not reach it', () => {
    const narrow = blog('10:20', [d, c]);
    const untimed = [c, a].map((one) => ({ ...one, published: null, time: null }));
    const further = blog('10:10', [b, a], { url: 'https://news.example/live/storm?page=2' });
    expect(stateOf('bravo', further, narrow)).toBe('rolled-off');
    expect(stateOf('bravo', further, narrow, blog('10:30', [...untimed], amp))).toBe('unknown');
  });
});
