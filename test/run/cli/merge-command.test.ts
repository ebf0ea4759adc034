import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/model/timeline.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { toJson } from '../../../src/publish/to-json.js';
import { makeResponse, packEach } from '../../captures/make-warc.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';
import { runInMemory } from './run-in-memory.js';

const folder = temporaryFolder();
const example = (name: string): string => fileURLToPath(new URL(`../../../fixtures/example/${name}`, import.meta.url));
const TIMES = ['2024-05-04T10:10:00Z', '2024-05-04T10:40:00Z', '2024-05-04T11:10:00Z'] as const;
const [first, second, third] = ['1010', '1040', '1110'].map(
  (name, index) => `${example(`tide-${name}.html`)}@${TIMES[index]}`,
) as [string, string, string];
const other = folder.put('other.html', livePage(3));

const merge = (...argv: readonly string[]) => runInMemory(['merge', ...argv]);

describe('liveposts merge', () => {
  it('prints the timeline of the captures, in whatever order they come', async () => {
    const { code, stdout, stderr } = await merge(third, first, second);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const timeline: Timeline = JSON.parse(stdout);
    expect(timeline.kind).toBe('timeline');
    expect(timeline.captures.map(({ capture }) => capture.capturedAt)).toEqual(TIMES);
    expect(timeline.posts.filter(({ state }) => state === 'withdrawn').map(({ headline }) => headline)).toEqual([
      'Sluice at Odry said to have failed',
    ]);
    expect((await merge(first, second, third)).stdout).toBe(stdout);
  });

  it('reads a list of captures', async () => {
    const { stdout } = await merge('--list', example('tide.tsv'), '--format', 'history');
    expect(stdout).toContain('[-Two-] {+Three+} bridges over the Lenn');
    expect(stdout).toContain('- withdrawn');
  });

  it('reads files with many captures', async () => {
    const pages = ['1010', '1040'].map((name, index) =>
      makeResponse('https://www.example.org/live/x', readFileSync(example(`tide-${name}.html`), 'utf8'), {
        date: TIMES[index] ?? '',
      }),
    );
    const warc = folder.put('tide.warc.gz', packEach(pages));
    const timeline: Timeline = JSON.parse((await merge(warc, third)).stdout);
    expect(timeline.captures).toHaveLength(3);
  });

  it('reads what is piped in, saved at the time that is given for all others', async () => {
    const stdin = Readable.from([readFileSync(example('tide-1010.html'))]);
    const { stdout } = await runInMemory(['merge', '-', third, '--captured-at', TIMES[0]], {}, { stdin });
    const timeline: Timeline = JSON.parse(stdout);
    expect(timeline.captures.map(({ capture }) => capture.capturedAt)).toEqual([TIMES[0], TIMES[2]]);
  });

  it('reads what was printed before, beside pages', async () => {
    const printed = toJson(parsePage(readFileSync(example('tide-1010.html')), { capturedAt: TIMES[0] }));
    const timeline: Timeline = JSON.parse((await merge(folder.put('printed.json', printed), third)).stdout);
    expect(timeline.captures.map(({ capture }) => capture.capturedAt)).toEqual([TIMES[0], TIMES[2]]);
    expect(timeline.posts.filter(({ state }) => state === 'withdrawn')).toHaveLength(1);
  });

  it('takes only the captures of a time', async () => {
    const { stdout } = await merge('--list', example('tide.tsv'), '--since', TIMES[1], '--until', TIMES[2]);
    expect(JSON.parse(stdout).captures).toHaveLength(1);
  });

  it('prints a list for several live blogs', async () => {
    const { stdout } = await merge(first, second, other, '--quiet');
    const timelines: readonly Timeline[] = JSON.parse(stdout);
    expect(timelines.map(({ captures }) => captures.length)).toEqual([2, 1]);
    const html = await merge(first, other, '--format', 'html', '--quiet');
    expect(html).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('but there are 2') });
  });

  it.each([
    ['ndjson', '"state":"withdrawn"'],
    ['csv', 'withdrawn_after'],
    ['markdown', '~~Sluice at Odry said to have failed~~'],
    ['html', '<s>Sluice at Odry said to have failed</s>'],
    ['table', 'W  Sluice at Odry said to have failed'],
    ['atom', '<at:deleted-entry '],
    ['rss', '<rss '],
    ['json-feed', 'https://jsonfeed.org/version/1.1'],
  ])('prints %s', async (format, words) => {
    const { code, stdout } = await merge(first, second, third, '--format', format, '--quiet');
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  it('tells of no change that is not wanted', async () => {
    const updated = async (...argv: string[]): Promise<string> => {
      const { stdout } = await merge(first, second, third, '-f', 'json-feed', ...argv);
      const { items } = JSON.parse(stdout);
      return items.find(({ title }: { title: string }) => title === 'Bridges over the Lenn').date_modified;
    };
    expect(await updated()).toBe('2024-05-04T10:40:00.000Z');
    expect(await updated('--ignore', 'correction')).toBeUndefined();
    const { stdout } = await merge(first, second, third, '-f', 'history', '--ignore', 'typo,timestamp-only');
    expect(stdout).not.toContain('vallid');
  });

  it('is a table on a terminal, and coloured only there', async () => {
    const io = { isTerminal: true, colours: true } as const;
    const argv = ['merge', first, second, third];
    expect((await runInMemory(argv, {}, io)).stdout).toContain('C changed, W withdrawn, R rolled off');
    expect((await runInMemory([...argv, '-f', 'history'], {}, io)).stdout).toContain('\u001b[31;9mTwo\u001b[0m');
    for (const without of [{ isTerminal: false, colours: true }, { isTerminal: true }])
      expect((await runInMemory([...argv, '-f', 'history'], {}, without)).stdout).not.toContain('\u001b');
  });

  it('goes on with the good inputs, and writes nothing without one', async () => {
    const nowhere = join(folder.path, 'nowhere.html');
    const { code, stdout, stderr } = await merge(first, nowhere, '--quiet');
    expect({ code, posts: JSON.parse(stdout).posts.length }).toEqual({ code: 4, posts: 6 });
    expect(stderr).toContain('There is no file');
    expect(await merge(nowhere)).toMatchObject({ code: 4, stdout: '' });
  });

  it('says once for all captures what is missing or doubtful', async () => {
    const text = folder.put(
      'relative.txt',
      'Harbour storm: live updates\n\n14 min ago\nFerry sails\n\nThe ferry sailed at dusk, it said.\n\n20 min ago\nSchool closed\n\nThe school board will decide soon.\n',
    );
    const { stderr } = await merge(text, '--format', 'table');
    expect(stderr).toContain('time-relative-unresolved in 1 of 1 captures');
  });

  it.each([
    [[first, '--format', 'jsonld'], 'Allowed choices are json, ndjson'],
    [[first, '--ignore', 'commas'], 'Give one or more of typo'],
    [[first, '-o', first.slice(0, first.lastIndexOf('@'))], 'would be overwritten'],
    [[], "missing required argument 'input'"],
  ])('%j is wrong usage', async (argv, words) => {
    expect(await merge(...argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});
