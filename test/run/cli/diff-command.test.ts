import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/history/comparison.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { toJson } from '../../../src/publish/to-json.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';
import { runInMemory } from './run-in-memory.js';

const folder = temporaryFolder();
const example = (name: string): string => fileURLToPath(new URL(`../../../fixtures/example/${name}`, import.meta.url));
const first = `${example('tide-1010.html')}@2024-05-04T10:10:00Z`;
const third = `${example('tide-1110.html')}@2024-05-04T11:10:00Z`;
const diff = (...argv: readonly string[]) => runInMemory(['diff', ...argv]);
const print = async (...argv: readonly string[]): Promise<string> => (await runInMemory(argv)).stdout;

describe('liveposts diff', () => {
  it('compares two captures', async () => {
    const { code, stdout, stderr } = await diff(first, third);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const comparison: Comparison = JSON.parse(stdout);
    expect(comparison.counts).toEqual({ new: 3, changed: 2, withdrawn: 1, 'rolled-off': 2, unknown: 0, same: 1 });
    expect(comparison.posts.find(({ outcome }) => outcome === 'withdrawn')?.before?.headline).toMatch(/^Sluice/);
  });

  it('needs no times', async () => {
    const [one, two] = [first, third].map((name) => name.slice(0, name.lastIndexOf('@')));
    const { counts }: Comparison = JSON.parse((await diff(one ?? '', two ?? '')).stdout);
    expect(counts).toMatchObject({ withdrawn: 1, 'rolled-off': 2 });
  });

  it('gives 1 with --exit-code where the two differ', async () => {
    expect((await diff(first, third, '--exit-code')).code).toBe(1);
    const same = await diff(
      first,
      `${folder.put('copy.html', await pageOf(first))}@2024-05-04T10:20:00Z`,
      '--exit-code',
    );
    expect(same.code).toBe(0);
  });

  it('takes changes that are not wanted for none', async () => {
    const { counts }: Comparison = JSON.parse((await diff(first, third, '--ignore', 'typo,correction')).stdout);
    expect(counts).toMatchObject({ changed: 0, same: 3 });
  });

  it('compares captures that stand in the other order the other way round, and says so', async () => {
    const { stdout, stderr } = await diff(third, first, '--format', 'table');
    expect(stderr).toContain('the other way round');
    expect(stdout).toContain('3 new, 2 changed, 1 withdrawn, 2 rolled off, 1 the same');
  });

  it('says where the two are of different live blogs', async () => {
    const other = folder.put('other.html', livePage(3));
    expect((await diff(first, `${other}@2024-05-04T12:00:00Z`)).stderr).toContain('seem to be of different live blogs');
  });

  it('reads a list of two, and what was printed before', async () => {
    const one = folder.put('one.json', await parsed(first));
    const two = folder.put('two.json', await parsed(third));
    expect((await diff(one, two)).stdout).toBe((await diff(first, third)).stdout);
    const list = folder.put('two.tsv', 'one.json\ntwo.json\n');
    expect((await diff('--list', list)).stdout).toBe((await diff(first, third)).stdout);
  });

  it('compares timelines', async () => {
    const one = folder.put('old.json', await print('merge', first));
    const two = folder.put('new.json', await print('merge', first, third));
    const { counts }: Comparison = JSON.parse((await diff(one, two)).stdout);
    expect(counts).toMatchObject({ new: 3, changed: 2, withdrawn: 1, 'rolled-off': 2, same: 1 });
    expect(await diff(one, third)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('A timeline is compared with'),
    });
    expect(await runInMemory(['merge', one])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be merged'),
    });
  });

  it('is coloured on a terminal only, and only where that is wanted', async () => {
    const argv = ['diff', first, third];
    const io = { isTerminal: true, colours: true } as const;
    expect((await runInMemory(argv, {}, io)).stdout).toContain('\u001b[31;9mTwo\u001b[0m');
    expect((await runInMemory(argv, {}, { isTerminal: true })).stdout).toContain('[-Two-] {+Three+}');
    expect((await runInMemory([...argv, '-f', 'markdown'], {}, io)).stdout).toContain('~~Two~~ **Three**');
  });

  it.each([
    [[first], 'Two captures are compared, but 1 given.'],
    [[first, third, example('storm-odalie.html')], 'but 3 given'],
    [[], "missing required argument 'input'"],
    [[first, third, '--format', 'csv'], 'Allowed choices are json, table, markdown'],
  ])('%j is wrong usage', async (argv, words) => {
    expect(await diff(...argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
  });

  it('prints nothing where one of them cannot be read', async () => {
    expect(await diff(first, 'nowhere.html')).toMatchObject({ code: 4, stdout: '' });
    const broken = folder.put('broken.json', '{"kind": "live-blog", "url": null');
    expect(await diff(first, broken)).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringContaining('broken or cut off'),
    });
  });
});

/** What `parse` prints of a page. */
async function parsed(stamped: string): Promise<string> {
  const at = stamped.lastIndexOf('@');
  const options = { capturedAt: stamped.slice(at + 1), source: `file:${stamped.slice(0, at)}` };
  return toJson(parsePage(new TextEncoder().encode(await pageOf(stamped)), options));
}

async function pageOf(stamped: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(stamped.slice(0, stamped.lastIndexOf('@')), 'utf8');
}
