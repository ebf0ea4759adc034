import { EXIT } from './exit-code.js';
import { readOneInput, refuseToOverwrite } from './input-list.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog } from './log.js';
import type { CommonFlags } from './options.js';
import { parseInput } from './parse-input.js';
import { reportFailure } from './report-failure.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts explain INPUT`: prints why the result of one input is what it is.
 *
 * @returns The exit code.
 * @throws {LivepostsError} For what does not concern the input: a wrong option, an output that fails.
 */
export async function runExplain(input: string, flags: CommonFlags, context: CommandContext): Promise<number> {
  const { io } = context;
  const parser = await context.loadParser();
  const layout = await layoutOfFlags(flags);
  const own = await readOneInput(input, parser);
  await refuseToOverwrite(flags.output, [own]);
  let explanation: string;
  try {
    const blog = await parseInput(own, flags, { html: false, layout }, { io, parser });
    const { toExplanation } = await import('../../publish/to-explanation.js');
    explanation = toExplanation(blog);
  } catch (error) {
    return reportFailure(error, input, io, createLog(io, { json: flags.log === 'json' }));
  }
  const output = await openOutput(flags.output, io);
  try {
    await output.write(explanation);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return EXIT.ok;
}
