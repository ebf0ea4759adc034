import { describe, expect, it } from 'vitest';
import { isFurniture, isShareLink, namesOf } from '../../../src/parse/body/furniture.js';
import { elementOf } from './read-markup.js';

const furniture = (tag: string): boolean => {
  const element = elementOf(tag, /^<([a-z]+)/.exec(tag)?.[1] ?? '');
  return isFurniture(element, namesOf(element));
};
const shares = (html: string): boolean => isShareLink(elementOf(html, 'a'));

describe('isFurniture', () => {
  it.each([
    '<div class="share">',
    '<div class="post__share-tools">',
    '<ul class="social-links">',
    '<div class="adverts">',
    '<p class="sr-only">',
    '<div data-component="rich-link">',
    '<div data-testid="copy-link">',
    '<div class="shareArticle">',
    '<div class="articleShareButtons">',
    '<div class="newsletterBox">',
    '<p hidden>',
    '<div aria-hidden="true">',
  ])('%s is', (tag) => {
    expect(furniture(tag)).toBe(true);
  });

  it.each([
    '<p class="words">',
    '<p class="shareholders">',
    '<p class="marketSharePrice">',
    '<p class="relatedness">',
    '<p class="social-democrats">',
    '<p class="socialist">',
    '<p class="pollster">',
    '<span aria-hidden="true">',
    '<div aria-hidden="false">',
    '<p>',
  ])('%s is not', (tag) => {
    expect(furniture(tag)).toBe(false);
  });
});

describe('isShareLink', () => {
  it.each([
    '<a href="https://www.facebook.com/sharer/sharer.php?u=x">F</a>',
    '<a href="https://twitter.com/intent/tweet?text=x">T</a>',
    '<a href="whatsapp://send?text=x">W</a>',
    '<a href="mailto:?subject=x">M</a>',
    '<a href="/x" onclick="openShare()">S</a>',
    '<p> <a href="https://t.me/share/url?url=x">T</a> </p>',
    '<p><a href="javascript:void(0)">S</a></p>',
    'See it: <a href="https://www.facebook.com/sharer.php">F</a>',
  ])('%s is', (html) => {
    expect(shares(html)).toBe(true);
  });

  it.each([
    '<a href="/x">F</a>',
    '<a href="mailto:ona@news.example">M</a>',
    '<p>He owns a <a href="/share/price">share</a></p>',
    '<p><a href="javascript:void(0)">Tide</a> was low</p>',
    '<a href="/share"><b>1</b><b>2</b><b>3</b><b>4</b><b>5</b><b>6</b><b>7</b></a>',
  ])('%s is not', (html) => {
    expect(shares(html)).toBe(false);
  });
});

describe('namesOf', () => {
  it('gathers the names that sites give their components', () => {
    expect(namesOf(elementOf('<p class="a b" data-component="c" data-testid="d">', 'p'))).toBe('a b c d');
    expect(namesOf(elementOf('<p id="a">', 'p'))).toBe('');
  });
});
