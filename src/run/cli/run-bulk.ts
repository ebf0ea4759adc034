import { availableParallelism } from 'node:os';
import { LivepostsError } from '../../model/error.js';
import { type Checkpoint, jobKey, readCheckpoint, writeCheckpoint } from '../bulk/checkpoint.js';
import type { Job, TaskResult } from '../bulk/job.js';
import { runJob } from '../bulk/run-job.js';
import { planTasks, type Task } from '../bulk/task.js';
import type { BulkFlags } from './bulk-options.js';
import { createBulkProgress } from './bulk-progress.js';
import type { CliIo } from './cli-io.js';
import { EXIT } from './exit-code.js';
import { createLog, type Log } from './log.js';
import { openResumable } from './resumable-output.js';
import { type Output, openOutput } from './write-output.js';

/** What surrounds the written live blogs. */
export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** A run over files with many captures. */
export interface BulkRun {
  readonly files: readonly string[];
  readonly job: Job;
  readonly frame: Frame;
  readonly flags: BulkFlags & { readonly output?: string; readonly quiet?: boolean; readonly log: 'text' | 'json' };
}

/** Memory of one thread in megabytes: a page of 64 MB has several times that as a document. */
const THREAD_MEMORY = 2_048;

/**
 * Reads many captures in threads and writes the live blogs in the order of the inputs. Interrupted, it finishes what is
 * under way; with a checkpoint the same command goes on where it was.
 *
 * @returns The exit code: 0, or the largest of those of inputs that are single pages or that ended a thread.
 * @throws {LivepostsError} `bad-option`, `cannot-write`
 */
export async function runBulk({ files, job, frame, flags }: BulkRun, io: CliIo): Promise<number> {
  const tasks = await planTasks(files);
  const stop = new AbortController();
  const forget = io.onInterrupt?.(() => stop.abort());
  const key = jobKey(tasks, job);
  const before = await startOf(flags, key);
  const output = await openWhole(flags, before, io);
  const print = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  const isWanted = flags.quiet !== true && (!io.isTerminal || flags.output !== undefined);
  const progress = createBulkProgress(io, total, isWanted);
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  const summary = { pages: 0, blogs: before?.blogs ?? 0, posts: 0, damaged: 0 };
  let exitCode: number = EXIT.ok;
  let written = before?.written ?? 0;
  const write = async (text: string): Promise<void> => {
    await output.write(text);
    written += Buffer.byteLength(text);
  };
  try {
    const rest = tasks.slice(before?.done ?? 0);
    const options = {
      jobs: flags.jobs ?? availableParallelism(),
      parseLimit: flags.parseTimeout * 1_000,
      memoryLimit: THREAD_MEMORY,
      signal: stop.signal,
      stdin: io.stdin,
    };
    for await (const result of runJob(rest, job, options)) {
      exitCode = Math.max(exitCode, reportTroubles(result, log));
      let full = false;
      for (const { text, warnings, where } of result.found) {
        if (flags.limit !== undefined && summary.blogs >= flags.limit) {
          full = true;
          break;
        }
        await write((summary.blogs === 0 ? frame.open : frame.between) + text);
        summary.blogs += 1;
        reportCounts(warnings, where, log);
      }
      summary.pages += result.counts.pages;
      summary.posts += result.counts.posts;
      summary.damaged += result.counts.damaged;
      progress.add({ bytes: bytesOf(tasks, result), pages: result.counts.pages, blogs: result.counts.blogs });
      if (flags.checkpoint !== undefined) {
        await output.flush?.();
        await writeCheckpoint(flags.checkpoint, { job: key, done: result.index + 1, written, blogs: summary.blogs });
      }
      if (full || (flags.limit !== undefined && summary.blogs >= flags.limit)) break;
    }
    progress.clear();
    if (stop.signal.aborted) {
      // With a checkpoint what is written stays; without one half a file would look like a whole one.
      await (flags.checkpoint === undefined ? output.discard() : output.keep?.());
      return EXIT.interrupted;
    }
    if (summary.blogs > 0) await write(frame.close);
    await (summary.blogs > 0 ? output.finish() : output.discard());
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    forget?.();
  }
  if (flags.quiet !== true) {
    const { pages, blogs, posts, damaged } = summary;
    io.stderr.write(
      `liveposts: ${blogs} live blogs with ${posts} posts in ${pages} pages${damaged === 0 ? '' : `, ${damaged} damaged records`}\n`,
    );
  }
  return exitCode;
}

/** Output that a later run may go on with. */
type WholeOutput = Output & { readonly flush?: () => Promise<void>; readonly keep?: () => Promise<void> };

async function openWhole(flags: BulkRun['flags'], before: Checkpoint | null, io: CliIo): Promise<WholeOutput> {
  if (flags.checkpoint === undefined) return openOutput(flags.output, io);
  return openResumable(flags.output ?? '', before?.written ?? 0);
}

async function startOf({ checkpoint, output }: BulkRun['flags'], key: string): Promise<Checkpoint | null> {
  if (checkpoint === undefined) return null;
  if (output === undefined || output === '-') {
    throw new LivepostsError('bad-option', '--checkpoint needs a file to go on with.', { hint: 'Give -o FILE' });
  }
  return readCheckpoint(checkpoint, key);
}

function bytesOf(tasks: readonly Task[], { index }: TaskResult): number {
  return tasks[index]?.bytes ?? 0;
}

function reportTroubles({ troubles }: TaskResult, log: Log): number {
  let exitCode: number = EXIT.ok;
  for (const { level, code, where, message, hint, exitCode: own } of troubles) {
    log({ level, code, input: where, message, hint });
    exitCode = Math.max(exitCode, own);
  }
  return exitCode;
}

function reportCounts(warnings: Readonly<Record<string, number>>, where: string, log: Log): void {
  const codes = Object.entries(warnings).map(([code, count]) => (count === 1 ? code : `${code} (${count} times)`));
  if (codes.length === 0) return;
  const hint = '"liveposts explain" on this page says more';
  log({ level: 'warning', code: 'has-warnings', input: where, message: codes.join(', '), hint });
}
