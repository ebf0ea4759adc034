import { basename, extname } from 'node:path';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Feed } from '../../publish/feed/feed.js';
import type { FeedOptions } from '../../publish/feed/feed-options.js';
import { EXIT } from './exit-code.js';
import type { FeedFlags, FeedFormat } from './feed-options.js';
import { listInputs, refuseToOverwrite } from './input-list.js';
import { layoutOfFlags } from './layout-option.js';
import type { CommandContext } from './load-parser.js';
import { createLog } from './log.js';
import { parseInput } from './parse-input.js';
import { createProgress } from './progress.js';
import { reportFailure } from './report-failure.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts feed INPUT...`: writes the posts of all inputs as one feed. Inputs are taken for captures in the order
 * given: of a post that several hold, the last has the last word. Bad inputs are reported and left out.
 *
 * @returns The exit code: the largest of those of the inputs.
 * @throws {LivepostsError} For what concerns the run and not one input: a wrong option, an output that fails.
 */
export async function runFeed(patterns: readonly string[], flags: FeedFlags, context: CommandContext): Promise<number> {
  const { io } = context;
  if (flags.archivePages !== undefined && (flags.output === undefined || flags.output === '-')) {
    throw new LivepostsError('bad-option', '--archive-pages writes several files and needs a name for them.', {
      hint: 'Give -o FILE; the archive pages are written beside it',
    });
  }
  const parser = await context.loadParser();
  const layout = await layoutOfFlags(flags);
  const log = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const progress = createProgress(io, flags.quiet !== true && (!io.isTerminal || flags.output !== undefined));
  let exitCode: number = EXIT.ok;
  const fail = (error: unknown, input: string): void => {
    progress.clear();
    exitCode = Math.max(exitCode, reportFailure(error, input, io, log));
  };
  const paths = await listInputs(patterns, parser, fail);
  await refuseToOverwrite(flags.output, paths);
  const blogs: LiveBlog[] = [];
  for (const path of paths) {
    progress.show(path, paths.length);
    try {
      blogs.push(await parseInput(path, flags, { html: flags.summary !== true, layout }, { io, parser }));
    } catch (error) {
      fail(error, path);
    }
  }
  progress.clear();
  // Not one input is good: nothing is written.
  if (blogs.length === 0) return exitCode;
  for (const [path, text] of await writeAll(blogs, flags)) {
    const output = await openOutput(path, io);
    try {
      await output.write(text);
      await output.finish();
    } catch (error) {
      await output.discard();
      throw error;
    }
  }
  return exitCode;
}

/** Every document of the feed with the file it goes to; the one that is subscribed to last, when its archives exist. */
async function writeAll(
  blogs: readonly LiveBlog[],
  flags: FeedFlags,
): Promise<readonly (readonly [path: string | undefined, text: string])[]> {
  const { toFeed } = await import('../../publish/feed/to-feed.js');
  const write = await loadWriter(flags.format);
  const feed = toFeed(blogs, optionsOf(flags));
  const { archivePages: size, output } = flags;
  if (size === undefined || output === undefined) return [[output, write(feed)]];
  const { archivePages } = await import('../../publish/feed/archive-pages.js');
  const pages = archivePages(feed, size, (number) => addressOf(flags.feedUrl ?? basename(output), number));
  return [...pages]
    .reverse()
    .map(({ number, feed: page }) => [number === 0 ? output : numbered(output, number), write(page)] as const);
}

async function loadWriter(format: FeedFormat): Promise<(feed: Feed) => string> {
  switch (format) {
    case 'atom':
      return (await import('../../publish/feed/to-atom.js')).writeAtom;
    case 'rss':
      return (await import('../../publish/feed/to-rss.js')).writeRss;
    case 'json':
      return (await import('../../publish/feed/to-json-feed.js')).writeJsonFeed;
  }
}

function optionsOf({ feedUrl, hub, limit, since, only, summary }: FeedFlags): FeedOptions {
  return {
    content: summary === true ? 'summary' : 'full',
    ...(feedUrl !== undefined && { feedUrl }),
    ...(hub !== undefined && { hub }),
    ...(limit !== undefined && { limit }),
    ...(since !== undefined && { since }),
    ...(only !== undefined && { only }),
  };
}

function addressOf(address: string, number: number): string {
  if (number === 0) return address;
  if (!URL.canParse(address)) return numbered(address, number);
  const url = new URL(address);
  url.pathname = numbered(url.pathname, number);
  return url.href;
}

/** `storm.atom`, `storm-1.atom`, `storm-2.atom`: the oldest posts are in 1. */
function numbered(path: string, number: number): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${number}${ending}`;
}
