import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandInputs } from '../../../src/read/files.js';
import { listInputs, readOneInput } from '../../../src/run/cli/input-list.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';
import { makeBlog } from '../../publish/make-blog.js';
import { runInMemory } from './run-in-memory.js';

const folder = temporaryFolder();
const T = '2024-05-04T10:10:00Z';
const page = folder.put('page.html', livePage(3));
const other = folder.put('other.html', livePage(3));
const odd = folder.put(`odd.html@${T}`, livePage(3));

const list = (patterns: readonly string[], file?: string) =>
  listInputs({ patterns, list: file }, { expandInputs }, (error) => {
    throw error;
  });

describe('listInputs', () => {
  it('takes the time of a capture from behind its name', async () => {
    expect(await list([`${page}@${T}`, other])).toEqual([
      { path: page, known: { capturedAt: T } },
      { path: other, known: {} },
    ]);
  });

  it('takes a file of exactly that name for itself', async () => {
    expect(await list([odd])).toEqual([{ path: odd, known: {} }]);
    expect(await list([`${odd}@${T}`])).toEqual([{ path: odd, known: { capturedAt: T } }]);
  });

  it('gives one time to all that a pattern stands for', async () => {
    expect(await list([`${join(folder.path, '*r.html')}@${T}`])).toEqual([{ path: other, known: { capturedAt: T } }]);
    expect(await list([`-@${T}`])).toEqual([{ path: '-', known: { capturedAt: T } }]);
  });

  it('joins what is said of one file in several places', async () => {
    const file = folder.put('captures.tsv', `page.html\t${T}\thttps://news.example/live/storm\n`);
    expect(await list([page, other], file)).toEqual([
      { path: page, known: { capturedAt: T, url: 'https://news.example/live/storm' } },
      { path: other, known: {} },
    ]);
    await expect(list([`${page}@2024-05-04T11:00:00Z`], file)).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('says what is wrong with a time', async () => {
    await expect(list([`${page}@2024-05-04T10:10:00`])).rejects.toThrow('names no zone');
  });
});

describe('readOneInput', () => {
  it('does the same for one', async () => {
    expect(await readOneInput(`${page}@${T}`, { expandInputs })).toEqual({ path: page, known: { capturedAt: T } });
    expect(await readOneInput(odd, { expandInputs })).toEqual({ path: odd, known: {} });
  });
});

describe('commands', () => {
  it('hand the time to the parser, above the one that is given for all', async () => {
    const { calls } = await runInMemory(['parse', `x@${T}`, 'y', '--captured-at', '2024-01-01T00:00:00Z'], {
      x: makeBlog(),
      y: makeBlog(),
    });
    expect(calls.map(({ options }) => [options?.source, options?.capturedAt])).toEqual([
      ['file:x', T],
      ['file:y', '2024-01-01T00:00:00Z'],
    ]);
  });

  it.each([['parse'], ['scan'], ['feed']])('%s needs inputs or a list', async (command) => {
    expect(await runInMemory([command])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required argument 'input'"),
    });
  });

  it('explain takes a time too', async () => {
    const { calls } = await runInMemory(['explain', `x@${T}`], { x: makeBlog() });
    expect(calls[0]?.options?.capturedAt).toBe(T);
  });

  it('print an array for a list, even of one capture', async () => {
    const file = folder.put('one.tsv', `x\t${T}\n`);
    const path = join(folder.path, 'x');
    const { stdout, calls } = await runInMemory(['parse', '--list', file], { [path]: makeBlog() });
    expect(calls).toMatchObject([{ text: path, options: { capturedAt: T } }]);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});
