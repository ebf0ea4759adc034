import { type Command, Option } from 'commander';
import { addFetchOptions, type FetchFlags } from './follow-options.js';
import { readCount, readInstant, readUrl } from './option-values.js';

/** The options of `wayback`. */
export interface WaybackFlags extends FetchFlags {
  readonly cdxServer: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
}

/** Adds `liveposts wayback`. */
export function addWaybackCommand(
  program: Command,
  action: (urls: string[], flags: WaybackFlags) => Promise<void>,
): Command {
  const wayback = program
    .command('wayback')
    .description('fetch the copies of live blogs that a web archive has into an archive')
    .argument('<url...>', 'address of a live blog, as it was published')
    .addOption(
      new Option('--cdx-server <url>', 'the web archive').argParser(readUrl).default('https://web.archive.org'),
    )
    .option('--since <instant>', 'only copies made at this time or later', readInstant)
    .option('--until <instant>', 'only copies made before this time', readInstant)
    .addOption(
      new Option('--limit <number>', 'no more copies of a page than this').argParser(readCount).default(1_000),
    );
  return addFetchOptions(wayback).action(action);
}
