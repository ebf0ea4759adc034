import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toJson } from '../../../src/publish/to-json.js';
import { toParquet } from '../../../src/publish/to-parquet.js';
import { openOutput } from '../../../src/run/cli/write-output.js';
import { makeBlog } from '../../publish/make-blog.js';
import { MemoryStream, notLiveBlog, runInMemory } from './run-in-memory.js';

const blog = makeBlog();
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liveposts-'));
  file = join(folder, 'out.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('liveposts parse -o', () => {
  it('writes the file and nothing else', async () => {
    expect(await runInMemory(['parse', 'x', '-o', file], { x: blog })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(file, 'utf8')).toBe(toJson(blog));
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('prints JSON into a file even when a person sits at the terminal', async () => {
    await runInMemory(['parse', 'x', '-o', file], { x: blog }, { isTerminal: true });
    expect(readFileSync(file, 'utf8')).toBe(toJson(blog));
  });

  it('writes Parquet to a file, of all inputs together, and nowhere else', async () => {
    const parquet = join(folder, 'out.parquet');
    expect((await runInMemory(['parse', 'x', 'y', '-f', 'parquet', '-o', parquet], { x: blog, y: blog })).code).toBe(0);
    expect(Buffer.compare(readFileSync(parquet), await toParquet([blog, blog]))).toBe(0);
    for (const output of [[], ['-o', '-']]) {
      const outcome = await runInMemory(['parse', 'x', '-f', 'parquet', ...output], { x: blog });
      expect(outcome).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('-o FILE') });
    }
  });

  it('takes - for standard output', async () => {
    expect((await runInMemory(['parse', 'x', '-o', '-'], { x: blog })).stdout).toBe(toJson(blog));
  });

  it('leaves the old file as it was when no input is good', async () => {
    writeFileSync(file, 'old');
    expect((await runInMemory(['parse', 'x', '-o', file], { x: notLiveBlog() })).code).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('keeps the permissions of a file it replaces', async () => {
    writeFileSync(file, 'old', { mode: 0o600 });
    await runInMemory(['parse', 'x', '-o', file], { x: blog });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe(toJson(blog));
  });

  it('replaces the file that a link points to, not the link', async () => {
    const link = join(folder, 'link');
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    await runInMemory(['parse', 'x', '-o', link], { x: blog });
    expect(readFileSync(file, 'utf8')).toBe(toJson(blog));
    expect(readdirSync(folder).sort()).toEqual(['link', 'out.json']);
  });

  it('writes into a pipe, which cannot be replaced', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [text] = await Promise.all([readFile(pipe, 'utf8'), runInMemory(['parse', 'x', '-o', pipe], { x: blog })]);
    expect(text).toBe(toJson(blog));
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it.each([
    ['a folder', () => folder, 'it is a folder'],
    ['a folder that does not exist', () => join(folder, 'no', 'out.json'), 'its folder does not exist'],
    ['a file for a folder', () => join(import.meta.filename, 'out.json'), 'its folder is no folder'],
  ])('gives 5 for %s, before any input is read', async (_, path, reason) => {
    const outcome = await runInMemory(['parse', 'x', '-o', path()], { x: blog });
    expect(outcome).toMatchObject({ code: 5, stdout: '', calls: [] });
    expect(outcome.stderr).toBe(
      `liveposts: cannot write ${path()}: ${reason}. Give another file to -o, or leave -o out to print to standard output.\n`,
    );
  });

  it.each(['parse', 'explain'])('%s refuses to overwrite its input', async (command) => {
    writeFileSync(file, 'page');
    const outcome = await runInMemory([command, file, '-o', join(folder, '.', 'out.json')], { [file]: blog });
    expect(outcome).toMatchObject({ code: 2, calls: [] });
    expect(outcome.stderr).toContain('is also an input and would be overwritten');
    expect(readFileSync(file, 'utf8')).toBe('page');
  });
});

describe('openOutput', () => {
  const io = {
    stdin: process.stdin,
    stdout: new MemoryStream(),
    stderr: new MemoryStream(),
    isTerminal: false,
    columns: 80,
  };

  it('shows no file until all is written', async () => {
    const output = await openOutput(file, io);
    await output.write('one ');
    await output.write('two');
    expect(existsSync(file)).toBe(false);
    await output.finish();
    expect(readFileSync(file, 'utf8')).toBe('one two');
  });

  it('leaves nothing behind when it is discarded or the process is interrupted', async () => {
    const interrupts: (() => void)[] = [];
    const onInterrupt = (cleanUp: () => void): (() => void) => {
      interrupts.push(cleanUp);
      return () => {
        interrupts.pop();
      };
    };
    const discarded = await openOutput(file, { ...io, onInterrupt });
    await discarded.write('half');
    await discarded.discard();
    expect([readdirSync(folder), interrupts]).toEqual([[], []]);

    const interrupted = await openOutput(file, { ...io, onInterrupt });
    await interrupted.write('half');
    expect(readdirSync(folder)).toHaveLength(1);
    interrupts[0]?.();
    expect(readdirSync(folder)).toEqual([]);
    await interrupted.discard();
  });
});

describe('standard output that fails', () => {
  it('ends quietly with 0 when its reader has gone away', async () => {
    const inputs = { x: blog, y: blog };
    const outcome = await runInMemory(['parse', 'x', 'y'], inputs, { stdout: failing('EPIPE') });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.calls).toHaveLength(1);
    expect(await runInMemory(['--help'], {}, { stdout: failing('EPIPE') })).toMatchObject({ code: 0, stderr: '' });
  });

  it('gives 5 when the disk is full', async () => {
    const outcome = await runInMemory(['parse', 'x'], { x: blog }, { stdout: failing('ENOSPC') });
    expect(outcome.code).toBe(5);
    expect(outcome.stderr).toMatch(/^liveposts: cannot write to standard output: the disk is full\./);
    expect((await runInMemory(['--help'], {}, { stdout: failing('ENOSPC') })).code).toBe(5);
  });

  it('waits for a slow reader', async () => {
    // Without waiting, the writes would pile up and the stream would run empty only once.
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => setImmediate(done),
    });
    let drained = 0;
    const inputs = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, blog]));
    slow.on('drain', () => {
      drained += 1;
    });
    await runInMemory(['parse', 'a', 'b', 'c', 'd', '-f', 'ndjson'], inputs, { stdout: slow });
    expect(drained).toBeGreaterThanOrEqual(4);
    expect(slow.writableLength).toBe(0);
  });
});

function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`write ${code}`), { code }));
    },
  });
}
