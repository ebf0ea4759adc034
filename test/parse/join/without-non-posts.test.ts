import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/parse/candidate.js';
import { withoutNonPosts } from '../../../src/parse/join/without-non-posts.js';
import { entry, html, shown, told, words } from './candidate.js';

const drop = (posts: readonly Candidate[], nonPosts: readonly Candidate[], data: readonly Candidate[]) => {
  const { result, codes } = told((report) => withoutNonPosts(posts, nonPosts, data, report));
  return { ids: result.map(({ id }) => id), codes };
};

describe('what is no post is none in the data', () => {
  const posts = [shown({ id: 'p1', headline: 'One', body: html(words(1)) })];
  const data = [
    entry({ id: 'k', headline: 'Live', body: html(words(7)) }),
    entry({ id: 'p1', headline: 'Live', body: html(words(1)) }),
    entry({ id: 'p0', headline: 'Live', body: html(words(2)) }),
  ];

  it('known by its words', () => {
    const { ids, codes } = drop(posts, [shown({ body: html(words(7)) })], data);
    expect(ids).toEqual(['p1', 'p0']);
    expect(codes).toEqual(['non-post-dropped']);
  });

  it('known by its id', () => {
    expect(drop(posts, [shown({ id: 'p0' })], data).ids).toEqual(['k', 'p1']);
  });

  it('posts and what the page does not show stay', () => {
    expect(drop(posts, [shown({ body: html(words(9)) })], data)).toEqual({ ids: ['k', 'p1', 'p0'], codes: [] });
    expect(drop(posts, [], data).ids).toHaveLength(3);
  });
});
