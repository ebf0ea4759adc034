import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import type { Timestamp } from '../../src/model/timestamp.js';
import { blog, clock, post } from './make-blog.js';

const text = 'The ferry is late again and the crew waits on the quay for a word from the harbour office.';
const cry = 'The whole stand is on its feet and nobody can hear what is said.';

const named = (id: string, time: Timestamp | null, changes: Partial<Post> = {}): Post => ({
  ...post(id, null),
  time,
  published: time,
  text,
  ...changes,
});
const countOf = (...blogs: LiveBlog[]): number => mergeCaptures(blogs).posts.length;

describe('posts that have no name in common', () => {
  it('are one where their clocks agree and a day was assumed', () => {
    const guessed = clock('10:00', { instant: '2031-05-03T10:00:00Z', assumptions: ['day-rollover'] });
    const stated = clock('10:00', { instant: '2031-05-04T10:00:20Z', precision: 'second', text: null });
    const one = (id: string, time: Timestamp): Post => named(id, time, { idSource: 'derived' });
    expect(countOf(blog('10:10', [one('p-1', guessed)]), blog('10:20', [one('p-2', stated)]))).toBe(1);
  });

  it('are one though the last capture of the one was cut short', () => {
    const long = `${text} ${cry}`;
    const [whole, cut] = [named('b-1', null, { text: long }), named('b-1', null, { text: long.slice(0, 60) })];
    const renamed = named('c-1', null, { text: `${long} Read on.` });
    expect(countOf(blog('10:10', [whole]), blog('10:20', [cut]), blog('10:30', [renamed]))).toBe(1);
  });

  it('are two where the publisher names them otherwise and they say little', () => {
    const [one, other] = [named('b-1', null, { text: cry }), named('b-9', null, { text: cry })];
    expect(countOf(blog('10:10', [one]), blog('10:20', [other]))).toBe(2);
  });
});
