import { describe, expect, it } from 'vitest';
import { isPlatform } from '../../../src/parse/layouts/is-platform.js';
import { PUBLISHERS } from '../../../src/parse/layouts/list.js';
import { parsePage } from '../../../src/parse/parse-page.js';

describe('a platform', () => {
  it('is no publisher', () => {
    expect(PUBLISHERS.filter(isPlatform)).toEqual([]);
  });

  it('is not taken for the publisher of its customer', () => {
    const post = (id: number): string =>
      `<article class="lb-post" data-post-id="urn:${id}" data-post-sticky="false"><div class="lb-post-date" data-js-timestamp="2024-05-01T1${id}:00:00+00:00"></div><div class="items-container">The ferry has left the harbour of Merrow with its lights on.</div></article>`;
    const page = `<title>Storm</title><div class="lb-timeline en">${post(2)}${post(1)}${post(0)}</div>`;
    expect(parsePage(page).publisher).toEqual({ name: null, domain: null });
    const url = 'https://news.example/storm';
    expect(parsePage(page, { url }).publisher).toEqual({ name: null, domain: 'news.example' });
  });

  it('is not taken for the publisher of an answer of its own', () => {
    const posts = [0, 1, 2].map((id) => ({
      _id: `urn:${id}`,
      particular_type: 'post',
      published_date: `2024-05-01T1${id}:00:00+00:00`,
      groups: [{ id: 'main', refs: [{ item: { text: 'The lamps are lit.', item_type: 'text' } }] }],
    }));
    expect(parsePage(JSON.stringify({ _items: posts })).publisher.name).toBeNull();
  });
});
