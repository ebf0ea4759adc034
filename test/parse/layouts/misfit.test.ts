import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const layout: Layout = {
  id: 'harbour',
  name: 'Harbour News',
  hosts: ['harbour.example'],
  homeZone: 'Europe/Oslo',
  language: 'en',
  variants: [
    {
      id: 'cards',
      kind: 'html',
      era: '2024',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.harbour-card'],
      posts: '.harbour-card',
      fields: { id: ['@id'], headline: ['h3'], byline: ['.by'], time: ['.harbour-clock'], body: ['.words'] },
    },
  ],
};

const card = (id: string, at: string): string =>
  `<article class="harbour-card" id="${id}"><time datetime="2024-05-01T${at}:00+02:00">${at}</time><h3>Lamp ${id} is lit</h3>
  <div class="words"><p>The keeper of lamp ${id} has lit it and gone home by the sea wall, whistling a tune that the whole quay knows by heart.</p></div></article>`;
const page = (posts: string): string =>
  `<html><head><title>Lamps: live updates</title></head><body><h1>Lamps, live</h1><div class="stream">${posts}</div></body></html>`;

describe('a page that its layout no longer fits', () => {
  it('is read without, and its times are not taken for what the layout says of them', () => {
    const blog = parsePage(
      page(card('post-41', '12:10') + card('post-40', '12:00') + card('post-39', '12:30') + card('post-38', '11:40')),
      { layout, url: 'https://harbour.example/live/lamps' },
    );
    expect(blog.diagnostics.map(({ code }) => code)).toContain('layout-misfit');
    // It was published before the posts above it, and changed after.
    expect(blog.posts[2]).toMatchObject({ published: null, updated: { instant: '2024-05-01T10:30:00Z' } });
  });
});
