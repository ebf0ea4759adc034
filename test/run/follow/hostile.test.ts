import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FollowEvent } from '../../../src/run/follow/follow-events.js';
import { Hooks } from '../../../src/run/follow/hooks.js';
import { openFetching } from '../../../src/run/follow/open-fetching.js';
import { readFurther } from '../../../src/run/follow/read-further.js';
import { newsServer } from './news-server.js';
import { playedBlog } from './played-blog.js';
import { MINUTE, makeScene, START } from './scene.js';

const PATH = '/live/storm';
const blog = playedBlog({ start: START - 60 * MINUTE, path: PATH, posts: 20, every: 3 });
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

describe('pages of bad will', () => {
  it('that name ten thousand further pages are read as far as is fit', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    const links = (from: number, length = 10_000): string =>
      Array.from({ length }, (_, index) => `<a href="${PATH}?page=${from + index}">x</a>`).join(' ');
    server.answers.set(PATH, (_, response) =>
      response.writeHead(200, HTML).end(blog.page(clock.now()).replace('<nav>', `<nav>${links(2)}`)),
    );
    const other = playedBlog({ start: START - 600 * MINUTE, path: PATH, posts: 9, every: 3 });
    let number = 10_000;
    const trap = server.answers.get.bind(server.answers);
    // Every further page names hundreds of others.
    server.answers.get = (url) =>
      trap(url) ??
      (url.includes('page=')
        ? (_, response) => {
            number += 10_000;
            response.writeHead(200, HTML).end(other.page(START).replace('<nav>', `<nav>${links(number, 300)}`));
          }
        : undefined);
    await scene.follow([PATH], { once: true });
    expect(scene.visits().length).toBeLessThanOrEqual(101);
    expect(scene.told('visited')).toHaveLength(1);
    await scene.follow([PATH], { once: true });
    // Those that were read are not read again, and the next ones are bounded too.
    expect(scene.visits().length).toBeLessThanOrEqual(202);
    expect(new Set(scene.visits().map(({ url }) => url)).size).toBeGreaterThanOrEqual(scene.visits().length - 1);
  });

  it('that lead to addresses of this machine are refused before anything is asked', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    const port = Number(new URL(server.origin).port);
    server.answers.set(PATH, (_, response) => response.writeHead(200, HTML).end(blog.page(clock.now())));
    const literals = [
      `127.0.0.1:${port}`,
      `0x7f.1:${port}`,
      `2130706433:${port}`,
      `[::1]:${port}`,
      `[::ffff:7f00:1]:${port}`,
    ];
    for (const host of literals) {
      const follower = scene.follow([`http://${host}${PATH}`], { once: true, allowPrivate: false });
      await expect(follower).rejects.toMatchObject({ code: 'fetch-refused' });
    }
    await scene.follow([`http://localhost:${port}${PATH}`], { once: true, allowPrivate: false });
    expect(scene.told('trouble')).toMatchObject([{ code: 'fetch-refused' }]);
    expect(scene.told('ended')).toMatchObject([{ why: 'refused' }]);
    expect(server.asked).toEqual([]);
  });

  it('that name feeds on addresses of this machine are refused, and that is told', async () => {
    const scene = await makeScene();
    const { signal } = new AbortController();
    const fetching = await openFetching({}, { ...scene, clock: scene.clock }, signal);
    const more = [
      'http://169.254.169.254/latest/meta-data',
      'http://10.0.0.1/feed',
      'http://[fd00::1]/feed',
      'http://0177.0.0.1/feed',
      `${scene.server.origin}/feed`,
      'file:///etc/passwd',
      'http://user:word@news.example/feed',
      ...Array.from({ length: 10_000 }, (_, index) => `http://192.168.${index % 256}.${index >> 8}/feed`),
    ];
    const refused: string[] = [];
    const walked = new Set<string>();
    const isDone = await readFurther(
      {
        more,
        walked,
        joins: () => false,
        isWhole: true,
        onRead: () => expect.fail('nothing is read'),
        onAdded: () => expect.fail('nothing is added'),
        onTrouble: (url, { code }) => refused.push(`${code} ${url}`),
      },
      { ...fetching, validators: {}, onFetch: () => expect.fail('nothing is fetched') },
    );
    expect(isDone).toBe(true);
    expect(scene.server.asked).toEqual([]);
    expect(refused.slice(0, 7)).toEqual(more.slice(0, 7).map((url) => `fetch-refused ${url}`));
    expect(refused.length).toBeLessThanOrEqual(500);
    await fetching.close();
  });

  it('that unpack to more than is fit are given up', async () => {
    const scene = await makeScene();
    const { server } = scene;
    const bomb = gzipSync(Buffer.alloc(80_000_000, 'a'));
    server.answers.set(PATH, (_, response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip' }).end(bomb),
    );
    const doubled = gzipSync(gzipSync(Buffer.alloc(500_000_000)));
    server.answers.set('/live/double', (_, response) =>
      response.writeHead(200, { ...HTML, 'Content-Encoding': 'gzip, gzip' }).end(doubled),
    );
    await scene.follow([PATH, '/live/double'], { once: true });
    expect(scene.told('trouble').map(({ code }) => code)).toEqual(['fetch-failed', 'fetch-failed']);
  });

  it('with headers without end are given up', async () => {
    const scene = await makeScene();
    scene.server.answers.set(PATH, (_, response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      for (let line = 0; line < 20_000; line += 1) response.socket?.write(`X-Line-${line}: ${'y'.repeat(90)}\r\n`);
    });
    await scene.follow([PATH], { once: true });
    expect(scene.told('trouble')).toMatchObject([{ code: 'fetch-failed' }]);
  });

  it('that are larger than is fit are given up', async () => {
    const scene = await makeScene();
    scene.server.answers.set(PATH, `<html>${'<p>words</p>'.repeat(100_000)}</html>`);
    await scene.follow([PATH], { once: true, maxBytes: 500_000 });
    expect(scene.told('trouble')).toMatchObject([{ code: 'fetch-failed' }]);
  });

  it('with validators of a bad mind are sent back no more than they may', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    server.answers.set(PATH, (_, response) =>
      response.writeHead(200, { ...HTML, ETag: `"${'x'.repeat(5_000)}"` }).end(blog.page(clock.now())),
    );
    scene.stopAt(START + 10 * MINUTE);
    await scene.follow([PATH], { interval: { least: MINUTE, most: MINUTE } });
    expect(scene.visits().length).toBeGreaterThan(5);
    expect(scene.visits().every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
  });
});

describe('hooks', () => {
  const change = (post: string): Extract<FollowEvent, { kind: 'changed' }> => ({
    kind: 'changed',
    page: 'https://news.example/live',
    at: '2031-05-04T10:00:00Z',
    blog: 'https://news.example/live',
    changes: [
      {
        what: 'new',
        at: null,
        change: null,
        post,
        time: null,
        headline: '$(touch spoiled); `id`',
        text: '\'; rm -rf "',
      },
    ],
  });

  it('get the posts as JSON, and no word of them as a command', async () => {
    const scene = await makeScene();
    const file = join(scene.folder, 'posts.json');
    const server = await newsServer(Date.now);
    let body = '';
    server.answers.set('/hook', (request, response) => {
      request.on('data', (piece: Buffer) => {
        body += piece.toString();
      });
      request.on('end', () => response.end('ok'));
    });
    const troubles: string[] = [];
    const hooks = new Hooks({
      exec: `cat > "${file}"`,
      webhook: `${server.origin}/hook`,
      timeout: 5_000,
      onTrouble: ({ message }) => troubles.push(message),
    });
    hooks.tell(change('post-1'));
    await hooks.finish();
    expect(troubles).toEqual([]);
    const { kind: _, ...expected } = change('post-1');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(expected);
    expect(JSON.parse(body)).toEqual(expected);
    expect(existsSync('spoiled')).toBe(false);
    await server.close();
  });

  it('that hang or fail are given up, and that is told', async () => {
    const server = await newsServer(Date.now);
    server.answers.set('/hang', () => {});
    const troubles: string[] = [];
    const hooks = new Hooks({
      exec: 'sleep 600 & sleep 600',
      webhook: `${server.origin}/hang`,
      timeout: 300,
      onTrouble: ({ code, message }) => troubles.push(`${code} ${message}`),
    });
    const start = performance.now();
    for (let index = 0; index < 200; index += 1) hooks.tell(change(`post-${index}`));
    await hooks.finish();
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(troubles.some((words) => words.includes('command') && words.includes('longer than'))).toBe(true);
    expect(troubles.some((words) => words.includes('webhook') && words.includes('longer than'))).toBe(true);
    expect(troubles.some((words) => words.includes('too slow'))).toBe(true);
    await server.close();
  });

  it.each([
    ['a command that fails', { exec: 'exit 3', webhook: null }, 'ended with 3'],
    ['a command that is none', { exec: 'no-such-command-here 2>/dev/null', webhook: null }, 'ended with 127'],
    ['a webhook that nobody hears', { exec: null, webhook: 'http://127.0.0.1:1/' }, 'failed'],
  ])('%s is told', async (_, hook, words) => {
    const troubles: string[] = [];
    const hooks = new Hooks({ ...hook, timeout: 2_000, onTrouble: ({ message }) => troubles.push(message) });
    hooks.tell(change('post-1'));
    await hooks.finish();
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain(words);
  });
});
