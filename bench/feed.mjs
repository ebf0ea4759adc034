import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { parsePage, toAtom } from '../dist/index.js';
import { makeLiveBlogPage } from './make-page.mjs';
import { measureInTurns } from './measure.mjs';
import { judge, printRows } from './table.mjs';

/**
 * What it costs to write posts as a feed: `toAtom` against the library that writes it, given the same items ready made.
 */
const { generateAtomFeed, parseAtomFeed } = createRequire(new URL('../package.json', import.meta.url))('feedsmith');

const POSTS = 500;
const { values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '31' } },
});
const rounds = Math.max(9, Number(values.rounds));
const html = makeLiveBlogPage({ count: POSTS });
const blog = parsePage(html, { url: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] });
const items = withDates(parseAtomFeed(toAtom(blog)));
const times = measureInTurns(
  { alone: () => generateAtomFeed(items), toAtom: () => toAtom(blog) },
  () => Buffer.from(''),
  { rounds, warmUp: 12 },
);
const written = toAtom(blog);
if (generateAtomFeed(items).length < written.length * 0.95) throw new Error('the items are not the same');
const page = `${blog.posts.length} posts (${Math.round(written.length / 1_000)} kB)`;
const row = judge({
  page,
  what: 'toAtom / feedsmith alone',
  time: times.toAtom,
  base: times.alone,
  ratio: times.toAtom / times.alone,
  bound: blog.posts.length === POSTS ? 3.0 : null,
});
process.exitCode = printRows(`feed: medians of ${rounds} rounds, in turns`, [row], values);

/** The library reads dates as text and writes them from dates, as we give it dates. */
function withDates(feed) {
  const dated = ({ updated, published, ...rest }) => ({
    ...rest,
    updated: new Date(updated),
    ...(published === undefined ? {} : { published: new Date(published) }),
  });
  return { ...dated(feed), entries: feed.entries.map(dated) };
}
