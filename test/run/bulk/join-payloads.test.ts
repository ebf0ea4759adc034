import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { joinPayloads } from '../../../src/run/bulk/join-payloads.js';
import { makeBlog, makePost, makeTimeAt } from '../../publish/make-blog.js';

const post = (minute: number) => makePost({ id: `p${minute}`, idSource: 'publisher', time: makeTimeAt(minute) });

function blog(minutes: readonly number[], mediaType: 'html' | 'json', more: Partial<LiveBlog> = {}): LiveBlog {
  const made = makeBlog({ posts: minutes.map(post), ...more });
  return { ...made, capture: { ...made.capture, mediaType, source: `file:${mediaType}` } };
}

const ids = (blogs: readonly LiveBlog[]): string[][] => blogs.map(({ posts }) => posts.map(({ id }) => id));

describe('joinPayloads', () => {
  const page = blog([9, 7, 5], 'html', { url: 'https://news.example/live/1' });

  it('adds the posts of an answer that shares posts with the page, where their times put them', () => {
    const [joined, ...rest] = joinPayloads([page, blog([8, 5, 3], 'json', { url: null })]);
    expect(rest).toEqual([]);
    expect(joined?.posts.map(({ id, position }) => [id, position])).toEqual([
      ['p9', 0],
      ['p8', 1],
      ['p7', 2],
      ['p5', 3],
      ['p3', 4],
    ]);
    expect(joined?.completeness.found).toBe(5);
    expect(joined?.capture['joined']).toEqual(['file:json']);
  });

  it('adds those of an address that the page names, or its own', () => {
    const feed = 'https://api.example/posts';
    const named = { ...page, completeness: { ...page.completeness, more: [`${feed}?page=2`] } };
    expect(ids(joinPayloads([blog([1], 'json', { url: `${feed}?page=3` }), named]))).toEqual([
      ['p9', 'p7', 'p5', 'p1'],
    ]);
    expect(ids(joinPayloads([page, blog([1], 'json', { url: 'https://news.example/live/1?offset=9' })]))).toEqual([
      ['p9', 'p7', 'p5', 'p1'],
    ]);
  });

  it('keeps the order of a page whose oldest post is on top', () => {
    const up = blog([5, 7, 9], 'html', { url: 'https://news.example/live/1' });
    expect(ids(joinPayloads([up, blog([8, 7], 'json', { url: null })]))).toEqual([['p5', 'p7', 'p8', 'p9']]);
  });

  it('leaves alone what belongs to no page', () => {
    const other = blog([1], 'json', { url: 'https://api.example/other' });
    expect(joinPayloads([page, other])).toEqual([page, other]);
    expect(joinPayloads([other])).toEqual([other]);
    expect(joinPayloads([])).toEqual([]);
  });

  it('counts what is still missing', () => {
    const declared = { ...page, declaredPostCount: 6 };
    const [joined] = joinPayloads([declared, blog([5, 3], 'json', { url: null })]);
    expect(joined?.completeness).toMatchObject({ found: 4, declared: 6, missing: 2 });
  });
});
