import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/model/post.js';
import { combinedId, feedId, itemIds } from '../../../src/publish/feed/feed-id.js';
import { makeBlog, makePost, makeTime, makeTimeAt } from '../make-blog.js';

const BLOCK = 'block-65c3a10b8f08d2d1e2f3a4b5';

/** A post without an id of its publisher. */
function derived(changes: Partial<Post>): Post {
  return makePost({ id: 'p-0123456789abcdef', idSource: 'derived', ...changes });
}

function idOf(post: Post, url: string | null = 'https://www.news.example/live/flood'): string | undefined {
  return itemIds(makeBlog({ url, posts: [post] }))[0];
}

describe('feedId', () => {
  it.each([
    ['https://www.news.example/live/2024/feb/07/storm', 'tag:news.example,2020:live/2024/feb/07/storm'],
    ['https://news.example/live/2024/feb/07/storm?page=2#top', 'tag:news.example,2020:live/2024/feb/07/storm'],
    ['https://news.example/live/2024/feb/07/storm/index.html', 'tag:news.example,2020:live/2024/feb/07/storm'],
    ['https://news.example/live/2024/feb/07/storm/amp/', 'tag:news.example,2020:live/2024/feb/07/storm'],
    ['https://news.example/live/2024/feb/07/storm.html', 'tag:news.example,2020:live/2024/feb/07/storm'],
    ['https://news.example/live', 'tag:news.example,2020:live'],
    ['https://news.example/sturm-%C3%BCber-K%C3%B6ln', 'tag:news.example,2020:sturm-%C3%BCber-K%C3%B6ln'],
    ["https://news.example/it's-(live)!*", 'tag:news.example,2020:it%27s-%28live%29%21%2A'],
    ['https://news.example/%E0%A4%A', 'tag:news.example,2020:%25E0%25A4%25A'],
  ])('%s is %s', (url, id) => {
    expect(feedId(makeBlog({ url }))).toBe(id);
  });

  it('is made of the title where there is no address', () => {
    const one = makeBlog({ url: null, title: 'Flood in Ambria: live' });
    const other = makeBlog({ url: null, title: 'FLOOD IN AMBRIA – live' });
    expect(feedId(one)).toMatch(/^tag:news\.example,2020:blog-[0-9a-f]{8}$/);
    expect(feedId(other)).toBe(feedId(one));
    expect(feedId(makeBlog({ url: null, title: 'Another flood' }))).not.toBe(feedId(one));
  });

  it('names nobody where no publisher is known, and no hostile one', () => {
    const publisher = { name: null, domain: null };
    expect(feedId(makeBlog({ url: null, publisher }))).toMatch(/^tag:liveposts\.invalid,2020:/);
    expect(feedId(makeBlog({ publisher: { name: null, domain: '"><script>' } }))).toMatch(/^tag:liveposts\.invalid,/);
    expect(feedId(makeBlog({ url: 'http://[::1]/live', publisher }))).toBe('tag:liveposts.invalid,2020:live');
  });

  it('is another for several blogs, the same in any order', () => {
    expect(combinedId(['tag:a', 'tag:b'])).toBe(combinedId(['tag:b', 'tag:a']));
    expect(combinedId(['tag:a', 'tag:b'])).not.toBe(combinedId(['tag:a']));
  });
});

describe('itemIds', () => {
  it("takes the publisher's id where it is one of a kind, so that it outlives a move of the page", () => {
    const post = makePost({ id: BLOCK });
    expect(idOf(post)).toBe('tag:news.example,2020:65c3a10b8f08d2d1e2f3a4b5');
    expect(idOf(post, 'https://www.news.example/archive/2024/flood')).toBe(idOf(post));
    expect(idOf({ ...post, headline: 'Another', text: 'Other words.', time: null, published: null })).toBe(idOf(post));
  });

  it('puts other ids below the blog', () => {
    expect(idOf(makePost({ id: 'post-3' }))).toBe('tag:news.example,2020:live/flood#post-3');
    expect(idOf(makePost({ id: 'a b/<c>"\u0000' }))).toBe('tag:news.example,2020:live/flood#a%20b%2F%3Cc%3E%22');
  });

  it('does not trust a serial number where no publisher is known', () => {
    const blog = makeBlog({ url: null, publisher: { name: null, domain: null }, posts: [makePost({ id: '1288914' })] });
    expect(itemIds(blog)[0]).toMatch(/^tag:liveposts\.invalid,2020:blog-[0-9a-f]{8}#1288914$/);
  });

  it('takes the permalink of a post without an id', () => {
    expect(idOf(derived({ url: 'https://www.news.example/live/flood#ferry' }))).toBe(
      'tag:news.example,2020:live/flood#ferry',
    );
    expect(idOf(derived({ url: 'https://www.news.example/live/flood?post=7' }))).toBe(
      'tag:news.example,2020:live/flood?post%3D7',
    );
    expect(idOf(derived({ url: 'https://www.news.example/2024/ferry-sails.html' }))).toBe(
      'tag:news.example,2020:2024/ferry-sails',
    );
  });

  it('derives one from the time of publication and the headline, which outlive an edited body', () => {
    const post = derived({ headline: 'Ferry sails' });
    expect(idOf(post)).toMatch(/^tag:news\.example,2020:live\/flood#2024-02-07T23:03Z-[0-9a-f]{8}$/);
    expect(idOf({ ...post, id: 'p-fedcba9876543210', text: 'Quite other words.' })).toBe(idOf(post));
    expect(idOf({ ...post, headline: 'FERRY sails!' })).toBe(idOf(post));
    expect(idOf({ ...post, headline: 'Ferry sinks' })).not.toBe(idOf(post));
    expect(idOf({ ...post, time: makeTimeAt(40), updated: makeTimeAt(40) })).toBe(idOf(post));
  });

  it.each([
    [makeTime({ precision: 'day', local: '2024-02-07T00:00:00-05:00' }), '2024-02-07'],
    [makeTime({ precision: 'hour' }), '2024-02-07T23Z'],
    [makeTime({ source: 'relative', text: '14 min ago' }), 'untimed'],
    [null, 'untimed'],
  ])('uses no more of a time than is certain', (time, when) => {
    expect(idOf(derived({ time, headline: 'Ferry sails' }))).toMatch(new RegExp(`#${when}-[0-9a-f]{8}$`));
  });

  it('falls back on the time alone, then on the first words', () => {
    expect(idOf(derived({ headline: null }))).toBe('tag:news.example,2020:live/flood#2024-02-07T23:03Z');
    const words =
      'The ferry left the harbour at dusk, with sixty-two passengers and nine bicycles on board, the port said. ';
    const post = derived({ headline: null, time: null, text: words });
    expect(idOf(post)).toMatch(/#words-[0-9a-f]{8}$/);
    expect(idOf({ ...post, text: `${words}It is due at nine.` })).toBe(idOf(post));
  });

  it.each([
    ['newest first', (posts: Post[]) => posts.reverse()],
    ['oldest first', (posts: Post[]) => posts],
  ])('numbers twins from the oldest on, on a page that runs %s', (_, arrange) => {
    const twin = (text: string): Post => derived({ headline: null, time: makeTimeAt(10), text });
    const before = [derived({ headline: 'First', time: makeTimeAt(1) }), twin('one')];
    const after = [...before, twin('two'), derived({ headline: 'Last', time: makeTimeAt(20) })];
    const idsBefore = itemIds(makeBlog({ posts: arrange([...before]) }));
    const posts = arrange([...after]);
    const idsAfter = itemIds(makeBlog({ posts }));
    expect(idsAfter).toEqual(expect.arrayContaining([...idsBefore]));
    expect(idsAfter[posts.findIndex(({ text }) => text === 'two')]).toMatch(/T23:10Z\.2$/);
  });

  it('gives every post another id', () => {
    const posts = Array.from({ length: 300 }, () => derived({ headline: 'The same' }));
    expect(new Set(itemIds(makeBlog({ posts }))).size).toBe(300);
  });
});
