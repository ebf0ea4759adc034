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

/** What stands beside a post is told by the first pages that show it; to ask all takes too long. */
const FIRST_PAGES = 4;

/**
 * The newest page that was captured before a post came and ran up to posts older than it: milliseconds, UTC. It was
 * published after that. Null where there is none, or its place is not known.
 */
export function notBefore(cluster: Cluster, windows: readonly Window[], places: Places): number | null {
  const { capture, post } = firstOf(cluster);
  // A page of a time that nobody knows may be older than all others.
  if ([...cluster.sightings.values()].some((sighting) => sighting.capture.at === null)) return null;
  // What has no name may be an older post with other words.
  if (places.unplaced.has(cluster) || (post.idSource === 'derived' && post.url === null)) return null;
  const at = windows.findIndex((window) => window.capture.index >= capture.index);
  const pages = windows.filter((window) => cluster.sightings.has(window.capture.index)).slice(0, FIRST_PAGES);
  for (const window of windows.slice(0, Math.max(0, at)).reverse()) {
    if (!window.isCalm || !window.toNewest || window.notBefore === null) continue;
    if (pages.some((page) => isNewerThan(cluster, page, window, places))) return window.notBefore;
  }
  return null;
}

/**
 * It stands above the newest post of the older page; or on a page of the newest posts that has none of the older page any
 * more. What came to stand between posts of that page may have been there before, and taken away for a while.
 */
function isNewerThan(cluster: Cluster, page: Window, older: Window, places: Places): boolean {
  const line = places.steady[page.capture.index] ?? [];
  const at = line.indexOf(cluster);
  if (at === -1) return false;
  const shown = places.steady[older.capture.index] ?? [];
  const top = shown[0] === undefined ? -1 : line.indexOf(shown[0]);
  if (top !== -1) return at < top;
  return page.toNewest && !page.capture.stale && !shown.some((other) => line.includes(other));
}
