import { describe, expect, it } from 'vitest';
import { type LiveBlog, LivepostsError, type ParseOptions, parsePage } from '../../../src/index.js';

const read = (input: string, options: ParseOptions = {}): LiveBlog => parsePage(input, { articles: true, ...options });

const TEXT = `Ferry runs aground off Tolm

By Ona Brask and Milo Tegg

March 12, 2024

The ferry Petrel ran aground off Tolm on Tuesday morning and was still there at night.

Two people were hurt. The keeper said that the fog had been thick since five.

• One crate of eels was lost.

This article was amended on 13 March 2024.

Runa Falk contributed to this report.`;

describe('an article in a text', () => {
  const blog = read(TEXT);

  it('is one post of a kind of its own', () => {
    expect(blog).toMatchObject({
      kind: 'article',
      title: 'Ferry runs aground off Tolm',
      layout: { id: 'generic', variant: null, evidence: ['text'] },
      declaredPostCount: null,
      status: 'unknown',
      completeness: { found: 1, declared: null, missing: null, more: [] },
    });
    expect(blog.posts).toHaveLength(1);
  });

  it('has headline and writers', () => {
    expect(blog.posts[0]).toMatchObject({
      headline: 'Ferry runs aground off Tolm',
      authors: [{ name: 'Ona Brask' }, { name: 'Milo Tegg' }],
    });
    expect(blog.authors.map(({ name }) => name)).toEqual(['Ona Brask', 'Milo Tegg']);
  });

  it('has its words without title and date', () => {
    const text = blog.posts[0]?.text ?? '';
    expect(text).toMatch(/^The ferry Petrel|^By Ona Brask/);
    expect(text).toContain('• One crate of eels was lost.');
    expect(text).not.toContain('March 12, 2024');
    expect(text).not.toMatch(/^Ferry runs aground/);
    expect(blog.posts[0]?.html).toContain('<ul><li>One crate of eels was lost.</li></ul>');
  });

  it('has markers and helpers', () => {
    expect(blog.posts[0]?.markers.map(({ kind }) => kind)).toEqual(['corrected', 'contributed']);
    expect(blog.posts[0]?.contributors).toEqual([{ name: 'Runa Falk', location: null, organization: null }]);
  });

  it('is refused without the option', () => {
    expect(() => parsePage(TEXT)).toThrow(LivepostsError);
    expect(() => parsePage(TEXT)).toThrow(/not a live blog/);
  });
});

describe('the time of an article', () => {
  const timed = (line: string, options: ParseOptions = {}): LiveBlog =>
    read(TEXT.replace('March 12, 2024', line), options);

  it('is a day where it names no clock', () => {
    const [post] = timed('March 12, 2024', { zone: 'Europe/Oslo' }).posts;
    expect(post?.time).toMatchObject({ precision: 'day', local: expect.stringMatching(/^2024-03-12/) });
    expect(post?.published).toEqual(post?.time);
  });

  it('is a minute where it names one', () => {
    const [post] = timed('Published March 12, 2024 9:04 pm GMT').posts;
    expect(post?.published).toMatchObject({ instant: '2024-03-12T21:04:00Z', precision: 'minute' });
    expect(post?.updated).toBeNull();
  });

  it('is the first publication, the last change beside it', () => {
    const blog = timed('Published March 12, 2024 9:04 pm GMT\n\nUpdated March 12, 2024 10:04 pm GMT');
    expect(blog.posts[0]).toMatchObject({
      time: { instant: '2024-03-12T21:04:00Z' },
      published: { instant: '2024-03-12T21:04:00Z' },
      updated: { instant: '2024-03-12T22:04:00Z' },
    });
    expect(blog).toMatchObject({ published: blog.posts[0]?.published, updated: blog.posts[0]?.updated });
  });

  it('is null where the text names none, and where it is an age', () => {
    for (const line of ['In the morning', '3 hours ago', '18:32', 'March 2024'])
      expect(timed(line, { capturedAt: '2024-03-13T12:00:00Z', zone: 'UTC' }).posts[0]).toMatchObject({
        time: null,
        published: null,
        updated: null,
      });
  });
});

describe('an article in a page', () => {
  const page = (body: string, head = ''): string =>
    `<html lang="en"><head><title>Ferry runs aground – Karsk Gazette</title>${head}</head><body>${body}</body></html>`;
  const ARTICLE =
    '<nav><p>Home</p></nav><article><header><p>Karsk</p></header><h1>Ferry runs aground</h1><p>The ferry <a href="/petrel">Petrel</a> ran aground.</p><aside><p>Other</p></aside><figure><img src="/a.jpg"><figcaption>The ferry (Ona Brask/AP)</figcaption></figure><p>Two were hurt.</p></article><footer><p>Foot</p></footer>';

  it('is one post out of its article element', () => {
    const blog = read(page(ARTICLE), { url: 'https://news.example/karsk/ferry' });
    expect(blog).toMatchObject({
      kind: 'article',
      url: 'https://news.example/karsk/ferry',
      title: 'Ferry runs aground',
      layout: { evidence: ['blocks'] },
    });
    expect(blog.posts[0]).toMatchObject({
      headline: 'Ferry runs aground',
      text: 'The ferry Petrel ran aground.\n\nTwo were hurt.',
      links: [{ url: 'https://news.example/petrel', text: 'Petrel' }],
      media: [{ url: 'https://news.example/a.jpg', caption: 'The ferry', credit: 'Ona Brask/AP' }],
    });
  });

  it.each([
    ['its article body', '<div itemprop="articleBody"><p>One.</p></div><article><p>Other.</p></article>'],
    ['its main part', '<div><p>Menu</p></div><main><p>One.</p></main>'],
    ['its body', '<p>One.</p>'],
  ])('is read out of %s', (_, body) => {
    expect(read(page(body)).posts[0]?.text).toBe('One.');
  });

  it('has the times of its head', () => {
    const head =
      '<meta property="article:published_time" content="2024-03-12T20:04:00+01:00"><meta property="article:modified_time" content="2024-03-12T21:04:00+01:00">';
    expect(read(page(ARTICLE, head)).posts[0]).toMatchObject({
      published: { instant: '2024-03-12T19:04:00Z' },
      updated: { instant: '2024-03-12T20:04:00Z' },
    });
  });

  it('has no time where the page names none', () => {
    expect(read(page(ARTICLE)).posts[0]).toMatchObject({ time: null, published: null, updated: null });
  });

  it('has no markup where nobody wants it', () => {
    expect(read(page(ARTICLE), { html: false }).posts[0]).toMatchObject({
      html: '',
      text: expect.stringMatching(/^The/),
    });
  });

  it('may have no words at all', () => {
    expect(read(page('<article></article>')).posts[0]).toMatchObject({ text: '', html: '' });
  });
});
