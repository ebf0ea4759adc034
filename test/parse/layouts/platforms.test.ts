import { readFileSync } from 'node:fs';
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

describe('a publisher', () => {
  /** Posts and marks of five platforms, as a page may hold them in a corner. */
  const PLATFORMS = [
    '<div class="lb-timeline en"><article class="lb-post" data-post-id="urn:1"><div class="items-container">Embedded.</div></article></div>',
    '<div class="arena-liveblog" data-publisher="p" data-event="e"></div>',
    '<div id="LB24"><div class="lb24-news-list-item"><div class="lb24-base-news-content" id="1">Pasted.</div></div></div>',
    '<article class="liveblog-entry" id="id_1"><div class="liveblog-entry-main">Plugged in.</div></article>',
    '<tickaroo-liveblog liveblogId="67b1f6b8" clientId="63c9"></tickaroo-liveblog>',
  ].join('');

  it.each([
    ['cnn', 'live-story-2024'],
    ['apnews', 'live-blog-2024'],
    ['nbcnews', 'cards-2024'],
  ])('%s has its own page, whatever it embeds', (id, page) => {
    const { pathname } = new URL(`../../../fixtures/${id}/${page}.html`, import.meta.url);
    const html = readFileSync(pathname, 'utf8').replace('</body>', `${PLATFORMS}</body>`);
    const blog = parsePage(html);
    expect(blog.kind).toBe('live-blog');
    expect(blog.layout.id).toBe(id);
  });
});

describe('a story of a content system', () => {
  const words = 'An ordinary part of an article about ferries and the people who mend them on the cape.';
  const at = 1_658_127_010_311;

  it('is no live blog for being made of cards', () => {
    const cards = [3, 2, 1].map((n) => ({
      id: `c${n}`,
      'card-added-at': at + n * 600_000,
      'card-updated-at': at + n * 600_000,
      'story-elements': [{ type: 'text', text: `<p>${words} ${n}</p>` }],
    }));
    const kindOf = (template: string): string => {
      const story = { headline: 'Ferries', 'story-template': template, cards };
      const state = JSON.stringify({ qt: { pageType: 'story-page', data: { story } } });
      const page = `<title>Ferries</title><h1>Ferries</h1><p>${words}</p><script type="application/json" id="static-page">${state}</script>`;
      return parsePage(page, { articles: true }).kind;
    };
    expect(kindOf('live-blog')).toBe('live-blog');
    expect(kindOf('text')).toBe('article');
  });

  it('is one where it holds stories, and no section that lists them is', () => {
    const child = (n: number) => ({
      type: 'story',
      _id: `TRAM${n}`,
      headlines: { basic: `Tram ${n} has stopped` },
      first_publish_date: new Date(at + n * 600_000).toISOString(),
      content_elements: [{ type: 'text', content: `${words} ${n}`.repeat(5) }],
    });
    const kindOf = (type: string, children = [3, 2, 1]): string => {
      const content = { type, headlines: { basic: 'Trams' }, content_elements: children.map(child) };
      const page = `<title>Trams</title><h1>Trams</h1><p>${words}</p><script id="fusion-metadata">window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify(content)};</script>`;
      return parsePage(page, { articles: true }).kind;
    };
    expect(kindOf('story')).toBe('live-blog');
    expect(kindOf('results')).toBe('article');
    // A box in an article.
    expect(kindOf('story', [1])).toBe('article');
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
