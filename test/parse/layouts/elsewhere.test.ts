import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const feeds = [{ at: '.harbour-live[data-channel]', url: 'https://feeds.example/{@data-channel}/' }];
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
      order: null,
      shownTime: 'published',
      recognise: ['.harbour-card'],
      posts: '.harbour-card',
      fields: { id: ['@id'], headline: ['h3'], byline: ['.by'], time: ['time'], body: ['.words'] },
      feeds,
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2024',
      order: null,
      shownTime: 'published',
      recognise: ['.harbour-live[data-channel]'],
      feeds,
    },
  ],
};

const card = (id: string, at: string): string =>
  `<div class="harbour-card" id="${id}"><time datetime="2024-05-01T${at}:00Z">${at}</time><h3>Lamp ${id} is lit</h3>
  <div class="words"><p>The keeper of lamp ${id} has lit it and gone home by the sea wall.</p></div></div>`;

const page = (posts: string): string =>
  `<html><head><title>Lamps, live</title></head><body><h1>Lamps, live</h1><div class="harbour-live" data-channel="77">${posts}</div></body></html>`;

describe('a page that names its feed', () => {
  it('says of posts of its own only that there are more', () => {
    const blog = parsePage(page(card('a', '12:10') + card('b', '12:00')), { layout });
    expect(blog.posts).toHaveLength(2);
    expect(blog.completeness.more).toEqual(['https://feeds.example/77/']);
    const codes = blog.diagnostics.map(({ code }) => code);
    expect(codes).toContain('more-elsewhere');
    expect(codes).not.toContain('posts-elsewhere');
  });

  it('is refused without posts, with the address of the feed', () => {
    expect(() => parsePage(page(''), { layout })).toThrow(/feeds\.example\/77/);
    const refused = parsePage(page(''), { layout, articles: true });
    expect(refused.kind).toBe('article');
    expect(refused.layout).toMatchObject({ id: 'harbour', variant: 'shell' });
    expect(refused.diagnostics.map(({ code }) => code)).toContain('posts-elsewhere');
    expect(refused.completeness.more).toEqual(['https://feeds.example/77/']);
  });
});
