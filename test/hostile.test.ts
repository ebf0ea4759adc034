import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '../src/model/error.js';
import { runCli } from '../src/run/cli/run-cli.js';
import { COMMON, CRAFTED, type HostileCase } from './hostile/cases.js';
import { LimitedParser } from './hostile/limited-parser.js';
import { REPETITIONS } from './hostile/repetitions.js';
import { MemoryStream } from './run/cli/run-in-memory.js';

const PATIENCE = 60_000;

describe('the library, in 512 MB', { timeout: PATIENCE }, () => {
  const parser = new LimitedParser(512);
  afterAll(() => parser.stop());

  it.each(Object.entries({ ...COMMON, ...CRAFTED }))('has an answer to %s', async (name, { answer }) => {
    const given = await parser.ask(name);
    if ('error' in answer) {
      expect(given).toMatchObject({ error: answer.error });
    } else {
      expect(given).toMatchObject({ posts: answer.posts });
      if (answer.diagnostic !== undefined && 'posts' in given) {
        expect(given.diagnostics).toContainEqual(expect.stringMatching(answer.diagnostic));
      }
    }
  });

  it.each(Object.keys(REPETITIONS))('comes to an end with %s', async (name) => {
    const given = await parser.ask(name);
    if ('error' in given) expect(given.error).toBe('not-live-blog');
    else expect(given.posts).toBeGreaterThan(0);
  });
});

describe('the command line', { timeout: PATIENCE }, () => {
  let folder = '';
  const fileOf = (name: string): string => join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.html`);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liveposts-hostile-'));
    for (const [name, { make }] of Object.entries(COMMON)) writeFileSync(fileOf(name), make());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(COMMON))('says in one line what is wrong with %s', async (name, { answer }) => {
    const { code, stdout, stderr } = await run([fileOf(name)]);
    if ('posts' in answer) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ posts: { length: answer.posts } });
    } else {
      expect({ code, stdout }).toEqual({ code: ERRORS[answer.error], stdout: '' });
      expect(stderr).toMatch(/^liveposts: [^\n]{20,600}\n$/);
      expect(stderr).toContain(fileOf(name));
    }
    expect(stderr).not.toMatch(/\n\s+at |internal error/);
  });

  it('reads no more of standard input than it has to', async () => {
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (const chunk = Buffer.alloc(1_000_000, 'a'); read < 10_000; read += 1) yield chunk;
      })(),
    );
    const { code, stderr } = await run(['-', '--max-size', '2MB'], endless);
    expect(code).toBe(ERRORS['input-too-large']);
    expect(stderr).toMatch(/^liveposts: -: [^\n]+\n$/);
    expect(read).toBeLessThan(50);
  });

  it('goes through all of them in one process of 256 MB', () => {
    const main = fileURLToPath(new URL('../src/run/cli/main.ts', import.meta.url));
    const files = Object.keys(COMMON).map(fileOf);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=256', '--import', 'tsx', main, 'parse', ...files, '--quiet'],
      { encoding: 'utf8', timeout: PATIENCE },
    );
    const isGood = ({ answer }: HostileCase): boolean => 'posts' in answer;
    const good = Object.values(COMMON).filter(isGood).length;
    expect(status).toBe(4);
    expect(JSON.parse(stdout)).toHaveLength(good);
    expect(stderr.trimEnd().split('\n')).toHaveLength(files.length - good);
  });
});

async function run(
  words: readonly string[],
  stdin: Readable = Readable.from([]),
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const stdout = new MemoryStream();
  const stderr = new MemoryStream();
  const io = { stdin, stdout, stderr, isTerminal: false, columns: 100 };
  const code = await runCli(['parse', ...words], io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}
