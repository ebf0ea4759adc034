import { performance } from 'node:perf_hooks';
import { parsePage } from '../dist/index.js';

/**
 * Finds work that grows faster than its input: every case is parsed at three sizes, each twice the one before.
 *   node bench/growth.mjs          all cases
 *   node bench/growth.mjs links    those with "links" in their name
 * Ends with 1 when twice the input takes more than three times the time.
 */

const WORST = 3;
/** Less than this is noise, whatever the ratio. */
const LEAST_MS = 150;
const NEWEST_MS = Date.UTC(2024, 1, 7, 23, 3);

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
const instant = (index) => new Date(NEWEST_MS - index * 60_000).toISOString();
const clock = (index) => instant(index).slice(11, 16);
const say = (index) => `Wall ${index} of the harbour broke, the wardens said on the quay.`;

function post(index, { inside = '', time = `<time datetime="${instant(index)}">${clock(index)}</time>` } = {}) {
  return `<article class="live-post" id="post-${index + 100}">${time}<h2>Wall ${index}</h2>${inside}<p>${say(index)}</p></article>`;
}

function page({ posts = many(12, (index) => post(index)), head = '', end = '' }) {
  return `<!DOCTYPE html><html lang="en"><title>Storm – live updates</title>${head}<h1>Storm – live updates</h1><div class="liveblog">${posts}</div>${end}</html>`;
}

const inPost = (inside) => page({ posts: many(12, (index) => post(index, index === 1 ? { inside } : {})) });
const withData = (value) =>
  page({
    head: `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`,
  });
const updates = (count, make) => ({
  '@type': 'LiveBlogPosting',
  liveBlogUpdate: Array.from({ length: count }, (_, index) => make(index)),
});
const dump = (count, make) => `Live updates\n\n${many(count, make)}`;

/** By name: the smallest size, and how to make an input of a size. */
const CASES = {
  posts: [1_000, (size) => page({ posts: many(size, post) })],
  'posts with a clock only': [
    1_000,
    (size) => page({ posts: many(size, (at) => post(at, { time: `<time>${clock(at)}</time>` })) }),
  ],
  'posts with a relative time': [
    1_000,
    (size) => page({ posts: many(size, (at) => post(at, { time: '<time>2 min ago</time>' })) }),
  ],
  'posts without a time': [1_000, (size) => page({ posts: many(size, (at) => post(at, { time: '' })) })],
  'lists of one post': [
    1_000,
    (size) => page({ end: many(size, () => '<section><p class="live-post"><time>23:03</time> A.</p></section>') }),
  ],
  'lists of two posts': [
    1_000,
    (size) =>
      page({
        end: many(
          size,
          () =>
            '<ul><li class="live-post"><time>23:03</time> A.</li><li class="live-post"><time>22:58</time> B.</li></ul>',
        ),
      }),
  ],
  'pinned copies': [500, (size) => page({ posts: `<div class="pinned">${many(size, post)}</div>${many(size, post)}` })],
  'times in a post': [2_000, (size) => inPost(many(size, (at) => `<time>${clock(at)}</time> `))],
  'links in a paragraph': [5_000, (size) => inPost(many(size, (at) => `<a href="https://a.example/${at}">here</a> `))],
  'line breaks in a post': [5_000, (size) => inPost(many(size, () => '<br>x '))],
  'bylines in a post': [2_000, (size) => inPost(many(size, () => '<b class="byline">By Ann Bell</b>'))],
  'cards in a post': [2_000, (size) => inPost(many(size, () => '<div class="card">x</div>'))],
  'pictures in a post': [
    2_000,
    (size) =>
      inPost(many(size, (at) => `<figure><img src="https://a.example/${at}.jpg"><figcaption>x</figcaption></figure>`)),
  ],
  'quoted posts in each other': [
    2_000,
    (size) => inPost(`${'<div class="twitter-tweet">'.repeat(400)}${many(size, () => '<p>xx</p>')}`),
  ],
  'words in a paragraph': [50_000, (size) => inPost(`<p>${'word and '.repeat(size)}</p>`)],
  'dated lines': [
    2_000,
    (size) => page({ end: `<div>${many(size, (at) => `<p>23:03 GMT, 7 February ${1990 + (at % 40)}</p>`)}</div>` }),
  ],
  'headings with a clock': [
    1_000,
    (size) => page({ posts: '', end: many(size, (at) => `<h2>${clock(at)} Wall ${at}</h2><p>${say(at)}</p>`) }),
  ],
  'updates in the data': [
    2_000,
    (size) =>
      withData(
        updates(size, (at) => ({
          url: `https://a.example/#post-${at + 100}`,
          datePublished: instant(at),
          articleBody: say(at),
        })),
      ),
  ],
  'updates of one post': [2_000, (size) => withData(updates(size, () => ({ url: 'https://a.example/#post-100' })))],
  'spaces in broken data': [50_000, (size) => withData(`{"a":1,${' '.repeat(size)}x`)],
  'quotes in broken data': [50_000, (size) => withData(`{${'"'.repeat(size)}}`)],
  'spaces in a headline of the data': [
    50_000,
    (size) => withData({ '@type': 'LiveBlogPosting', headline: `a${' '.repeat(size)}z` }),
  ],
  'text: posts of a line': [4_000, (size) => dump(size, (at) => `${clock(at)}: ${say(at)}\n`)],
  'text: posts under a clock': [4_000, (size) => dump(size, (at) => `${clock(at)}\n${say(at)}\n`)],
  'text: posts under a relative time': [4_000, (size) => dump(size, (at) => `${at % 60} min ago\n${say(at)}\n`)],
  'text: posts under day headings': [
    4_000,
    (size) => dump(size, (at) => `February 7, 2024\n${clock(at)}\n${say(at)}\n`),
  ],
  'text: posts between plus signs': [4_000, (size) => dump(size, (at) => `+++ ${clock(at)} Wall ${at} broke +++\n`)],
  'text: posts under bylines': [4_000, (size) => dump(size, (at) => `Wall ${at}\nFrom CNN's Ann Bell\n${say(at)}\n`)],
  'text: lines above the posts': [
    4_000,
    (size) => `${many(size, (at) => `Storm in the harbour ${at}\n`)}${dump(50, (at) => `${clock(at)}: ${say(at)}\n`)}`,
  ],
  'JSON: posts': [
    2_000,
    (size) =>
      JSON.stringify({
        posts: Array.from({ length: size }, (_, at) => ({ id: `p${at}`, published: instant(at), body: say(at) })),
      }),
  ],
};

const wanted = process.argv[2] ?? '';
for (const [name, [size, make]] of Object.entries(CASES)) {
  if (!name.includes(wanted)) continue;
  timeOf(make(Math.ceil(size / 4)));
  const times = [size, 2 * size, 4 * size].map((count) => bestOf(make(count)));
  const growth = times[2] / times[1];
  const bad = growth > WORST && times[2] > LEAST_MS;
  if (bad) process.exitCode = 1;
  const shown = times.map((time) => `${time.toFixed(0)} ms`.padStart(9)).join('');
  process.stdout.write(`${name.padEnd(36)}${shown}   x ${growth.toFixed(1)}${bad ? '  FAIL' : ''}\n`);
}

/** The best of three times is the one that was disturbed least; what takes long is disturbed little. */
function bestOf(input) {
  const time = timeOf(input);
  return time > 3_000 ? time : Math.min(time, timeOf(input), timeOf(input));
}

function timeOf(input) {
  const start = performance.now();
  try {
    parsePage(input);
  } catch (error) {
    // That it is no live blog is an answer too.
    if (error.name !== 'LivepostsError') throw error;
  }
  return performance.now() - start;
}
