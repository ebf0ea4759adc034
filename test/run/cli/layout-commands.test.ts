import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../src/parse/layouts/layouts.js';
import { runCli } from '../../../src/run/cli/run-cli.js';
import { MemoryStream } from './run-in-memory.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liveposts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const POSTS = ['Gulls return', 'Lamps are lit', 'Fog at the pier', 'The ferry sails'].map(
  (headline, index) =>
    `<article class="pier-update" id="e-10${index}"><time datetime="2024-02-07T1${9 - index}:15:00Z">1${9 - index}:15</time>
    <h3 class="pier-title">${headline}</h3><p>The watchman wrote into his book that it was a quiet evening on the water, with little wind.</p></article>`,
);
const PAGE = `<!doctype html><html lang="en"><title>Harbour live updates</title><h1>Harbour live updates</h1>${POSTS.join('')}`;

async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = new MemoryStream();
  const stderr = new MemoryStream();
  const code = await runCli(argv, { stdin: Readable.from([]), stdout, stderr, isTerminal: false, columns: 100 });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

async function create(): Promise<string> {
  const page = join(folder, 'saved.html');
  writeFileSync(page, PAGE);
  const { code, stderr } = await run('layout', 'new', 'pier', page, '--dir', folder);
  expect([code, stderr]).toEqual([0, expect.stringContaining('4 posts were read by the guessed layout')]);
  return join(folder, 'pier.layout.json');
}

describe('liveposts layouts', () => {
  it('lists every layout, as JSON for programs', async () => {
    const { code, stdout } = await run('layouts');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(LAYOUTS.length);
    expect(JSON.parse(stdout)[0]).toHaveProperty('variants');
  });

  it('lists them as a table for people', async () => {
    const { stdout } = await run('layouts', '--format', 'table');
    expect(stdout.trimEnd().split('\n')).toHaveLength(LAYOUTS.length + 1);
    expect(stdout).toMatch(/^cnn +CNN +2009-2026 +cnn\.com/m);
  });
});

describe('liveposts layout new', () => {
  it('writes layout, fixture, options and expected result, which a check finds fine', async () => {
    const file = await create();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: 'pier', variants: [{ posts: '.pier-update' }] });
    expect(readFileSync(join(folder, 'pier', 'page.html'), 'utf8')).toMatch(/^<!-- .+, .+ -->\n<!doctype html>/);
    const { code, stdout } = await run('layout', 'check', file);
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 fixtures, all are read as expected')]);
    expect(stdout).toMatch(/posts +4 \(without a layout: 4\)/);
  });

  it('writes a module in a checkout of the project', async () => {
    const publishers = join(folder, 'src', 'parse', 'layouts', 'publishers');
    mkdirSync(publishers, { recursive: true });
    const page = join(folder, 'saved.html');
    writeFileSync(page, PAGE);
    expect((await run('layout', 'new', 'pier-post', page, '--dir', folder)).code).toBe(0);
    const written = readFileSync(join(publishers, 'pier-post.ts'), 'utf8');
    expect(written).toMatch(
      /^import type \{ Layout \} from '\.\.\/layout\.js';\n\nconst pierPost: Layout = \{\n {2}id: 'pier-post',/,
    );
    expect(written).toContain("posts: '.pier-update'");
    expect(written).not.toContain('"');
  });

  it.each([
    ['an id that is taken', 'cnn', 2, /There is a layout "cnn" already/],
    ['an id that is none', 'Pier Post', 2, /cannot be the id of a layout/],
  ])('refuses %s', async (_, id, exit, message) => {
    writeFileSync(join(folder, 'saved.html'), PAGE);
    const { code, stderr } = await run('layout', 'new', id, join(folder, 'saved.html'), '--dir', folder);
    expect([code, stderr]).toEqual([exit, expect.stringMatching(message)]);
  });

  it('never overwrites', async () => {
    await create();
    const { code, stderr } = await run('layout', 'new', 'pier', join(folder, 'saved.html'), '--dir', folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is a layout "pier" already')]);
  });
});

describe('liveposts layout check', () => {
  it('says what differs, and exits with 1', async () => {
    const file = await create();
    const page = join(folder, 'pier', 'page.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('T18:15', 'T18:25'));
    const { code, stdout } = await run('layout', 'check', file);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /problem +posts\[1\]\.time\.instant: "2024-02-07T18:25:00Z" instead of "2024-02-07T18:15:00Z"/,
    );
  });

  it.each([
    ['an unknown id', 'nowhere', 2, /There is no layout "nowhere"/],
    ['a file that is not there', './nowhere.json', 4, /cannot be read/],
  ])('refuses %s', async (_, wanted, exit, message) => {
    const { code, stderr } = await run('layout', 'check', wanted, '--dir', folder);
    expect([code, stderr]).toEqual([exit, expect.stringMatching(message)]);
  });

  it('wants fixtures', async () => {
    const { code, stderr } = await run('layout', 'check', 'cnn', '--dir', folder);
    expect([code, stderr]).toEqual([4, expect.stringContaining('There are no fixtures of "cnn"')]);
  });
});

describe('--layout-file', () => {
  it('reads with a layout of your own', async () => {
    const file = await create();
    const { stdout } = await run('parse', join(folder, 'saved.html'), '--layout-file', file);
    expect(JSON.parse(stdout)).toMatchObject({ layout: { id: 'pier', variant: 'page' } });
    expect((await run('explain', join(folder, 'saved.html'), '--layout-file', file)).stdout).toContain('pier');
  });

  it('does not go with --layout', async () => {
    const { code, stderr } = await run('parse', 'x.html', '--layout-file', 'a.json', '--layout', 'cnn');
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be used with')]);
  });

  it('says what is wrong with the file', async () => {
    const file = join(folder, 'own.json');
    writeFileSync(file, '{"id": "own"}');
    const { code, stderr } = await run('parse', join(folder, 'saved.html'), '--layout-file', file);
    expect([code, stderr]).toEqual([2, expect.stringContaining('layout.name is missing')]);
  });
});
