import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { toAtom } from '../../../src/publish/feed/to-atom.js';
import { toJsonFeed } from '../../../src/publish/feed/to-json-feed.js';
import { toRss } from '../../../src/publish/feed/to-rss.js';
import { makeBlog, makeDiagnostic, makePost, makeTimeAt } from '../../publish/make-blog.js';
import { notLiveBlog, runInMemory } from './run-in-memory.js';

const post = (minute: number, labels: 'key-event'[] = []) =>
  makePost({ id: `p${minute}`, headline: `Minute ${minute}`, time: makeTimeAt(minute), labels });
const blog = makeBlog({ posts: [post(9), post(5, ['key-event']), post(1)] });
const later = makeBlog({ posts: [post(12), post(9)] });
const inputs: Record<string, LiveBlog> = { page: blog, later };

async function feed(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInMemory(['feed', ...argv], inputs);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('liveposts feed', () => {
  it.each([
    ['atom', toAtom],
    ['rss', toRss],
    ['json', toJsonFeed],
  ] as const)('writes %s', async (format, write) => {
    expect(await feed('page', '--format', format)).toBe(write(blog));
  });

  it('writes Atom unless told otherwise, and whole posts', async () => {
    expect(await feed('page')).toBe(toAtom(blog));
    expect(await feed('page', '--full')).toBe(toAtom(blog));
  });

  it('takes several captures for one feed', async () => {
    expect(await feed('page', 'later')).toBe(toAtom([blog, later]));
  });

  it.each([
    [['--limit', '2'], { limit: 2 }],
    [['--since', '2024-02-07T18:05:00-05:00'], { since: '2024-02-07T23:05:00Z' }],
    [['--only', 'key-event, breaking'], { only: ['key-event', 'breaking'] }],
    [['--summary'], { content: 'summary' }],
    [['--feed-url', 'https://f.example/a.atom'], { feedUrl: 'https://f.example/a.atom' }],
    [['--hub', 'https://hub.example/'], { hub: 'https://hub.example/' }],
  ] as const)('%j', async (argv, options) => {
    expect(await feed('page', ...argv)).toBe(toAtom(blog, options as Parameters<typeof toAtom>[1]));
  });

  it('asks for the HTML of the posts only where it is shown', async () => {
    const htmlFor = async (...argv: string[]): Promise<unknown> =>
      (await runInMemory(['feed', 'page', ...argv], inputs)).calls[0]?.options?.html;
    expect([await htmlFor(), await htmlFor('--summary')]).toEqual([true, false]);
  });

  it.each([
    [['--limit', '0']],
    [['--limit', 'ten']],
    [['--since', 'yesterday']],
    [['--only', 'important']],
    [['--full', '--summary']],
    [['--format', 'opml']],
    [['--feed-url', 'flood.atom']],
    [['--hub', 'hub']],
    [['--archive-pages', '10']],
    [['--archive-pages', '0', '-o', 'x.atom']],
    [['--archive-pages', '10', '-o', '-']],
  ])('refuses %j', async (argv) => {
    expect((await runInMemory(['feed', 'page', ...argv], inputs)).code).toBe(2);
  });

  it('leaves bad inputs out and says so, and writes nothing where none is good', async () => {
    const some = await runInMemory(['feed', 'page', 'bad'], { ...inputs, bad: notLiveBlog() });
    expect(some).toMatchObject({ code: 3, stdout: toAtom(blog) });
    expect(some.stderr).toContain('bad: ');
    expect(await runInMemory(['feed', 'bad'], { bad: notLiveBlog() })).toMatchObject({ code: 3, stdout: '' });
  });

  it('says that values are missing or doubtful', async () => {
    const doubtful = { page: makeBlog({ diagnostics: [makeDiagnostic()] }) };
    expect((await runInMemory(['feed', 'page'], doubtful)).stderr).toContain('time-missing');
    expect((await runInMemory(['feed', 'page', '--quiet'], doubtful)).stderr).toBe('');
  });
});

describe('liveposts feed -o', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'liveposts-feed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('writes one file', async () => {
    expect(await feed('page', '-o', join(folder, 'flood.atom'))).toBe('');
    expect(readdirSync(folder)).toEqual(['flood.atom']);
    expect(read('flood.atom')).toBe(toAtom(blog));
  });

  it('writes the archive pages beside it, each linked by the name of its file', async () => {
    await feed('page', '-o', join(folder, 'my flood.atom'), '--archive-pages', '1');
    expect(readdirSync(folder).sort()).toEqual(['my flood-1.atom', 'my flood-2.atom', 'my flood.atom']);
    expect(read('my flood.atom')).toContain('Minute 9');
    expect(read('my flood.atom')).toContain('<link href="my%20flood-2.atom" rel="prev-archive"');
    expect(read('my flood-2.atom')).toContain('Minute 5');
    expect(read('my flood-2.atom')).toContain('<link href="my%20flood-1.atom" rel="prev-archive"');
    expect(read('my flood-1.atom')).toContain('Minute 1');
    expect(read('my flood-1.atom')).toContain('<link href="my%20flood.atom" rel="current"');
  });

  it('links them by their addresses where the feed has one', async () => {
    const url = 'https://f.example/live/flood.json?key=1';
    await feed('page', '--format', 'json', '-o', join(folder, 'out.json'), '--archive-pages', '2', '--feed-url', url);
    expect(JSON.parse(read('out.json'))).toMatchObject({
      feed_url: url,
      next_url: 'https://f.example/live/flood-1.json?key=1',
    });
    expect(JSON.parse(read('out-1.json'))).toMatchObject({ feed_url: 'https://f.example/live/flood-1.json?key=1' });
  });

  it('leaves full archives as they are when new posts come', async () => {
    await feed('page', '-o', join(folder, 'flood.atom'), '--archive-pages', '1');
    const before = read('flood-1.atom');
    await feed('page', 'later', '-o', join(folder, 'flood.atom'), '--archive-pages', '1');
    expect(readdirSync(folder)).toHaveLength(4);
    expect(read('flood-1.atom')).toBe(before);
  });

  it('does not write over its inputs, by the name of an archive page either', async () => {
    const path = join(folder, 'page-1.html');
    writeFileSync(path, 'the only copy');
    const argv = ['feed', path, '-o', join(folder, 'page.html'), '--archive-pages', '1'];
    expect((await runInMemory(argv, { [path]: blog })).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['page-1.html']);
    expect(read('page-1.html')).toBe('the only copy');
  });
});
