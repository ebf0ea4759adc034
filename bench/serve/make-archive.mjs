import { createHash } from 'node:crypto';
import { openArchive, parsePage } from '../../dist/index.js';

/** Live blogs of the archive, and posts of each. */
export const BLOGS = 50;
export const POSTS = 1_000;
const FIRST_MS = Date.UTC(2024, 4, 4, 6);
const PLACES = ['quay', 'weir', 'ford', 'lock', 'mole', 'pier', 'sluice', 'strand', 'tarn', 'wharf', 'basin', 'delta'];

/** One post every two minutes. */
function postOf(template, blog, number) {
  const at = new Date(FIRST_MS + number * 120_000).toISOString().replace('.000Z', 'Z');
  const digits = createHash('sha256').update(`${blog} ${number}`).digest();
  const words = Array.from({ length: 40 }, (_, index) => PLACES[digits[index % 32] % PLACES.length]).join(' ');
  const text = `Gauge ${number} of river ${blog} at the ${words}, the wardens said.\n\n${words} ${number}.`;
  const time = { ...template.time, instant: at, local: at.replace('Z', '+00:00'), text: at.slice(11, 16) };
  return {
    ...template,
    id: `block-${digits.toString('hex').slice(0, 24)}`,
    headline: `Gauge ${number} at the ${words.slice(0, 40)}`,
    time,
    published: time,
    text,
    html: text
      .split('\n\n')
      .map((part) => `<p>${part}</p>`)
      .join('\n'),
    labels: number % 20 === 0 ? ['key-event'] : [],
  };
}

const template = parsePage(
  `<title>Flood: live updates</title><div class="liveblog">${[3, 2, 1]
    .map(
      (n) =>
        `<article class="live-post" id="post-${n}"><time datetime="2024-05-04T06:0${n}:00Z">06:0${n}</time><h2>Gauge ${n}</h2><p>The gauge at quay ${n} was read.</p></article>`,
    )
    .join('')}</div>`,
);

/** A capture of a blog that shows posts from one number to another. */
export function captureOf(blog, from, to) {
  const posts = Array.from({ length: to - from }, (_, index) => postOf(template.posts[0], blog, to - 1 - index));
  const name = `river-${blog}`;
  const bytes = Buffer.from(`${name} ${from} ${to}`);
  const capture = {
    ...template.capture,
    source: `file:${name}-${to}.html`,
    capturedAt: new Date(FIRST_MS + to * 120_000).toISOString().replace('.000Z', 'Z'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return {
    blog: {
      ...template,
      url: `https://news.example/live/${name}`,
      title: `River ${blog}: live updates`,
      publisher: { name: 'Example News', domain: 'news.example' },
      posts: posts.map((post, position) => ({ ...post, position })),
      completeness: { found: posts.length, declared: null, missing: null, more: [] },
      capture,
    },
    bytes,
  };
}

/** An archive of 50,000 posts. */
export async function makeArchive(path) {
  const archive = await openArchive(path);
  for (let blog = 0; blog < BLOGS; blog += 1) await archive.add([captureOf(blog, 0, POSTS)]);
  const { posts } = await archive.stats();
  await archive.close();
  if (posts !== BLOGS * POSTS) throw new Error(`the archive holds ${posts} posts`);
}
