import { type Command, Option } from 'commander';
import type { RevisionChange } from '../../model/timeline.js';
import { addCapturesOptions, type CapturesFlags } from './captures-options.js';
import { ignoreOption } from './merge-options.js';

/** What `diff` can print. */
export const DIFF_FORMATS = ['json', 'table', 'markdown'] as const;

/** The options of `diff`. */
export interface DiffFlags extends CapturesFlags {
  readonly format?: (typeof DIFF_FORMATS)[number];
  readonly ignore?: readonly RevisionChange[];
  readonly exitCode?: boolean;
}

/** Adds `liveposts diff`. */
export function addDiffCommand(
  program: Command,
  action: (inputs: string[], flags: DiffFlags) => Promise<void>,
  inputs: string,
): Command {
  const diff = program
    .command('diff')
    .description('compare two captures of a live blog, post by post and word by word')
    .addOption(
      new Option('-f, --format <name>', 'what to print (default: table on a terminal, json otherwise)').choices(
        DIFF_FORMATS,
      ),
    )
    .addOption(ignoreOption('kinds of change that are none'))
    .option('--exit-code', 'give 1 where the two differ, as diff does, and 0 where they do not');
  return addCapturesOptions(diff, inputs).action(action);
}
