import { describe, expect, it } from 'vitest';
import { collectDiagnostics, type Diagnostic } from '../../../src/model/diagnostic.js';
import { readBody } from '../../../src/parse/body/read-body.js';
import type { Candidate } from '../../../src/parse/candidate.js';
import { languagesOfPage } from '../../../src/parse/languages/page-languages.js';
import type { JsonVariant } from '../../../src/parse/layouts/layout.js';
import { authorsAt, readByPaths } from '../../../src/parse/layouts/read-by-paths.js';

const variant: JsonVariant = {
  id: 'answer',
  kind: 'json',
  era: '2024',
  order: 'newest-first',
  shownTime: 'shown',
  recognise: ['posts'],
  posts: ['posts[]'],
  pinned: ['top[]'],
  fields: {
    id: ['ref'],
    url: ['link'],
    headline: ['title[].plain', 'title'],
    byline: ['by'],
    time: ['at'],
    timeText: ['atText'],
    published: ['first'],
    updated: ['last'],
    body: ['words[]'],
  },
};
const languages = languagesOfPage('en', '');

function read(
  value: unknown,
  change: Partial<JsonVariant> = {},
): { posts: readonly Candidate[]; diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collectDiagnostics();
  const posts = readByPaths(value, { ...variant, ...change }, { pageUrl: 'https://n.example/live', languages }, report);
  return { posts, diagnostics };
}

describe('readByPaths', () => {
  it('follows what entries point at', () => {
    const { posts } = read(
      {
        posts: [{ __ref: 'Post:1' }],
        store: { 'Post:1': { ref: 'p1', by: { __ref: 'A:1' }, words: ['Gate shut'] }, 'A:1': { name: 'Ada Wren' } },
      },
      { refs: 'store', fields: { id: ['ref'], byline: ['by.name'], body: ['words[]'] } },
    );
    expect(posts).toMatchObject([{ id: 'p1', byline: 'Ada Wren', body: { html: '<p>Gate shut</p>' } }]);
  });

  it('gives each line of a text without markup its paragraph', () => {
    const [post] = readByPaths(
      { items: [{ ref: 'p1', words: ['One.\n\nTwo.\nThree.', '<i>Four</i>\nand five.'] }] },
      { posts: ['items[]'], fields: { id: ['ref'], body: ['words[]'] } },
      { pageUrl: null, languages: [] },
      () => undefined,
    );
    expect(post?.body).toMatchObject({
      html: '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n<i>Four</i>\nand five.',
    });
  });

  it('says what in the markup of a body is no part of the words', () => {
    const { posts } = read(
      { posts: [{ ref: 'p1', words: ['<p>One.</p><div class="card"><p>Two.</p></div>'] }] },
      { drop: ['.card'] },
    );
    const body = posts[0]?.body ?? null;
    const content = readBody(body, { resolve: (url) => url, markup: false }, () => undefined);
    expect(content.paragraphs).toEqual(['One.']);
  });

  it('reads the fields', () => {
    const { posts } = read({
      posts: [
        {
          ref: 'cms.example/_components/post/instances/cx12@published',
          link: 'https://n.example/live?post-id=cx12',
          title: [{ plain: 'Lamps <b>are</b> lit' }],
          by: 'From Ada Wren in Merrow',
          at: '2024-05-01T10:00:00Z',
          atText: '6 a.m. ET, May 1, 2024',
          first: '2024-05-01T09:00:00Z',
          last: 'soon',
          words: ['One.', '<p>Two.</p>', ''],
        },
      ],
    });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      evidence: 'state',
      id: 'cx12',
      url: 'https://n.example/live?post-id=cx12',
      headline: 'Lamps are lit',
      authors: [{ name: 'Ada Wren', location: 'Merrow', organization: null }],
      stamps: [
        { role: 'shown', source: 'state', text: '6 a.m. ET, May 1, 2024', value: '2024-05-01T10:00:00Z' },
        { role: 'published', source: 'state', text: null, value: '2024-05-01T09:00:00Z' },
      ],
      body: { kind: 'html', html: '<p>One.</p>\n<p>Two.</p>' },
    });
    expect(posts[0]?.keys).toContain('cx12');
  });

  it('leaves out entries that are no objects or hold no words', () => {
    expect(
      read({ posts: [null, 7, 'x', {}, { ref: 'a' }, { ref: 'b', title: 'B' }] }).posts.map(({ id }) => id),
    ).toEqual(['b']);
  });

  it('gives none where there are fewer than a live blog has', () => {
    const value = {
      posts: [
        { ref: 'p1', words: ['Gate shut'] },
        { ref: 'p2', words: ['Gate open'] },
      ],
    };
    expect(read(value, { least: 3 }).posts).toEqual([]);
    expect(read(value, { least: 2 }).posts).toHaveLength(2);
  });

  it('gives the copies on top first, marked as such', () => {
    const { posts } = read({
      top: [{ ref: 'b', title: 'B' }],
      posts: [
        { ref: 'a', title: 'A' },
        { ref: 'b', title: 'B' },
      ],
    });
    expect(posts.map(({ id, pinnedCopy }) => [id, pinnedCopy])).toEqual([
      ['b', true],
      ['a', false],
      ['b', false],
    ]);
  });

  it('lets a pinned post without words mark the post of the same id', () => {
    const { posts, diagnostics } = read({ top: [{ ref: 'a' }], posts: [{ ref: 'a', title: 'A' }] });
    expect(posts.map(({ id, pinnedCopy }) => [id, pinnedCopy])).toEqual([
      ['a', true],
      ['a', false],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('says so when the words of a pinned post are missing', () => {
    const { posts, diagnostics } = read({ top: [{ ref: 'z' }], posts: [{ ref: 'a', title: 'A' }] });
    expect(posts.map(({ id }) => id)).toEqual(['a']);
    expect(diagnostics.map(({ code, where }) => [code, where])).toEqual([['posts-missing', 'z']]);
  });

  it('makes an address where the answer holds none', () => {
    const value = { posts: [{ ref: 'a', title: 'A' }] };
    expect(read(value, { permalink: '{page}/{id}' }).posts[0]?.url).toBe('https://n.example/live/a');
    expect(read(value).posts[0]?.url).toBeNull();
  });
});

describe('authorsAt', () => {
  it.each([
    [
      ['Ada Wren', 'Tomas Pell'],
      ['Ada Wren', 'Tomas Pell'],
    ],
    ['Ada Wren and Tomas Pell', ['Ada Wren', 'Tomas Pell']],
    [null, []],
  ])('reads %j', (names, expected) => {
    const path = Array.isArray(names) ? 'names[]' : 'names';
    expect(authorsAt({ names }, [path], languages).map(({ name }) => name)).toEqual(expected);
  });
});
