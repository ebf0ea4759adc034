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

  it('whose mark stands in the page but names no address gives way to one that names its own', () => {
    const page =
      '<title>Count night</title><h1>Count night</h1><div class="lb-timeline en"></div><tickaroo-liveblog liveblogId="67b1f6b8" clientId="63c9"></tickaroo-liveblog>';
    const refused = parsePage(page, { articles: true });
    expect(refused.layout).toMatchObject({ id: 'tickaroo' });
    expect(refused.completeness.more).toEqual([expect.stringContaining('liveblogId=67b1f6b8')]);
  });
});

describe('a list of an AMP page', () => {
  const item = (id: string, at: number, words: string, more = ''): string =>
    `<div id="${id}" data-sort-time="${at}"${more}>${words}<p>The ferry has left the harbour of Merrow with its lights on, ${id}.</p></div>`;
  const list = (items: string, id = 'list'): string =>
    `<html amp><title>Storm</title><h1>Storm</h1><amp-live-list id="${id}"><div items>${items}</div></amp-live-list></html>`;
  const layoutOf = (page: string): string => parsePage(page, { articles: true }).layout.id;
  const three = (make: (n: number) => string): string => [3, 2, 1].map(make).join('');

  it('is a live blog', () => {
    expect(layoutOf(list(three((n) => item(`post-${n}`, 1_600_000_000 + n * 900, ''))))).toBe('amp-live-list');
  });

  it('is none where readers comment in it', () => {
    const comments = three((n) => item(`comment-${n}`, 1_600_000_000 + n * 900, ''));
    expect(layoutOf(list(comments, 'amp-live-comments-list-7'))).toBe('generic');
  });

  it('is none where it teases articles', () => {
    const teasers = three((n) =>
      item(`post-${n}`, 1_600_000_000 + n * 900, `<h2><a href="/storm-${n}">Storm ${n}</a></h2>`),
    );
    expect(layoutOf(list(teasers))).toBe('generic');
  });
});
