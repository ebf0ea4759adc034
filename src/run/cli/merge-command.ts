import { LivepostsError } from '../../model/error.js';
import { EXIT } from './exit-code.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog } from './log.js';
import type { MergeFlags } from './merge-options.js';
import { renderTimelines, usesHtml } from './merge-output.js';
import { readBlogs } from './read-blogs.js';
import { reportFailure } from './report-failure.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts merge INPUT...`: puts the captures of each live blog together and prints its timeline; of several live
 * blogs, one after the other. Bad inputs are reported and left out.
 *
 * @returns The exit code: the largest of those of the inputs.
 * @throws {LivepostsError} For what concerns the run and not one input: a wrong option, an output that fails.
 */
export async function runMerge(
  patterns: readonly string[],
  flags: MergeFlags,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const layout = await layoutOfFlags(flags);
  const log = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  let exitCode: number = EXIT.ok;
  const inputs = await listInputs({ patterns, list: flags.list }, await context.loadParser(), (error, input) => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  });
  await refuseToOverwrite(flags.output, inputs);
  const isShown = io.isTerminal && flags.output === undefined;
  const format = flags.format ?? (isShown ? 'table' : 'json');
  const read = await readBlogs(inputs, flags, { html: usesHtml(format), layout }, io);
  exitCode = Math.max(exitCode, read.exitCode);
  if (read.timelines.length > 0) {
    throw new LivepostsError('bad-option', 'A timeline cannot be merged: it does not hold what its captures showed.', {
      hint: 'Give the captures it was made of',
    });
  }
  // Not one input is good: nothing is written.
  if (read.blogs.length === 0) return exitCode;
  const [{ groupCaptures }, { mergeCaptures }] = await Promise.all([
    import('../../history/group-captures.js'),
    import('../../history/merge-captures.js'),
  ]);
  const timelines = groupCaptures(read.blogs).map(mergeCaptures);
  const text = await renderTimelines(timelines, format, flags, { ...io, colours: isShown && io.colours === true });
  const output = await openOutput(flags.output, io);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return exitCode;
}
