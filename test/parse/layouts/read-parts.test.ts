import { describe, expect, it } from 'vitest';
import type { PartRules } from '../../../src/parse/layouts/layout.js';
import { readParts } from '../../../src/parse/layouts/read-parts.js';

const rules: PartRules = {
  kind: 'ref',
  pattern: /^parts\/([a-z-]+)/,
  rules: {
    paragraph: { tag: 'p', text: ['text'] },
    list: { tag: 'ul', text: ['items[].text'] },
    image: { tag: 'figure', url: ['url'], text: ['meta.caption'], credit: ['meta.credit'] },
    correction: { tag: 'p', lead: ['prefix'], text: ['text'] },
    film: { tag: 'video', url: ['files[].url'] },
    post: { tag: 'iframe', url: ['url'] },
    advert: 'drop',
  },
};
const part = (ref: string, fields: object): object => ({ ref: `parts/${ref}`, ...fields });

describe('readParts', () => {
  it.each([
    [part('paragraph', { text: 'A <b>bell</b>.' }), '<p>A <b>bell</b>.</p>'],
    [part('list', { items: [{ text: 'one' }, { text: 'two' }] }), '<ul><li>one</li><li>two</li></ul>'],
    [part('correction', { prefix: 'Correction', text: 'It was a gong.' }), '<p>Correction: It was a gong.</p>'],
    [part('correction', { text: 'It was a gong.' }), '<p>It was a gong.</p>'],
    [
      part('image', { url: 'https://i.example/a.jpg?a=1&b="2"', meta: { caption: 'A bell.', credit: 'Ada & Co' } }),
      '<figure><img src="https://i.example/a.jpg?a=1&amp;b=&quot;2&quot;"><figcaption>A bell. Credit: Ada &amp; Co</figcaption></figure>',
    ],
    [part('image', { url: 'https://i.example/a.jpg' }), '<figure><img src="https://i.example/a.jpg"></figure>'],
    [part('film', { files: [{ url: 'https://v.example/a.mp4' }] }), '<video src="https://v.example/a.mp4"></video>'],
    [part('post', { url: 'https://x.com/a/status/1' }), '<iframe src="https://x.com/a/status/1"></iframe>'],
  ])('makes markup of %j', (one, markup) => {
    expect(readParts([one], rules)).toBe(markup);
  });

  it('keeps the words of a kind it does not know, and drops what it is told to', () => {
    const parts = [part('poem', { text: 'Ding.' }), part('advert', { text: 'Buy a bell' }), { text: 'Dong.' }];
    expect(readParts(parts, rules)).toBe('<p>Ding.</p>\n<p>Dong.</p>');
  });

  it('leaves out parts that hold nothing', () => {
    const parts = [part('paragraph', {}), part('list', { items: [] }), part('image', {}), null, 'text', []];
    expect(readParts(parts, rules)).toBe('');
  });

  it('takes no kind from what every object has', () => {
    expect(readParts([part('constructor', { text: 'Ding.' })], rules)).toBe('<p>Ding.</p>');
  });
});
