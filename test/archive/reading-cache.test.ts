import { expect, it } from 'vitest';
import { ReadingCache } from '../../src/archive/reading-cache.js';
import { makeBlog, makePost } from '../publish/make-blog.js';

const page = (text: string, position: number) =>
  makeBlog({ posts: [makePost({ id: 'a', text, html: `<p>${text}</p>`, position })] });

it('gives back what it was given, posts that say the same kept once', () => {
  const cache = new ReadingCache();
  const [one, same, other] = [page('A bridge fell.', 0), page('A bridge fell.', 1), page('Two bridges fell.', 1)];
  const [first, second, third] = [cache.set('1', one, 100), cache.set('2', same, 100), cache.set('3', other, 100)];
  expect([first, second, third]).toEqual([one, same, other]);
  expect(second.posts[0]?.media).toBe(first.posts[0]?.media);
  expect(third.posts[0]?.media).not.toBe(first.posts[0]?.media);
  expect([cache.get('1'), cache.get('2'), cache.get('4')]).toEqual([one, same, null]);
});

it('lets go what a batch did not use, and takes no more than it may', () => {
  const cache = new ReadingCache(250);
  for (const key of ['1', '2', '3']) cache.set(key, page(`Bridge ${key} fell.`, 0), 100);
  expect(['1', '2', '3'].map((key) => cache.get(key) !== null)).toEqual([true, true, false]);
  cache.turn();
  expect(cache.get('2')).not.toBeNull();
  cache.turn();
  expect(cache.get('1')).toBeNull();
  expect(cache.get('2')).not.toBeNull();
});
