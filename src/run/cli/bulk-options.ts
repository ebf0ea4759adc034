import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { readInstant } from './option-values.js';
import { addPageOptions, type CommonFlags, type PageFlags } from './options.js';

/** The options of commands that read files with many captures. */
export interface BulkFlags {
  readonly jobs: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
  readonly checkpoint?: string;
  readonly parseTimeout: number;
  readonly maxRatio: number;
}

/** The options of `scan`. */
export interface ScanFlags extends PageFlags, BulkFlags {
  readonly output?: string;
  readonly layout?: string;
  readonly quiet?: boolean;
  readonly log: CommonFlags['log'];
  readonly format?: 'table' | 'ndjson';
}

const PARSE_TIMEOUT = 60;
const MAX_RATIO = 500;

/** Adds the options for files with many captures. */
export function addBulkOptions(command: Command): Command {
  return command
    .option('--jobs <number>', 'threads at work (default: one for each core)', readCount, availableParallelism())
    .option(
      '--include <pattern>',
      'only captures of addresses that fit: * stands for anything; may be repeated',
      gather,
      [],
    )
    .option('--exclude <pattern>', 'no captures of addresses that fit; may be repeated', gather, [])
    .option('--since <instant>', 'only captures made at this time or later', readInstant)
    .option('--until <instant>', 'only captures made before this time', readInstant)
    .option('--limit <number>', 'stop after so many live blogs', readCount)
    .option('--checkpoint <file>', 'note here how far the run is; the same command goes on from there (needs -o)')
    .option('--parse-timeout <seconds>', 'give up a page that takes longer', readCount, PARSE_TIMEOUT)
    .option(
      '--max-ratio <number>',
      'take a record for a bomb that grows more than so many times',
      readCount,
      MAX_RATIO,
    );
}

/** Adds `liveposts scan`. */
export function addScanCommand(
  program: Command,
  action: (inputs: string[], flags: ScanFlags) => Promise<void>,
  inputs: string,
): Command {
  const scan = program
    .command('scan')
    .description('list the live blogs in WARC, WACZ, MHTML, HAR and zip files and folders, without their posts')
    .argument('<input...>', inputs)
    .option('-f, --format <name>', 'table or ndjson (default: table on a terminal, ndjson otherwise)', readFormat)
    .option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete')
    .option('--layout <id>', 'read with this publisher layout, or "generic" for none, instead of choosing one')
    .option('--quiet', 'no progress and no warnings on standard error, only errors')
    .option('--log <format>', 'messages on standard error: text or json', readLog, 'text');
  return addBulkOptions(addPageOptions(scan)).action(action);
}

function gather(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(value);
}

function readFormat(value: string): string {
  if (value !== 'table' && value !== 'ndjson') throw new InvalidArgumentError('Give table or ndjson.');
  return value;
}

function readLog(value: string): string {
  if (value !== 'text' && value !== 'json') throw new InvalidArgumentError('Give text or json.');
  return value;
}
