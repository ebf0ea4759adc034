import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { frontMatter } from '../../src/publish/front-matter.js';
import { toMarkdown as write } from '../../src/publish/to-markdown.js';
import { HOSTILE, makeBlog, makePost, makeTime, makeTimeAt } from './make-blog.js';

/** The document behind the front matter. */
const toMarkdown = (blog: LiveBlog): string => write(blog, { frontMatter: false });

describe('toMarkdown', () => {
  it('prints title, facts and every post', () => {
    const blog = makeBlog({
      published: makeTimeAt(0),
      updated: makeTimeAt(30),
      status: 'live',
      completeness: { found: 2, declared: 5, missing: 3, more: [] },
      capture: { ...makeBlog().capture, capturedAt: '2024-02-08T09:00:00Z' },
      posts: [
        makePost({
          html: '<p>The river is <b>falling</b>.</p>',
          byline: "From Example's Ada Ruiz in Ambria",
          labels: ['key-event'],
          updated: makeTimeAt(20),
          url: 'https://news.example/live/flood#p1',
        }),
        makePost({
          position: 1,
          headline: null,
          time: null,
          html: '',
          text: 'Roads close.\nAll of them.\n\nBridges too.',
        }),
      ],
    });
    expect(toMarkdown(blog)).toBe(`# Flood in Ambria: live

<https://news.example/live/flood> · Example News · published 2024-02-07 18:00 -05:00 · updated 2024-02-07 18:30 -05:00 · live · 2 of 5 posts (3 missing) · captured 2024-02-08T09:00:00Z

## 6:03 p.m. ET, February 7, 2024 · River falls below the mark

2024-02-07 18:03 -05:00 America/New\\_York · updated 2024-02-07 18:20 -05:00 · From Example's Ada Ruiz in Ambria · key-event · [link](https://news.example/live/flood#p1)

The river is **falling**.

## Time unknown

Roads close.  
All of them.

Bridges too.
`);
  });

  it('shows the resolved time where the page only says how long ago', () => {
    const time = makeTime({ source: 'relative', text: '14 min ago' });
    expect(toMarkdown(makeBlog({ posts: [makePost({ time, headline: null })] }))).toContain(
      '## 2024-02-07 18:03 -05:00\n',
    );
  });

  it('says when the shown time is not the first publication', () => {
    const time = makeTime();
    const markdown = toMarkdown(makeBlog({ posts: [makePost({ time, published: null, updated: time })] }));
    expect(markdown).toContain('America/New\\_York · shown time is that of an update\n');
  });

  it('keeps words of a page from being markup', () => {
    const blog = makeBlog({
      title: '# <b>*Big*</b> [news](javascript:x) #',
      url: 'javascript:alert(1)',
      publisher: { name: '- <i>', domain: null },
      posts: [makePost({ headline: 'a\n# b `c` _d_', html: '', text: '# one\n\n   - two\n\n<script>\n\n1. three' })],
    });
    expect(toMarkdown(blog)).toBe(`# \\# \\<b>\\*Big\\*\\</b> \\[news\\](javascript:x) \\#

\\- \\<i> · 1 post

## 6:03 p.m. ET, February 7, 2024 · a \\# b \\\`c\\\` \\_d\\_

2024-02-07 18:03 -05:00 America/New\\_York

\\# one

\\- two

\\<script>

1\\. three
`);
  });

  it('prints no control characters', () => {
    const hostile = makePost({ headline: HOSTILE, byline: HOSTILE, html: `<p>${HOSTILE}</p>` });
    const blog = makeBlog({ title: HOSTILE, posts: [hostile, makePost({ html: '', text: HOSTILE })] });
    expect(toMarkdown(blog)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('lists pictures and embeds that the body does not hold', () => {
    const post = makePost({
      html: '<p><img src="https://a.example/i?x=1&amp;y=2" alt="In the body"></p>',
      media: [
        { type: 'image', url: 'https://a.example/i?x=1&y=2', caption: 'In the body', credit: null, alt: null },
        { type: 'video', url: 'https://a.example/v', caption: 'A *film*', credit: null, alt: null },
      ],
      embeds: [{ provider: 'twitter', url: 'https://t.example/1', text: 'A short message' }],
    });
    expect(toMarkdown(makeBlog({ posts: [post] }))).toContain(
      '![In the body](https://a.example/i?x=1&y=2)\n\n* video: [A \\*film\\*](https://a.example/v)\n* twitter: [A short message](https://t.example/1)\n',
    );
  });

  it('has a title for a page that has none', () => {
    expect(toMarkdown(makeBlog({ title: null, posts: [] }))).toMatch(/^# Untitled live blog\n/);
  });

  it('begins with front matter, unless it is part of a longer document', () => {
    const blog = makeBlog();
    expect(write(blog)).toBe(`${frontMatter(blog)}\n${toMarkdown(blog)}`);
    expect(write(blog)).toMatch(/^---\ntitle: "Flood in Ambria: live"\n/);
  });
});
