import type { RevisionChange } from '../model/timeline.js';
import type { Comparison } from './comparison.js';

/** A comparison in which some kinds of change are none: posts that nothing else happened to count as the same. */
export function withoutChanges(comparison: Comparison, ignored: readonly RevisionChange[]): Comparison {
  const posts = comparison.posts.filter(
    ({ outcome, change }) => outcome !== 'changed' || change === null || !ignored.includes(change),
  );
  const fewer = comparison.posts.length - posts.length;
  const { counts } = comparison;
  return {
    ...comparison,
    posts,
    counts: { ...counts, changed: counts.changed - fewer, same: counts.same + fewer },
  };
}
