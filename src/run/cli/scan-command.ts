import type { Job } from '../bulk/job.js';

import { EXIT } from './exit-code.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { jobOf } from './job-of-flags.js';
import type { CommandContext } from './load-parser.js';
import { createLog } from './log.js';
import { reportFailure } from './report-failure.js';
import { runBulk } from './run-bulk.js';
import type { ScanFlags } from './scan-options.js';

/**
 * `liveposts scan INPUT...`: one line for each live blog in the inputs, without its posts.
 *
 * @returns The exit code.
 * @throws {LivepostsError} For what concerns the run and not one input.
 */
export async function runScan(patterns: readonly string[], flags: ScanFlags, context: CommandContext): Promise<number> {
  const { io } = context;
  const parser = await context.loadParser();
  let exitCode: number = EXIT.ok;
  const log = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const inputs = await listInputs({ patterns, list: flags.list }, parser, (error, input) => {
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  });
  await refuseToOverwrite(flags.output, inputs);
  const isTable = (flags.format ?? (io.isTerminal && flags.output === undefined ? 'table' : 'ndjson')) === 'table';
  const output: Job['output'] = isTable ? 'scan-table' : 'scan';
  const job = jobOf(flags, { output, isList: true, columns: io.columns, html: false });
  return Math.max(exitCode, await runBulk({ inputs, job, frame: { open: '', between: '', close: '' }, flags }, io));
}
