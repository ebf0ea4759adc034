import { LivepostsError } from '../../model/error.js';
import type { Input } from '../input.js';
import type { CliIo } from './cli-io.js';
import { EXIT } from './exit-code.js';
import { holdsContainers } from './holds-containers.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { jobOf } from './job-of-flags.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog, type Log } from './log.js';
import type { FormatName, ParseFlags } from './options.js';
import { loadFormat, type OutputFormat } from './output-format.js';
import { parseInput } from './parse-input.js';
import { createProgress } from './progress.js';
import { reportFailure } from './report-failure.js';
import { reportWarnings } from './report-warnings.js';
import { runBulk } from './run-bulk.js';
import { type Output, openOutput } from './write-output.js';

/**
 * `liveposts parse INPUT...`: prints the good inputs one after the other, and one line on stderr for each bad one.
 * When not one input is good nothing is printed, and no file written.
 *
 * @returns The exit code: the largest of those of the inputs.
 * @throws {LivepostsError} For what concerns the run and not one input: a wrong option, an output that fails.
 */
export async function runParse(
  patterns: readonly string[],
  flags: ParseFlags,
  context: CommandContext,
): Promise<number> {
  const { io } = context;
  const parser = await context.loadParser();
  const layout = await layoutOfFlags(flags);
  const progress = createProgress(io, flags.quiet !== true && (!io.isTerminal || flags.output !== undefined));
  const print = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const log: Log = (entry) => {
    progress.clear();
    print(entry);
  };
  let exitCode: number = EXIT.ok;
  const fail = (error: unknown, input: string): void => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  };

  const inputs = await listInputs({ patterns, list: flags.list }, parser, fail);
  await refuseToOverwrite(flags.output, inputs);
  const formatName = formatOf(flags, io);
  if (formatName === 'parquet' && (flags.output === undefined || flags.output === '-')) {
    throw new LivepostsError('bad-option', 'Parquet is no text and needs a file.', { hint: 'Give -o FILE' });
  }
  const containers = await holdsContainers(inputs, io);
  if (containers || flags.checkpoint !== undefined) {
    if (formatName === 'parquet') {
      throw new LivepostsError('bad-option', 'Captures in bulk are not written as Parquet.', {
        hint: 'Write CSV or NDJSON, which data bases turn into Parquet',
      });
    }
    const frame = await loadFormat(formatName, { isList: true, columns: io.columns });
    const own = layout === null ? {} : { layout };
    const job = jobOf(flags, { output: formatName, isList: true, columns: io.columns, html: frame.usesHtml, ...own });
    return Math.max(exitCode, await runBulk({ inputs, job, frame, flags }, io));
  }
  const isList = patterns.length > 1 || inputs.length > 1 || flags.list !== undefined;
  const format = await loadFormat(formatName, { isList, columns: io.columns });
  const output = await openOutput(flags.output, io);
  await printAll(inputs, format, output, async (input) => {
    const { path } = input;
    progress.show(path, inputs.length);
    try {
      const blog = await parseInput(input, flags, { html: format.usesHtml, layout }, { io, parser });
      const rendered = format.render(blog);
      if (formatName !== 'table') reportWarnings(blog, path, log);
      return rendered;
    } catch (error) {
      fail(error, path);
      return null;
    }
  }).finally(progress.clear);
  return exitCode;
}

/** Prints input after input, as soon as each is done, so that only one of them is in memory. */
async function printAll(
  inputs: readonly Input[],
  format: OutputFormat,
  output: Output,
  render: (input: Input) => Promise<string | null>,
): Promise<void> {
  try {
    let printed = 0;
    for (const input of inputs) {
      const rendered = await render(input);
      if (rendered === null) continue;
      await output.write((printed === 0 ? format.open : format.between) + rendered);
      printed += 1;
    }
    if (printed === 0) return await output.discard();
    await output.write(format.bytes === undefined ? format.close : await format.bytes());
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** The table is for eyes; everything else that reads us is a program. */
function formatOf(flags: ParseFlags, io: CliIo): FormatName {
  return flags.format ?? (io.isTerminal && flags.output === undefined ? 'table' : 'json');
}
