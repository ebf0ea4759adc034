import type { TaskResult } from '../bulk/job.js';
import { EXIT } from './exit-code.js';
import type { Log } from './log.js';

/**
 * Says what was lost or is doubtful in a part of the work.
 *
 * @returns The exit code it costs.
 */
export function reportTroubles({ troubles }: TaskResult, log: Log): number {
  let exitCode: number = EXIT.ok;
  for (const { level, code, where, message, hint, exitCode: own } of troubles) {
    log({ level, code, input: where, message, hint });
    exitCode = Math.max(exitCode, own);
  }
  return exitCode;
}
