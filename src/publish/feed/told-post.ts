import type { Post } from '../../model/post.js';
import type { Revision, RevisionChange } from '../../model/timeline.js';
import type { Timestamp } from '../../model/timestamp.js';
import { hasHistory } from '../coverage.js';
import { revisionBefore } from '../history/field-changes.js';
import { changesOf } from '../history-facts.js';
import type { DeletedItem } from './feed.js';
import { utc } from './item-times.js';

/** The kinds of change that readers of a feed are told of: no slips of the pen, no times alone. */
const NEWS: readonly RevisionChange[] = ['addition', 'correction', 'rewrite'];

/**
 * A post with the times that readers of a feed are told of: its last change is the last one that counts, as the publisher
 * dates it, else as the first capture that shows it does. What does not count moves nothing, so that no post is told anew
 * for a comma. A post without a history stays as it is.
 *
 * @param counted the kinds of change that count; additions, corrections and rewrites without it
 */
export function toldPost(post: Post, counted: readonly RevisionChange[] = NEWS): Post {
  if (!hasHistory(post)) return post;
  const change = changesOf(post)
    .filter((revision) => counted.includes(revision.change))
    .at(-1);
  const told = change ?? post.revisions[0];
  if (told === undefined) return post;
  const at = post.revisions.indexOf(told);
  const movedSince = (field: 'time' | 'updated'): boolean =>
    post.revisions.slice(at + 1).some(({ changed }) => changed.includes(field));
  const time = movedSince('time') ? (told.time ?? post.time) : post.time;
  const stated = movedSince('updated') ? told.updated : post.updated;
  if (change === undefined || statesItself(change, revisionBefore(post, change)))
    return { ...post, time, updated: stated };
  return { ...post, time, updated: seenAt(change, stated ?? post.published) ?? stated };
}

/** The tombstone of a withdrawn post: when it was found to be gone. Null for one that is there, or may be. */
export function tombstoneOf(post: Post, id: string): DeletedItem | null {
  if (!hasHistory(post) || post.state !== 'withdrawn') return null;
  const when = utc(post.withdrawnBetween?.before);
  return when === null ? null : { id, when };
}

/** Whether the publisher dates this change, and not only one before it. */
function statesItself({ updated }: Revision, before: Revision | null): boolean {
  return updated !== null && updated.instant !== before?.updated?.instant;
}

/** When a change was first seen; null where that is not known, or not later than what is stated already. */
function seenAt({ seenFrom }: Revision, stated: Timestamp | null): Timestamp | null {
  const instant = utc(seenFrom);
  if (instant === null || (stated !== null && Date.parse(instant) <= Date.parse(stated.instant))) return null;
  return { instant, local: instant, zone: null, text: null, precision: 'second', source: 'inferred', assumptions: [] };
}
