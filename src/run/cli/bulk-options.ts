import type { Command } from 'commander';
import { CAPTURE_LIMITS } from '../../read/captures/capture.js';
import { readCount, readInstant } from './option-values.js';

/** Which captures a command reads of files that hold many, and how. */
export interface CaptureFlags {
  /** As many as there are cores, where it is not given: help and documents are the same on every machine. */
  readonly jobs?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly parseTimeout: number;
  readonly maxRatio: number;
}

/** The options of commands that print capture after capture. */
export interface BulkFlags extends CaptureFlags {
  readonly limit?: number;
  readonly checkpoint?: string;
}

const PARSE_TIMEOUT = 60;

/** Adds the options for printing many captures, one after the other. */
export function addBulkOptions(command: Command): Command {
  return addCaptureOptions(command)
    .option('--limit <number>', 'stop after so many live blogs', readCount)
    .option('--checkpoint <file>', 'note here how far the run is; the same command goes on from there (needs -o)');
}

/** Adds the options for files with many captures. */
export function addCaptureOptions(command: Command): Command {
  return command
    .option('--jobs <number>', 'threads at work; one for each core unless given', readCount)
    .option(
      '--include <pattern>',
      'only captures of addresses that fit: * stands for anything; may be repeated',
      gather,
    )
    .option('--exclude <pattern>', 'no captures of addresses that fit; may be repeated', gather)
    .option('--since <instant>', 'only captures made at this time or later', readInstant)
    .option('--until <instant>', 'only captures made before this time', readInstant)
    .option('--parse-timeout <seconds>', 'give up a page that takes longer', readCount, PARSE_TIMEOUT)
    .option(
      '--max-ratio <number>',
      'take a record for a bomb that grows more than so many times',
      readCount,
      CAPTURE_LIMITS.maxRatio,
    );
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
