import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAPTURE_LIMITS } from '../../../src/read/captures/capture.js';
import { jobKey, readCheckpoint, writeCheckpoint } from '../../../src/run/bulk/checkpoint.js';
import type { Job } from '../../../src/run/bulk/job.js';
import { planTasks } from '../../../src/run/bulk/task.js';
import { openResumable } from '../../../src/run/cli/resumable-output.js';
import { makeResponse } from '../../captures/make-warc.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';

const folder = temporaryFolder();
const job: Job = {
  output: 'ndjson',
  isList: true,
  columns: 80,
  parse: {},
  limits: CAPTURE_LIMITS,
  filter: { include: [], exclude: [], since: null, until: null },
};
const checkpoint = {
  job: 'key',
  done: 3,
  written: 120,
  summary: { pages: 9, blogs: 2, posts: 30, damaged: 1 },
  exitCode: 0,
  isComplete: false,
};

describe('a checkpoint', () => {
  it('is read as it was written, and nothing else is left', async () => {
    const path = join(folder.path, 'a.checkpoint');
    expect(await readCheckpoint(path, 'key')).toBeNull();
    await writeCheckpoint(path, checkpoint);
    expect(await readCheckpoint(path, 'key')).toEqual(checkpoint);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([['{}'], ['nonsense'], ['null'], [JSON.stringify({ ...checkpoint, summary: null })]])(
    '%s is none',
    async (text) => {
      const path = folder.put('b.checkpoint', text);
      await expect(readCheckpoint(path, 'key')).rejects.toMatchObject({ code: 'bad-option' });
    },
  );

  it('of another run is refused', async () => {
    const path = folder.put('c.checkpoint', JSON.stringify(checkpoint));
    await expect(readCheckpoint(path, 'other')).rejects.toThrow('another run');
  });

  it('that cannot be written is an error', async () => {
    await expect(writeCheckpoint(join(folder.path, 'no/where'), checkpoint)).rejects.toMatchObject({
      code: 'cannot-write',
    });
  });
});

describe('jobKey', () => {
  it('tells runs apart by files, sizes and options', async () => {
    const file = folder.put('x.warc', makeResponse('https://news.example/', 'x'));
    const tasks = await planTasks([file]);
    const key = jobKey(tasks, job);
    expect(jobKey(await planTasks([file]), job)).toBe(key);
    expect(jobKey(tasks, { ...job, output: 'json' })).not.toBe(key);
    const known = { capturedAt: '2024-05-04T10:10:00Z' };
    expect(jobKey(await planTasks([{ path: file, known }]), job)).not.toBe(key);
    writeFileSync(file, makeResponse('https://news.example/', 'xy'));
    expect(jobKey(await planTasks([file]), job)).not.toBe(key);
  });
});

describe('planTasks', () => {
  it('cuts WARC files into stretches, and nothing else', async () => {
    const record = makeResponse('https://news.example/', 'x'.repeat(500));
    const warc = folder.put('long.warc', record);
    const page = folder.put('long.html', 'x'.repeat(5_000));
    const tasks = await planTasks([warc, page, 'nowhere.warc'], 300);
    const { length } = record;
    expect(
      tasks.map(({ index, file, range, bytes }) => [index, file, range?.start ?? null, range?.end ?? null, bytes]),
    ).toEqual([
      [0, warc, 0, 300, 300],
      [1, warc, 300, 600, 300],
      [2, warc, 600, length, length - 600],
      [3, page, null, null, 5_000],
      [4, 'nowhere.warc', null, null, 0],
    ]);
  });
});

describe('openResumable', () => {
  const path = join(folder.path, 'out.txt');

  it('grows over several runs, and forgets what was not noted', async () => {
    const first = await openResumable(path, 0, false);
    await first.write('noted ');
    await first.flush();
    await first.write('not noted');
    await first.keep();
    const second = await openResumable(path, 6, false);
    await second.write('näxt');
    await second.finish();
    expect(readdirSync(folder.path)).toContain('out.txt');
    expect(readdirSync(folder.path)).not.toContain('out.txt.part');
    await expect(openResumable(path, 6, false)).rejects.toMatchObject({ code: 'cannot-write' });
  });

  it('leaves alone what is complete', async () => {
    const done = await openResumable(path, 11, true);
    await done.finish();
    expect(readdirSync(folder.path)).toContain('out.txt');
  });

  it('is refused where less is there than was noted', async () => {
    folder.put('short.txt.part', 'abc');
    await expect(openResumable(join(folder.path, 'short.txt'), 9, false)).rejects.toThrow('holds 3 bytes');
  });
});
