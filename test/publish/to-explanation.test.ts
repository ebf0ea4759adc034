import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../src/model/timestamp.js';
import { ASSUMPTION_WORDS } from '../../src/publish/assumption-words.js';
import { explainOrder } from '../../src/publish/explain-order.js';
import { explainRange } from '../../src/publish/explain-time.js';
import { toExplanation } from '../../src/publish/to-explanation.js';
import { HOSTILE, makeBlog, makeDiagnostic, makePost, makeTime, makeTimeAt } from './make-blog.js';

describe('toExplanation', () => {
  it('explains the page, every post and every diagnostic', () => {
    const time = makeTime({ text: '6:03 p.m. ET', assumptions: ['date-from-page'] });
    const moved = makeTimeAt(30, { text: null, source: 'attribute' });
    const blog = makeBlog({
      authors: [{ name: 'Ada Ruiz', location: 'Ambria', organization: 'Example News' }],
      updated: moved,
      status: 'ended',
      layout: { id: 'example-news', variant: 'v2', evidence: ['json-ld', 'layout'] },
      completeness: { found: 2, declared: 3, missing: 1, more: ['https://news.example/live/flood?page=2'] },
      capture: {
        ...makeBlog().capture,
        capturedAt: '2024-02-08T09:00:00Z',
        capturedAtSource: 'wayback-url',
        savedBy: 'wayback',
        warcRecord: { offset: 12 },
      },
      posts: [
        makePost({
          time,
          published: time,
          url: 'https://news.example/live/flood#p1',
          byline: 'From Ada Ruiz',
          authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
          contributors: [{ name: 'Bo Lind', location: null, organization: null }],
          labels: ['key-event'],
          markers: [{ kind: 'corrected', text: 'The name was wrong.', at: null }],
          links: [{ url: 'https://a.example/', text: 'a' }],
        }),
        makePost({
          id: 'd41d8c',
          idSource: 'derived',
          position: 1,
          headline: null,
          time: moved,
          published: null,
          updated: moved,
          publishedBetween: { after: null, before: '2024-02-07T23:03:00Z' },
          text: '',
        }),
      ],
      diagnostics: [
        makeDiagnostic({ code: 'posts-missing', message: 'the page declares more posts than it holds' }),
        makeDiagnostic({
          code: 'non-post-dropped',
          severity: 'info',
          message: 'an advert is not a post',
          where: 'div.ad',
          raw: 'Buy now',
        }),
        makeDiagnostic({ code: 'encoding-guessed', severity: 'info', message: 'the page declares no encoding' }),
      ],
    });
    expect(toExplanation(blog)).toBe(`LIVE BLOG
  title      "Flood in Ambria: live"
  address    https://news.example/live/flood
  publisher  Example News (news.example)
  language   en
  authors    Ada Ruiz (Example News, Ambria)
  status     ended

LAYOUT
  layout     example-news: it recognises the page
  variant    v2
  read from  json-ld, layout

CAPTURE
  given as     file:flood.html
  captured at  2024-02-08T09:00:00Z
  said by      wayback-url
  saved by     wayback
  read as      html
  encoding     utf-8
  sha256       unknown
  warcRecord   {"offset":12}

TIMES OF THE PAGE
  published  unknown
  updated    (no text) -> 2024-02-07T18:30:00-05:00 (America/New_York) -> 2024-02-07T23:30:00Z
             read in a machine-readable attribute of the page; known to the minute
             assumed: nothing

POSTS (2 of 3 posts (1 missing))
  order    oldest first (steps down the page: 0 back in time, 1 forward)
  more at  https://news.example/live/flood?page=2

POST 0  "River falls below the mark"
  id         p1 (the publisher's own)
  address    https://news.example/live/flood#p1
  time       "6:03 p.m. ET" -> 2024-02-07T18:03:00-05:00 (America/New_York) -> 2024-02-07T23:03:00Z
             read in the text a reader sees; known to the minute
             assumed: the post gives no date; it was taken from the publication time of the page [date-from-page]
  published  the time above
  updated    not known to have been
  byline     "From Ada Ruiz"
  authors    Ada Ruiz
  helped by  Bo Lind
  labels     key-event
  marker     corrected: "The name was wrong."
  content    "The river is falling."
             21 characters, 1 link

POST 1  (no headline)
  id         d41d8c (derived from the content)
  time       (no text) -> 2024-02-07T18:30:00-05:00 (America/New_York) -> 2024-02-07T23:30:00Z
             read in a machine-readable attribute of the page; known to the minute
             assumed: nothing
  published  unknown, but not after 2024-02-07T23:03:00Z
  updated    the time above is that of an update, not of the first publication
  content    no text

LEFT OUT OR MERGED
  info: an advert is not a post [non-post-dropped]
    where: div.ad
    on the page: "Buy now"

WARNINGS
  warning: the page declares more posts than it holds [posts-missing]

NOTES
  info: the page declares no encoding [encoding-guessed]
`);
  });

  it('says why a layout was taken', () => {
    expect(toExplanation(makeBlog())).toContain('generic: no known layout recognises the page');
    const forced = makeBlog({ diagnostics: [makeDiagnostic({ code: 'layout-forced', severity: 'info' })] });
    expect(toExplanation(forced)).toContain('generic: the caller asked for it');
  });

  it('explains a time of publication or update that differs from the one shown', () => {
    const post = makePost({ published: makeTimeAt(1), updated: makeTimeAt(9, { precision: 'hour' }), time: null });
    const text = toExplanation(makeBlog({ posts: [post] }));
    expect(text).toContain(
      '  time       unknown\n  published  "6:01 p.m. ET, February 7, 2024" -> 2024-02-07T18:01:00-05:00',
    );
    expect(text).toContain('  updated    "6:09 p.m. ET, February 7, 2024" -> 2024-02-07T18:09:00-05:00');
    expect(text).toContain('known to the hour only; the minutes are not real');
  });

  it('cuts a long text between characters', () => {
    const text = toExplanation(makeBlog({ posts: [makePost({ text: '😀'.repeat(500) })] }));
    expect(text).toContain(`"${'😀'.repeat(90)}…"\n             1000 characters`);
  });

  it('prints no control characters, wherever they come from', () => {
    const hostile = JSON.parse(JSON.stringify(makeBlog()), (_, value) =>
      value === null || typeof value === 'string' ? HOSTILE : value,
    );
    const post = {
      ...hostile.posts[0],
      time: makeTime({ text: HOSTILE, local: HOSTILE }),
      published: null,
      updated: null,
      publishedBetween: null,
    };
    const text = toExplanation({
      ...hostile,
      status: 'live',
      published: null,
      updated: null,
      posts: [
        {
          ...post,
          markers: [{ kind: 'updated', text: HOSTILE, at: null }],
          authors: [{ name: HOSTILE, location: HOSTILE, organization: null }],
        },
      ],
      completeness: { found: 1, declared: null, missing: null, more: [HOSTILE] },
      diagnostics: [makeDiagnostic({ message: HOSTILE, where: HOSTILE, raw: HOSTILE })],
    });
    expect(text).toContain('"red"');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('explainOrder', () => {
  it.each([
    [[30, 20, 10], /^newest first .*: 2 back in time, 0 forward/],
    [[10, 20, 30], /^oldest first/],
    [[30, 20, 25, 10, 5, 1], /^newest first .*: 4 back in time, 1 forward/],
    [[30, 20, 25], /^mixed/],
    [[10, 10], /^the shown times do not tell/],
    [[], /^the shown times do not tell/],
  ])('reads the order of %j', (minutes, expected) => {
    expect(explainOrder(minutes.map((minute) => makePost({ time: makeTimeAt(minute) })))).toMatch(expected);
  });

  it('passes over pinned posts and posts without a time', () => {
    const posts = [
      makePost({ time: makeTimeAt(1), labels: ['pinned'] }),
      makePost({ time: makeTimeAt(30) }),
      makePost({ time: null }),
      makePost({ time: makeTimeAt(20) }),
    ];
    expect(explainOrder(posts)).toMatch(/: 1 back in time, 0 forward/);
  });
});

describe('explainRange', () => {
  it.each([
    [null, 'unknown'],
    [{ after: null, before: null }, 'unknown'],
    [{ after: 'A', before: null }, 'unknown, but not before A'],
    [{ after: null, before: 'B' }, 'unknown, but not after B'],
    [{ after: 'A', before: 'B' }, 'unknown, but between A and B'],
  ])('puts %j into words', (range, expected) => {
    expect(explainRange(range)).toBe(expected);
  });
});

describe('ASSUMPTION_WORDS', () => {
  it('has different words for every code', () => {
    expect(new Set(ASSUMPTIONS.map((code) => ASSUMPTION_WORDS[code])).size).toBe(ASSUMPTIONS.length);
  });
});
