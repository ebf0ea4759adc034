import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaptureToAdd } from '../../../src/archive/pack-capture.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { asFields, throughPage } from '../../feeds/hostile-blogs.js';
import { hasCollections, readPayloads } from '../../feeds/payloads.js';
import { chromium } from '../../feeds/programs.js';
import { makeBlog } from '../../publish/make-blog.js';
import { minuteTime } from './flood-archive.js';
import { lookAt, openBrowser, TRAPS } from './open-browser.js';
import { runServer } from './running-server.js';

/** Posts of so many attacks stand in one live blog. */
const TOGETHER = 12;
const payloads = readPayloads();
const path = join(temporaryFolder().path, 'hostile.sqlite');

/** A capture of a blog that is what it is in every field, and was captured somewhere nice. */
function captureOf(blog: LiveBlog, name: string, minute: number): CaptureToAdd {
  const capture = {
    ...blog.capture,
    capturedAt: minuteTime(minute).instant,
    sha256: createHash('sha256').update(`${name} ${minute}`).digest('hex'),
  };
  return { blog: { ...blog, url: `https://news.example/live/${name}?x=${blog.title}`, capture }, bytes: null };
}

/** The posts of all attacks in a few blogs, and one blog each of our own and every eighth of the others. */
function hostileCaptures(): readonly CaptureToAdd[] {
  const attacks = payloads.map(({ name, text }) => ({ name, blog: asFields(text), read: throughPage(text) }));
  const together = Array.from({ length: Math.ceil(attacks.length / TOGETHER) }, (_, index) => {
    const some = attacks.slice(index * TOGETHER, (index + 1) * TOGETHER);
    const posts = some
      .flatMap(({ blog, read }) => [...blog.posts, ...read.flatMap((one) => one.posts)])
      .map((post, position) => ({ ...post, id: `${index}-${position} ${post.id}`, position }));
    return captureOf(makeBlog({ ...some[0]?.blog, posts }), `together-${index}`, 0);
  });
  const heads = attacks
    .filter(({ name }, index) => name.startsWith('own') || index % 8 === 0)
    .flatMap(({ blog }, index) => {
      // A second capture says it in other words: there is a difference to be shown.
      const later = blog.posts.map((post) => ({ ...post, text: `${post.text} ${post.headline}`, headline: post.text }));
      const hostile = { ...blog.capture, source: `file:${blog.title}` };
      return [
        captureOf({ ...blog, capture: hostile }, `head-${index}`, 0),
        captureOf({ ...blog, posts: later, capture: hostile }, `head-${index}`, 10),
      ];
    });
  return [...together, ...heads];
}

const server = runServer(path, async () => {
  const { openArchive } = await import('../../../src/archive/open-archive.js');
  const archive = await openArchive(path);
  await archive.add(hostileCaptures());
  await archive.close();
});

let browser: Browser | null = null;
let addresses: readonly string[] = [];

beforeAll(async () => {
  const blogs: { name: string; posts: number }[] = JSON.parse((await server.get('/api/blogs')).body);
  const lists = await Promise.all(
    blogs.map(async ({ name, posts }) => {
      const isHead = posts < 10;
      const { body } = await server.get(`/api/blogs/${name}/posts?limit=1`);
      const key = encodeURIComponent(JSON.parse(body).posts[0]?.key ?? '');
      const pages = Array.from({ length: Math.ceil(posts / 50) }, (_, page) => page * 50);
      const all: { key: string }[] = JSON.parse((await server.get(`/api/blogs/${name}/posts?limit=500`)).body).posts;
      return [
        ...pages.map((from) => `/blogs/${name}?from=${encodeURIComponent(all[from]?.key ?? '')}`),
        ...(isHead ? [`/blogs/${name}/captures`, `/blogs/${name}/post?id=${key}`] : []),
      ];
    }),
  );
  addresses = [
    '/',
    '/?page=2',
    '/search?q=alert',
    '/search?q=img%20src',
    `/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    ...lists.flat(),
  ];
  if (chromium.path !== null) browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Whatever pages do but show their words. */
async function breachesOf(opened: Browser, all: readonly string[], bypassCSP: boolean): Promise<readonly string[]> {
  const breaches: string[] = [];
  const context = await opened.newContext({ bypassCSP });
  const page: Page = await context.newPage();
  let here = '';
  const tell = (what: string): void => void breaches.push(`${here}: ${what}`);
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url())) tell(`asked for ${request.url().slice(0, 200)}`);
    else if (request.isNavigationRequest() && request.url() !== here) tell(`went to ${request.url()}`);
  });
  context.on('page', (other) => {
    if (other !== page) tell(`opened ${other.url()}`);
  });
  page.on('dialog', async (dialog) => {
    tell(`showed ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/^breach:|Content Security Policy|Trusted/.test(message.text())) tell(message.text().slice(0, 200));
  });
  await page.addInitScript({ path: TRAPS });
  for (const address of all) {
    here = new URL(address, server.url()).href;
    const answer = await page.goto(here, { waitUntil: 'load' });
    if (answer?.status() !== 200) tell(`answered ${answer?.status()}`);
    for (const what of await lookAt(page)) tell(what);
  }
  await context.close();
  return breaches;
}

describe('payloads in every field of an archive', () => {
  it('are those of the large collections too', ({ skip }) => {
    skip(!hasCollections, 'the folder of payloads is not there (LIVEPOSTS_CORPUS)');
    expect(payloads.length).toBeGreaterThan(370);
    expect(addresses.length).toBeGreaterThan(200);
  });

  it('run nowhere, though the policy of the pages did not hold', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    if (browser !== null) expect(await breachesOf(browser, addresses, true)).toEqual([]);
  });

  it('give the policy nothing to hold back', async ({ skip }) => {
    skip(browser === null, chromium.missing);
    const some = addresses.filter((address, index) => !address.startsWith('/blogs/') || index % 3 === 0);
    if (browser !== null) expect(await breachesOf(browser, some, false)).toEqual([]);
  });

  it('leave feeds and JSON what they are, and cause no error', async () => {
    const blogs: { name: string }[] = JSON.parse((await server.get('/api/blogs')).body);
    for (const { name } of blogs.slice(0, 40)) {
      for (const kind of ['atom', 'rss', 'json']) {
        const { status, headers } = await server.get(`/blogs/${name}/feed.${kind}`);
        expect([status, String(headers['content-type']).includes('html')]).toEqual([200, false]);
      }
      expect((await server.get(`/api/blogs/${name}`)).status).toBe(200);
    }
    expect(server.errors).toEqual([]);
  });
});
