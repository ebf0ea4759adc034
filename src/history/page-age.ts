import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { firstOf } from './cluster.js';
import type { Places } from './place-posts.js';
import type { IsNewer } from './versions.js';
import type { Window } from './window.js';

/** Tells which page is proven to be newer: by what it says of its last change, or by posts that came after all of the other. */
export function pageAges(captures: readonly CaptureOfBlog[], windows: readonly (Window | null)[]): IsNewer {
  return (index, other) => {
    const [a, b] = [captures[index], captures[other]];
    if (a === undefined || b === undefined) return false;
    if (a.formKey === b.formKey && a.updatedAt !== null && b.updatedAt !== null && a.updatedAt !== b.updatedAt) {
      return a.updatedAt > b.updatedAt;
    }
    const [one, two] = [windows[index] ?? null, windows[other] ?? null];
    return one !== null && two?.toNewest === true && one.top < two.top;
  };
}

/**
 * The newest page that was captured before a post came and ran up to posts older than it: milliseconds, UTC. It was
 * published after that. Null where there is none, or its place is not known.
 */
export function notBefore(cluster: Cluster, windows: readonly Window[], places: Places): number | null {
  const rank = places.rankOf.get(cluster);
  if (rank === undefined || places.unplaced.has(cluster)) return null;
  const { index } = firstOf(cluster).capture;
  let newest: number | null = null;
  for (const window of windows) {
    if (window.capture.index >= index) break;
    if (!window.isCalm || !window.toNewest || window.top <= rank || window.notBefore === null) continue;
    newest = Math.max(newest ?? window.notBefore, window.notBefore);
  }
  return newest;
}
