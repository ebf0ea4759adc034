import { describe, expect, it } from 'vitest';
import { archivePages } from '../../../src/publish/feed/archive-pages.js';
import { toFeed } from '../../../src/publish/feed/to-feed.js';
import { makeBlog, makePost, makeTimeAt } from '../make-blog.js';

const feedOf = (count: number) =>
  toFeed(
    makeBlog({
      posts: Array.from({ length: count }, (_, index) =>
        makePost({ id: `p${count - index}`, headline: `Post ${count - index}`, time: makeTimeAt(count - index) }),
      ),
    }),
  );
const addressOf = (number: number): string => `flood-${number}.atom`;
const titles = (count: number, size: number): string[][] =>
  archivePages(feedOf(count), size, addressOf).map(({ feed }) => feed.items.map(({ title }) => title));

describe('archivePages', () => {
  it('parts a feed into the document that is subscribed to and full archives', () => {
    expect(titles(5, 2)).toEqual([['Post 5'], ['Post 4', 'Post 3'], ['Post 2', 'Post 1']]);
    expect(titles(4, 2)).toEqual([
      ['Post 4', 'Post 3'],
      ['Post 2', 'Post 1'],
    ]);
    expect(titles(2, 5)).toEqual([['Post 2', 'Post 1']]);
    expect(titles(0, 5)).toEqual([[]]);
  });

  it('holds every post once, however many there are', () => {
    for (let count = 0; count < 30; count++) {
      for (const size of [1, 2, 3, 7, 40]) {
        const all = titles(count, size).flat();
        expect(all).toHaveLength(count);
        expect(new Set(all).size).toBe(count);
        expect(titles(count, size)[0]?.length).toBeGreaterThanOrEqual(Math.min(count, 1));
      }
    }
  });

  it('leaves archives as they are when new posts come', () => {
    const before = archivePages(feedOf(7), 2, addressOf).filter(({ number }) => number > 0);
    const after = new Map(archivePages(feedOf(12), 2, addressOf).map((page) => [page.number, page.feed]));
    for (const { number, feed } of before) {
      const now = after.get(number);
      expect(now?.items).toEqual(feed.items);
      expect(now?.updated).toBe(feed.updated);
      expect(now?.archive?.previous).toBe(feed.archive?.previous);
    }
  });

  it('links them in one chain', () => {
    const pages = archivePages(feedOf(5), 2, addressOf);
    expect(pages.map(({ number, feed }) => [number, feed.archive])).toEqual([
      [0, { isArchive: false, current: null, previous: 'flood-2.atom', next: null }],
      [2, { isArchive: true, current: 'flood-0.atom', previous: 'flood-1.atom', next: null }],
      [1, { isArchive: true, current: 'flood-0.atom', previous: null, next: 'flood-2.atom' }],
    ]);
    const [only] = archivePages(feedOf(1), 2, addressOf);
    expect(only?.feed.archive).toEqual({ isArchive: false, current: null, previous: null, next: null });
  });

  it('names the newest change of each archive', () => {
    expect(archivePages(feedOf(5), 2, addressOf).map(({ feed }) => feed.updated)).toEqual([
      '2024-02-07T23:05:00Z',
      '2024-02-07T23:04:00Z',
      '2024-02-07T23:02:00Z',
    ]);
  });

  it('gives each document its own address where the feed has one', () => {
    const feed = { ...feedOf(3), feedUrl: 'https://feeds.example/flood.atom' };
    expect(
      archivePages(feed, 2, (number) => `https://feeds.example/${number}`).map((page) => page.feed.feedUrl),
    ).toEqual(['https://feeds.example/flood.atom', 'https://feeds.example/1']);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %s items a page', (size) => {
    expect(() => archivePages(feedOf(3), size, addressOf)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
});
