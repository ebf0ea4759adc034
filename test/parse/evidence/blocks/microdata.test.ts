import { describe, expect, it } from 'vitest';
import { microdataIn, type PostMicrodata } from '../../../../src/parse/evidence/blocks/microdata.js';
import { documentOf, find } from './reading.js';

const read = (html: string): PostMicrodata => microdataIn(find('.p', documentOf(html)));
const meta = (property: string, content: string): string => `<meta itemprop="${property}" content="${content}">`;

describe('microdata of a post', () => {
  const inside = `${meta('headline', 'Fog')}${meta('url', 'https://a.example/live#7')}`;

  it.each([
    ['on the post', `<div class="p" itemscope itemprop="liveBlogUpdate">${inside}</div>`],
    ['inside it', `<li class="p"><div itemscope itemprop="liveBlogUpdate"><p>Words</p>${inside}</div></li>`],
    ['deep inside it', `<li class="p"><div itemscope><div><span>${inside}</span></div></div></li>`],
    ['without an item', `<li class="p">${inside}</li>`],
  ])('%s', (_what, html) => {
    expect(read(html)).toEqual({ headline: 'Fog', url: 'https://a.example/live#7', author: null });
  });

  it('is not that of a film, a picture or the publisher in it', () => {
    const film = `<div itemprop="video" itemscope>${meta('headline', 'A film')}${meta('url', 'https://a.example/film')}${meta('name', 'Film')}</div>`;
    const publisher = `<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization">${meta('name', 'Harbour News')}${meta('url', 'https://a.example')}</div>`;
    expect(read(`<div class="p" itemscope>${film}${publisher}</div>`)).toEqual({
      headline: null,
      url: null,
      author: null,
    });
    expect(read(`<div class="p" itemscope>${film}${publisher}${inside}</div>`).headline).toBe('Fog');
  });

  it.each([
    ['a person', `<div itemprop="author" itemscope>${meta('name', 'Ada Quill')}</div>`, 'Ada Quill'],
    ['a name', meta('author', 'Ada Quill'), 'Ada Quill'],
    [
      'a house',
      `<div itemprop="author" itemscope itemtype="http://schema.org/Organization">${meta('name', 'Harbour News')}</div>`,
      null,
    ],
  ])('names as its writer %s', (_what, html, author) => {
    expect(read(`<div class="p" itemscope>${html}</div>`).author).toBe(author);
  });

  it('takes the first of each and nothing that is empty', () => {
    const html = `${meta('headline', ' ')}${meta('headline', 'One')}${meta('headline', 'Two')}`;
    expect(read(`<div class="p" itemscope>${html}</div>`).headline).toBe('One');
    expect(read('<div class="p" itemscope></div>')).toEqual({ headline: null, url: null, author: null });
  });
});
