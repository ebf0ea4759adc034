import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const layout: Layout = {
  id: 'answers',
  name: 'Answers',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      id: 'api',
      kind: 'json',
      era: '2024',
      order: null,
      shownTime: 'published',
      recognise: ['results'],
      posts: ['results[]'],
      fields: { id: ['id'], headline: ['title'], published: ['at'], body: ['text'] },
    },
  ],
};

const posts = ['Lamps', 'Boats', 'Fog'].map((title, index) => ({
  id: `p${index}`,
  at: `2024-05-01T1${index}:00:00Z`,
  datePublished: `2024-05-01T1${index}:00:00Z`,
  title,
  url: `https://a.example/${index}`,
  text: `<p>The words of the post about ${title} are these.</p>`,
}));

describe('the title of a JSON answer', () => {
  it.each([
    ['with a layout', layout],
    ['without one', undefined],
  ])('is no headline of a post, %s', (_, given) => {
    const options = given === undefined ? {} : { layout: given };
    const blog = parsePage(JSON.stringify({ results: posts }), options);
    expect(blog.title).toBeNull();
    expect(blog.posts.map(({ headline }) => headline)).toEqual(['Lamps', 'Boats', 'Fog']);
  });

  it('is that of the object around the posts', () => {
    const blog = parsePage(JSON.stringify({ title: 'Night', url: 'https://a.example/night', results: posts }), {
      layout,
    });
    expect([blog.title, blog.url]).toEqual(['Night', 'https://a.example/night']);
  });
});
