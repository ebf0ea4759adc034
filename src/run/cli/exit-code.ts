import { ERRORS, LivepostsError } from '../../model/error.js';

/**
 * The exit codes of the command line. Where several inputs fail differently the largest one is given, so 4 hides a 3.
 * 1 is a check that failed, or two captures that differ; 2 to 5 are those of {@link ERRORS}, 70 is `EX_SOFTWARE` of sysexits; 130 is what a shell gives for an interrupted command.
 */
export const EXIT = {
  ok: 0,
  checkFailed: 1,
  wrongUsage: 2,
  notLiveBlog: 3,
  unreadable: 4,
  cannotWrite: 5,
  internal: 70,
  interrupted: 130,
} as const;

/** The exit code for an error: that of its code, or 70 for an error nobody threw on purpose. */
export function exitCodeOf(error: unknown): number {
  return error instanceof LivepostsError ? ERRORS[error.code] : EXIT.internal;
}

/** Whether the reader of our output has gone away (`| head`), which is no failure. */
export function isClosedPipe(error: unknown): boolean {
  const code = errnoOf(error);
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** The system's name for an error: `ENOENT`, `EACCES`; null for errors that have none. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
