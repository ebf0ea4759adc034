import { describe, expect, it } from 'vitest';
import { CAPTURE_LIMITS } from '../../../src/read/captures/capture.js';
import type { Job, TaskResult } from '../../../src/run/bulk/job.js';
import { type RunOptions, runJob } from '../../../src/run/bulk/run-job.js';
import { planTasks, type Task } from '../../../src/run/bulk/task.js';
import { inPieces } from '../../captures/collect.js';
import { makeResponse } from '../../captures/make-warc.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';

const folder = temporaryFolder();
const job: Job = {
  output: 'scan',
  isList: true,
  columns: 80,
  parse: { html: false },
  limits: CAPTURE_LIMITS,
  filter: { include: [], exclude: [], since: null, until: null },
};
const options: RunOptions = { jobs: 2, parseLimit: 60_000, memoryLimit: 512 };

async function run(tasks: readonly Task[], given: Partial<RunOptions> = {}): Promise<TaskResult[]> {
  const results: TaskResult[] = [];
  for await (const result of runJob(tasks, job, { ...options, ...given })) results.push(result);
  return results;
}

const countOf = ({ found }: TaskResult): number => found.length;
const record = (index: number, body = livePage(4)): Buffer => makeResponse(`https://news.example/live/${index}`, body);

describe('runJob', () => {
  it('gives results in the order of the tasks', async () => {
    // The first takes longest.
    const files = [30, 1, 2, 3, 1].map((count, index) =>
      folder.put(`${index}.warc`, Buffer.concat(Array.from({ length: count }, (_, number) => record(number)))),
    );
    const results = await run(await planTasks(files));
    expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(results.map(countOf)).toEqual([30, 1, 2, 3, 1]);
  });

  it('hands on what is known of a file; a record knows better', async () => {
    const known = { capturedAt: '2024-05-04T10:10:00Z', url: 'https://news.example/live/known' };
    const page = { path: folder.put('known.html', livePage(2)), known };
    const warc = { path: folder.put('known.warc', record(7)), known };
    const found = (await run(await planTasks([page, warc]))).flatMap((result) => result.found);
    expect(found.map(({ text }) => JSON.parse(text))).toMatchObject([
      known,
      { url: 'https://news.example/live/7', capturedAt: expect.not.stringContaining('2024-05-04') },
    ]);
  });

  it('replaces a thread that runs out of memory, and tells of the page', async () => {
    const huge = livePage(4, { end: '<p class="live-post"><time>10:42</time> word</p>'.repeat(300_000) });
    const file = folder.put('huge.warc', Buffer.concat([record(1), record(2, huge), record(3)]));
    const [result] = await run(await planTasks([file]), { memoryLimit: 96 });
    expect(result?.troubles.map(({ code, exitCode }) => [code, exitCode])).toEqual([['worker-died', 70]]);
    expect(result?.troubles[0]?.where).toBe(
      `${file}@${record(1).length}#<urn:uuid:00000000-0000-4000-8000-000000000001>`,
    );
    expect(result === undefined ? 0 : countOf(result)).toBe(2);
    expect(result?.counts.damaged).toBe(1);
  });

  it('ends at once when it is told to', async () => {
    const stop = new AbortController();
    const file = folder.put('stop.warc', Buffer.concat(Array.from({ length: 200 }, (_, index) => record(index))));
    setTimeout(() => stop.abort(), 200);
    expect(await run(await planTasks([file]), { signal: stop.signal })).toEqual([]);
  });

  it('does what is piped in, in this thread', async () => {
    const results = await run(await planTasks(['-']), { stdin: inPieces(record(1)) });
    expect(results.map(countOf)).toEqual([1]);
  });

  it('tells of a file that is not there', async () => {
    const [result] = await run(await planTasks(['nowhere.html']));
    expect(result?.troubles).toMatchObject([{ code: 'missing-input', exitCode: 4 }]);
  });
});
