import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const layout: Layout = {
  id: 'harbour-news',
  name: 'Harbour News',
  hosts: ['harbour.example'],
  homeZone: 'Europe/London',
  language: null,
  variants: [
    {
      id: 'answer',
      kind: 'json',
      era: '2024',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['posts'],
      posts: ['posts[]'],
      fields: { id: ['id'], published: ['at'], body: ['text'] },
      page: {
        url: ['url'],
        title: ['title'],
        language: ['lang'],
        published: ['first', 'dateline'],
        updated: ['last', 'dateline'],
        more: ['pages.older', 'pages.oldest'],
      },
    },
  ],
};

const posts = ['12:00', '11:00', '10:00'].map((clock, index) => ({
  id: `p-70${index}`,
  at: `2024-05-01T${clock}:00Z`,
  text: `<p>Lamp ${index} is lit on the mole.</p>`,
}));

function read(page: Readonly<Record<string, unknown>>, url?: string): LiveBlog {
  return parsePage(JSON.stringify({ posts, ...page }), { layout, ...(url === undefined ? {} : { url }) });
}

describe('what an answer says of the blog', () => {
  it('is published where the answer says, not where it was fetched', () => {
    const fetched = 'https://api.harbour.example/v1/lamps.json?since=4';
    const url = 'https://www.harbour.example/live/lamps';
    expect(read({ url }, fetched)).toMatchObject({ url });
    expect(read({ url: '/live/lamps' }, fetched)).toMatchObject({ url: fetched });
    expect(read({}, fetched)).toMatchObject({ url: fetched });
  });

  it('has times for machines', () => {
    const { published, updated } = read({ first: '2024-05-01T10:00:00Z', last: 1714565100000 });
    expect(published?.instant).toBe('2024-05-01T10:00:00Z');
    expect(updated?.instant).toMatch(/^2024-05-01T12:05:00/);
  });

  it('has times as they are printed, each for what its words say', () => {
    const first = read({ dateline: 'First published on Wed 1 May 2024 10.59 BST' });
    expect(first.published).toMatchObject({ instant: '2024-05-01T09:59:00Z', source: 'state' });
    expect(first.updated).toBeNull();
    const last = read({ dateline: 'Last modified on Wed 1 May 2024 13.05 BST' });
    expect(last.updated?.instant).toBe('2024-05-01T12:05:00Z');
    expect(last.published).toBeNull();
  });

  it('takes no text without a date for a time', () => {
    expect(read({ dateline: 'By our harbour correspondent' }).published).toBeNull();
    expect(read({ dateline: '10.59 BST' }).published).toBeNull();
  });

  it('names further pages from its own address, which it may give itself', () => {
    const pages = { older: '?page=with:block-2', oldest: '?page=with:block-9' };
    const url = 'https://www.harbour.example/live/lamps';
    const more = [`${url}?page=with:block-2`, `${url}?page=with:block-9`];
    expect(read({ url, pages }).completeness.more).toEqual(more);
    expect(read({ pages }, url).completeness.more).toEqual(more);
    // The answer of another host: what it says of its page goes before the address that it was fetched at.
    expect(read({ url, pages }, 'https://api.harbour.example/live/lamps.json').completeness.more).toEqual(more);
    expect(read({ pages }).completeness.more).toEqual([]);
  });

  it('is in the language that it names', () => {
    expect(read({ lang: 'cy' }).language).toBe('cy');
    expect(read({}).language).toBeNull();
  });

  it('says that the coverage has ended', () => {
    expect(read({ title: 'Lamp night – as it happened' }).status).toBe('ended');
    expect(read({ title: 'Lamp night – live' }).status).toBe('unknown');
  });
});
