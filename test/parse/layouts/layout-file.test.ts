import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { readLayoutFile } from '../../../src/parse/layouts/layout-file.js';

const html = {
  id: 'cards',
  kind: 'html',
  era: '2024',
  order: null,
  shownTime: 'shown',
  recognise: ['.card'],
  posts: '.card',
  fields: { id: ['@id'], headline: ['h3'] },
};
const layout = {
  id: 'harbour',
  name: 'Harbour',
  hosts: ['harbour.example'],
  homeZone: null,
  language: null,
  variants: [html],
};

function withVariant(change: object): string {
  return JSON.stringify({ ...layout, variants: [{ ...html, ...change }] });
}

function errorOf(text: string): LivepostsError {
  try {
    readLayoutFile(text);
  } catch (error) {
    if (error instanceof LivepostsError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('readLayoutFile', () => {
  it('reads a layout as it stands there', () => {
    expect(readLayoutFile(JSON.stringify(layout))).toEqual(layout);
  });

  it('makes patterns of strings, with flags where they are given', () => {
    const text = { ...html, id: 'text', kind: 'text', recognise: ['^\\d+ Posts$', '/^by .+, harbour$/i'], least: 1 };
    const { posts: _, fields: __, ...rest } = text;
    const [variant] = readLayoutFile(JSON.stringify({ ...layout, variants: [rest] })).variants;
    expect(variant?.recognise).toEqual([/^\d+ Posts$/, /^by .+, harbour$/i]);
  });

  it('makes patterns of feeds and of parts', () => {
    const feeds = [{ at: 'script', url: 'https://feeds.example/{1}', pattern: 'feed\\((\\d+)\\)' }];
    expect(readLayoutFile(withVariant({ feeds })).variants[0]?.feeds?.[0]?.pattern).toEqual(/feed\((\d+)\)/);
    const json = {
      id: 'answer',
      kind: 'json',
      era: '2024',
      order: null,
      shownTime: 'published',
      recognise: ['posts'],
      posts: ['posts[]'],
      fields: {},
      parts: { kind: 'type', pattern: '^(\\w+)$', rules: { p: { tag: 'p', text: ['text'] } } },
    };
    const read = readLayoutFile(JSON.stringify({ ...layout, variants: [json] })).variants[0];
    expect(read?.kind === 'json' && read.parts?.pattern).toEqual(/^(\w+)$/);
  });

  it('reads where a page names its zone', () => {
    const text = withVariant({ zoneAt: [{ at: 'script', pattern: '"zone":"([^"]{1,40})"' }] });
    expect(readLayoutFile(text).variants[0]?.zoneAt).toEqual([{ at: 'script', pattern: /"zone":"([^"]{1,40})"/ }]);
  });

  it.each([
    ['no JSON', '{', /no JSON/, /./],
    ['no object', '[]', /layout is no object/, /an object/],
    ['an unknown key', JSON.stringify({ ...layout, host: 'x' }), /layout\.host is not known/, /id, name, cms, hosts/],
    ['a missing key', JSON.stringify({ ...layout, hosts: undefined }), /layout\.hosts is missing/, /hosts/],
    ['a host that is no text', JSON.stringify({ ...layout, hosts: [7] }), /hosts\[0\] is no text/, /a text/],
    ['an unknown kind', withVariant({ kind: 'pdf' }), /variants\[0\]\.kind/, /html, state, elsewhere, text, json/],
    ['an unknown key of a variant', withVariant({ post: '.x' }), /variants\[0\]\.post is not known/, /posts/],
    ['an unknown field', withVariant({ fields: { headlines: ['h3'] } }), /fields\.headlines is not known/, /headline/],
    ['a field that is no list', withVariant({ fields: { headline: 'h3' } }), /fields\.headline is no list/, /a list/],
    ['an order there is not', withVariant({ order: 'newest' }), /order is "newest"/, /newest-first/],
    [
      'a wrong pattern',
      withVariant({ feeds: [{ at: 'a', url: 'b', pattern: '(' }] }),
      /is no pattern: "\("/,
      /regular/,
    ],
    ['a zone without a pattern', withVariant({ zoneAt: [{ at: 'script' }] }), /zoneAt\[0\]\.pattern/, /./],
    ['a wrong selector for the zone', withVariant({ zoneAt: [{ at: '[', pattern: 'x' }] }), /"\["/, /./],
    ['a wrong selector', withVariant({ posts: '.card[' }), /".card\[" is no CSS selector/, /./],
    [
      'a wrong selector for the flow',
      withVariant({ posts: null, flow: '.words[' }),
      /".words\[" is no CSS selector/,
      /./,
    ],
    ['a wrong zone', withVariant({ zone: 'Harbour' }), /"Harbour" is no IANA zone/, /./],
    [
      'a count that is none',
      withVariant({ kind: 'json', posts: ['posts[]'], least: 'three' }),
      /variants\[0\]\.least is no number/,
      /a number/,
    ],
  ])('says what is wrong with %s, and what is allowed', (_, text, message, hint) => {
    const error = errorOf(text);
    expect(error.code).toBe('bad-layout');
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });
});
