import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { findFurtherPages } from '../../../src/parse/page/further-pages.js';
import { makeResolver } from '../../../src/parse/page/page-url.js';
import { buildDocument } from '../../../src/read/html/build-document.js';

const PAGE = 'https://a.example/live/storm';

function find(html: string, url: string | null = PAGE): readonly string[] {
  const document = buildDocument(html, 'fast', collectDiagnostics().report);
  return findFurtherPages(
    document,
    url,
    makeResolver(url, (address) => address),
  );
}

const link = (href: string, rel = ''): string => `<a href="${href}"${rel === '' ? '' : ` rel="${rel}"`}>x</a>`;

describe('further pages', () => {
  it.each([
    ['?page=2', `${PAGE}?page=2`],
    ['?Page=3', `${PAGE}?Page=3`],
    ['/live/storm?seite=2#liveticker', `${PAGE}?seite=2`],
    ['?p=2', `${PAGE}?p=2`],
    ['?filter=all&amp;page=2', `${PAGE}?filter=all&page=2`],
    ['https://a.example/live/storm/page/2', `${PAGE}/page/2`],
    ['https://a.example/live/storm/page/2/', `${PAGE}/page/2/`],
    ['?page=with:block-64aa#liveblog-navigation', `${PAGE}?page=with:block-64aa`],
  ])('%s', (href, url) => {
    expect(find(link(href))).toEqual([url]);
  });

  it('do not count the one that is shown', () => {
    expect(find(`<a href="?page=1" aria-current="page">1</a>${link('?page=2')}`)).toEqual([`${PAGE}?page=2`]);
  });

  it('are named by the head of the page', () => {
    expect(find('<link rel="next" href="/live/storm?seq=2"><link rel="PREV" href="/live/storm?seq=0">')).toEqual([
      `${PAGE}?seq=2`,
      `${PAGE}?seq=0`,
    ]);
  });

  it('are given once each, in the order of the page, the page itself left out', () => {
    const html = [2, 1, 3, 2].map((number) => link(`?page=${number}`)).join('') + link('#top', 'next');
    expect(find(html, `${PAGE}?page=1`)).toEqual([`${PAGE}?page=2`, `${PAGE}?page=3`]);
  });

  it('of a page in the middle have the same address but for the number', () => {
    expect(find(link('/live/storm/page/4') + link('/live/storm'), `${PAGE}/page/3`)).toEqual([`${PAGE}/page/4`]);
  });
});

describe('other links', () => {
  it.each([
    ['another article', link('/live/regatta?page=2')],
    ['another host', link('https://b.example/live/storm?page=2')],
    ['the next story', link('/stories/pears', 'next')],
    ['a post', link('?page=with:block-64aa#block-64aa')],
    ['an article by its number', link('?p=12345')],
    ['a filter', link('?filterKeyEvents=true')],
    ['the comments', link('?page=2#comments')],
    ['nothing that can be opened', link('javascript:load(?page=2)')],
    ['a link whose relation only begins like it', link('/live/storm?seq=2', 'next-post')],
  ])('%s', (_what, html) => {
    expect(find(html)).toEqual([]);
  });

  it('cannot be told on a page without an address, unless the page says "next"', () => {
    expect(find(link('https://a.example/search?page=2'), null)).toEqual([]);
    expect(find(link('https://a.example/live/storm?page=2', 'next'), null)).toEqual([`${PAGE}?page=2`]);
  });
});

it('ends at a number of pages that no blog has', () => {
  const html = Array.from({ length: 400 }, (_, index) => link(`?page=${index + 2}`)).join('');
  expect(find(html).length).toBeLessThan(400);
});
