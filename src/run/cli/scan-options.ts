import { type Command, Option } from 'commander';
import { addBulkOptions, type BulkFlags } from './bulk-options.js';
import { addInputs, type InputFlags } from './input-arguments.js';
import { addPageOptions, type CommonFlags, type PageFlags } from './options.js';

/** The options of `scan`. */
export interface ScanFlags extends PageFlags, BulkFlags, InputFlags {
  readonly output?: string;
  readonly layout?: string;
  readonly quiet?: boolean;
  readonly log: CommonFlags['log'];
  readonly format?: 'table' | 'ndjson';
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
    .addOption(
      new Option('-f, --format <name>', 'default: table on a terminal, ndjson otherwise').choices(['table', 'ndjson']),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete')
    .option('--layout <id>', 'read with this publisher layout, or "generic" for none, instead of choosing one')
    .option('--quiet', 'no progress and no warnings on standard error, only errors')
    .addOption(new Option('--log <format>', 'messages on standard error').choices(['text', 'json']).default('text'));
  return addBulkOptions(addPageOptions(addInputs(scan, inputs))).action(action);
}
