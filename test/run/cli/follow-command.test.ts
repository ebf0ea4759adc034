import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { type NewsServer, newsServer } from '../follow/news-server.js';
import { playedBlog } from '../follow/played-blog.js';
import { MINUTE, START } from '../follow/scene.js';
import { virtualClock } from '../follow/virtual-clock.js';
import { type Outcome, runInMemory } from './run-in-memory.js';

const folder = temporaryFolder();
const open: NewsServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const PATH = '/live/storm';
const clock = virtualClock(START);
const blog = playedBlog({ start: START - 30 * MINUTE, path: PATH, posts: 40, every: 5 });

async function follow(name: string, args: readonly string[], progress = false): Promise<Outcome> {
  const server = await newsServer(clock.now);
  open.push(server);
  server.answers.set(PATH, (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(blog.page(clock.now()));
  });
  server.answers.set('/article', '<html><title>A walk</title><p>Nothing happened on the pier at all.</p></html>');
  const urls = args.map((arg) => (arg.startsWith('/') ? `${server.origin}${arg}` : arg));
  const archive = join(folder.path, `${name}.sqlite`);
  return runInMemory(['follow', ...urls, '--allow-private', '--archive', archive], {}, { clock, progress });
}

describe('liveposts follow', () => {
  it('prints new posts, and keeps them', async () => {
    const { code, stdout, stderr } = await follow('once', [PATH, '--once']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.every((line) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ {2}new {9}\S/.test(line))).toBe(true);
    const archive = await openArchive(join(folder.path, 'once.sqlite'), { readonly: true });
    expect((await archive.stats()).posts).toBe(lines.length);
    await archive.close();
  });

  it('ends at the time that was set, and shows how it goes', async () => {
    const until = new Date(clock.now() + 40 * MINUTE).toISOString();
    const { code, stdout, stderr } = await follow('until', [PATH, '--until', until, '--interval', '2m-10m'], true);
    expect(code).toBe(0);
    expect(stdout).toContain('new');
    expect(stderr).toMatch(/1 of 1 followed · \d+ visits · \d+ new posts, \d+ changed · next in \d+:\d\d/);
    // The line is gone in the end.
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
  });

  it.each([
    ['an article', '/article', 3, 'not a live blog'],
    ['nothing', '/nowhere', 4, '404'],
    ['nobody', 'http://127.0.0.1:1/', 4, 'robots.txt'],
  ])('tells of %s', async (name, address, expected, words) => {
    const { code, stdout, stderr } = await follow(name.replace(' ', '-'), [address, '--once']);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(words);
  });

  it.each([
    ['--interval', '30m-1m'],
    ['--interval', '0.1s'],
    ['--interval', '5'],
    ['--end-after', 'soon'],
    ['--webhook', 'ftp://news.example'],
    ['--until', '2031-05-04T10:00:00'],
  ])('%s %s is wrong usage', async (option, value) => {
    expect((await follow('wrong', [PATH, option, value])).code).toBe(2);
  });
});
