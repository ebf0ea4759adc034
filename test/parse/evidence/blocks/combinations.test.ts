import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../../src/model/live-blog.js';
import { parsePage } from '../../../../src/parse/parse-page.js';

/** One post of an invented page: what it is made of, and what is to be found. */
interface Told {
  readonly number: number;
  readonly clock: string;
  readonly instant: string;
  readonly head: string;
  readonly writer: string;
}

const WRITERS = ['Ona Brask', 'Hanne Kristen', 'Peter Valle'];
const SUBJECTS = ['The old boat', 'The lamp', 'The mayor', 'The rope of the tower', 'The gull', 'The bell'];
const VERBS = ['leaves', 'seeks', 'finds', 'sells', 'paints'];
const OBJECTS = ['the harbour', 'the net', 'the cart', 'the mole'];
const CLOCKS = ['21:47', '21:12', '20:31', '19:58', '18:04', '16:40', '12:15', '11:09'];

const sentence = (number: number): string =>
  `${SUBJECTS[number % 6]} ${VERBS[number % 5]} ${OBJECTS[number % 4]} for the ${number}. time, says the keeper of the light.`;
const WORDS = CLOCKS.map((_, index) => [sentence(index * 7 + 3), sentence(index * 5 + 11), sentence(index + 31)]);

const POSTS = CLOCKS.map(
  (clock, index): Told => ({
    number: 70_011 + index * 37,
    clock,
    instant: new Date(`2024-05-01T${clock}:00-04:00`).toISOString().replace('.000', ''),
    head: `${SUBJECTS[index % 6]} ${VERBS[(index + 2) % 5]} ${OBJECTS[(index + index) % 4]}`,
    writer: WRITERS[index % 3] ?? '',
  }),
);

const half = (clock: string, am = 'AM', pm = 'PM'): string => {
  const hour = Number(clock.slice(0, 2));
  return `${((hour + 11) % 12) + 1}:${clock.slice(3)} ${hour < 12 ? am : pm}`;
};

const CONTAINERS: Readonly<Record<string, (inner: string, post: Told) => string>> = {
  articles: (inner) => `<article>${inner}</article>`,
  'articles with ids': (inner, { number }) => `<article id="post-${number}" class="entry">${inner}</article>`,
  'boxes named by a machine': (inner) => `<div class="sc-1x2y3z kJdXaQ">${inner}</div>`,
  'boxes of a module': (inner) => `<div class="Update_root__a8Gh2">${inner}</div>`,
  'entries of a list': (inner) => `<li class="update">${inner}</li>`,
  'boxes with numbers': (inner, { number }) => `<div data-update-id="${number}">${inner}</div>`,
  sections: (inner) => `<section class="stream-item">${inner}</section>`,
  'boxes in boxes': (inner) =>
    `<div class="row"><div class="col"><div class="liveblog-entry">${inner}</div></div></div>`,
  'elements of the page’s own': (inner) => `<live-update>${inner}</live-update>`,
  'boxes without a name': (inner) => `<div>${inner}</div>`,
  'rows of a table': (inner) => `<tr class="entry"><td>${inner}</td></tr>`,
};

/** Stamps; those whose name begins with "signed" name the writer. */
const STAMPS: Readonly<Record<string, (post: Told) => string>> = {
  'time with datetime': ({ clock, instant }) => `<time datetime="${instant}">${clock}</time>`,
  'time without': ({ clock }) => `<time>${clock}</time>`,
  'a span': ({ clock }) => `<span class="sc-9 fGhJk">${clock}</span>`,
  'an age with a title': ({ clock, instant }) =>
    `<span title="${instant}">${24 - Number(clock.slice(0, 2))}h ago</span>`,
  'an age with microdata': ({ clock, instant }) =>
    `<span class="ago">${24 - Number(clock.slice(0, 2))} hours ago</span><meta itemprop="datePublished" content="${instant}">`,
  'a date and a clock': ({ clock }) => `<div class="date">1 May 2024, ${clock}</div>`,
  'a date and a clock in two elements': ({ clock }) =>
    `<div class="when"><span>May 1</span><span>${clock}</span></div>`,
  'half a day with a zone': ({ clock }) => `<span class="ts">${half(clock)} ET</span>`,
  'a date in American': ({ clock }) => `<div>May 1, 2024 at ${half(clock, 'a.m.', 'p.m.')} EDT</div>`,
  'a number of seconds': ({ clock, instant }) => `<span data-timestamp="${Date.parse(instant) / 1000}">${clock}</span>`,
  'a link': ({ clock, number }) => `<a href="#p${number}">${clock}</a>`,
  'a heading': ({ clock }) => `<h5>${clock}</h5>`,
  'a bold paragraph': ({ clock }) => `<p><strong>${clock}</strong></p>`,
  'a picture and a clock': ({ clock }) => `<div><svg><path d="M0 0"/></svg>${clock}</div>`,
  'words and a clock': ({ clock }) => `<p class="info">Posted May 1, 2024 at ${half(clock)}</p>`,
  'signed in one text': ({ clock, writer }) => `<div class="meta">By ${writer} | ${clock}</div>`,
  'signed behind the clock': ({ clock, writer }) => `<p class="meta">Posted at ${clock} by ${writer}</p>`,
  'signed with a link': ({ clock, writer }) => `<div>By <a href="/by/x">${writer}</a> | ${clock}</div>`,
  'signed with a link behind': ({ clock, writer }) => `<p>Posted at ${clock} by <a href="/by/x">${writer}</a></p>`,
  'signed with a link between': ({ clock, writer }) => `<p>Posted by <a href="/by/x">${writer}</a> at ${clock}</p>`,
  'signed without a word': ({ clock, writer }) => `<div class="info">${writer} – ${clock}</div>`,
  'signed in spans': ({ clock, writer }) => `<div><span>${clock}</span><span>•</span><span>By ${writer}</span></div>`,
};

const HEADS: readonly ((post: Told, index: number) => string)[] = [
  ({ head }) => `<h2>${head}</h2>`,
  ({ head, number }) => `<h4 class="title"><a href="#post-${number}">${head}</a></h4>`,
  () => '',
  ({ head }, index) => (index % 3 === 1 ? '' : `<h3>${head}</h3>`),
  ({ head }) => `<p><strong>${head}</strong></p>`,
  ({ head }) => `<div class="headline">${head}</div>`,
];

const ORDERS: readonly ((stamp: string, head: string, body: string) => string)[] = [
  (stamp, head, body) => stamp + head + body,
  (stamp, head, body) => head + stamp + body,
  (stamp, head, body) => head + body + stamp,
];

const BUTTONS = '<div class="share"><a href="#">Share</a> <a href="#">Copy link</a></div>';

function pageOf(posts: string, container: string): string {
  const list = container.startsWith('entries') ? 'ol' : container.startsWith('rows') ? 'table' : 'div';
  return `<html lang="en-US"><head><title>Storm over Merrow: live updates</title>
    <meta property="article:published_time" content="2024-05-01T06:00:00-04:00"></head><body>
    <header><nav><a href="/">Home</a><a href="/live">Live</a></nav></header>
    <main><h1>Storm over Merrow: live updates</h1><p>Follow the storm over the harbour. All times Eastern.</p>
    <${list} class="feed">${posts}</${list}></main>
    <aside><h2>Most read</h2><ul><li><a href="/a">Eel wins the prize of the year</a></li></ul></aside>
    <footer><p>© 2024 The Merrow Bell. All rights reserved.</p></footer></body></html>`;
}

/** Everything that a reader finds in a post, in one line. */
const found = ({ posts }: LiveBlog): string[] =>
  posts.map(({ time, headline, text, authors }) =>
    [time?.instant, headline, text, authors.map(({ name }) => name).join()].join(' | '),
  );

describe('posts of any make', () => {
  const cases = Object.keys(CONTAINERS).flatMap((container) =>
    Object.keys(STAMPS).map((stamp): [string, string] => [container, stamp]),
  );

  it.each(cases)('in %s with %s', (container, stamp) => {
    const at = cases.findIndex((one) => one[0] === container && one[1] === stamp);
    const head = HEADS[at % HEADS.length] ?? (() => '');
    // A time below the headline is one above the words where there is no headline.
    const order = ORDERS[(at + Math.floor(at / HEADS.length)) % ORDERS.length] ?? ORDERS[0];
    const posts = POSTS.map((post, index) => {
      const body = (WORDS[index] ?? []).map((words) => `<p>${words}</p>`).join('');
      const inner = order?.(STAMPS[stamp]?.(post) ?? '', head(post, index), body) ?? '';
      return CONTAINERS[container]?.(inner + BUTTONS, post) ?? '';
    });
    const expected = POSTS.map((post, index) =>
      [
        post.instant,
        /[A-Z].*(?=<)/.test(head(post, index)) ? post.head : null,
        (WORDS[index] ?? []).join('\n\n'),
        stamp.startsWith('signed') ? post.writer : '',
      ].join(' | '),
    );
    expect(found(parsePage(pageOf(posts.join('\n'), container), { layout: 'generic' }))).toEqual(expected);
  });
});
