import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder } from '../corpus-folder.js';
import { type ReadPage, readAllPages } from './pages.js';
import { feedparser, xmllint } from './programs.js';
import { meantBy, meantForNode, readJson, readWithNode, readWithPython } from './read-back.js';
import { throughAtom, throughJsonLd } from './round-trip.js';
import { breachesOfRss } from './rss-rules.js';
import { feedsOf, type WrittenFeed } from './written-feeds.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let pages: readonly ReadPage[] = [];
let feeds: readonly WrittenFeed[] = [];

beforeAll(() => {
  pages = readAllPages();
  feeds = pages.flatMap(({ name, blog }) => feedsOf(name, blog));
});

describe('every feed of every page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-feeds-'));

  const put = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made of fixtures and of real pages', ({ skip }) => {
    expect(feeds.length).toBeGreaterThan(100);
    skip(corpusFolder === null, 'the folder of real pages is not there (LIVEPOSTS_CORPUS)');
    expect(feeds.filter(({ name }) => name.startsWith('corpus')).length).toBeGreaterThan(200);
  });

  it('is valid Atom (RFC 4287, by RELAX NG)', ({ skip }) => {
    skip(xmllint.path === null, xmllint.missing);
    const files = feeds.map(({ atom }, index) => put(`${index}.atom`, atom));
    const args = ['--noout', '--nonet', '--relaxng', here('atom.rng'), ...files];
    const { stderr } = spawnSync(xmllint.path ?? '', args, { encoding: 'utf8', maxBuffer: 1e8 });
    const lines = stderr.trim().split('\n');
    const verdicts = lines.filter((line) => !line.endsWith(' validates'));
    expect(
      verdicts.slice(0, 10).map((line) => line.replace(/\S*\/(\d+)\.atom/, (_, at) => feeds[at]?.name ?? at)),
    ).toEqual([]);
    expect(lines).toHaveLength(files.length);
  });

  it('is valid RSS 2.0', () => {
    const broken = feeds.flatMap(({ name, rss }) => breachesOfRss(rss).map((breach) => `${name}: ${breach}`));
    expect(broken.slice(0, 10)).toEqual([]);
  });

  it('is a valid JSON Feed 1.1', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync(here('json-feed.schema.json'), 'utf8')),
    );
    const broken = feeds.flatMap(({ name, json }) =>
      validate(JSON.parse(json)) ? [] : [`${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`],
    );
    expect(broken.slice(0, 10)).toEqual([]);
  });

  it('holds no character that XML forbids', () => {
    const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
    expect(feeds.filter(({ atom, rss }) => illegal.test(atom) || illegal.test(rss)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('names no post twice', () => {
    const twice = feeds.filter(({ feed }) => new Set(feed.items.map(({ id }) => id)).size !== feed.items.length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it.for(['atom', 'rss'] as const)('reads back in Node: %s', (format) => {
    for (const feed of feeds) expect(readWithNode(feed[format]), feed.name).toEqual(meantForNode(feed.feed, format));
  });

  it.for(['atom', 'rss'] as const)('reads back in Python: %s', (format, { skip }) => {
    skip(feedparser.path === null, feedparser.missing);
    const files = feeds.map((feed, index) => put(`${index}.${format}`, feed[format]));
    const found = readWithPython(files);
    expect(found).toHaveLength(feeds.length);
    feeds.forEach(({ name, feed }, index) => {
      expect(found[index], name).toEqual(meantBy(feed, format));
    });
  });

  it('reads back from JSON', () => {
    for (const { name, feed, json } of feeds) expect(readJson(json), name).toEqual(meantBy(feed, 'json'));
  });
});

describe('the posts of every page', () => {
  it('come out of an Atom feed as they went in: ids, headlines, times, writers, words', () => {
    for (const { name, blog } of pages) {
      const { found, meant } = throughAtom(blog);
      expect(found, name).toEqual(meant);
    }
  });

  it('come out of JSON-LD as they went in, read by liveposts', () => {
    for (const { name, blog } of pages.filter(
      ({ blog: { kind, posts } }) => kind === 'live-blog' && posts.length > 0,
    )) {
      const { found, meant } = throughJsonLd(blog);
      expect(found, name).toEqual(meant);
    }
  });
});
