import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { detect } from '../../../src/parse/detect.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { prose } from '../evidence/blocks/reading.js';

const times = (count: number, make: (index: number, clock: string, iso: string) => string): string =>
  Array.from({ length: count }, (_, index) => {
    const clock = `${String(22 - (index % 20)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`;
    return make(index, clock, `2031-03-04T${clock}:00Z`);
  }).join('\n');

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** Pages with many times that are no live blogs. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  [
    'a list of teasers',
    'https://a.example/news',
    page(
      'News from the harbour',
      `<div class="list">${times(20, (n, clock, iso) => `<article class="teaser"><time datetime="${iso}">${clock}</time><h3><a href="/s${n}">A story about boats number ${n}</a></h3><p>${prose(n)}</p></article>`)}</div>`,
    ),
  ],
  [
    'an article with the comments of readers',
    'https://a.example/news/pears',
    page(
      'Pears are late this year',
      `<article>${[1, 2, 3].map((n) => `<p>${prose(n)}</p>`).join('')}</article><section id="comments">${times(30, (n, clock, iso) => `<div class="comment" id="comment-${n}"><b>reader${n}</b> <time datetime="${iso}">${clock}</time><p>${prose(50 + n)}</p></div>`)}</section>`,
    ),
  ],
  [
    'a television schedule',
    'https://a.example/tv',
    page(
      'What is on today',
      `<ul class="tv">${times(40, (n, clock) => `<li><b>${clock}</b> The show about boats ${n}</li>`)}</ul>`,
    ),
  ],
  [
    'a timetable',
    'https://a.example/ferries',
    page(
      'Ferries',
      `<table>${times(40, (n, clock) => `<tr><td>${clock}</td><td>Quay ${n}</td><td>on time</td></tr>`)}</table>`,
    ),
  ],
  [
    'a forum thread',
    'https://a.example/forum/thread-12',
    page(
      'Which varnish lasts?',
      `<div class="thread">${times(20, (n, clock, iso) => `<div class="message" id="msg${n}00"><time datetime="${iso}">${clock}</time><b class="author">sailor${n}</b><p>${prose(n)}</p></div>`)}</div>`,
    ),
  ],
  [
    'an article with related stories below',
    'https://a.example/news/gulls',
    page(
      'Gulls return',
      `<article>${[1, 2, 3, 4].map((n) => `<p>${prose(n)}</p>`).join('')}</article><div class="related">${times(12, (n, clock, iso) => `<div class="card"><time datetime="${iso}">${clock}</time><a href="/r${n}">Related story ${n} of the harbour and what came of it</a></div>`)}</div>`,
    ),
  ],
  [
    'a list of products',
    'https://a.example/shop',
    page(
      'Oilskins',
      `<div class="products">${times(24, (n, clock) => `<div class="product"><h3>Oilskin ${n}</h3><p>Delivery by ${clock}</p><b>${n}9.00</b></div>`)}</div>`,
    ),
  ],
  [
    'a calendar',
    'https://a.example/events',
    page(
      'Events this week',
      `<div class="calendar">${times(20, (n, clock, iso) => `<div class="event"><time datetime="${iso}">${clock}</time> <b>Choir of quay ${n}</b> Town hall</div>`)}</div>`,
    ),
  ],
  [
    'search results',
    'https://a.example/search?q=boats',
    page(
      'Results for boats',
      `<ol class="search-results">${times(20, (n, clock, iso) => `<li class="result"><h3><a href="/x${n}">Boats ${n}</a></h3><time datetime="${iso}">${clock}</time><p>${prose(n)}</p></li>`)}</ol>`,
    ),
  ],
  [
    'an article with a box of what happened when',
    'https://a.example/news/collision',
    page(
      'How the ferry hit the mole',
      `<article>${[1, 2, 3, 4, 5, 6].map((n) => `<p>${prose(n)}</p>`).join('')}<div class="factbox"><h3>Timeline</h3><ul>${times(8, (n, clock) => `<li><b>${clock}</b> The crew called for help, call ${n}.</li>`)}</ul></div></article>`,
    ),
  ],
  [
    'a page about something live',
    'https://a.example/watch/regatta-live-stream',
    page(
      'How to watch the regatta live stream',
      `<article>${[1, 2, 3].map((n) => `<p>${prose(n)}</p>`).join('')}<ul>${times(6, (n, clock) => `<li>${clock} Race ${n}</li>`)}</ul></article>`,
    ),
  ],
  [
    'an overview of live blogs',
    'https://a.example/live',
    page(
      'All live blogs',
      `<ul class="live-list">${times(14, (n, clock, iso) => `<li class="live-item"><a href="/live/story-${n}"><h3>Harbour news ${n} – live</h3></a><time datetime="${iso}">${clock}</time><p>${prose(n)}</p></li>`)}</ul>`,
    ),
  ],
  [
    'an article about live blogs',
    'https://a.example/about/live-updates-explained',
    page(
      'How we make live updates',
      [1, 2, 3, 4, 5]
        .map((n) => `<h2>Question ${n} of the readers</h2><p>${prose(n)}</p><p>${prose(n + 10)}</p>`)
        .join(''),
    ),
  ],
  [
    'an article about live blogs with the latest stories below',
    'https://a.example/about/how',
    page(
      'How we make live updates',
      `<article>${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<h2>Question ${n} of the readers</h2><p>${prose(n)}</p><p>${prose(n + 10)}</p>`).join('')}</article><section class="newest">${times(6, (n, clock, iso) => `<article class="card"><h3>Boats ${n}</h3><time datetime="${iso}">${clock}</time><p>${prose(n)}</p></article>`)}</section>`,
    ),
  ],
  [
    'a front page with the stories of the hour',
    'https://a.example/harbour',
    page(
      'Harbour',
      `<div class="stream">${times(14, (n) => `<article class="story"><h2><a href="/s/${n}">The boats of quay ${n}</a></h2><p>${prose(n)}</p><time>${n + 1}h ago</time></article>`)}</div>`,
    ),
  ],
  [
    'a ticker of articles',
    'https://a.example/kurz',
    page(
      'Kurz gemeldet',
      times(
        14,
        (n, clock) =>
          `<div><b>${clock} Uhr</b><h2><a href="/k/${n}">The boats of quay ${n}</a></h2><p>${prose(n)}</p></div>`,
      ),
    ),
  ],
  [
    'a weblog whose script holds its posts again',
    'https://a.example/weblog',
    page(
      'The harbour weblog',
      `<div>${times(8, (n, clock) => `<div class="post"><h2><a href="/w/${n}">Boats ${n}</a></h2><small>March 4, 2031 ${clock}</small><p>${prose(n)}</p></div>`)}</div><script type="application/json">${JSON.stringify({ posts: [1, 2, 3, 4, 5].map((n) => ({ id: n, publishedAt: `2031-03-04T10:0${n}:00Z`, body: prose(n) })) })}</script>`,
    ),
  ],
  [
    'wares with a live price',
    'https://a.example/shop/oilskins',
    page(
      'Oilskins for all weathers',
      `<div class="grid">${times(12, (n) => `<div class="live-price-item"><h3>Oilskin ${n}</h3><b>${n}9.90</b><p>${prose(n)}</p></div>`)}</div>`,
    ),
  ],
  [
    'an ordinary article',
    'https://a.example/news/fog',
    page('Fog', [1, 2, 3].map((n) => `<p>${prose(n)}</p>`).join('')),
  ],
];

describe('other pages are refused', () => {
  it.each(OTHERS)('%s', (_what, url, html) => {
    const found = detect(html, { url });
    expect(found.live).toBe(false);
    expect(found.posts).toBe(0);
    expect(found.looksLike).not.toBeNull();
  });

  it('with an error that says what they look like', () => {
    const [, url, html] = OTHERS[0] ?? ['', '', ''];
    const read = (): unknown => parsePage(html, { url });
    expect(read).toThrow(LivepostsError);
    expect(read).toThrow(/looks like a list of articles/);
  });
});

describe('a live blog on the same kinds of page is found', () => {
  const stream = times(
    12,
    (n, clock, iso) =>
      `<article class="live-post" id="post-${n}00"><time datetime="${iso}">${clock}</time><h3>Line ${n}</h3><p>${prose(n)}</p></article>`,
  );

  it.each(OTHERS.filter(([what]) => !/^a (?:television|page about)|ordinary/.test(what)))(
    'above %s',
    (_what, _url, html) => {
      const body = html
        .replace('<h1>', '<h1>Storm live: ')
        .replace('</h1>', `</h1><section class="liveblog">${stream}</section>`);
      const found = detect(body, { url: 'https://a.example/live/storm' });
      expect(found).toMatchObject({ live: true, posts: 12, looksLike: null });
    },
  );
});

describe('what is on the page', () => {
  it('is all in the posts or told: a taken-back post, an advert, a post in the data alone', () => {
    const post = (number: number, attributes = ''): string =>
      `<article class="live-post" id="post-${number}" ${attributes}><time datetime="2031-03-04T10:${number}:00Z"></time><p>${prose(number)}</p></article>`;
    const data = {
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [59, 58, 57, 56].map((number) => ({
        '@type': 'BlogPosting',
        url: `https://a.example/live/storm#post-${number}`,
        datePublished: `2031-03-04T10:${number}:00Z`,
        articleBody: prose(number),
      })),
    };
    const html = page(
      'Storm live',
      `<script type="application/ld+json">${JSON.stringify(data)}</script><main class="liveblog">${post(59)}${post(58)}
       ${post(33, 'data-tombstone')}<article class="live-post advert" id="ad-1">Buy</article>${post(57)}</main>`,
    );
    const blog = parsePage(html, { url: 'https://a.example/live/storm' });
    expect(blog.posts.map(({ id }) => id)).toEqual(['post-59', 'post-58', 'post-57', 'post-56']);
    expect(blog.diagnostics.map(({ code, where }) => `${code} ${where}`)).toEqual(
      expect.arrayContaining(['non-post-dropped post-33', 'non-post-dropped ad-1', 'post-only-in-data post-56']),
    );
  });
});
