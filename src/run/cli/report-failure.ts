import { LivepostsError } from '../../model/error.js';
import type { CliIo } from './cli-io.js';
import { EXIT, exitCodeOf } from './exit-code.js';
import { entryOf, type Log, printStack } from './log.js';

/**
 * Says that an input failed.
 *
 * @returns Its exit code.
 * @throws What is wrong with the options, for it would be wrong for every further input too.
 */
export function reportFailure(error: unknown, input: string, io: CliIo, log: Log): number {
  if (error instanceof LivepostsError && exitCodeOf(error) === EXIT.wrongUsage) throw error;
  log(entryOf(error, input));
  printStack(error, io);
  return exitCodeOf(error);
}
