import { describe, expect, it } from 'vitest';
import { groupCaptures } from '../../src/history/group-captures.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { blog, post } from './make-blog.js';

const under = (url: string | null, posts: LiveBlog['posts'], domain = 'news.example'): LiveBlog =>
  blog('10:10', posts, { url, publisher: { name: null, domain } });
const sizes = (...blogs: LiveBlog[]): number[] => groupCaptures(blogs).map((group) => group.length);
const [a, b, c] = [post('alpha', '10:01'), post('bravo', '10:02'), post('charlie', '10:03')] as const;

describe('which captures are of one live blog', () => {
  it('those of one address, in any form', () => {
    const urls = [
      'https://news.example/live/storm',
      'https://m.news.example/live/storm/amp',
      'https://www.news.example/live/storm?page=2',
    ];
    expect(sizes(...urls.map((url) => under(url, [])), under('https://news.example/live/flood', []))).toEqual([3, 1]);
  });

  it('those that have posts in common, under whatever address', () => {
    expect(
      sizes(under('https://news.example/live/a', [c, b, a]), under('https://news.example/live/b', [c, b])),
    ).toEqual([2]);
    expect(sizes(under(null, [a]), under(null, [a]))).toEqual([2]);
  });

  it('a page and the feed that it names', () => {
    const feed = 'https://api.example/events/7.json?page=2';
    const completeness = { found: 1, declared: null, missing: null, more: [feed] };
    const page = blog('10:10', [c], { completeness });
    expect(sizes(page, under(feed, [a]), under('https://api.example/events/8.json', [b]))).toEqual([2, 1]);
  });

  it('not those whose posts have the same numbers and nothing else', () => {
    const numbered = (names: readonly string[], hour: string) =>
      names.map((name, index) => ({ ...post(name, `${hour}:0${index}`), id: String(index) }));
    const [one, two] = [numbered(['kilo', 'lima', 'mike'], '10'), numbered(['oscar', 'papa', 'quebec'], '11')];
    expect(sizes(under('https://news.example/live/a', one), under('https://news.example/live/b', two))).toEqual([1, 1]);
  });

  it('not those of two publishers that print the same agency text', () => {
    expect(
      sizes(under('https://a.example/1', [c, b, a], 'a.example'), under('https://b.example/1', [c, b, a], 'b.example')),
    ).toEqual([1, 1]);
  });
});
