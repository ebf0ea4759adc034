import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/publish/table-text.js';
import { toTable } from '../../src/publish/to-table.js';
import { HOSTILE, makeBlog, makeDiagnostic, makePost, makeTimeAt } from './make-blog.js';

const ada = { name: 'Ada Ruiz', location: null, organization: null };

const blog = makeBlog({
  updated: makeTimeAt(40),
  status: 'live',
  layout: { id: 'example-news', variant: 'v2', evidence: ['layout'] },
  completeness: { found: 4, declared: 9, missing: 5, more: ['https://news.example/live/flood?page=2'] },
  diagnostics: [makeDiagnostic(), makeDiagnostic({ severity: 'info' })],
  posts: [
    makePost({
      position: 0,
      time: makeTimeAt(10),
      labels: ['pinned', 'key-event'],
      headline: 'What we know so far',
      authors: [ada],
    }),
    makePost({ position: 1, time: makeTimeAt(35), published: null, updated: makeTimeAt(35), authors: [ada] }),
    makePost({
      position: 2,
      time: null,
      headline: null,
      text: 'Roads are closed\n\nin the whole valley until further notice.',
    }),
    makePost({ position: 3, time: makeTimeAt(1), markers: [{ kind: 'updated', text: 'Updated', at: null }] }),
  ],
});

describe('toTable', () => {
  it('shows the page and a line for every post', () => {
    expect(toTable(blog, 80)).toBe(`Flood in Ambria: live
https://news.example/live/flood
page updated 2024-02-07 18:40 -05:00 · live · layout example-news (v2)
4 of 9 posts (5 missing) · more in 1 other place · 1 warning

0  2024-02-07 18:10 -05:00  PK  Ada Ruiz  What we know so far
1  2024-02-07 18:35 -05:00  UM  Ada Ruiz  River falls below the mark
2  unknown                                Roads are closed in the whole valley…
3  2024-02-07 18:01 -05:00  U             River falls below the mark

U updated, M moved: shows the time of an update, P pinned, K key event
`);
  });

  it('leaves out the authors where there is no room for them', () => {
    expect(toTable(blog, 50).split('\n').slice(6, 10)).toEqual([
      '',
      '0  2024-02-07 18:10 -05:00  PK  What we know so f…',
      '1  2024-02-07 18:35 -05:00  UM  River falls below…',
      '2  unknown                      Roads are closed…',
    ]);
  });

  it.each([20, 33, 60, 79, 120])('is never wider than %i columns', (columns) => {
    const wide = makeBlog({
      ...blog,
      url: null,
      title: '洪水が続いているアンブリアの最新情報 '.repeat(4),
      posts: [
        ...blog.posts,
        makePost({ headline: '川の水位が下がる👩‍👩‍👧‍👦'.repeat(9), authors: [{ ...ada, name: '名前'.repeat(30) }] }),
      ],
    });
    for (const line of toTable(wide, columns).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('prints no control characters', () => {
    const posts = [
      makePost({ headline: HOSTILE, authors: [{ ...ada, name: HOSTILE }] }),
      makePost({ headline: null, text: HOSTILE }),
    ];
    const table = toTable(
      makeBlog({ title: HOSTILE, url: HOSTILE, layout: { id: HOSTILE, variant: null, evidence: [] }, posts }),
      80,
    );
    expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('does without rows and legend for a page without posts', () => {
    expect(toTable(makeBlog({ url: null, title: null, kind: 'article', posts: [] }))).toBe(
      '(no title)\narticle · page updated unknown · layout generic · 0 posts · 0 warnings\n',
    );
  });
});
