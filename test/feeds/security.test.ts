import { beforeAll, describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { toRss } from '../../src/publish/feed/to-rss.js';
import { toHtml } from '../../src/publish/to-html.js';
import { toJson } from '../../src/publish/to-json.js';
import { toJsonLd } from '../../src/publish/to-json-ld.js';
import { toMarkdown } from '../../src/publish/to-markdown.js';
import { toNdjson } from '../../src/publish/to-ndjson.js';
import { toTable } from '../../src/publish/to-table.js';
import { makeBlog } from '../publish/make-blog.js';
import { breachesOf, type Shown } from './browser.js';
import { asFields, throughPage } from './hostile-blogs.js';
import { hasCollections, readPayloads } from './payloads.js';
import { chromium } from './programs.js';
import { breachesOfRss } from './rss-rules.js';
import { shownFeeds, shownJsonLd } from './shown-feeds.js';

interface Attack {
  readonly name: string;
  /** The payload in every field, and the posts of the pages that hold it. */
  readonly blog: LiveBlog;
  /** How many of those pages were read as live blogs. */
  readonly pages: number;
}

/** So many are shown in one document: a browser needs longer for a document than for its posts. */
const TOGETHER = 12;

const payloads = readPayloads();
let attacks: readonly Attack[] = [];

beforeAll(() => {
  attacks = payloads.map(({ name, text }) => {
    const blog = asFields(text);
    const pages = throughPage(text);
    return {
      name,
      blog: { ...blog, posts: [...blog.posts, ...pages.flatMap(({ posts }) => posts)] },
      pages: pages.length,
    };
  });
});

/** The posts of all attacks in few documents. */
function showPosts(write: (blog: LiveBlog) => string): readonly Shown[] {
  return Array.from({ length: Math.ceil(attacks.length / TOGETHER) }, (_, index) => {
    const some = attacks.slice(index * TOGETHER, (index + 1) * TOGETHER);
    const posts = some.flatMap(({ blog }) => blog.posts).map((post, position) => ({ ...post, position }));
    const name = `${some[0]?.name} to ${some.at(-1)?.name}`;
    return { name, html: write(makeBlog({ ...some[0]?.blog, posts })) };
  });
}

/** What stands above the posts, of our own payloads and every eighth of the others. */
function showHeads(write: (blog: LiveBlog) => string): readonly Shown[] {
  return attacks
    .filter(({ name }, index) => name.startsWith('own') || index % 8 === 0)
    .map(({ name, blog }) => ({ name, html: write({ ...blog, posts: blog.posts.slice(0, 1) }) }));
}

const show = (write: (blog: LiveBlog) => string): readonly Shown[] => [...showPosts(write), ...showHeads(write)];

describe('payloads in headline, words, byline, caption and address', () => {
  it('are those of the large collections too', ({ skip }) => {
    skip(!hasCollections, 'the folder of payloads is not there (LIVEPOSTS_CORPUS)');
    expect(payloads.length).toBeGreaterThan(370);
    const read = attacks.reduce((sum, { pages }) => sum + pages, 0);
    expect(read).toBeGreaterThan(attacks.length * 1.8);
  });

  it('run nowhere in the page to keep, though it were shown without its policy', async ({ skip }) => {
    skip(chromium.path === null, chromium.missing);
    const without = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(
      await breachesOf(
        show((blog) => without(toHtml(blog))),
        { mayLoadPictures: false },
      ),
    ).toEqual([]);
  });

  it('give the policy of the page nothing to hold back', async ({ skip }) => {
    skip(chromium.path === null, chromium.missing);
    expect(await breachesOf(showHeads(toHtml), { mayLoadPictures: false })).toEqual([]);
  });

  it('run nowhere in the contents of feeds', async ({ skip }) => {
    skip(chromium.path === null, chromium.missing);
    expect(await breachesOf(show(shownFeeds), { mayLoadPictures: true })).toEqual([]);
  });

  it('do not end the script of structured data', async ({ skip }) => {
    skip(chromium.path === null, chromium.missing);
    expect(await breachesOf(showPosts(shownJsonLd), { mayLoadPictures: false })).toEqual([]);
  });

  it('leave every other format what it is', () => {
    for (const { name, blog } of attacks) {
      expect(JSON.parse(toJson(blog)), name).toEqual(JSON.parse(JSON.stringify(blog)));
      expect(toNdjson(blog).trimEnd().split('\n'), name).toHaveLength(blog.posts.length);
      expect(JSON.parse(toJsonLd(blog)).liveBlogUpdate, name).toHaveLength(blog.posts.length);
      expect(breachesOfRss(toRss(blog)), name).toEqual([]);
      // A tag or comment that begins without a stroke before it; <https://…> is a link.
      expect(toMarkdown(blog).replace(/^---[\s\S]*?\n---\n/, ''), name).not.toMatch(
        /(?<!\\)<(?!https?:\/\/[^\s<>]*>|mailto:[^\s<>]*>)[a-z!/?]/i,
      );
      expect(toTable(blog), name).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe('the traps themselves', () => {
  it('catch what runs, what is asked for and what could run', async ({ skip }) => {
    skip(chromium.path === null, chromium.missing);
    const naked = payloads.slice(0, 20).map(({ name, text }) => ({ name, html: text }));
    const breaches = (await breachesOf(naked, { mayLoadPictures: true })).join('\n');
    // A style has no handler and no address in an attribute: what it asks for tells.
    for (const { name } of naked.slice(0, 16).filter((_, index) => index !== 10))
      expect(breaches, name).toContain(name);
    expect(breaches).toMatch(/alert\(1\)/);
    expect(breaches).toMatch(/asked for stylesheet https:\/\/evil\.example/);
  });
});
