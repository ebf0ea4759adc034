import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { mergeCaptures, parsePage } from '../dist/index.js';
import { median } from './measure.mjs';
import { judge, printRows } from './table.mjs';

const USAGE = `node bench/history.mjs [--rounds N] [--json]

Merges 125, 250 and 500 captures of a live blog of 400 posts, in turns. Twice the captures may take at most 2.5 times as
long: the work must grow with the captures and not with their square. Ends with 1 when it does not.
`;
const POSTS = 400;
const FIRST_MS = Date.UTC(2024, 4, 4, 6);
const SIZES = [125, 250, 500];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(USAGE);
else process.exitCode = measure(Number(values.rounds));

function measure(rounds) {
  const whole = wholeBlog();
  const times = new Map(SIZES.map((size) => [size, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < SIZES.length; turn += 1) {
      const size = SIZES[(turn + round + 1) % SIZES.length];
      const captures = capturesOf(whole, size);
      const start = performance.now();
      mergeCaptures(captures);
      if (round >= 0) times.get(size).push(performance.now() - start);
    }
  }
  const row = (size, base) => {
    const [time, against] = [median(times.get(size)), median(times.get(base))];
    return judge({
      page: `${POSTS} posts`,
      what: `${size} captures / ${base} captures`,
      time,
      base: against,
      ratio: time / against,
      bound: 2.5,
    });
  };
  return printRows(`history: medians of ${rounds} rounds, in turns`, [row(250, 125), row(500, 250)], values);
}

/** The blog as it stands at the end: a post every three minutes. */
function wholeBlog() {
  const posts = Array.from({ length: POSTS }, (_, index) => {
    const at = new Date(FIRST_MS + (POSTS - index) * 180_000).toISOString();
    const words = `Gauge ${POSTS - index} on the river showed ${(index * 37) % 911} centimetres, the wardens said at the quay.`;
    return `<article class="live-post" id="post-${POSTS - index}"><time datetime="${at}">${at.slice(11, 16)}</time><h2>Gauge ${POSTS - index}</h2><p>${words}</p><p>${words} ${words}</p></article>`;
  });
  return parsePage(`<title>Flood: live updates</title><div class="liveblog">${posts.join('')}</div>`);
}

/** All posts so far, every seventh of them changed half-way through, in fresh objects: nothing is remembered. */
function capturesOf(whole, count) {
  return Array.from({ length: count }, (_, index) => {
    const shown = Math.max(2, Math.round(((index + 1) / count) * POSTS));
    const posts = whole.posts.slice(POSTS - shown).map((post, position) => ({
      ...post,
      position,
      text:
        index > count / 2 && post.text.charCodeAt(7) % 7 === 0 ? `${post.text} The gauge was read again.` : post.text,
    }));
    const capturedAt = new Date(FIRST_MS + shown * 180_000 + 60_000 + index).toISOString();
    return { ...whole, posts, capture: { ...whole.capture, capturedAt } };
  });
}
