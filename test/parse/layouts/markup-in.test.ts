import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const layout: Layout = {
  id: 'harbour-news',
  name: 'Harbour News',
  hosts: ['harbour.example'],
  homeZone: 'Europe/Oslo',
  language: 'en',
  variants: [
    {
      id: 'cards',
      kind: 'html',
      era: '2024',
      order: null,
      shownTime: 'published',
      recognise: ['.harbour-card'],
      posts: '.harbour-card',
      fields: { id: ['@id'], headline: ['h3'], byline: [], time: ['time'], body: ['.words'] },
    },
    {
      id: 'poll',
      kind: 'json',
      era: '2024',
      order: null,
      shownTime: 'published',
      recognise: ['added', 'html'],
      markup: ['html', 'more[].html'],
      posts: [],
      fields: {},
    },
  ],
};

const card = (id: string, clock: string): string =>
  `<div class="harbour-card" id="${id}"><time datetime="2024-05-01T${clock}:00Z">${clock}</time><h3>Lamp ${id}</h3><div class="words"><p>It is lit.</p></div></div>`;

const read = (answer: unknown): LiveBlog => parsePage(JSON.stringify(answer), { layout });

describe('an answer that holds markup', () => {
  it('is read as a page of its layout, and called by its own name', () => {
    const blog = read({ added: 2, html: card('c-2', '10:00') + card('c-1', '09:00') });
    expect(blog.layout).toMatchObject({ id: 'harbour-news', variant: 'poll' });
    expect(blog.posts.map(({ id, time, text }) => [id, time?.instant, text])).toEqual([
      ['c-2', '2024-05-01T10:00:00Z', 'It is lit.'],
      ['c-1', '2024-05-01T09:00:00Z', 'It is lit.'],
    ]);
    expect(blog.posts[0]?.time?.zone).toBe('Europe/Oslo');
  });

  it('may hold it in pieces', () => {
    const blog = read({ added: 1, html: card('c-2', '10:00'), more: [{ html: card('c-1', '09:00') }] });
    expect(blog.posts.map(({ id }) => id)).toEqual(['c-2', 'c-1']);
  });

  it.each([
    ['without any', { added: 0, html: '' }],
    ['with anything but markup', { added: 0, html: 7 }],
    ['with markup that holds no posts', { added: 0, html: '<p>Nothing new.</p>' }],
  ])('%s is no live blog', (_, answer) => {
    expect(() => read(answer)).toThrowError(LivepostsError);
  });
});
