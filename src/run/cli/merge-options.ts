import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RevisionChange } from '../../model/timeline.js';
import { addCapturesOptions, type CapturesFlags } from './captures-options.js';
import { readUrl } from './option-values.js';

/** What `merge` can print. */
export const MERGE_FORMATS = [
  'json',
  'ndjson',
  'csv',
  'markdown',
  'html',
  'table',
  'history',
  'atom',
  'rss',
  'json-feed',
] as const;
export type MergeFormat = (typeof MERGE_FORMATS)[number];

/** The options of `merge`. */
export interface MergeFlags extends CapturesFlags {
  readonly format?: MergeFormat;
  readonly ignore?: readonly RevisionChange[];
  readonly feedUrl?: string;
  readonly hub?: string;
}

const CHANGES: readonly RevisionChange[] = ['typo', 'addition', 'correction', 'rewrite', 'timestamp-only'];

/** Adds `liveposts merge`. */
export function addMergeCommand(
  program: Command,
  action: (inputs: string[], flags: MergeFlags) => Promise<void>,
  inputs: string,
): Command {
  const merge = program
    .command('merge')
    .description('put captures of live blogs together: what was said when, changed or withdrawn')
    .addOption(
      new Option('-f, --format <name>', 'what to print (default: table on a terminal, json otherwise)').choices(
        MERGE_FORMATS,
      ),
    )
    .addOption(ignoreOption('kinds of change that the feeds and the history do not tell of'))
    .option('--feed-url <url>', 'where a feed will be published: its own address in it', readUrl)
    .option('--hub <url>', 'a WebSub hub that a feed announces', readUrl);
  return addCapturesOptions(merge, inputs).action(action);
}

/** The option that leaves out kinds of change. */
export function ignoreOption(words: string): Option {
  return new Option('--ignore <kinds>', `${words}: ${CHANGES.join(',')}`).argParser(readChanges);
}

function readChanges(value: string): readonly RevisionChange[] {
  const wanted = value.split(',').map((kind) => kind.trim());
  if (wanted.some((kind) => !CHANGES.some((known) => known === kind)))
    throw new InvalidArgumentError(`Give one or more of ${CHANGES.join(', ')}, with commas between.`);
  return CHANGES.filter((kind) => wanted.includes(kind));
}

/** The kinds of change that are told of, where some are not. */
export function countedChanges(ignored: readonly RevisionChange[] | undefined): readonly RevisionChange[] | undefined {
  return ignored === undefined ? undefined : CHANGES.filter((kind) => !ignored.includes(kind));
}
