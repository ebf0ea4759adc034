import type { LiveBlog } from '../../model/live-blog.js';
import type { Timeline } from '../../model/timeline.js';
import type { Layout } from '../../parse/layouts/layout.js';

import { planTasks } from '../bulk/task.js';
import { wants } from '../bulk/url-filter.js';
import type { Input } from '../input.js';
import { createBulkProgress } from './bulk-progress.js';
import type { CapturesFlags } from './captures-options.js';
import type { CliIo } from './cli-io.js';
import { EXIT } from './exit-code.js';
import { jobOf } from './job-of-flags.js';
import { createLog, type Log } from './log.js';
import { readAllSaved } from './read-all-saved.js';
import { reportFailure } from './report-failure.js';
import { reportTroubles } from './report-troubles.js';
import { runOptionsOf } from './run-options.js';
import { runTasks } from './run-tasks.js';

/** The captures that some inputs hold. */
export interface ReadBlogs {
  readonly blogs: readonly LiveBlog[];
  /** Timelines that an earlier run printed as JSON. */
  readonly timelines: readonly Timeline[];
  /** 0, or the largest of those of inputs that are single pages or that ended a thread. */
  readonly exitCode: number;
}

/** Given to the parser, and how much of its result is wanted. */
export interface WantedBlogs {
  /** Whether the HTML of the posts is needed. */
  readonly html: boolean;
  /** What `--layout-file` holds. */
  readonly layout: Layout | null;
}

/**
 * Reads all captures that some inputs hold, each by itself: pages, files with many of them, and what earlier runs printed
 * as JSON. Bad inputs are reported and left out; of the warnings in all the captures there is one line.
 *
 * @throws {LivepostsError} `bad-option`
 */
export async function readBlogs(
  inputs: readonly Input[],
  flags: CapturesFlags,
  { html, layout }: WantedBlogs,
  io: CliIo,
): Promise<ReadBlogs> {
  const own = layout === null ? {} : { layout };
  const job = jobOf(flags, { output: 'capture', isList: true, columns: io.columns, html, ...own });
  const isWanted = wants(job.filter);
  const saved = await readAllSaved(inputs, flags.maxSize);
  const tasks = await planTasks(inputs.filter((input) => !saved.inputs.has(input)));
  const isQuiet = flags.quiet === true;
  const print = createLog(io, { json: flags.log === 'json', quiet: isQuiet });
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  const progress = createBulkProgress(io, total, !isQuiet && (!io.isTerminal || flags.output !== undefined));
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  const blogs: LiveBlog[] = [...saved.blogs];
  let exitCode: number = EXIT.ok;
  for (const { error, path } of saved.failures) exitCode = Math.max(exitCode, reportFailure(error, path, io, log));
  for await (const result of runTasks(tasks, job, runOptionsOf(flags, io))) {
    // What a thread has written, and nobody else.
    for (const { text } of result.found) blogs.push(JSON.parse(text));
    exitCode = Math.max(exitCode, reportTroubles(result, log));
    progress.add({ bytes: tasks[result.index]?.bytes ?? 0, ...result.counts });
  }
  progress.clear();
  // Records are passed over before they are read; single pages tell only now when they were saved.
  const wanted = blogs.filter(({ url, capture }) =>
    isWanted({ url, capturedAt: capture.capturedAt, contentType: null }),
  );
  reportWarnings(wanted, log);
  return { blogs: wanted, timelines: saved.timelines, exitCode };
}

/** One line for all captures: the same warnings come with each of them. */
function reportWarnings(blogs: readonly LiveBlog[], log: Log): void {
  const counts = new Map<string, number>();
  for (const { diagnostics } of blogs) {
    const codes = diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const message = Array.from(counts, ([code, count]) => `${code} in ${count} of ${blogs.length} captures`).join(', ');
  const hint = '"liveposts explain" on a capture says more';
  log({ level: 'warning', code: 'has-warnings', input: null, message, hint });
}
