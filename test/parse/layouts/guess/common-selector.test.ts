import { describe, expect, it } from 'vitest';
import { commonSelector, partSelector } from '../../../../src/parse/layouts/guess/common-selector.js';
import { selectAll } from '../../../../src/read/html/select.js';
import { documentOf } from '../document.js';

function common(html: string, wanted: string): string | null {
  const document = documentOf(html);
  return commonSelector(selectAll(wanted, document), document);
}

describe('commonSelector', () => {
  it.each([
    ['a class', '<p class="a9f3k2 post"></p><p class="post b8c7d6"></p><p></p>', '.post', '.post'],
    [
      'the class that the others lack',
      '<i class="item post"></i><i class="item post"></i><i class="item"></i>',
      '.post',
      '.post',
    ],
    [
      'an attribute',
      '<p data-testid="card"></p><p data-testid="card"></p><p></p>',
      '[data-testid]',
      '[data-testid="card"]',
    ],
    [
      'an attribute whatever it says',
      '<p data-post-id="1"></p><p data-post-id="2"></p><p></p>',
      '[data-post-id]',
      '[data-post-id]',
    ],
    ['the beginning of ids', '<p id="block-1"></p><p id="block-2"></p><p></p>', '[id]', '[id^="block-"]'],
    ['a tag', '<li></li><li></li><p></p>', 'li', 'li'],
  ])('finds %s', (_, html, wanted, selector) => {
    expect(common(html, wanted)).toBe(selector);
  });

  it.each([
    ['the hash of a build', '<p class="css-1a2b3c"></p><p class="css-1a2b3c"></p><p></p>', '.css-1a2b3c'],
    ['what others have too', '<p class="x1 post"></p><p class="post"></p>', '.x1'],
  ])('finds none in %s', (_, html, wanted) => {
    expect(common(html, wanted)).toBeNull();
  });
});

describe('partSelector', () => {
  it('takes a bare tag only where that will do', () => {
    const document = documentOf('<div><span>a</span></div><div><span>b</span></div>');
    const parts = selectAll('div', document).map((post) => ({ post, part: selectAll('span', post)[0] ?? post }));
    expect(partSelector(parts, { tags: true })).toBe('span');
    expect(partSelector(parts, { tags: false })).toBeNull();
  });
});
