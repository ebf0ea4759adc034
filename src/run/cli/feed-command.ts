import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { EXIT } from './exit-code.js';
import { writeFeedDocuments } from './feed-documents.js';
import type { FeedFlags } from './feed-options.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog, type Log } from './log.js';
import { parseInput } from './parse-input.js';
import { createProgress } from './progress.js';
import { reportFailure } from './report-failure.js';
import { reportWarnings } from './report-warnings.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts feed INPUT...`: writes the posts of all inputs as one feed. Inputs are taken for captures in the order
 * given: of a post that several hold, the last has the last word. Bad inputs are reported and left out.
 *
 * @returns The exit code: the largest of those of the inputs.
 * @throws {LivepostsError} For what concerns the run and not one input: a wrong option, an output that fails.
 */
export async function runFeed(patterns: readonly string[], flags: FeedFlags, context: CommandContext): Promise<number> {
  const { io } = context;
  if (flags.archivePages !== undefined && (flags.output === undefined || flags.output === '-')) {
    throw new LivepostsError('bad-option', '--archive-pages writes several files and needs a name for them.', {
      hint: 'Give -o FILE; the archive pages are written beside it',
    });
  }
  const parser = await context.loadParser();
  const layout = await layoutOfFlags(flags);
  const print = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const progress = createProgress(io, flags.quiet !== true && (!io.isTerminal || flags.output !== undefined));
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  let exitCode: number = EXIT.ok;
  const fail = (error: unknown, input: string): void => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  };
  const inputs = await listInputs({ patterns, list: flags.list }, parser, fail);
  // Before all the work; again for every file that it leads to.
  await refuseToOverwrite(flags.output, inputs);
  const blogs: LiveBlog[] = [];
  for (const input of inputs) {
    const { path } = input;
    progress.show(path, inputs.length);
    try {
      const blog = await parseInput(input, flags, { html: flags.summary !== true, layout }, { io, parser });
      reportWarnings(blog, path, log);
      blogs.push(blog);
    } catch (error) {
      fail(error, path);
    }
  }
  progress.clear();
  // Not one input is good: nothing is written.
  if (blogs.length === 0) return exitCode;
  const documents = await writeFeedDocuments(blogs, flags);
  for (const { path } of documents) await refuseToOverwrite(path, inputs);
  for (const { path, text } of documents) {
    const output = await openOutput(path, io);
    try {
      await output.write(text);
      await output.finish();
    } catch (error) {
      await output.discard();
      throw error;
    }
  }
  return exitCode;
}
