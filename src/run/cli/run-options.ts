import { availableParallelism } from 'node:os';
import type { RunOptions } from '../bulk/run-job.js';
import type { CaptureFlags } from './bulk-options.js';
import type { CliIo } from './cli-io.js';

/** Memory of one thread in megabytes: a page of 64 MB has several times that as a document. */
const THREAD_MEMORY = 2_048;

/** How the work is spread, from the options of the command line. */
export function runOptionsOf(flags: CaptureFlags, { stdin }: Pick<CliIo, 'stdin'>, signal?: AbortSignal): RunOptions {
  return {
    jobs: flags.jobs ?? availableParallelism(),
    parseLimit: flags.parseTimeout * 1_000,
    memoryLimit: THREAD_MEMORY,
    ...(signal === undefined ? {} : { signal }),
    stdin,
  };
}
