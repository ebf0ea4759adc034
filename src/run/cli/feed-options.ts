import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Label } from '../../model/post.js';
import { addInputs, type InputFlags } from './input-arguments.js';
import { readInstant, readUrl } from './option-values.js';
import { addCommonOptions, type CommonFlags } from './options.js';

/** What `feed` can write. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The options of `feed`. */
export interface FeedFlags extends CommonFlags, InputFlags {
  readonly format: FeedFormat;
  readonly feedUrl?: string;
  readonly hub?: string;
  readonly limit?: number;
  readonly since?: string;
  readonly only?: readonly Label[];
  readonly full?: boolean;
  readonly summary?: boolean;
  readonly archivePages?: number;
}

const LABELS: readonly Label[] = ['pinned', 'key-event', 'summary', 'breaking'];

/** Adds `liveposts feed`. */
export function addFeedCommand(
  program: Command,
  action: (inputs: string[], flags: FeedFlags) => Promise<void>,
  inputs: string,
): Command {
  const feed = program
    .command('feed')
    .description('write the posts of one or more captures as a feed: one item per post, newest first')
    .addOption(new Option('-f, --format <name>', 'what to write').choices(FEED_FORMATS).default('atom'));
  return addCommonOptions(addInputs(addFeedOptions(feed), inputs)).action(action);
}

/** Adds the options that say what goes into a feed. */
export function addFeedOptions(command: Command): Command {
  return command
    .option('--feed-url <url>', 'where the feed will be published: its own address in it', readUrl)
    .option('--hub <url>', 'a WebSub hub to announce', readUrl)
    .option('--limit <number>', 'at most so many items, the newest', readCount)
    .option('--since <instant>', 'only posts changed at this time or later, e.g. 2024-02-07T23:03:00Z', readInstant)
    .option('--only <labels>', `only posts with one of these labels: ${LABELS.join(',')}`, readLabels)
    .option('--full', 'whole posts (the default)')
    .addOption(new Option('--summary', 'only the beginning of each post').conflicts('full'))
    .option(
      '--archive-pages <number>',
      'posts per page of an archived feed (RFC 5005): writes FILE of -o and FILE-1, FILE-2, … beside it',
      readCount,
    );
}

function readCount(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(value);
}

function readLabels(value: string): readonly Label[] {
  const wanted = value.split(',').map((label) => label.trim());
  const labels = LABELS.filter((label) => wanted.includes(label));
  if (wanted.some((label) => !LABELS.some((known) => known === label)))
    throw new InvalidArgumentError(`Give one or more of ${LABELS.join(', ')}, with commas between.`);
  return labels;
}
