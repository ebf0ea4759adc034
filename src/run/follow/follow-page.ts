import type { Archive } from '../../archive/archive.js';
import type { LivepostsError } from '../../model/error.js';
import type { ArchiveFeeder } from './archive-feeder.js';
import type { Clock } from './clock.js';
import type { EndReason, FollowEvent } from './follow-events.js';
import type { PageState } from './follow-state.js';
import { knownPosts } from './known-posts.js';
import { gapOfTimes, type IntervalBounds, intervalOf, paceAfter, waitAfterFailure } from './next-visit.js';
import type { PoliteFetcher } from './polite-fetcher.js';
import { type Visit, visit } from './visit.js';

/** What following one page leans on. */
export interface PageRun {
  /** As it was given. */
  readonly address: string;
  readonly page: PageState;
  readonly archive: Archive;
  readonly fetcher: PoliteFetcher;
  readonly feeder: ArchiveFeeder;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly bounds: IntervalBounds;
  readonly endAfter: number;
  readonly once: boolean;
  readonly until: number | null;
  /** Writes down how far all pages are. */
  readonly save: () => Promise<void>;
  readonly tell: (event: FollowEvent) => void;
}

/**
 * Follows one page until it ends.
 *
 * @throws {LivepostsError} `cannot-write`: nothing more can be kept
 */
export async function followPage(run: PageRun): Promise<void> {
  const { address, page, clock, signal, until, once, tell, save } = run;
  const end = async (why: EndReason): Promise<void> => {
    if (why !== 'stopped') page.ended = why;
    await save();
    tell({ kind: 'ended', page: address, at: isoOf(clock.now()), why });
  };
  const known = await knownPosts(run.archive, page);
  for (;;) {
    const due = Math.min(page.nextAt ?? 0, until ?? Number.POSITIVE_INFINITY);
    if (!once) await clock.sleep(due - clock.now(), signal);
    if (signal.aborted) return end('stopped');
    if (until !== null && clock.now() >= until) return end('until');
    const startedAt = clock.now();
    const brought = await visitOnce(run, known);
    // What was under way when the end came is no failure of the page.
    if (signal.aborted) return end('stopped');
    note(run, brought, startedAt);
    const why = endOf(run, brought);
    if (why !== null) page.nextAt = null;
    await save();
    await tellOf(run, brought, startedAt);
    if (why !== null) return end(why);
  }
}

function visitOnce(run: PageRun, known: Set<string>): Promise<Visit> {
  const { address, page, fetcher, feeder, clock, signal, tell } = run;
  return visit({
    page,
    known,
    fetcher,
    feeder,
    now: clock.now,
    onFetch: ({ url, status, last, place }) =>
      tell({
        kind: 'fetched',
        page: address,
        url,
        status,
        bytes: last.body.length,
        at: last.sentAt,
        file: place.file,
        offset: place.start,
      }),
    onTrouble: (url, error) => {
      if (!signal.aborted) tellTrouble(run, url, error, null);
    },
  });
}

/** Writes down what a visit has taught of the page, and when the next one is due. */
function note({ page, bounds, clock }: PageRun, brought: Visit, startedAt: number): void {
  const now = clock.now();
  const random = clock.random();
  if (brought.outcome === 'failed') {
    page.failures += 1;
    page.nextAt = now + waitAfterFailure(page, bounds, brought.retryAfter, random);
    return;
  }
  // A page that was read before may be refused for a while: names lead astray in a foreign network.
  if (brought.outcome === 'lost' || brought.outcome === 'refused') page.lostAt ??= now;
  // What has not changed is what it was, lost or not.
  else if (brought.outcome === 'read') page.lostAt = null;
  if (brought.movedTo !== null) {
    page.address = brought.movedTo;
  }
  const elapsed = page.visitedAt === null ? null : startedAt - page.visitedAt;
  page.gap ??= gapOfTimes(brought.times);
  const quiet = startedAt - (page.newsAt ?? startedAt);
  const pace = paceAfter(page, { posts: brought.newPosts, elapsed, quiet });
  page.gap = pace.gap;
  page.failures = pace.failures;
  page.visitedAt = startedAt;
  if (brought.newPosts + brought.changedPosts > 0 || page.newsAt === null) page.newsAt = startedAt;
  page.nextAt = now + intervalOf(pace, bounds, brought.fresh, random);
}

function endOf({ page, once, endAfter, clock, until }: PageRun, { outcome }: Visit): EndReason | null {
  const now = clock.now();
  // A page that never was a live blog will not become one by being asked again.
  if ((outcome === 'lost' || outcome === 'refused') && page.blog === null) return 'refused';
  if (page.lostAt !== null && now - page.lostAt >= endAfter) return 'lost';
  const isQuiet = page.newsAt !== null && now - page.newsAt >= endAfter;
  if (outcome !== 'failed' && page.status === 'ended' && isQuiet) return 'closed';
  if (once) return 'once';
  return until !== null && (page.nextAt ?? 0) >= until ? 'until' : null;
}

async function tellOf(run: PageRun, brought: Visit, startedAt: number): Promise<void> {
  const { address, page, archive, tell } = run;
  const { newPosts, changedPosts, movedTo, error } = brought;
  const nextAt = page.nextAt === null ? null : isoOf(page.nextAt);
  const at = isoOf(startedAt);
  if (movedTo !== null) tell({ kind: 'moved', page: address, at, to: movedTo });
  if (error !== null) tellTrouble(run, page.address, error, nextAt);
  if (brought.outcome !== 'read' && brought.outcome !== 'unchanged') return;
  const { blog, status } = page;
  tell({ kind: 'visited', page: address, at, blog, status, newPosts, changedPosts, nextAt });
  if (newPosts + changedPosts === 0 || blog === null) return;
  const changes = await archive.changes(blog, at);
  if (changes.length > 0) tell({ kind: 'changed', page: address, at, blog, changes });
}

function tellTrouble(run: PageRun, url: string | null, error: LivepostsError, nextAt: string | null): void {
  const { code, message, hint } = error;
  run.tell({ kind: 'trouble', page: run.address, at: isoOf(run.clock.now()), url, code, message, hint, nextAt });
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
