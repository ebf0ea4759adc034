import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/parse/candidate.js';
import { languagesOfPage } from '../../../src/parse/languages/page-languages.js';
import type { HtmlVariant } from '../../../src/parse/layouts/layout.js';
import { readByLayout } from '../../../src/parse/layouts/read-by-layout.js';
import { lexiconsOf } from '../../../src/parse/time/lexicon.js';
import { attributeOf, isElement } from '../../../src/read/html/dom.js';
import { documentOf } from './document.js';

const variant: HtmlVariant = {
  id: 'cards',
  kind: 'html',
  era: '2024',
  order: 'newest-first',
  shownTime: 'shown',
  permalink: '{page}/{id}',
  recognise: ['.card'],
  posts: '.card, [data-card]',
  fields: {
    id: ['@id'],
    url: ['a.link@href'],
    headline: ['h2'],
    byline: ['.by'],
    time: ['.when', '@data-shown'],
    published: ['@data-first'],
    updated: ['@data-last'],
    body: ['.words'],
  },
  labels: { pinned: '.card-on-top', 'key-event': '.key' },
  drop: ['.share'],
};

function read(html: string, change: Partial<HtmlVariant> = {}, pageUrl: string | null = null): readonly Candidate[] {
  const languages = languagesOfPage('en', '');
  const scene = { document: documentOf(html), pageUrl, languages, lexicons: lexiconsOf(languages) };
  return readByLayout(scene, { ...variant, ...change }, () => undefined);
}

function only(html: string, change: Partial<HtmlVariant> = {}, pageUrl: string | null = null): Candidate {
  const [candidate] = read(html, change, pageUrl);
  if (candidate === undefined) throw new Error('no post');
  return candidate;
}

describe('readByLayout', () => {
  it('gives the posts in the order of the page, a part of a post not again', () => {
    const posts = read(
      '<div class="card" id="a"><p data-card id="b">x</p><i data-card id="c"></i></div><div data-card id="d"></div>',
    );
    expect(posts.map(({ id }) => id)).toEqual(['a', 'd']);
  });

  it('gives none where the layout says that posts have no elements', () => {
    expect(read('<div class="card" id="a">x</div>', { posts: null })).toEqual([]);
  });

  it.each([
    ['<div class="by"><p>By</p><p>Ada Wren</p></div>', ['Ada Wren']],
    ['<div class="by"><b>Ada Wren</b><p>Reporting from Tarn</p></div>', ['Ada Wren@Tarn']],
    ['<div class="by"><b>Ada Wren</b><p>National reporter</p></div>', ['Ada Wren']],
  ])('reads the names out of the lines of %s', (by, authors) => {
    const post = only(`<div class="card" id="a">${by}<p class="words">x</p></div>`);
    expect(post.authors.map(({ name, location }) => (location === null ? name : `${name}@${location}`))).toEqual(
      authors,
    );
  });

  it('reads seconds since 1970 that stand where a script puts an age', () => {
    const stamp = { role: 'shown', source: 'attribute', text: null };
    expect(only('<div class="card"><b class="when">1709417828</b></div>').stamps).toEqual([
      { ...stamp, value: '1709417828' },
    ]);
    const both = '<div class="card"><time class="when" datetime="2024-03-02T22:17:08Z">1709417828</time></div>';
    expect(only(both).stamps).toEqual([{ ...stamp, value: '2024-03-02T22:17:08Z' }]);
  });

  it('takes the time that it names for no line of a change', () => {
    const html = (line: string): string =>
      `<div class="card" id="p1"><div class="last-updated">${line}</div><h2>Lamps</h2><p class="words">The lamps of the quay are lit.</p></div>`;
    const change = { fields: { id: ['@id'], time: ['.when'], body: ['.words'] } };
    expect(only(html('12m ago<b class="when">(00:41 GMT)</b>'), change).markers).toEqual([]);
    expect(only(html('Updated at <b class="when">00:41 GMT</b>'), change).markers).toHaveLength(1);
  });

  it('labels the posts that a box of key events points at', () => {
    const posts = read(
      '<ul class="key-moments"><li><a href="#p2">Lamps</a></li></ul><div class="card" id="p1">x</div><div class="card" id="p2">y</div>',
    );
    expect(posts.map(({ labels }) => labels)).toEqual([[], ['key-event']]);
  });

  it('reads the fields', () => {
    const post = only(
      `<div class="card" id="p-9" data-first="2024-05-01T10:00:00Z" data-last="2024-05-01T11:00:00Z"><h2>Lamps  are lit</h2>
      <span class="by">From Ada Wren in Merrow</span><b class="when">noon</b><a class="link" href="/live#p-9">#</a></div>`,
    );
    expect(post).toMatchObject({
      evidence: 'layout',
      id: 'p-9',
      url: '/live#p-9',
      headline: 'Lamps are lit',
      byline: 'From Ada Wren in Merrow',
      authors: [{ name: 'Ada Wren', location: 'Merrow', organization: null }],
      labels: [],
      pinnedCopy: false,
    });
    expect(post.keys).toContain('p-9');
    expect(post.stamps).toEqual([
      { role: 'shown', source: 'text', text: 'noon', value: null },
      { role: 'published', source: 'attribute', text: null, value: '2024-05-01T10:00:00Z' },
      { role: 'updated', source: 'attribute', text: null, value: '2024-05-01T11:00:00Z' },
    ]);
  });

  it.each([
    ['<time class="when" datetime="2024-05-01T10:00:00Z">noon</time>', 'noon', '2024-05-01T10:00:00Z', 'attribute'],
    ['<time class="when" datetime="2024-05-01T10:00:00Z"></time>', null, '2024-05-01T10:00:00Z', 'attribute'],
    ['<time class="when" datetime="soon">noon</time>', 'noon', null, 'text'],
  ])('reads the time out of %s', (markup, text, value, source) => {
    expect(only(`<div class="card">${markup}</div>`).stamps).toEqual([{ role: 'shown', source, text, value }]);
  });

  it('passes over an empty element and takes the next rule, an attribute too', () => {
    const post = only('<div class="card" data-shown="2024-05-01T10:00:00Z">words<time class="when"></time></div>');
    expect(post.stamps).toEqual([{ role: 'shown', source: 'attribute', text: null, value: '2024-05-01T10:00:00Z' }]);
  });

  it('calls the shown time a publication where it is one', () => {
    const post = only('<div class="card"><b class="when">noon</b></div>', { shownTime: 'published' });
    expect(post.stamps.map(({ role }) => role)).toEqual(['published']);
  });

  it('keeps headline, stamp, writer and dropped parts out of the words', () => {
    const { body } = only(
      '<div class="card"><div class="words" id="w"><h2 id="h">x</h2><b class="when" id="t">noon</b><i class="by" id="y">Ada Wren</i><p class="share" id="s">x</p><p id="p">x</p></div></div>',
    );
    if (body?.kind !== 'nodes') throw new Error('no elements');
    expect(body.nodes.map((node) => (isElement(node) ? attributeOf(node, 'id') : null))).toEqual(['w']);
    expect([...body.skip].map((element) => attributeOf(element, 'id')).sort()).toEqual(['h', 's', 't', 'y']);
  });

  it('reads every writer of a post, each once', () => {
    const post = only(
      '<div class="card"><span class="by">Ada Wren</span><span class="by"><b class="by">Tom Pell</b></span><p class="words">Gulls.</p></div>',
    );
    expect(post.byline).toBe('Ada Wren, Tom Pell');
    expect(post.authors.map(({ name }) => name)).toEqual(['Ada Wren', 'Tom Pell']);
  });

  it('reads the line of a change and keeps it out of the words', () => {
    const html =
      '<div class="card" id="p-9"><b class="when">9.02am</b><div class="words"><p>Gulls.</p><p class="upd">Updated at 9.40am</p></div></div>';
    const post = only(html, { fields: { ...variant.fields, updated: ['.upd'] } });
    expect(post.stamps).toContainEqual({ role: 'updated', source: 'text', text: 'Updated at 9.40am', value: null });
    expect(post.markers).toEqual([{ kind: 'updated', text: 'Updated at 9.40am', at: null }]);
    expect(
      post.body?.kind === 'nodes' && [...post.body.skip].map((element) => attributeOf(element, 'class')),
    ).toContain('upd');
  });

  it('leaves the other times to their position where only the change is named', () => {
    const html =
      '<div class="card" id="p-9"><time datetime="2024-05-01T08:02:00Z">9.02am</time><p>Gulls on the quay.</p><p class="upd">Updated at 9.40am</p></div>';
    const post = only(html, { fields: { id: ['@id'], updated: ['.upd'] } });
    expect(post.stamps.map(({ role, text, value }) => [role, text, value])).toEqual([
      ['updated', 'Updated at 9.40am', null],
      ['shown', '9.02am', '2024-05-01T08:02:00Z'],
    ]);
    expect(post.markers).toHaveLength(1);
  });

  it('takes the whole post for its words where no rule finds them', () => {
    const { body } = only('<div class="card"><p>a</p><p>b</p></div>');
    expect(body?.kind === 'nodes' && body.nodes.length).toBe(2);
  });

  it('reads labels from the post and from inside it', () => {
    const post = only('<div class="card card-on-top"><i class="key"></i></div>');
    expect(post).toMatchObject({ labels: ['pinned', 'key-event'], pinnedCopy: true });
  });

  describe('reads posts whose words follow them', () => {
    const heads = { posts: '.head', notPosts: '.advert', days: '.day', fields: { id: ['@id'], headline: ['h2'] } };
    const words = 'The lamps along the quay were lit one by one, and nobody thought to count them.';
    const html = `<main><div class="head" id="a"><h2>One</h2><time>12:30</time></div><p id="a1">${words}</p>
      <div id="a2"><p>${words}</p><p class="share">Share</p></div><p class="share" id="a3">Tell a friend</p>
      <div class="head advert"><h2>Buy</h2></div><p id="x">${words}</p>
      <div class="head" id="b"><h2>Two</h2><time>12:10</time></div><p id="b1">${words}</p><h3 class="day">1 May 2024</h3><p id="y">More</p>
      <div class="head" id="c"><h2>Three</h2><time>11:50</time></div><p id="c1">${words}</p></main>`;

    function wordsOf(post: Candidate | undefined): readonly string[] {
      if (post?.body?.kind !== 'nodes') throw new Error('no elements');
      const { nodes, skip } = post.body;
      return nodes
        .filter(isElement)
        .filter((node) => !skip.has(node))
        .map((node) => attributeOf(node, 'id') ?? '')
        .filter((id) => id !== '');
    }

    it('and ends them where a day or an element that is no post begins', () => {
      const posts = read(html, heads);
      expect(posts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(posts.map(wordsOf)).toEqual([['a1', 'a2'], ['b1'], ['c1']]);
    });

    it('and drops what is no part of them there, too', () => {
      const [post] = read(html, heads);
      if (post?.body?.kind !== 'nodes') throw new Error('no elements');
      const dropped = [...post.body.skip].filter((element) => attributeOf(element, 'class') === 'share');
      expect(dropped).toHaveLength(2);
    });
  });

  it('parts one line of writer and time', () => {
    const fields = { byline: ['.meta'], time: ['.meta'], body: ['p'], headline: [] };
    const post = only(
      '<div class="card"><p>The lamps are lit.</p><i class="meta">by Ada Wren on 5/31/2024 at 14:17</i></div>',
      { fields },
    );
    expect(post.authors.map(({ name }) => name)).toEqual(['Ada Wren']);
    expect(post.stamps.map(({ text }) => text)).toEqual(['5/31/2024 at 14:17']);
    const apart = only('<div class="card"><i class="meta">by Ada Wren at 14:17</i></div>', {
      fields: { time: ['.meta'] },
    });
    expect(apart.stamps.map(({ text }) => text)).toEqual(['by Ada Wren at 14:17']);
  });

  it('marks what was taken back', () => {
    const read_ = (html: string): readonly unknown[] => only(html, { retracted: '.stricken' }).markers;
    expect(read_('<div class="card stricken">a</div>')).toEqual([{ kind: 'retracted', text: 'stricken', at: null }]);
    expect(read_('<div class="card"><s class="stricken">a</s></div>')).toEqual([]);
    expect(only('<div class="card stricken">a</div>').markers).toEqual([]);
  });

  it('makes an address where the page prints none', () => {
    expect(only('<div class="card" id="p-9"></div>', {}, 'https://n.example/live/index.html').url).toBe(
      'https://n.example/live/p-9',
    );
    expect(only('<div class="card" id="p-9"></div>').url).toBeNull();
    expect(
      only('<div class="card" id="p-9"><a class="link" href="#p-9">#</a></div>', {}, 'https://n.example/').url,
    ).toBe('#p-9');
  });
});
