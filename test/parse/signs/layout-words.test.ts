import { describe, expect, it } from 'vitest';
import type { HtmlVariant, Layout } from '../../../src/parse/layouts/layout.js';
import { LAYOUTS } from '../../../src/parse/layouts/layouts.js';
import { makeAutomaton } from '../../../src/parse/signs/automaton.js';
import { layoutsAtHome, layoutWords, standsInTag } from '../../../src/parse/signs/layout-words.js';
import { SCAN_WORDS, scanMarkup } from '../../../src/parse/signs/scan-markup.js';

const VARIANT: HtmlVariant = {
  id: 'page',
  kind: 'html',
  era: '2031',
  order: 'newest-first',
  shownTime: 'shown',
  recognise: [],
  posts: '.x',
  fields: {},
};

function layout(recognise: readonly string[], onHosts = false): Layout {
  const variants = [onHosts ? { ...VARIANT, recognise, onHosts: true as const } : { ...VARIANT, recognise }];
  return { id: 'harbour', name: 'Harbour', hosts: ['harbour.example'], homeZone: null, language: null, variants };
}

/** Whether a page holds the mark of a selector. */
function holds(selector: string, html: string): boolean {
  const marks = layoutWords([layout([selector])], false);
  const words = [...SCAN_WORDS, ...marks.map(({ probe }) => probe)];
  let found = false;
  scanMarkup(html, makeAutomaton(words), words, {
    word: (one) => {
      const mark = marks[one.word];
      found = mark !== undefined && standsInTag(html, mark, one);
      return found;
    },
  });
  return found;
}

describe('the mark of a selector', () => {
  it.each([
    ['.quay-post', '<div class="a quay-post">'],
    ['#quay-posts', '<div id=quay-posts>'],
    ['article[class*=QuayBox]', '<article data-a="1" class="x__QuayBox-y">'],
    ['[data-quay="a b"]', '<i data-quay="a  b">'],
    ['main .quay-post > time', '<main><p class="quay-post"><time>'],
    ['.quay-post:not(.ad)', '<p class="quay-post">'],
    ['link[rel=canonical][href*="/quay/"]', '<link rel="canonical" href="https://a.example/quay/1">'],
    ['script[src*="quay.example/"]', '<script async src="https://x.quay.example/a.js"></script>'],
    ['quay-list p', '<quay-list><p>'],
    ['.a, .quay-post', '<p class="quay-post">'],
  ])('%s', (selector, html) => {
    expect(holds(selector, html)).toBe(true);
  });
  it.each([
    ['.quay-post', '<p title="quay-post">quay-post</p>'],
    ['article[class*=QuayBox]', '<div class="x__QuayBox-y">'],
    ['main.old .quay-post', '<main class="new"><p class="quay-post">'],
    ['link[rel=canonical][href*="/quay/"]', '<link rel="canonical" href="/a"><a href="/quay/1">'],
    ['[data-quay][data-boat]', '<i data-quay>'],
  ])('%s stands not in %s', (selector, html) => {
    expect(holds(selector, html)).toBe(false);
  });
});

describe('layoutWords', () => {
  it('keeps the marks that count at home from the others', () => {
    const both = [layout(['.quay-post']), layout(['.quay-page'], true)];
    expect(layoutWords(both, false).map(({ word }) => word)).toEqual(['quay-post']);
    expect(layoutWords(both, true).map(({ word }) => word)).toEqual(['quay-page']);
  });
  it('has a word for every layout that counts anywhere, else every page would be one of its', () => {
    expect(layoutWords(LAYOUTS, false).filter(({ word }) => word === '')).toEqual([]);
  });
});

describe('layoutsAtHome', () => {
  it.each([
    ['https://www.harbour.example/a', 1],
    ['//harbour.example/a', 1],
    ['https://notharbour.example/a', 0],
    ['/a', 0],
  ])('%s', (address, count) => {
    expect(layoutsAtHome(address, [layout([])])).toHaveLength(count);
  });
});
