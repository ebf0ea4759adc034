import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Added } from '../../../archive/add-batch.js';
import { openArchive } from '../../../archive/open-archive.js';
import type { PackedCapture } from '../../../archive/pack-capture.js';
import { LivepostsError } from '../../../model/error.js';
import type { Job } from '../../bulk/job.js';
import { planTasks, type Task } from '../../bulk/task.js';
import { wants } from '../../bulk/url-filter.js';
import type { Input } from '../../input.js';
import { createBulkProgress } from '../bulk-progress.js';
import { EXIT } from '../exit-code.js';
import { listInputs } from '../input-list.js';
import { jobOf } from '../job-of-flags.js';
import { layoutOfFlags } from '../layout-option.js';
import type { CommandContext } from '../load-parser.js';
import { createLog, type Log } from '../log.js';
import { STDIN } from '../parse-input.js';
import { reportFailure } from '../report-failure.js';
import { reportTroubles } from '../report-troubles.js';
import { runOptionsOf } from '../run-options.js';
import { runTasks } from '../run-tasks.js';
import type { ArchiveAddFlags } from './archive-options.js';
import { counted } from './counted.js';

/**
 * `liveposts archive add INPUT...`: adds the captures in the inputs. Bad inputs are reported and left out. Interrupted, it
 * ends after what it has read so far; the same command goes on where it was.
 *
 * @returns The exit code: the largest of those of the inputs.
 * @throws {LivepostsError} For what concerns the run and not one input.
 */
export async function runArchiveAdd(
  patterns: readonly string[],
  flags: ArchiveAddFlags,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const layout = await layoutOfFlags(flags);
  const isQuiet = flags.quiet === true;
  const print = createLog(io, { json: flags.log === 'json', quiet: isQuiet });
  let exitCode: number = EXIT.ok;
  const given = await listInputs({ patterns, list: flags.list }, await context.loadParser(), (error, input) => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, print));
  });
  const inputs = flags.pointers === true ? given.map(whereItStays) : given;
  const own = layout === null ? {} : { layout };
  const job: Job = {
    ...jobOf(flags, { output: 'archive', isList: true, columns: io.columns, html: true, ...own }),
    keepsBytes: flags.pointers !== true,
  };
  const tasks = await planTasks(inputs);
  const stop = new AbortController();
  const forget = io.onStop?.(() => stop.abort());
  const progress = createBulkProgress(io, sizeOf(tasks), !isQuiet);
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  const isWanted = wants(job.filter);
  async function* captures(): AsyncGenerator<PackedCapture, void, undefined> {
    for await (const result of runTasks(tasks, job, runOptionsOf(flags, io, stop.signal))) {
      exitCode = Math.max(exitCode, reportTroubles(result, log));
      for (const { packed } of result.found) {
        // Records are passed over before they are read; single pages tell only now when they were saved.
        const { url, capture } = packed?.blog ?? { url: null, capture: { capturedAt: null } };
        if (packed !== undefined && isWanted({ url, capturedAt: capture.capturedAt, contentType: null })) yield packed;
      }
      progress.add({ bytes: tasks[result.index]?.bytes ?? 0, ...result.counts });
      if (stop.signal.aborted) return;
    }
  }
  try {
    const added = await addAll(flags.archive, captures());
    progress.clear();
    if (added !== null && !isQuiet) io.stderr.write(`liveposts: ${inWords(added)}\n`);
  } finally {
    progress.clear();
    forget?.();
  }
  return stop.signal.aborted ? EXIT.interrupted : exitCode;
}

/** Where there is no archive yet, none is made before there is something to put into it; null where there is nothing. */
async function addAll(path: string, captures: AsyncGenerator<PackedCapture, void, undefined>): Promise<Added | null> {
  const first = existsSync(path) ? null : await captures.next();
  if (first?.done === true) return null;
  const archive = await openArchive(path);
  try {
    return await archive.add(first === null ? captures : startingWith(first.value, captures));
  } finally {
    await archive.close();
  }
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield first;
  yield* rest;
}

/** A page that is only pointed to must be found again from anywhere. */
function whereItStays(input: Input): Input {
  if (input.path !== STDIN) return { ...input, path: resolve(input.path) };
  throw new LivepostsError('bad-option', 'What is piped in stays nowhere: --pointers needs files.');
}

function sizeOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { bytes }) => sum + bytes, 0);
}

function inWords({ captures, known, newBlogs, newPosts, changedPosts }: Added): string {
  const facts = [
    known === 0 ? null : `${known} in the archive already`,
    newBlogs <= 0 ? null : counted(newBlogs, 'new live blog'),
    newPosts === 0 ? null : counted(newPosts, 'new post'),
    changedPosts === 0 ? null : counted(changedPosts, 'changed post'),
  ].filter((fact) => fact !== null);
  return [`${counted(captures, 'capture')} added`, ...facts].join(', ');
}
