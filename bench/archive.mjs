import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openArchive } from '../dist/index.js';
import { createWords } from './make-words.mjs';
import { median } from './measure.mjs';
import { judge, printRows } from './table.mjs';

/**
 * What it costs to add captures to an archive, against the bare prepared inserts of the same rows into the same tables
 * (the words are indexed in both), and to search it, against the bare query.
 */
const Sqlite = createRequire(new URL('../package.json', import.meta.url))('better-sqlite3');

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    blogs: { type: 'string', default: '125' },
    posts: { type: 'string', default: '400' },
  },
});
const rounds = Math.max(1, Number(values.rounds));
const [BLOGS, POSTS] = [Number(values.blogs), Number(values.posts)];
const START_MS = Date.UTC(2024, 1, 7);
const folder = mkdtempSync(join(tmpdir(), 'liveposts-bench-'));

try {
  const words = createWords(20_240_207);
  const captures = Array.from({ length: BLOGS }, (_, blog) => makeCapture(words, blog));
  const rows = [
    await measureAdding('captures', captures, 2.0),
    // The bare inserts are given the pages as they are stored: to pack them is no part of inserting them.
    await measureAdding('captures and pages', withPages(captures), null),
  ];
  rows.push(await measureSearch(words));
  process.exitCode = printRows(`archive: medians of ${rounds} rounds, in turns`, rows, values);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAdding(what, captures, bound) {
  const times = { archive: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.archive.push(await timeAdding(captures));
    times.bare.push(timeInserts());
  }
  const [time, base] = [median(times.archive), median(times.bare)];
  const page = `${(BLOGS * POSTS).toLocaleString('en')} posts`;
  return judge({ page, what: `add ${what} / bare inserts`, time, base, ratio: time / base, bound });
}

async function timeAdding(captures) {
  const archive = await openArchive(fresh('archive'));
  const start = performance.now();
  const { newPosts } = await archive.add(captures);
  const time = performance.now() - start;
  if (newPosts !== BLOGS * POSTS) throw new Error(`${newPosts} posts were added`);
  await archive.close();
  return time;
}

/** The rows that the archive has just written, into an empty archive. */
function timeInserts() {
  const source = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  const schema = source
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'post_search_%' ORDER BY rowid")
    .pluck()
    .all();
  const names = source
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' AND name NOT LIKE 'post_search_%'",
    )
    .pluck()
    .all();
  const tables = names.map((name) => ({ name, rows: source.prepare(`SELECT * FROM ${name}`).raw().all() }));
  source.close();
  const database = new Sqlite(fresh('bare'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  for (const statement of schema) database.exec(statement);
  const start = performance.now();
  database.transaction(() => {
    for (const { name, rows } of tables) {
      if (rows.length === 0) continue;
      const insert = database.prepare(`INSERT INTO ${name} VALUES (${rows[0].map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(row);
    }
  })();
  const time = performance.now() - start;
  database.close();
  return time;
}

/** One or two words each, rare and frequent ones. */
async function measureSearch(words) {
  const queries = Array.from({ length: 40 }, (_, index) =>
    words
      .headline()
      .split(' ')
      .slice(0, 1 + (index % 2))
      .join(' '),
  );
  const path = join(folder, 'archive.sqlite');
  const archive = await openArchive(path, { readonly: true });
  const database = new Sqlite(path, { readonly: true });
  const bare = database.prepare('SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rank LIMIT 20');
  const times = { archive: [], bare: [] };
  let found = 0;
  for (let round = -1; round < rounds * 4; round += 1) {
    let start = performance.now();
    for (const query of queries) found += (await archive.search(query)).length;
    if (round >= 0) times.archive.push(performance.now() - start);
    start = performance.now();
    for (const query of queries)
      bare.all(
        query
          .split(' ')
          .map((word) => `"${word}"`)
          .join(' '),
      );
    if (round >= 0) times.bare.push(performance.now() - start);
  }
  database.close();
  await archive.close();
  if (found === 0) throw new Error('nothing was found');
  const [time, base] = [median(times.archive), median(times.bare)];
  const page = `${(BLOGS * POSTS).toLocaleString('en')} posts`;
  return judge({ page, what: `${queries.length} searches / bare queries`, time, base, ratio: time / base, bound: 4.0 });
}

function fresh(name) {
  const path = join(folder, `${name}.sqlite`);
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  return path;
}

/** A live blog as the parser gives it: every third post with a picture. */
function makeCapture(words, blog) {
  const posts = Array.from({ length: POSTS }, (_, index) => makePost(words, blog, index));
  const url = `https://news.example/live/2024/feb/${blog}`;
  const capture = {
    source: `file:${blog}.html`,
    capturedAt: isoOf(blog * 31 + POSTS + 1),
    capturedAtSource: 'option',
    sha256: createHash('sha256').update(url).digest('hex'),
    mediaType: 'html',
    encoding: 'utf-8',
    savedBy: null,
  };
  const blank = { description: null, language: 'en', authors: [], published: null, updated: null, diagnostics: [] };
  return {
    blog: {
      kind: 'live-blog',
      url,
      title: words.headline(),
      ...blank,
      publisher: { name: 'Example News', domain: 'news.example' },
      status: 'live',
      declaredPostCount: POSTS,
      posts,
      completeness: { found: POSTS, declared: POSTS, missing: 0, more: [] },
      layout: { id: 'generic', variant: null, evidence: ['blocks'] },
      capture,
    },
    bytes: null,
  };
}

function makePost(words, blog, index) {
  const instant = isoOf(blog * 31 + POSTS - index);
  const time = {
    instant,
    local: instant.replace('Z', '+00:00'),
    zone: 'Europe/London',
    text: instant.slice(11, 16),
    precision: 'minute',
    source: 'attribute',
    assumptions: [],
  };
  const paragraphs = [words.sentences(2), words.sentences(3)];
  const author = words.headline();
  return {
    id: `block-${createHash('md5').update(`${blog} ${index}`).digest('hex')}`,
    idSource: 'publisher',
    url: null,
    position: index,
    headline: words.headline(),
    time,
    published: time,
    updated: null,
    publishedBetween: null,
    byline: `By ${author}`,
    authors: [{ name: author, location: null, organization: null }],
    contributors: [],
    text: paragraphs.join('\n\n'),
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    media:
      index % 3 === 0
        ? [
            {
              type: 'image',
              url: `https://img.example/${blog}/${index}.jpg`,
              caption: words.sentence(),
              credit: null,
              alt: null,
            },
          ]
        : [],
    embeds: [],
    links: [],
    labels: [],
    markers: [],
  };
}

/** The same with a page of the size that such posts have. */
function withPages(captures) {
  return captures.map(({ blog }) => {
    const articles = blog.posts.map(
      ({ id, headline, html }) => `<article id="${id}"><h2>${headline}</h2>${html}</article>`,
    );
    const bytes = Buffer.from(`<!DOCTYPE html><title>${blog.title}</title>${articles.join('\n')}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { blog: { ...blog, capture: { ...blog.capture, sha256 } }, bytes };
  });
}

function isoOf(minute) {
  return new Date(START_MS + minute * 60_000).toISOString().replace('.000Z', 'Z');
}
