import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { readDuration, readInstant, readInterval, readSize, readUrl } from './option-values.js';
import type { CommonFlags } from './options.js';

/** The options of `follow` and `wayback` that say where things are kept and how pages are fetched. */
export interface FetchFlags {
  readonly archive: string;
  readonly warc?: string;
  readonly pause: number;
  readonly timeout: number;
  readonly maxSize: number;
  readonly warcSize: number;
  readonly allowPrivate?: boolean;
  readonly contact?: string;
  readonly quiet?: boolean;
  readonly log: CommonFlags['log'];
}

/** The options of `follow`. */
export interface FollowFlags extends FetchFlags {
  readonly once?: boolean;
  readonly until?: string;
  readonly interval: { readonly least: number; readonly most: number };
  readonly endAfter: number;
  readonly exec?: string;
  readonly webhook?: string;
  readonly hookTimeout: number;
}

/** Adds `liveposts follow`. */
export function addFollowCommand(
  program: Command,
  action: (urls: string[], flags: FollowFlags) => Promise<void>,
): Command {
  const follow = program
    .command('follow')
    .description('fetch live blogs again and again into an archive until they end')
    .argument('<url...>', 'address of a live blog')
    .option('--once', 'visit each page once, with its further pages')
    .option('--until <instant>', 'stop at this time, e.g. 2024-02-07T23:03:00Z', readInstant)
    .addOption(
      duration('--interval <range>', 'shortest and longest time between visits', '1m-30m').argParser(readInterval),
    )
    .addOption(duration('--end-after <time>', 'end when the live blog is closed and nothing was new so long', '2h'))
    .option('--exec <command>', 'run this in a shell for new and changed posts; they are JSON on its standard input')
    .option('--webhook <url>', 'send new and changed posts to this address as JSON', readUrl)
    .addOption(duration('--hook-timeout <time>', 'give up a command or webhook that takes longer', '30s'));
  return addFetchOptions(follow).action(action);
}

/** Adds the options of all commands that fetch pages. */
export function addFetchOptions(command: Command): Command {
  return command
    .option('--archive <file>', 'the archive; made where there is none', 'liveposts.sqlite')
    .option('--warc <folder>', 'where every answer is kept (default: beside the archive, NAME-warc)')
    .addOption(duration('--pause <time>', 'shortest time between two requests to one host', '2s'))
    .addOption(duration('--timeout <time>', 'give up a request that takes longer', '1m'))
    .addOption(size('--max-size <size>', 'refuse larger pages', '64MB'))
    .addOption(size('--warc-size <size>', 'begin a new WARC file at this size', '256MB'))
    .option('--allow-private', 'fetch from this machine and its network too')
    .option('--contact <words>', 'sent along with each request: an address that a publisher may write to')
    .option('--quiet', 'no status line and no warnings on standard error, only errors')
    .addOption(new Option('--log <format>', 'messages on standard error').choices(['text', 'json']).default('text'));
}

/** Beside the archive: `storms.sqlite` has its answers in `storms-warc`. */
export function warcFolderOf({ archive, warc }: Pick<FetchFlags, 'archive' | 'warc'>): string {
  return warc ?? `${archive.slice(0, archive.length - extname(archive).length)}-warc`;
}

function duration(flags: string, description: string, usual: string): Option {
  const read = usual.includes('-') ? readInterval : readDuration;
  return new Option(flags, description).argParser(readDuration).default(read(usual), usual);
}

function size(flags: string, description: string, usual: string): Option {
  return new Option(flags, description).argParser(readSize).default(readSize(usual), usual);
}
