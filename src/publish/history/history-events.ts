import type { Revision, RevisionChange, Timeline, TimelinePost } from '../../model/timeline.js';
import { type FieldChange, fieldChanges, revisionBefore } from './field-changes.js';
import { type HistoryOptions, startOf } from './history-options.js';

/** One thing that became of a post. */
export interface HistoryEvent {
  /** The first capture that shows it: UTC, ISO 8601; null where that is not known. */
  readonly when: string | null;
  readonly kind: 'first-seen' | 'withdrawn' | Exclude<RevisionChange, 'first'>;
  readonly post: TimelinePost;
  /** What a change changed. */
  readonly fields: readonly FieldChange[];
}

/**
 * What became of the posts of a live blog, the oldest first: those that came with a later capture, those that were
 * changed, those that were withdrawn. That a post rolled off a page is nothing that became of it.
 *
 * @throws LivepostsError `bad-option` for a `since` that is no instant
 */
export function historyEvents({ posts, captures }: Timeline, options: HistoryOptions): readonly HistoryEvent[] {
  const { since, ignore = [] } = options;
  const from = startOf(options);
  // The posts of the first capture are not new: nobody knows what was there before.
  const start = captures[0]?.capture.capturedAt ?? null;
  const events = posts.flatMap((post): HistoryEvent[] => {
    const isLater = !post.seenIn.includes(0) && post.firstSeen !== start;
    const changes = post.revisions.flatMap((revision) => changeEvent(post, revision, ignore) ?? []);
    const gone = post.withdrawnBetween;
    return [
      ...(isLater ? [{ when: post.firstSeen, kind: 'first-seen', post, fields: [] } as const] : []),
      ...changes,
      ...(gone === null ? [] : [{ when: gone.before, kind: 'withdrawn', post, fields: [] } as const]),
    ];
  });
  const isWanted = ({ when }: HistoryEvent): boolean => since === undefined || (when !== null && timeOf(when) >= from);
  return events.filter(isWanted).sort((one, two) => timeOf(one.when) - timeOf(two.when) || 0);
}

function changeEvent(post: TimelinePost, revision: Revision, ignore: readonly RevisionChange[]): HistoryEvent | null {
  const { change, seenFrom } = revision;
  const before = revisionBefore(post, revision);
  if (change === 'first' || ignore.includes(change) || before === null) return null;
  return { when: seenFrom, kind: change, post, fields: fieldChanges(before, revision) };
}

/** What has no time stands last, as captures without one do. */
function timeOf(when: string | null): number {
  return when === null ? Number.MAX_SAFE_INTEGER : Date.parse(when);
}
