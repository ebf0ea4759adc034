import { type Command, InvalidArgumentError, Option } from 'commander';
import { addCaptureOptions, type CaptureFlags } from '../bulk-options.js';
import { addFeedOptions, type FeedFlags } from '../feed-options.js';
import { addInputs, type InputFlags } from '../input-arguments.js';
import { ignoreOption, MERGE_FORMATS, type MergeFlags, type MergeFormat } from '../merge-options.js';
import { readInstant } from '../option-values.js';
import { addReadingOptions, type CommonFlags } from '../options.js';

/** What `archive export` can write. */
export type ExportFormat = MergeFormat | 'jsonld' | 'parquet';
export const EXPORT_FORMATS: readonly ExportFormat[] = [...MERGE_FORMATS, 'jsonld', 'parquet'];

/** The options of every command on an archive. */
export interface ArchiveFlags {
  readonly archive: string;
}

/** The options of `archive add`. */
export interface ArchiveAddFlags extends ArchiveFlags, Omit<CommonFlags, 'output'>, CaptureFlags, InputFlags {
  readonly pointers?: boolean;
}

/** The options of commands that print a list: a table for eyes, else one object per line. */
export interface ArchiveListFlags extends ArchiveFlags {
  readonly format?: 'table' | 'json' | 'ndjson';
}

/** The options of commands that print one thing. */
export interface ArchiveTextFlags extends ArchiveFlags {
  readonly format?: 'text' | 'json';
}

export interface ArchiveLogFlags extends ArchiveFlags, Pick<MergeFlags, 'ignore'> {
  readonly format?: 'text' | 'markdown' | 'json';
}

export interface ArchiveChangesFlags extends ArchiveFlags, Pick<MergeFlags, 'ignore'> {
  readonly format?: 'text' | 'markdown' | 'json' | 'ndjson';
  readonly since?: string;
}

export interface ArchiveSearchFlags extends ArchiveListFlags {
  readonly blog?: string;
  readonly limit: number;
}

export interface ArchiveExportFlags
  extends ArchiveFlags,
    Pick<MergeFlags, 'ignore'>,
    Pick<FeedFlags, 'output' | 'feedUrl' | 'hub' | 'limit' | 'since' | 'only' | 'summary' | 'archivePages'> {
  readonly format: ExportFormat;
}

/** What the program does for each of these commands. */
export interface ArchiveActions {
  readonly archiveAdd: (inputs: string[], flags: ArchiveAddFlags) => Promise<void>;
  readonly archiveList: (flags: ArchiveListFlags) => Promise<void>;
  readonly archiveShow: (blog: string, flags: ArchiveListFlags) => Promise<void>;
  readonly archiveLog: (post: string, flags: ArchiveLogFlags) => Promise<void>;
  readonly archiveChanges: (blog: string, flags: ArchiveChangesFlags) => Promise<void>;
  readonly archiveSearch: (words: string[], flags: ArchiveSearchFlags) => Promise<void>;
  readonly archiveGaps: (blog: string, flags: ArchiveTextFlags) => Promise<void>;
  readonly archiveExport: (blog: string, flags: ArchiveExportFlags) => Promise<void>;
  readonly archiveVerify: (flags: ArchiveTextFlags) => Promise<void>;
  readonly archiveStats: (flags: ArchiveTextFlags) => Promise<void>;
}

const DEFAULT_ARCHIVE = 'liveposts.sqlite';
const BLOG = 'name of a live blog (see archive list) or the beginning of it, or an address of it';
const POST = 'id or address of a post; BLOG/ID where several live blogs have the id';
const SINCE = 'only what was first seen at this time or later, e.g. 2024-02-07T23:03:00Z';
const HITS = 20;

/** `archive add`, `archive list` and the other commands on an archive. */
export function addArchiveCommands(program: Command, actions: ArchiveActions, inputs: string): void {
  const archive = program.command('archive').description('keep captures and what they say in one file, and ask it');
  const command = (name: string, description: string): Command =>
    archive
      .command(name)
      .description(description)
      .option('--archive <file>', 'the file of the archive', DEFAULT_ARCHIVE);

  const add = addInputs(command('add', 'add captures; those that are in it already change nothing'), inputs).option(
    '--pointers',
    'leave the pages in their files, and note where they are',
  );
  addCaptureOptions(addReadingOptions(add)).action(actions.archiveAdd);
  command('list', 'list the live blogs').addOption(listFormat()).action(actions.archiveList);
  command('show', 'show a live blog with its posts')
    .argument('<blog>', BLOG)
    .addOption(listFormat())
    .action(actions.archiveShow);
  command('log', 'show every revision of a post, word by word')
    .argument('<post>', POST)
    .addOption(formatOption('default: text on a terminal, json otherwise', ['text', 'markdown', 'json']))
    .addOption(ignoreOption('kinds of change that are left out'))
    .action(actions.archiveLog);
  command('changes', 'show what happened in a live blog: new, changed and withdrawn posts')
    .argument('<blog>', BLOG)
    .addOption(formatOption('default: text on a terminal, ndjson otherwise', ['text', 'markdown', 'json', 'ndjson']))
    .option('--since <instant>', SINCE, readInstant)
    .addOption(ignoreOption('kinds of change that are left out'))
    .action(actions.archiveChanges);
  command('search', 'find posts by their words')
    .argument('<words...>', 'all must occur; "in quotes" one behind the other; a star at the end for any ending')
    .addOption(listFormat())
    .option('--blog <name>', 'only in this live blog')
    .option('--limit <number>', 'at most so many posts, the best first', readCount, HITS)
    .action(actions.archiveSearch);
  command('gaps', 'say how complete a live blog is, and where posts may be missing')
    .argument('<blog>', BLOG)
    .addOption(textFormat())
    .action(actions.archiveGaps);
  const write = command('export', 'write a live blog with its history, or as a feed')
    .argument('<blog>', BLOG)
    .addOption(new Option('-f, --format <name>', 'what to write').choices(EXPORT_FORMATS).default('json'))
    .option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete')
    .addOption(ignoreOption('kinds of change that the feeds and the history do not tell of'));
  addFeedOptions(write).action(actions.archiveExport);
  command('verify', 'look for damage, and derive everything again from the captures')
    .addOption(textFormat())
    .action(actions.archiveVerify);
  command('stats', 'say how much there is').addOption(textFormat()).action(actions.archiveStats);
}

function listFormat(): Option {
  return formatOption('default: table on a terminal, ndjson otherwise', ['table', 'json', 'ndjson']);
}

function textFormat(): Option {
  return formatOption('default: text on a terminal, json otherwise', ['text', 'json']);
}

function formatOption(words: string, names: readonly string[]): Option {
  return new Option('-f, --format <name>', words).choices(names);
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(value);
}
