import { openArchive } from '../../archive/open-archive.js';
import { ERRORS, type ErrorCode } from '../../model/error.js';
import { printableLine } from '../../publish/printable.js';
import { SYSTEM_CLOCK } from '../follow/clock.js';
import type { FollowEvent } from '../follow/follow-events.js';
import { Follower } from '../follow/follower.js';
import { Hooks } from '../follow/hooks.js';
import { EXIT } from './exit-code.js';
import { type FollowFlags, warcFolderOf } from './follow-options.js';
import { createFollowStatus } from './follow-status.js';
import type { CommandContext } from './load-parser.js';
import { createLog, entryOf, type LogEntry } from './log.js';
import { openOutput } from './write-output.js';

/**
 * `liveposts follow URL...`: fetches live blogs into an archive until they end or the user stops it. New and changed
 * posts are printed, a line for each.
 *
 * @returns The exit code: that of the first page that could not be followed.
 * @throws {LivepostsError} For what concerns all pages: the archive, the disk.
 */
export async function runFollow(
  urls: readonly string[],
  flags: FollowFlags,
  { io }: Pick<CommandContext, 'io'>,
): Promise<number> {
  const { clock = SYSTEM_CLOCK } = io;
  const status = createFollowStatus(io, new Set(urls).size, flags.quiet !== true);
  const print = createLog(io, { json: flags.log === 'json', quiet: flags.quiet === true });
  const log = (entry: LogEntry): void => {
    status.clear();
    print(entry);
  };
  const output = await openOutput(undefined, io);
  const hooks = new Hooks({
    exec: flags.exec ?? null,
    webhook: flags.webhook ?? null,
    timeout: flags.hookTimeout,
    onTrouble: (error) => log({ ...entryOf(error, null), level: 'warning' }),
  });
  const archive = await openArchive(flags.archive);
  const failures = new Map<string, string>();
  let writing: Promise<void> = Promise.resolve();
  const onEvent = (event: FollowEvent): void => {
    status.note(event);
    if (event.kind === 'trouble') log(entryOfTrouble(event));
    if (event.kind === 'trouble' && event.page !== null) failures.set(event.page, event.code);
    // Only what stopped a page from being read at all is a failure of the run.
    if (event.kind === 'visited') failures.delete(event.page);
    if (event.kind === 'ended' && event.why !== 'once' && event.why !== 'refused') failures.delete(event.page);
    if (event.kind === 'changed') {
      hooks.tell(event);
      writing = writing.then(() => output.write(linesOf(event)));
      writing.catch(() => void follower.stop());
    }
    status.show(clock.now());
  };
  const { archive: _, maxSize, ...own } = flags;
  const follower = new Follower(urls, {
    ...own,
    archive,
    warc: warcFolderOf(flags),
    maxBytes: maxSize,
    clock,
    onEvent,
  });
  const over = new AbortController();
  const takeBack = io.onStop?.(() => void follower.stop());
  try {
    if (io.stderr.isTTY === true && flags.quiet !== true) void tick(() => status.show(clock.now()), over.signal);
    await follower.start();
    await writing;
    await hooks.finish();
  } finally {
    over.abort();
    status.clear();
    takeBack?.();
    await archive.close();
  }
  return Math.max(EXIT.ok, ...[...failures.values()].map((code) => (isErrorCode(code) ? ERRORS[code] : EXIT.ok)));
}

/** A second is no matter of the pages: the time that is left is counted down. */
async function tick(show: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await SYSTEM_CLOCK.sleep(1_000, signal);
    if (!signal.aborted) show();
  }
}

function entryOfTrouble({
  page,
  url,
  code,
  message,
  hint,
  nextAt,
}: Extract<FollowEvent, { kind: 'trouble' }>): LogEntry {
  const input = page === null || url === null || message.includes(page) ? null : page;
  const again = nextAt === null ? '' : `Next visit ${nextAt}`;
  return { level: 'warning', code, input, message, hint: [hint, again].filter(Boolean).join('. ') || null };
}

/** What a page says, or its time, cannot break the line. */
function linesOf({ changes }: Extract<FollowEvent, { kind: 'changed' }>): string {
  return changes
    .map(({ what, change, time, headline, text }) => {
      const words = printableLine(headline ?? text);
      return `${(time ?? '').padEnd(20)}  ${(what === 'revised' ? (change ?? what) : what).padEnd(10)}  ${words}\n`;
    })
    .join('');
}

function isErrorCode(code: string): code is ErrorCode {
  return code in ERRORS;
}
