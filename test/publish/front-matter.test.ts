import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../src/publish/front-matter.js';
import { HOSTILE, makeBlog, makeTime, makeTimeAt } from './make-blog.js';

describe('frontMatter', () => {
  it('gives what is known of the live blog', () => {
    const blog = makeBlog({
      description: 'The river\nis high.',
      authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
      published: makeTime({ precision: 'day', local: '2024-02-07T00:00:00-05:00' }),
      updated: makeTimeAt(30),
      status: 'live',
      declaredPostCount: 5,
      capture: { ...makeBlog().capture, capturedAt: '2024-02-08T09:00:00Z' },
    });
    expect(frontMatter(blog)).toBe(`---
title: "Flood in Ambria: live"
url: "https://news.example/live/flood"
publisher: "Example News"
description: "The river is high."
language: "en"
authors: ["Ada Ruiz"]
published: "2024-02-07"
updated: "2024-02-07T18:30:00-05:00"
captured: "2024-02-08T09:00:00Z"
status: "live"
posts: 1
declared_posts: 5
layout: "generic"
---
`);
  });

  it('leaves out what is not', () => {
    const blog = makeBlog({
      title: null,
      url: null,
      language: null,
      publisher: { name: null, domain: null },
      posts: [],
    });
    expect(frontMatter(blog)).toBe('---\nposts: 0\nlayout: "generic"\n---\n');
  });

  it('cannot be ended or added to by the words of a page', () => {
    const title = '"\n---\nevil: yes\n# \\ : - !!js/function';
    const lines = frontMatter(
      makeBlog({ title: `${title}${HOSTILE}`, authors: [{ name: title, location: null, organization: null }] }),
    ).split('\n');
    expect(lines.filter((line) => line === '---')).toHaveLength(2);
    expect(lines.filter((line) => !/^(?:---|[a-z_]+: (?:"(?:[^"\\]|\\.)*"|\[.*\]|\d+)|)$/.test(line))).toEqual([]);
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    for (const line of lines.slice(1, -2)) expect(() => JSON.parse(line.slice(line.indexOf(': ') + 2))).not.toThrow();
  });
});
