import { describe, expect, it } from 'vitest';
import { toJson, toJsonElement } from '../../src/publish/to-json.js';
import { HOSTILE, makeBlog, makePost } from './make-blog.js';

describe('toJson', () => {
  it('prints one blog as one object that reads back the same', () => {
    const blog = makeBlog();
    const json = toJson(blog);
    expect(json.startsWith('{\n  "kind": "live-blog",\n  "url": "https://news.example/live/flood",\n')).toBe(true);
    expect(json.endsWith('\n}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual(blog);
  });

  it('prints several blogs as an array', () => {
    expect(JSON.parse(toJson([makeBlog(), makeBlog()]))).toHaveLength(2);
    expect(toJson([])).toBe('[]\n');
  });

  it('escapes what a terminal or line reader would obey, and loses nothing', () => {
    const blog = makeBlog({ title: `${HOSTILE}\u2028\u0085` });
    const json = toJson(blog);
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(json).toContain('\\u2028\\u0085');
    expect(JSON.parse(json)).toEqual(blog);
  });
});

describe('toJsonElement', () => {
  it('gives the same bytes as the array when it is put together one by one', () => {
    const blogs = [makeBlog({ title: 'a\u2028b' }), makeBlog({ posts: [makePost({ text: 'one\n\ntwo' })] })];
    expect(`[\n${blogs.map(toJsonElement).join(',\n')}\n]\n`).toBe(toJson(blogs));
  });
});
