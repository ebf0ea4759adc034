import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type ArchiveActions, addArchiveCommands } from './archive/archive-options.js';
import { addBulkOptions } from './bulk-options.js';
import { addDiffCommand, type DiffFlags } from './diff-options.js';
import { addFeedCommand, type FeedFlags } from './feed-options.js';
import { addFollowCommand, type FollowFlags } from './follow-options.js';
import { addInputs } from './input-arguments.js';
import { addLayoutCommands, type LayoutActions } from './layout-commands.js';
import { addMergeCommand, type MergeFlags } from './merge-options.js';
import { addCommonOptions, type CommonFlags, FORMATS, type ParseFlags } from './options.js';
import { addScanCommand, type ScanFlags } from './scan-options.js';
import { addServeCommand, type ServeFlags } from './serve-options.js';
import { addWaybackCommand, type WaybackFlags } from './wayback-options.js';

/** What the program does for each command. */
export interface Actions extends LayoutActions, ArchiveActions {
  readonly parse: (inputs: string[], flags: ParseFlags) => Promise<void>;
  readonly explain: (input: string, flags: CommonFlags) => Promise<void>;
  readonly feed: (inputs: string[], flags: FeedFlags) => Promise<void>;
  readonly follow: (urls: string[], flags: FollowFlags) => Promise<void>;
  readonly wayback: (urls: string[], flags: WaybackFlags) => Promise<void>;
  readonly scan: (inputs: string[], flags: ScanFlags) => Promise<void>;
  readonly merge: (inputs: string[], flags: MergeFlags) => Promise<void>;
  readonly diff: (inputs: string[], flags: DiffFlags) => Promise<void>;
  readonly serve: (flags: ServeFlags) => Promise<void>;
}

const INPUTS =
  'saved page, text dump or JSON payload; WARC, ARC, WACZ, zip, MHTML or HAR file; folder; a glob in quotes; - for standard input; with @2024-05-04T10:10:00Z behind it, saved at that time';
const PAGES =
  'saved page, text dump or JSON payload; a glob in quotes; - for standard input; with @2024-05-04T10:10:00Z behind it, saved at that time';
const ONE_INPUT = 'saved page, text dump or JSON payload; - for standard input';

const EXIT_CODES = `
Exit codes:
  0    every input was parsed
  1    a fixture is not read as expected (layout check); the two differ
       (diff --exit-code); something is wrong with an archive (archive verify)
  2    wrong usage
  3    an input is not a live blog (the message says what it looks like), or its
       posts are elsewhere (the message says where)
  4    an input or archive cannot be read: missing, empty, binary, too large, cut off
  5    the output or archive cannot be written
  70   a bug of liveposts
  130  interrupted
When inputs fail differently, the largest code is given; the good inputs are printed all the same.
`;

const EXAMPLES = `
Examples:
  liveposts parse page.html
  liveposts parse page.html --format markdown -o page.md
  liveposts parse "captures/*.html" --format ndjson --quiet > posts.ndjson
  liveposts parse dump.txt --captured-at 2024-02-08T09:00:00Z --zone America/New_York
  curl -s https://example.org/live | liveposts parse - --url https://example.org/live
  liveposts explain page.html
  liveposts feed page.html --format atom -o storm.atom
  liveposts scan crawl.warc.gz
  liveposts parse crawl.warc.gz --format ndjson --checkpoint crawl.checkpoint -o posts.ndjson
  liveposts merge page.html@2024-05-04T10:10:00Z later.html@2024-05-04T11:40:00Z
  liveposts archive add "captures/*.html"
  liveposts archive search ferry harbour
  liveposts serve --archive storm.sqlite
  liveposts layouts
`;

/** The commands, their options and their help. */
export function createProgram(actions: Actions): Command {
  // The settings come first: a command takes them over from the program when it is made.
  const program = new Command('liveposts')
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .description('Splits live-blog pages into separate timestamped posts.')
    .version(readVersion(), '-V, --version', 'show the version')
    .addHelpText('after', `${EXAMPLES}${EXIT_CODES}\nOptions of a command: liveposts parse --help`);

  const parse = addInputs(program.command('parse').description('print the posts of one or more saved pages'), INPUTS);
  parse.addOption(
    new Option('-f, --format <name>', 'what to print (default: table on a terminal, json otherwise)').choices(FORMATS),
  );
  addBulkOptions(addCommonOptions(parse))
    .addHelpText('after', `${FORMAT_WORDS}${EXAMPLES}${EXIT_CODES}`)
    .action(actions.parse);

  const explain = program
    .command('explain')
    .description('show why the result of one page is what it is: layout, times, assumptions, what was dropped')
    .argument('<input>', ONE_INPUT);
  addCommonOptions(explain).addHelpText('after', EXIT_CODES).action(actions.explain);
  addScanCommand(program, actions.scan, INPUTS).addHelpText('after', EXIT_CODES);
  addFeedCommand(program, actions.feed, PAGES).addHelpText('after', EXIT_CODES);
  addMergeCommand(program, actions.merge, INPUTS).addHelpText('after', EXIT_CODES);
  addDiffCommand(program, actions.diff, INPUTS).addHelpText('after', EXIT_CODES);
  addFollowCommand(program, actions.follow).addHelpText('after', EXIT_CODES);
  addWaybackCommand(program, actions.wayback).addHelpText('after', EXIT_CODES);
  addArchiveCommands(program, actions, INPUTS);
  addServeCommand(program, actions.serve).addHelpText('after', EXIT_CODES);
  addLayoutCommands(program, actions);
  return program;
}

const FORMAT_WORDS = `
Formats:
  json      everything; one object for one input, an array for several
  ndjson    one post per line, with the url and title of its live blog
  jsonld    a LiveBlogPosting of schema.org
  csv       one post per row; what a spreadsheet would run as a formula gets an apostrophe
  parquet   the same rows for analysts; needs -o FILE
  markdown  a document to read, its facts as front matter
  html      one page to keep, without scripts or anything to load; one input at a time
  table     an overview for the terminal
`;

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}
