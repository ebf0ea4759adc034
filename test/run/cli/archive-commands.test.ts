import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CliIo } from '../../../src/run/cli/cli-io.js';
import { runCli } from '../../../src/run/cli/run-cli.js';
import { builtCommand } from '../../captures/built-command.js';
import { makeResponse, packEach } from '../../captures/make-warc.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';
import { MemoryStream } from './run-in-memory.js';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const tide = join(root, 'fixtures/example/tide.tsv');
const BLOG = 'https://www.example.org/live/2024/may/04/marrow-quay-tide';
const folder = temporaryFolder();
const archive = join(folder.path, 'tide.sqlite');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `archive ...` with the real parser. */
async function run(argv: readonly string[], io: Partial<CliIo> = {}, file = archive): Promise<Outcome> {
  const [stdout, stderr] = [new MemoryStream(), new MemoryStream()];
  const [name = '', ...rest] = argv;
  const streams = { stdin: Readable.from([]), stdout, stderr, isTerminal: false, columns: 100, ...io };
  const code = await runCli(['archive', name, '--archive', file, ...rest], streams);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

const lines = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('archive add', () => {
  it('adds captures, and what is there already changes nothing', async () => {
    const added = { code: 0, stdout: '', stderr: 'liveposts: 3 captures added, 1 new live blog, 9 new posts\n' };
    expect(await run(['add', '--list', tide])).toEqual(added);
    const again = await run(['add', '--list', tide]);
    expect(again.stderr).toBe('liveposts: 0 captures added, 3 in the archive already\n');
    expect(await run(['add', '--list', tide, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('reports bad inputs, adds the good ones, and makes no archive for nothing', async () => {
    const other = join(folder.path, 'other.sqlite');
    const page = folder.put('article.html', '<!DOCTYPE html><title>Fares</title><p>The board met on Monday.</p>');
    const missing = await run(['add', join(folder.path, 'none.html')], {}, other);
    expect(missing.code).toBe(4);
    expect(existsSync(other)).toBe(false);
    const mixed = await run(['add', page, join(root, 'fixtures/example/tide-1010.html')], {}, other);
    expect(mixed.code).toBe(3);
    expect(mixed.stderr).toContain('This is not a live blog');
    expect(mixed.stderr).toContain('1 capture added');
  });

  it('leaves pages where they are when asked to, and finds them again', async () => {
    const other = join(folder.path, 'pointers.sqlite');
    const page = folder.put('tide.html', readFileSync(join(root, 'fixtures/example/tide-1010.html')));
    const warc = folder.put('live.warc.gz', packEach([makeResponse('https://news.example/live/1', livePage(4))]));
    expect((await run(['add', '--pointers', page, warc], {}, other)).code).toBe(0);
    const report = JSON.parse((await run(['verify'], {}, other)).stdout);
    expect(report).toMatchObject({ problems: [], checked: { payloads: 0, pointers: 2, readings: 2 } });
    rmSync(page);
    const { code, stdout } = await run(['verify'], {}, other);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems).toMatchObject([{ kind: 'pointer' }]);
    expect((await run(['add', '--pointers', '-'], {}, other)).code).toBe(2);
  });
});

describe('asking an archive', () => {
  it('list, show, gaps, stats', async () => {
    const [blog] = lines((await run(['list'])).stdout);
    expect(blog).toMatchObject({ url: BLOG, captures: 3, posts: 9, withdrawn: 1 });
    const { stdout } = await run(['list'], { isTerminal: true });
    expect(stdout.split('\n')[1]).toMatch(/^[0-9a-f]{10} {2}2024-05-04T11:10:00Z +3 +9 +-1 {2}Spring tide/);
    expect(JSON.parse((await run(['show', BLOG, '-f', 'json'])).stdout)).toMatchObject({ kind: 'timeline', url: BLOG });
    expect(lines((await run(['show', BLOG])).stdout)).toHaveLength(9);
    const shown = await run(['show', String(blog?.['name']).slice(0, 6)], { isTerminal: true });
    expect(shown.stdout).toContain('entry-7522  2024-05-04 11:05:00 +01:00  withdrawn      Sluice at Odry');
    expect(JSON.parse((await run(['gaps', BLOG])).stdout)).toMatchObject({ found: 8, declared: null, gaps: [] });
    expect((await run(['gaps', BLOG], { isTerminal: true })).stdout).toContain('8 posts; the pages do not say');
    expect(JSON.parse((await run(['stats'])).stdout)).toMatchObject({ blogs: 1, captures: 3, posts: 9, payloads: 3 });
    expect((await run(['stats'], { isTerminal: true })).stdout).toContain('9, 1 of them withdrawn');
  });

  it('log: the revisions of a post, coloured for who sees colours', async () => {
    const { stdout } = await run(['log', 'entry-7485', '-f', 'text']);
    expect(stdout).toContain('[-Two-] {+Three+} bridges');
    const coloured = await run(['log', 'entry-7485'], { isTerminal: true, colours: true });
    expect(coloured.stdout).toContain('\u001b[31;9mTwo\u001b[0m \u001b[32;1mThree\u001b[0m');
    const plain = await run(['log', 'entry-7485'], { isTerminal: true, colours: false });
    expect(plain.stdout).toBe(stdout);
    const post = JSON.parse((await run(['log', 'entry-7485'])).stdout);
    expect(post.revisions.map(({ change }: { change: string }) => change)).toEqual(['first', 'correction']);
    const without = JSON.parse((await run(['log', 'entry-7485', '--ignore', 'correction'])).stdout);
    expect(without.revisions).toHaveLength(1);
  });

  it('changes: what happened since a time', async () => {
    const all = lines((await run(['changes', BLOG])).stdout);
    expect(new Set(all.map(({ what }) => what))).toEqual(new Set(['new', 'revised', 'withdrawn']));
    const late = lines((await run(['changes', BLOG, '--since', '2024-05-04T11:00:00Z', '--ignore', 'typo'])).stdout);
    expect(late.map(({ what }) => what)).toEqual(['withdrawn', 'new']);
    const { stdout } = await run(['changes', BLOG, '--since', '2024-05-04T11:00:00Z'], { isTerminal: true });
    expect(stdout).toContain('- withdrawn  2024-05-04 11:05:00 +01:00  Sluice at Odry said to have failed');
    expect(stdout).not.toContain('2024-05-04 10:40 Z\n+');
  });

  it('search: posts by their words, whatever is typed', async () => {
    expect(lines((await run(['search', 'sluice'])).stdout)).toMatchObject([{ post: 'entry-7522', state: 'withdrawn' }]);
    expect((await run(['search', '"', 'AND', '(', 'sluice*'])).code).toBe(0);
    expect((await run(['search', 'nowhere'])).stdout).toBe('');
    const { stdout } = await run(['search', 'bridges', 'police'], { isTerminal: true, colours: true });
    expect(stdout).toMatch(/Bridges over the Lenn\n.*\u001b\[1mbridges\u001b\[0m over/);
    expect((await run(['search', 'bridges', '--blog', BLOG, '--limit', '1', '-f', 'json'])).stdout).toMatch(/^\[\n/);
  });

  it('verify: says what is wrong, and ends with 1', async () => {
    expect(await run(['verify'], { isTerminal: true })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /1 live blog and 9 posts derived again.*\n3 pages looked at, 3.*\nnothing is wrong/,
      ),
    });
    const broken = join(folder.path, 'broken.sqlite');
    folder.put('broken.sqlite', readFileSync(archive));
    const database = new Sqlite(broken);
    database.exec("UPDATE post_texts SET text = 'Nothing.' WHERE post = 1");
    database.close();
    expect(await run(['verify'], { isTerminal: true }, broken)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('posts: live blog'),
    });
  });

  it.each([
    [['show', 'https://news.example/other'], 'there is no live blog'],
    [['log', 'entry-1'], 'there is no post'],
  ])('%j: says that there is none', async (argv, message) => {
    const { code, stderr } = await run(argv);
    expect({ code, isTold: stderr.includes(message) }).toEqual({ code: 4, isTold: true });
  });

  it('says where there is no archive, and makes none', async () => {
    const none = join(folder.path, 'none.sqlite');
    for (const argv of [['list'], ['verify'], ['search', 'a']]) {
      expect(await run(argv, {}, none)).toMatchObject({
        code: 4,
        stderr: expect.stringContaining('there is no archive'),
      });
    }
    expect(existsSync(none)).toBe(false);
  });
});

describe('archive export', () => {
  it.each([
    ['json', '"kind": "timeline"'],
    ['ndjson', '"id":"entry-7522"'],
    ['jsonld', '"@type": "LiveBlogPosting"'],
    ['csv', 'entry-7522'],
    ['markdown', 'Sluice at Odry'],
    ['html', '<article'],
    ['table', 'W withdrawn'],
    ['history', '- withdrawn'],
    ['atom', '<at:deleted-entry'],
    ['rss', '<rss'],
    ['json-feed', '"version":'],
  ])('%s', async (format, part) => {
    const { code, stdout } = await run(['export', BLOG, '-f', format]);
    expect(code).toBe(0);
    expect(stdout).toContain(part);
    const isPublished = ['jsonld', 'rss', 'json-feed'].includes(format);
    if (isPublished) expect(stdout).not.toContain('Sluice at Odry');
  });

  it('parquet, and the pages of an archived feed, go to files', async () => {
    expect((await run(['export', BLOG, '-f', 'parquet'])).code).toBe(2);
    const file = join(folder.path, 'tide.parquet');
    expect((await run(['export', BLOG, '-f', 'parquet', '-o', file])).code).toBe(0);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('PAR1');
    const feed = join(folder.path, 'tide.atom');
    expect((await run(['export', BLOG, '-f', 'atom', '--archive-pages', '3', '-o', feed])).code).toBe(0);
    expect(readFileSync(join(folder.path, 'tide-1.atom'), 'utf8')).toContain('<feed');
    expect((await run(['export', BLOG, '-o', archive])).code).toBe(2);
  });
});

describe('the built command', () => {
  const command = builtCommand();
  const pages = Array.from({ length: 24 }, (_, index) =>
    makeResponse(`https://news.example/live/${index % 5}`, livePage(3 + index), {
      date: `2024-02-07T23:${String(index + 10).padStart(2, '0')}:00Z`,
    }),
  );
  const warc = folder.put('crawl.warc.gz', packEach(pages));

  it('adds captures of containers in threads; what was interrupted goes on', async () => {
    const file = join(folder.path, 'crawl.sqlite');
    await command.runAndStop(['archive', 'add', warc, '--archive', file], 'SIGTERM', 700);
    const { status, stderr } = command.run(['archive', 'add', warc, '--archive', file]);
    expect({ status, isTold: /captures? added/.test(stderr) }).toEqual({ status: 0, isTold: true });
    const verified = command.run(['archive', 'verify', '--archive', file]);
    expect(JSON.parse(verified.stdout)).toMatchObject({ problems: [], checked: { payloads: 24, blogs: 1 } });
  });
});
