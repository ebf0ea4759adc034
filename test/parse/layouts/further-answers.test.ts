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
      recognise: ['posts'],
      posts: ['posts[]'],
      fields: { id: ['id'], published: ['at'], body: ['text'] },
      page: { more: ['next'] },
    },
  ],
};

function more(next: string, url: string | null): readonly string[] {
  const posts = [{ id: 'p1', at: '2024-05-01T10:00:00Z', text: 'The lamps are lit' }];
  const given = url === null ? {} : { url };
  return parsePage(JSON.stringify({ posts, next }), { layout, ...given }).completeness.more;
}

describe('addresses of further answers', () => {
  it.each([
    ['https://api.example/posts?page=2', null, ['https://api.example/posts?page=2']],
    ['?page=2', 'https://api.example/posts', ['https://api.example/posts?page=2']],
    ['/posts/2', 'https://api.example/v1/posts', ['https://api.example/posts/2']],
    // Eve names its resources from the root of the API on.
    ['blogs/7/posts?page=2', 'https://n.example/api/blogs/7/posts', ['https://n.example/api/blogs/7/posts?page=2']],
    ['blogs/7/posts?page=2', 'https://n.example/api/blogs/7/posts/', ['https://n.example/api/blogs/7/posts?page=2']],
    ['blogs/7/posts?page=2', null, []],
    ['ftp://api.example/posts', null, []],
  ])('%s on %s', (next, url, expected) => {
    expect(more(next, url)).toEqual(expected);
  });
});
