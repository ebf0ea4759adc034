import type { PageOrder } from '../time/timeline.js';

/**
 * Which posts were certainly updated after they were published, and the instant before which they were published.
 *
 * Pages that show the last update keep their posts in order of first publication. On a newest-first page a post was
 * published no later than any post above it, and no post shows a time before its publication; so one that shows a
 * later time than a post above it was updated, and was published no later than the earliest time shown above. On an
 * oldest-first page the same holds for the posts below.
 *
 * @param instants the times shown, in page order; null for posts without one and for pinned posts.
 * @returns for each post the bound in milliseconds since 1970, null for a post that has not moved.
 */
export function findMovedPosts(instants: readonly (number | null)[], order: PageOrder): readonly (number | null)[] {
  const trusted = withoutPinLike(instants, order);
  const walk = order === 'newest-first' ? trusted : [...trusted].reverse();
  let earliest: number | null = null;
  const bounds = walk.map((instant) => {
    if (instant === null) return null;
    const moved = earliest !== null && instant > earliest ? earliest : null;
    if (earliest === null || instant < earliest) earliest = instant;
    return moved;
  });
  return order === 'newest-first' ? bounds : bounds.reverse();
}

/**
 * The post on top may be pinned without a mark: it is no witness against the posts below it when it shows an earlier
 * time than the next, and on an oldest-first page nothing can be proven of it at all.
 */
function withoutPinLike(instants: readonly (number | null)[], order: PageOrder): (number | null)[] {
  const top = instants.findIndex((instant) => instant !== null);
  const next = instants.find((instant, index) => index > top && instant !== null);
  const pinLike = order === 'oldest-first' || (next ?? 0) > (instants[top] ?? 0);
  return instants.map((instant, index) => (index === top && pinLike ? null : instant));
}
