import { jobKey, type Summary } from '../bulk/checkpoint.js';
import type { Counts, Job, TaskResult } from '../bulk/job.js';
import { runJob } from '../bulk/run-job.js';
import { planTasks } from '../bulk/task.js';
import type { Input } from '../input.js';
import type { BulkFlags } from './bulk-options.js';
import { type BulkOutput, openBulkOutput } from './bulk-output.js';
import { createBulkProgress } from './bulk-progress.js';
import type { CliIo } from './cli-io.js';
import { EXIT } from './exit-code.js';
import { createLog, type Log } from './log.js';
import { reportTroubles } from './report-troubles.js';
import { runOptionsOf } from './run-options.js';

/** What surrounds the written live blogs. */
export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** A run over files with many captures. */
export interface BulkRun {
  readonly inputs: readonly Input[];
  readonly job: Job;
  readonly frame: Frame;
  readonly flags: BulkFlags & { readonly output?: string; readonly quiet?: boolean; readonly log: 'text' | 'json' };
}

const NOTHING: Summary = { pages: 0, blogs: 0, posts: 0, damaged: 0 };

/**
 * Reads many captures in threads and writes the live blogs in the order of the inputs. Interrupted, it ends after the
 * live blog that is being written; with a checkpoint the same command goes on where it was.
 *
 * @returns The exit code: 0, or the largest of those of inputs that are single pages or that ended a thread.
 * @throws {LivepostsError} `bad-option`, `cannot-write`
 */
export async function runBulk({ inputs, job, frame, flags }: BulkRun, io: CliIo): Promise<number> {
  const tasks = await planTasks(inputs);
  const output = await openBulkOutput(
    flags,
    jobKey(tasks, job),
    inputs.map(({ path }) => path),
    io,
  );
  const stop = new AbortController();
  const forget = io.onStop?.(() => stop.abort());
  const isQuiet = flags.quiet === true;
  const print = createLog(io, { json: flags.log === 'json', quiet: isQuiet });
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = createBulkProgress(io, total, !isQuiet && (!io.isTerminal || flags.output !== undefined));
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  let done = output.before?.done ?? 0;
  let so = { summary: output.before?.summary ?? NOTHING, exitCode: output.before?.exitCode ?? EXIT.ok };
  const isFull = (): boolean => flags.limit !== undefined && so.summary.blogs >= flags.limit;
  try {
    if (output.before?.isComplete !== true) {
      const results = runJob(isFull() ? [] : tasks.slice(done), job, runOptionsOf(flags, io, stop.signal));
      for await (const result of results) {
        const blogs = await writeFound(result, { output, frame, log, before: so.summary.blogs, limit: flags.limit });
        so = {
          summary: { ...add(so.summary, result.counts), blogs },
          exitCode: Math.max(so.exitCode, reportTroubles(result, log)),
        };
        done = result.index + 1;
        await output.note(done, so);
        progress.add({ bytes: tasks[result.index]?.bytes ?? 0, ...result.counts });
        if (isFull() || stop.signal.aborted) break;
      }
      progress.clear();
      if (stop.signal.aborted && done < tasks.length && !isFull()) {
        await output.stop();
        return EXIT.interrupted;
      }
      if (so.summary.blogs > 0) await output.write(frame.close);
    }
    await output.finish(done, so);
  } catch (error) {
    await output.stop().catch(() => {});
    throw error;
  } finally {
    forget?.();
  }
  if (!isQuiet) io.stderr.write(`liveposts: ${inWords(so.summary)}\n`);
  return so.exitCode;
}

interface Writing {
  readonly output: BulkOutput;
  readonly frame: Frame;
  readonly log: Log;
  /** Live blogs written before. */
  readonly before: number;
  readonly limit: number | undefined;
}

/** @returns the number of live blogs written so far */
async function writeFound({ found }: TaskResult, { output, frame, log, before, limit }: Writing): Promise<number> {
  const wanted = limit === undefined ? found : found.slice(0, Math.max(0, limit - before));
  let blogs = before;
  for (const { text, warnings, where } of wanted) {
    await output.write((blogs === 0 ? frame.open : frame.between) + text);
    blogs += 1;
    reportWarnings(warnings, where, log);
  }
  return blogs;
}

function add(summary: Summary, { pages, posts, damaged }: Counts): Omit<Summary, 'blogs'> {
  return {
    pages: summary.pages + pages,
    posts: summary.posts + posts,
    damaged: summary.damaged + damaged,
  };
}

function reportWarnings(warnings: Readonly<Record<string, number>>, where: string, log: Log): void {
  const codes = Object.entries(warnings).map(([code, count]) => (count === 1 ? code : `${code} (${count} times)`));
  if (codes.length === 0) return;
  const hint = '"liveposts explain" on this page says more';
  log({ level: 'warning', code: 'has-warnings', input: where, message: codes.join(', '), hint });
}

function inWords({ blogs, posts, pages, damaged }: Summary): string {
  const damage = damaged === 0 ? '' : `, ${counted(damaged, 'damaged record')}`;
  return `${counted(blogs, 'live blog')} with ${counted(posts, 'post')} in ${counted(pages, 'page')}${damage}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
