import { openArchive } from '../../archive/open-archive.js';
import { SYSTEM_CLOCK } from '../follow/clock.js';
import { fetchCopies } from '../wayback/fetch-copies.js';
import { EXIT, exitCodeOf } from './exit-code.js';
import { warcFolderOf } from './follow-options.js';
import type { CommandContext } from './load-parser.js';
import { createLog, entryOf } from './log.js';
import type { WaybackFlags } from './wayback-options.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts wayback URL...`: fetches the copies that a web archive has.
 *
 * @returns The exit code: that of the first copy that could not be fetched.
 * @throws {LivepostsError} For what concerns all copies: the archive, the disk.
 */
export async function runWayback(
  urls: readonly string[],
  flags: WaybackFlags,
  { io }: Pick<CommandContext, 'io'>,
): Promise<number> {
  const { clock = SYSTEM_CLOCK } = io;
  const log = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const output = await openOutput(undefined, io);
  const archive = await openArchive(flags.archive);
  const stopping = new AbortController();
  const takeBack = io.onStop?.(() => stopping.abort());
  let exitCode: number = EXIT.ok;
  let [copies, live, posts] = [0, 0, 0];
  const { archive: _, maxSize, since, until, cdxServer: server, ...own } = flags;
  try {
    await fetchCopies(
      [...new Set(urls)],
      {
        ...own,
        server,
        archive,
        clock,
        warc: warcFolderOf(flags),
        maxBytes: maxSize,
        since: since === undefined ? null : Date.parse(since),
        until: until === undefined ? null : Date.parse(until),
        onEvent: (event) => {
          if (event.kind === 'copied') {
            copies += 1;
            live += event.isLiveBlog ? 1 : 0;
            posts += event.newPosts;
          }
          if (event.kind !== 'trouble' || stopping.signal.aborted) return;
          log({ ...entryOf(event.error, null), level: 'warning' });
          exitCode = Math.max(exitCode, exitCodeOf(event.error));
        },
      },
      stopping.signal,
    );
  } finally {
    takeBack?.();
    await archive.close();
  }
  await output.write(`${copies} copies fetched, ${live} of them live blogs, ${posts} new posts\n`);
  return stopping.signal.aborted ? EXIT.interrupted : exitCode;
}
