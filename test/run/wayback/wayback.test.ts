import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.js';
import { loadParser } from '../../../src/run/cli/load-parser.js';
import { runCli } from '../../../src/run/cli/run-cli.js';
import { cdxAddress, copyAddress, readCdx } from '../../../src/run/wayback/cdx-list.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { MemoryStream } from '../cli/run-in-memory.js';
import { type NewsServer, newsServer } from '../follow/news-server.js';
import { playedBlog } from '../follow/played-blog.js';
import { MINUTE, START, timelineOf, withoutPlaces } from '../follow/scene.js';
import { virtualClock } from '../follow/virtual-clock.js';

const folder = temporaryFolder();
const open: NewsServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const LIVE = 'https://www.news.example/live/storm';
const blog = playedBlog({ start: START, path: '/live/storm', posts: 30, every: 4 });
const MOMENTS = [10, 30, 45, 80, 119].map((minute) => START + minute * MINUTE);
const digitsOf = (at: number): string => new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);

/** A web archive with copies of one live blog; some answers are trouble first. */
async function webArchive(trouble: (url: string) => number | null = () => null): Promise<NewsServer> {
  const server = await newsServer(Date.now);
  open.push(server);
  const rows = MOMENTS.map((at) => [digitsOf(at), LIVE, 'text/html']);
  const junk = [['2024', LIVE, 'text/html'], [digitsOf(START), 'file:///etc/passwd', 'text/html'], null, ['x']];
  const find = server.answers.get.bind(server.answers);
  server.answers.get = (url) => {
    if (url === '/robots.txt') return find(url);
    const status = trouble(url);
    if (status !== null) return (_, response) => response.writeHead(status, { 'Retry-After': '60' }).end();
    if (url.startsWith('/cdx/')) return JSON.stringify([['timestamp', 'original', 'mimetype'], ...rows, ...junk]);
    const copy = /^\/web\/(\d{14})id_\/(.*)$/.exec(url);
    const at = MOMENTS.find((moment) => digitsOf(moment) === copy?.[1]);
    return at === undefined || copy?.[2] !== LIVE ? undefined : blog.page(at);
  };
  return server;
}

async function wayback(name: string, server: NewsServer): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new MemoryStream(), new MemoryStream()];
  const clock = virtualClock(Date.UTC(2032, 0, 1));
  const args = [
    'wayback',
    LIVE,
    '--cdx-server',
    server.origin,
    '--allow-private',
    '--archive',
    join(folder.path, name),
  ];
  const io = { stdin: Readable.from([]), stdout, stderr, isTerminal: false, columns: 100, clock };
  const code = await runCli(args, io, loadParser);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('copies of a web archive', () => {
  it('are in the archive with the times they were captured at', async () => {
    const server = await webArchive();
    const { code, stdout, stderr } = await wayback('copies.sqlite', server);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^5 copies fetched, 5 of them live blogs, \d+ new posts\n$/);
    const archive = await openArchive(join(folder.path, 'copies.sqlite'), { readonly: true });
    const timeline = await archive.timeline(LIVE);
    const expected = timelineOf(MOMENTS.map((at) => ({ url: LIVE, at, body: blog.page(at) })));
    expect(timeline.captures.map(({ capture, url }) => [capture.capturedAt, url])).toEqual(
      expected.captures.map(({ capture, url }) => [capture.capturedAt, url]),
    );
    const { posts } = withoutPlaces(timeline) as { posts: unknown };
    expect(posts).toEqual((withoutPlaces(expected) as { posts: unknown }).posts);
    await archive.close();
    // One request at a time, and none twice.
    expect(server.asked.filter(({ alongside }) => alongside > 0)).toEqual([]);
    const before = server.asked.length;
    expect((await wayback('copies.sqlite', server)).stdout).toMatch(/^0 copies fetched/);
    expect(server.asked.slice(before).filter(({ url }) => url.startsWith('/web/'))).toEqual([]);
  });

  it('that cannot be had are told of, and fetched the next time', async () => {
    let isDown = true;
    const [, second = 0] = MOMENTS;
    const server = await webArchive((url) => (isDown && url.includes(digitsOf(second)) ? 503 : null));
    const first = await wayback('holes.sqlite', server);
    expect(first.code).toBe(4);
    expect(first.stdout).toMatch(/^4 copies fetched/);
    expect(first.stderr).toContain('503');
    isDown = false;
    expect((await wayback('holes.sqlite', server)).stdout).toMatch(/^1 copies fetched/);
  });

  it('of an archive that gives no list are told of', async () => {
    const server = await webArchive((url) => (url.startsWith('/cdx/') ? 404 : null));
    const { code, stderr } = await wayback('none.sqlite', server);
    expect(code).toBe(4);
    expect(stderr).toContain('no list of copies');
  });
});

describe('the list of copies', () => {
  it('is asked for by address and time', () => {
    const wanted = { url: LIVE, since: START, until: null, limit: 7 };
    const address = new URL(cdxAddress('https://web.archive.org', wanted));
    expect(address.origin + address.pathname).toBe('https://web.archive.org/cdx/search/cdx');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      url: LIVE,
      from: digitsOf(START),
      limit: '7',
      output: 'json',
      filter: 'statuscode:200',
      collapse: 'digest',
    });
  });

  it.each([['<html>'], ['{}'], ['[1]'], ['[["a"],["b"]]']])('is none where it is %s', (text) => {
    expect(readCdx(text, 10)).toBeNull();
  });

  it('may be empty, and is no longer than is wanted', () => {
    expect(readCdx('', 10)).toEqual([]);
    expect(readCdx('[]', 10)).toEqual([]);
    const rows = [['timestamp', 'original'], ...Array.from({ length: 50 }, () => ['20240207230300', LIVE])];
    expect(readCdx(JSON.stringify(rows), 10)).toHaveLength(10);
  });

  it('gives addresses of copies as they were captured', () => {
    const copy = { timestamp: '20240207230300', original: LIVE };
    expect(copyAddress('https://web.archive.org', copy)).toBe(`https://web.archive.org/web/20240207230300id_/${LIVE}`);
  });
});
