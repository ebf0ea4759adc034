import { LivepostsError } from '../../model/error.js';
import { stringifyJson } from '../../publish/json-text.js';
import { printableLine, printableText } from '../../publish/printable.js';
import type { CliIo } from './cli-io.js';

/** One message for the person or program that runs the command. */
export interface LogEntry {
  readonly level: 'error' | 'warning';
  /** An error code of the library, `internal-error` or `has-warnings`. */
  readonly code: string;
  /** The input it is about, as given; null when it is about none. */
  readonly input: string | null;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
}

/** Prints messages to stderr, one line each. */
export type Log = (entry: LogEntry) => void;

/**
 * A log as text (`liveposts: INPUT: message. hint`) or as JSON, one object per line. Both are safe to print: the words
 * may come from a hostile page or file name.
 *
 * @param options.quiet Leaves out everything but errors.
 */
export function createLog(io: Pick<CliIo, 'stderr'>, options: { json?: boolean; quiet?: boolean }): Log {
  return (entry) => {
    if (options.quiet === true && entry.level !== 'error') return;
    io.stderr.write(`${options.json === true ? jsonOf(entry) : textOf(entry)}\n`);
  };
}

/** The message for an error that stopped the work on `input`, or the whole command where that is null. */
export function entryOf(error: unknown, input: string | null): LogEntry {
  if (error instanceof LivepostsError) {
    const { code, message, hint } = error;
    return { level: 'error', code, input, message, hint };
  }
  return {
    level: 'error',
    code: 'internal-error',
    input,
    message: `internal error: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a bug of liveposts: please report it with the input. LIVEPOSTS_DEBUG=1 prints where it happened.',
  };
}

/** Prints the stack of an unexpected error when the user asked for it. */
export function printStack(error: unknown, io: Pick<CliIo, 'stderr' | 'debug'>): void {
  if (io.debug !== true || error instanceof LivepostsError || !(error instanceof Error)) return;
  io.stderr.write(`${printableText(error.stack ?? String(error))}\n`);
}

function textOf({ level, input, message, hint }: LogEntry): string {
  const parts = ['liveposts', input, level === 'warning' ? 'warning' : null, sentence(message)];
  const line = parts.filter((part) => part !== null).join(': ');
  return printableLine(hint === null ? line : `${line} ${sentence(hint)}`);
}

function jsonOf({ level, code, input, message, hint }: LogEntry): string {
  return stringifyJson({ level, code, input, message, hint });
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
