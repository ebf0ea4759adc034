import { describe, expect, it } from 'vitest';
import type { Stamp } from '../../../../src/parse/candidate.js';
import { firstPost, postsOf, prose, stream, wordsOf } from './reading.js';

const ISO = '2031-03-04T10:30:00.123Z';
const LATER = '2031-03-04T10:45:00Z';
const EPOCH = '1930386600';

const post = (inner: string, attributes = ''): string =>
  `<article class="live-post" id="post-901" ${attributes}>${inner}<p>${prose(1)}</p></article>`;
const stampsOf = (inner: string, attributes?: string, codes?: readonly string[]): readonly Stamp[] =>
  firstPost(stream(post(inner, attributes)), codes).stamps;

const shown = (text: string | null, value: string | null = null): Stamp => ({
  role: 'shown',
  source: value === null ? 'text' : 'attribute',
  text,
  value,
});
const updated = (text: string | null, value: string | null = null): Stamp => ({
  ...shown(text, value),
  role: 'updated',
});
const published = (text: string | null, value: string | null = null): Stamp => ({
  ...shown(text, value),
  role: 'published',
});

describe('a time that is shown', () => {
  it.each<[string, string, Stamp]>([
    ['in a time element', `<time datetime="${ISO}">10:30</time>`, shown('10:30', ISO)],
    ['in a time element without an attribute', '<time>10:30</time>', shown('10:30')],
    ['in any element', '<span class="stamp">10:30 GMT</span>', shown('10:30 GMT')],
    [
      'twice in one element',
      `<time><span class="hidden">Posted at 15:05</span><span aria-hidden="true">15:05</span></time>`,
      { ...shown('Posted at 15:05 15:05'), role: 'shown' },
    ],
    [
      'glued to a relative time',
      '<time data-time="2031-03-04T11:48"><b>21 mins ago</b>11:48</time>',
      shown('21 mins ago 11:48', '2031-03-04T11:48'),
    ],
    ['as a relative time', `<time datetime="${ISO}">12m ago</time>`, shown('12m ago', ISO)],
    ['as seconds that a script would replace', `<b class="amp-timeago-time">${EPOCH}</b>`, shown(null, EPOCH)],
    ['by a component', `<time-ago datetime="${ISO}">4 March 2031</time-ago>`, shown('4 March 2031', ISO)],
    ['in a title', `<abbr title="${ISO}">22m ago</abbr>`, shown('22m ago', ISO)],
    [
      'in an attribute for scripts',
      `<div class="stamp" data-js-timestamp="${ISO}">Wednesday, March 4th</div>`,
      shown('Wednesday, March 4th', ISO),
    ],
  ])('%s', (_what, inner, stamp) => {
    expect(stampsOf(inner)).toEqual([stamp]);
  });

  it('is no part of the words', () => {
    expect(wordsOf(firstPost(stream(post(`<div class="meta"><time datetime="${ISO}">10:30</time></div>`))))).toBe(
      prose(1),
    );
    expect(wordsOf(firstPost(stream(post('<p class="stamp">10:30 GMT</p>'))))).toBe(prose(1));
  });

  it('may stand in two parts', () => {
    expect(stampsOf('<i class="day">November 02 2030</i> <i class="clock">21:06 (IST)</i>')).toEqual([
      shown('21:06 (IST), November 02 2030'),
    ]);
  });
});

describe('a time on the post itself', () => {
  it.each<[string, Stamp[]]>([
    [`data-sort-time="${EPOCH}000"`, [shown(null, `${EPOCH}000`)]],
    [`data-sort-time="${EPOCH}"`, [shown(null, EPOCH)]],
    [`data-timestamp="${EPOCH}"`, [shown(null, EPOCH)]],
    [`data-posted-date-timestamp="${EPOCH}000"`, [published(null, `${EPOCH}000`)]],
    [`data-post-time="${EPOCH}000"`, [published(null, `${EPOCH}000`)]],
    [`data-published-at="${ISO}"`, [published(null, ISO)]],
    [`data-last-updated="${ISO}"`, [updated(null, ISO)]],
    [
      `data-post-time="${EPOCH}000" data-last-modified-time="${EPOCH}999"`,
      [published(null, `${EPOCH}000`), updated(null, `${EPOCH}999`)],
    ],
    [
      `data-update-time="${EPOCH}999" data-sort-time="${EPOCH}000"`,
      [shown(null, `${EPOCH}000`), updated(null, `${EPOCH}999`)],
    ],
    [`data-timestamp="${EPOCH}" data-updated="${LATER}"`, [shown(null, EPOCH), updated(null, LATER)]],
    [`data-timestamp="16396"`, []],
    [`data-sort-time="soon"`, []],
    [`data-duration="${EPOCH}"`, []],
  ])('%s', (attributes, stamps) => {
    expect(stampsOf('', attributes)).toEqual(stamps);
  });

  it('is a sort key and not the time where another is shown', () => {
    expect(stampsOf(`<time datetime="${ISO}">10:30</time>`, `data-sort-time="${EPOCH}000"`)).toEqual([
      shown('10:30', ISO),
    ]);
  });

  it('is not told twice', () => {
    expect(stampsOf(`<time datetime="${ISO}">10:30</time>`, `data-published="${ISO}"`)).toEqual([shown('10:30', ISO)]);
  });

  it('does not keep a sticky post ten years ahead', () => {
    const ahead = String(Number(EPOCH) + 10 * 366 * 86_400);
    expect(stampsOf('', `data-sort-time="${ahead}" data-update-time="${EPOCH}"`)).toEqual([updated(null, EPOCH)]);
  });
});

describe('a time that says what it is', () => {
  it.each<[string, string, Stamp]>([
    ['by its class', `<time class="post__updated-time" datetime="${LATER}">10:45</time>`, updated('10:45', LATER)],
    [
      'by the class around it',
      `<div class="lb-post-updated"><span data-js-timestamp="${LATER}">10:45</span></div>`,
      updated('10:45', LATER),
    ],
    ['by the word in it', `<time datetime="${LATER}">Updated at 10:45</time>`, updated('Updated at 10:45', LATER)],
    [
      'by the word before it',
      `<p class="x">Updated at <time datetime="${LATER}">10:45</time></p>`,
      updated('10:45', LATER),
    ],
    [
      'by the word in the element before it',
      `<div><span>Updated</span> <span class="t">10:45</span></div>`,
      updated('10:45'),
    ],
    [
      'by microdata',
      `<meta itemprop="dateModified" content="${LATER}">`,
      { ...updated(null, LATER), source: 'microdata' },
    ],
  ])('was updated: %s', (_what, inner, stamp) => {
    expect(stampsOf(`<time datetime="${ISO}">10:30</time>${inner}`)).toEqual([shown('10:30', ISO), stamp]);
  });

  it('by words of the page’s language', () => {
    expect(stampsOf('<div><span>Aktualisiert am</span> <span class="t">10:45</span></div>', '', ['de', 'en'])).toEqual([
      updated('10:45'),
    ]);
  });

  it('was published, by microdata', () => {
    expect(stampsOf(`<meta itemprop="datePublished" content="${ISO}">`)).toEqual([
      { ...published(null, ISO), source: 'microdata' },
    ]);
  });

  it('leaves the line that says so as a marker, out of the words', () => {
    const candidate = firstPost(
      stream(post(`<time datetime="${ISO}">10:30</time><footer><span>Updated at 10.45 GMT</span></footer>`)),
    );
    expect(candidate.markers).toEqual([{ kind: 'updated', text: 'Updated at 10.45 GMT', at: null }]);
    expect(wordsOf(candidate)).toBe(prose(1));
  });

  it.each([
    ['live-update', `<time class="live-update__time" datetime="${ISO}">10:30</time>`],
    ['post-update', `<div class="post-update__info"><time datetime="${ISO}">10:30</time></div>`],
    ['liveBlogUpdate', `<div itemprop="liveBlogUpdate"><time datetime="${ISO}">10:30</time></div>`],
    [
      'a script that writes the reader’s zone',
      `<time class="updating-timezone-live-event" datetime="${ISO}">10:30</time>`,
    ],
  ])('is not the time of a change because posts are called %s', (_what, inner) => {
    expect(stampsOf(inner)).toEqual([shown('10:30', ISO)]);
  });

  it('of a post called "live-update" may still be that of a change', () => {
    expect(stampsOf(`<time class="live-update__updated" datetime="${LATER}">10:45</time>`)).toEqual([
      updated('10:45', LATER),
    ]);
  });
});

describe('times that are not the post’s', () => {
  const own = `<time datetime="${ISO}">10:30</time>`;

  it.each([
    [
      'a quoted post',
      `<blockquote class="twitter-tweet">Words <a href="/1"><time datetime="${LATER}">March 3, 2031</time></a></blockquote>`,
    ],
    ['a figure', `<figure><time datetime="${LATER}">10:45</time></figure>`],
    ['a link card', `<div class="link-card"><time datetime="${LATER}">10:45</time></div>`],
    ['a related story', `<div class="related"><span>10:45</span></div>`],
    ['a table', `<table><tr><td>10:45</td></tr></table>`],
    ['the length of a film', `<div class="video"><span class="duration">10:45</span></div>`],
    ['a reader', `<div class="comments"><time datetime="${LATER}">10:45</time></div>`],
    ['a heading that parts a round-up', '<h3>Tuesday, 3 March</h3>'],
  ])('are those of %s', (_what, inner) => {
    expect(stampsOf(own + inner)).toEqual([shown('10:30', ISO)]);
  });

  it('but a post that is a card or a film has its own time in a part of that name', () => {
    expect(stampsOf(`<header class="card-header">${own}</header>`)).toEqual([shown('10:30', ISO)]);
    expect(stampsOf(`<div class="video-post__top video">${own}<i>11:11</i></div>`)).toEqual([shown('10:30', ISO)]);
    expect(stampsOf(`<div class="comment-date">${own}</div>`)).toEqual([]);
  });

  it('nor those of a post inside it, where tags are not closed', () => {
    const open = (number: number): string =>
      `<div class="live-entry" id="entry-6${number}"><time datetime="2031-03-04T10:0${9 - number}:00Z"></time><p>${prose(number)}</p>`;
    expect(
      postsOf(`<main>${open(1)}${open(2)}${open(3)}</main>`).map(({ stamps }) => stamps.map(({ value }) => value)),
    ).toEqual([['2031-03-04T10:08:00Z'], ['2031-03-04T10:07:00Z'], ['2031-03-04T10:06:00Z']]);
  });
});
