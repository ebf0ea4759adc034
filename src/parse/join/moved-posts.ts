import type { PageOrder } from '../time/timeline.js';
import { countContradictions } from './page-order.js';

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
  if (isFirstOutOfPlace(instants, order)) return instants.map(() => null);
  const walk = order === 'newest-first' ? [...instants] : [...instants].reverse();
  let earliest: number | null = null;
  const bounds = walk.map((instant) => {
    if (instant === null) return null;
    const moved = earliest !== null && instant > earliest ? earliest : null;
    if (earliest === null || instant < earliest) earliest = instant;
    return moved;
  });
  return order === 'newest-first' ? bounds : bounds.reverse();
}

/** A first post that alone disturbs the order may be pinned without a mark: then nothing is proven. */
function isFirstOutOfPlace(instants: readonly (number | null)[], order: PageOrder): boolean {
  const all = countContradictions(instants, order);
  if (all === 0) return false;
  const rest = order === 'newest-first' ? instants.slice(1) : instants.slice(0, -1);
  return countContradictions(rest, order) === 0;
}
