import { describe, expect, it } from 'vitest';
import { makeAutomaton } from '../../../src/parse/signs/automaton.js';
import { isEncodedName, isNamedAsPost, NAME_WORDS } from '../../../src/parse/signs/name-sign.js';
import { type FoundWord, SCAN_WORDS, scanMarkup } from '../../../src/parse/signs/scan-markup.js';

function finds(html: string, wanted: readonly string[], is: (html: string, found: FoundWord) => boolean): boolean {
  const words = [...SCAN_WORDS, ...wanted];
  let found = false;
  scanMarkup(html, makeAutomaton(words), words, {
    word: (one) => {
      found = is(html, one);
      return found;
    },
  });
  return found;
}

const named = (html: string): boolean => finds(html, NAME_WORDS, isNamedAsPost);
const encoded = (html: string): boolean => finds(html, ['&#'], isEncodedName);

describe('a name of live posts in the source of a page', () => {
  it.each([
    '<div class="live-post">',
    "<div class='a b live-post c'>",
    '<div class="a\nliveblog__entry">',
    '<div CLASS = "js-live_post">',
    '<div id=lb-post-7>',
    '<li data-testid="ticker-item">',
    '<div itemprop="liveBlogUpdate">',
    '<live-post>',
    '<p><ncpost-item class="x">',
    '<div title="1 > 0" class="lx-stream-post">',
  ])('%s', (html) => {
    expect(named(html)).toBe(true);
  });
  it.each([
    '<p>a live-post in words</p>',
    '<a href="/x-live-post">',
    '<a href=/x-live-post>',
    '<div data-json="{&quot;a&quot;:&quot;x-live-post&quot;}">',
    '<div class="live-post-header">',
    '<div class="delivery-item">',
    '<!-- <div class="live-post"> -->',
    '<script>"live-post"</script>',
    '<div class="site-nav__item--live">',
  ])('not %s', (html) => {
    expect(named(html)).toBe(false);
  });
});

describe('a name that cannot be read', () => {
  it.each([
    '<div class="&#108;ive-post">',
    '<div id="live&#x2d;post">',
    '<div data-kind="&#76;ive">',
    '<i class=&#x6c;b>',
  ])('%s', (html) => {
    expect(encoded(html)).toBe(true);
  });
  it.each([
    '<p>&#108;ive</p>',
    '<a href="&#109;ailto:a">',
    '<img alt="a&#32;b">',
    '<div data-x="it&#39;s&#10;">',
    '<div class="&#233;t">',
    '<p title="&#;">',
  ])('not %s', (html) => {
    expect(encoded(html)).toBe(false);
  });
});
