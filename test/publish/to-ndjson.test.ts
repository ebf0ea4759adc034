import { describe, expect, it } from 'vitest';
import { toNdjson } from '../../src/publish/to-ndjson.js';
import { makeBlog, makePost } from './make-blog.js';

describe('toNdjson', () => {
  it('prints a line per post: the blog first, then the fields of the post in their order', () => {
    const posts = [makePost({ text: 'one\n\ntwo' }), makePost({ id: 'p2', position: 1, time: null })];
    const lines = toNdjson(makeBlog({ posts })).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(lines[0]).toMatch(
      /^\{"blog":\{"url":"https:\/\/news\.example\/live\/flood","title":"Flood in Ambria: live"\},"id":"p1","idSource":/,
    );
    const { blog, ...post } = JSON.parse(lines[1] ?? '');
    expect(blog).toEqual({ url: 'https://news.example/live/flood', title: 'Flood in Ambria: live' });
    expect(post).toEqual(posts[1]);
  });

  it('keeps a post on one line for readers that take U+2028 or U+0085 for a line end', () => {
    const line = toNdjson(makeBlog({ posts: [makePost({ text: 'a\u2028b\u0085c' })] })).trimEnd();
    expect(line).not.toMatch(/[\n\u0085\u2028\u2029]/);
    expect(JSON.parse(line).text).toBe('a\u2028b\u0085c');
  });

  it('prints several blogs one after the other, and nothing for a blog without posts', () => {
    expect(toNdjson([makeBlog({ posts: [] }), makeBlog()]).split('\n')).toHaveLength(2);
    expect(toNdjson(makeBlog({ posts: [] }))).toBe('');
  });
});
