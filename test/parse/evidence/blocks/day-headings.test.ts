import { describe, expect, it } from 'vitest';
import { postsOf, prose, wordsOf } from './reading.js';

const post = (number: number, clock: string): string =>
  `<div class="entry" id="e-${number}00"><b class="t">${clock}</b><p>${prose(number)}</p></div>`;
const days = (html: string, codes?: readonly string[]) =>
  postsOf(html, codes).map(({ heading }) =>
    heading === null ? null : `${heading.day}.${heading.month}.${heading.year ?? ''}`,
  );

describe('a date alone between the posts', () => {
  it('speaks for the posts below it', () => {
    const html = `<main><h2>Wednesday, 4 March 2031</h2>${post(1, '09:30')}${post(2, '08:10')}<h2>3 March 2031</h2>${post(3, '22:05')}</main>`;
    expect(days(html)).toEqual(['4.3.2031', '4.3.2031', '3.3.2031']);
  });

  it('speaks for none above it where the first posts have no date', () => {
    const html = `<main>${post(1, '09:30')}${post(2, '08:10')}<h2>3 March 2031</h2>${post(3, '22:05')}${post(4, '21:05')}</main>`;
    expect(days(html)).toEqual([null, null, '3.3.2031', '3.3.2031']);
  });

  it('speaks for the posts above it where it comes last', () => {
    const html = `<main>${post(1, '09:30')}${post(2, '08:10')}<h2>4 March 2031</h2>${post(3, '22:05')}<h2>3 March 2031</h2></main>`;
    expect(days(html)).toEqual(['4.3.2031', '4.3.2031', '3.3.2031']);
  });

  it('may lack the year and stand in any element, or in the container of its day', () => {
    const html = `<main><section class="d"><div class="date"><span>4 March</span></div>${post(1, '09:30')}${post(2, '08:10')}</section>
      <section class="d"><div class="date"><span>3 March</span></div>${post(3, '22:05')}${post(4, '21:05')}</section></main>`;
    expect(days(html)).toEqual(['4.3.', '4.3.', '3.3.', '3.3.']);
  });

  it('may be a time element', () => {
    const html = `<main><time datetime="2031-03-04">4 March 2031</time>${post(1, '09:30')}${post(2, '08:10')}</main>`;
    expect(days(html)).toEqual(['4.3.2031', '4.3.2031']);
  });

  it('is read in the language of the page', () => {
    const html = `<main><h3>Mittwoch, 4. März 2031</h3>${post(1, '09:30')}${post(2, '08:10')}</main>`;
    expect(days(html, ['de', 'en'])).toEqual(['4.3.2031', '4.3.2031']);
  });
});

describe('other dates speak for no post', () => {
  it.each([
    [
      'above the container of the posts',
      `<header><p>4 March 2031</p></header><main>${post(1, '09:30')}${post(2, '08:10')}</main>`,
    ],
    ['with a clock', `<main><p>4 March 2031, 12:00</p>${post(1, '09:30')}${post(2, '08:10')}</main>`],
    ['that say they are an update', `<main><p>Updated 4 March 2031</p>${post(1, '09:30')}${post(2, '08:10')}</main>`],
    ['in a box beside the posts', `<main><aside>4 March 2031</aside>${post(1, '09:30')}${post(2, '08:10')}</main>`],
    [
      'in the words of a post',
      `<main>${post(1, '09:30').replace('</p>', '</p><p>4 March 2031</p>')}${post(2, '08:10')}</main>`,
    ],
    ['without a day', `<main><h2>March 2031</h2>${post(1, '09:30')}${post(2, '08:10')}</main>`],
  ])('%s', (_what, html) => {
    expect(days(html)).toEqual([null, null]);
  });
});

describe('words behind the element of the post', () => {
  const head = (number: number, inner = ''): string =>
    `<div class="liveblog--anchor" id="a-${number}00"><div class="liveblog__datetime">1${9 - number}:11</div><h2>Line ${number}</h2>${inner}</div>`;
  const words = (html: string): string[] => postsOf(html).map(wordsOf);

  it('are its words where all posts are heads', () => {
    const html = `<article>${head(1)}<p>${prose(1)}</p><ul><li>One</li></ul>${head(2)}<p>${prose(2)}</p>${head(3)}<p>${prose(3)}</p><p>${prose(4)}</p></article>`;
    expect(words(html)).toEqual([`${prose(1)} One`, prose(2), `${prose(3)} ${prose(4)}`]);
    expect(postsOf(html).map(({ headline, id }) => [id, headline])).toEqual([
      ['a-100', 'Line 1'],
      ['a-200', 'Line 2'],
      ['a-300', 'Line 3'],
    ]);
  });

  it('are not day headings, scripts, adverts and what else stands there', () => {
    const html = `<article>${head(1)}<p>${prose(1)}</p><script>x()</script><aside>Read also</aside><div class="related">${prose(9)}</div><h2>3 March 2031</h2>${head(2)}<p>${prose(2)}</p>${head(3)}<p>${prose(3)}</p></article>`;
    expect(words(html)).toEqual([prose(1), prose(2), prose(3)]);
  });

  it('end before the next part of the page', () => {
    const html = `<article>${head(1)}<p>${prose(1)}</p>${head(2)}<p>${prose(2)}</p>${head(3)}<p>${prose(3)}</p><section>${prose(8)}</section><p>${prose(9)}</p></article>`;
    expect(words(html)[2]).toBe(prose(3));
  });

  it('are not what stands between posts that hold their words themselves', () => {
    const full = (number: number): string => head(number, `<p>${prose(number)}</p><p>${prose(number)}</p>`);
    const html = `<article>${full(1)}<p>${prose(7)}</p>${full(2)}<p>${prose(8)}</p>${full(3)}</article>`;
    expect(words(html)).toEqual([1, 2, 3].map((number) => `${prose(number)} ${prose(number)}`));
  });

  it('are left to the reader of the flow where the headline stands above the stamp', () => {
    const bare = (number: number): string =>
      `<h2>Line ${number}</h2><p id="s-${number}00">1${9 - number}:11</p><p>${prose(number)}</p>`;
    expect(words(`<article>${bare(1)}${bare(2)}${bare(3)}</article>`).join('')).not.toContain('Report');
  });

  it('are not a line between short posts', () => {
    const short = (number: number): string => head(number, `<p>Goal ${number} for the guests from over the bay.</p>`);
    const html = `<article class="liveblog">${short(1)}<p>Half-time</p>${short(2)}${short(3)}</article>`;
    expect(words(html)).toEqual([1, 2, 3].map((number) => `Goal ${number} for the guests from over the bay.`));
  });
});
