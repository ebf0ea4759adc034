import { compareCaptures } from '../../history/compare-captures.js';
import { compareTimelines } from '../../history/compare-timelines.js';
import type { Comparison } from '../../history/comparison.js';
import { groupCaptures } from '../../history/group-captures.js';
import { withoutChanges } from '../../history/without-changes.js';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { type Coverage, isTimeline } from '../../publish/coverage.js';
import type { Input } from '../input.js';
import type { CliIo } from './cli-io.js';
import type { DiffFlags } from './diff-options.js';
import { EXIT } from './exit-code.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog, type Log } from './log.js';
import { readBlogs, type WantedBlogs } from './read-blogs.js';
import { reportFailure } from './report-failure.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts diff BEFORE AFTER`: compares two captures of a live blog, or two timelines that `merge` printed as JSON.
 *
 * @returns The exit code: that of an input that cannot be read; with `--exit-code` 1 where the two differ.
 * @throws {LivepostsError} For what concerns the run and not one input: a wrong option, an output that fails.
 */
export async function runDiff(patterns: readonly string[], flags: DiffFlags, context: CommandContext): Promise<number> {
  const { io } = context;
  const layout = await layoutOfFlags(flags);
  const log = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  let exitCode: number = EXIT.ok;
  const inputs = await listInputs({ patterns, list: flags.list }, await context.loadParser(), (error, input) => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  });
  await refuseToOverwrite(flags.output, inputs);
  const [before, after] = inputs;
  if (before === undefined || after === undefined || inputs.length > 2) {
    throw new LivepostsError('bad-option', `Two captures are compared, but ${inputs.length} given.`, {
      hint: 'Use "liveposts merge" for more than two',
    });
  }
  const isShown = io.isTerminal && flags.output === undefined;
  const format = flags.format ?? (isShown ? 'table' : 'json');
  const sides: Coverage[] = [];
  for (const input of [before, after]) {
    const read = await readSide(input, flags, { html: format === 'json', layout }, io);
    exitCode = Math.max(exitCode, read.exitCode);
    if (read.side !== null) sides.push(read.side);
  }
  const [one, two] = sides;
  if (one === undefined || two === undefined) return exitCode;
  const comparison = withoutChanges(compare(one, two, log), flags.ignore ?? []);
  const output = await openOutput(flags.output, io);
  try {
    await output.write(await render(comparison, format, isShown && io.colours === true));
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return flags.exitCode === true && comparison.posts.length > 0 ? Math.max(exitCode, EXIT.checkFailed) : exitCode;
}

async function readSide(
  input: Input,
  flags: DiffFlags,
  want: WantedBlogs,
  io: CliIo,
): Promise<{ readonly side: Coverage | null; readonly exitCode: number }> {
  const { blogs, timelines, exitCode } = await readBlogs([input], flags, want, io);
  const found: readonly Coverage[] = [...blogs, ...timelines];
  if (found.length > 1) {
    throw new LivepostsError('bad-option', `${input.path} holds ${found.length} captures, but one is compared.`, {
      hint: 'Choose it with --include, --since and --until, or use "liveposts merge"',
    });
  }
  return { side: found[0] ?? null, exitCode };
}

function compare(before: Coverage, after: Coverage, log: Log): Comparison {
  const warn = (code: string, message: string): void =>
    log({ level: 'warning', code, input: null, message, hint: null });
  if (isTimeline(before) && isTimeline(after)) return compareTimelines(before, after);
  if (isTimeline(before) || isTimeline(after)) {
    throw new LivepostsError('bad-option', 'A timeline is compared with a timeline, a capture with a capture.', {
      hint: 'Use "liveposts merge" to put captures together',
    });
  }
  if (groupCaptures([before, after]).length > 1) warn('other-blog', 'the two seem to be of different live blogs');
  if (!isLater(before, after)) return compareCaptures(before, after);
  warn('order-changed', 'the second capture was made before the first, so they are compared the other way round');
  return compareCaptures(after, before);
}

function isLater({ capture: one }: LiveBlog, { capture: other }: LiveBlog): boolean {
  if (one.capturedAt === null || other.capturedAt === null) return false;
  return Date.parse(one.capturedAt) > Date.parse(other.capturedAt);
}

async function render(
  comparison: Comparison,
  format: NonNullable<DiffFlags['format']>,
  hasColours: boolean,
): Promise<string> {
  if (format === 'json') {
    const { stringifyJson } = await import('../../publish/json-text.js');
    return `${stringifyJson(comparison, 2)}\n`;
  }
  const { toDiff } = await import('../../publish/history/to-diff.js');
  const style = format === 'markdown' ? 'markdown' : hasColours ? 'colour' : 'plain';
  return toDiff(comparison, { style });
}
