import type { Report } from '../model/diagnostic.js';
import type { PostState } from '../model/timeline.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { type Cluster, lastOf } from './cluster.js';
import { changedFields } from './compare-posts.js';
import { areCompatible, CLOCK_SKEW } from './instants.js';
import { isNamedAsDropped, mayBeRenamed } from './other-reasons.js';
import type { Places } from './place-posts.js';
import type { Window } from './window.js';

/** Where a post is at the end. */
export interface Whereabouts {
  readonly state: PostState;
  readonly withdrawnBetween: { readonly after: string; readonly before: string } | null;
}

/** How a capture that does not show a post may stand to it; `reached`: it shows older posts, and may be an old page. */
type Absence = 'outside' | 'spanned' | 'reached' | 'silent';

/**
 * What became of a post. A capture that was made later and shows posts on both sides of its place, and not it, proves
 * that it was withdrawn; one whose posts are all newer, that it rolled off. Anything else proves nothing.
 *
 * @param mutePages pages without a window: they can show a post, and cannot tell why they show none
 */
export function whereaboutsOf(
  cluster: Cluster,
  windows: readonly Window[],
  mutePages: readonly CaptureOfBlog[],
  places: Places,
  report: Report,
): Whereabouts {
  const last = lastTimed(cluster);
  if (last === null) return { state: 'unknown', withdrawnBetween: null };
  const where = lastOf(cluster).post.id;
  const proof = newProof();
  let [isOutside, isSilent] = [false, false];
  for (const window of windows) {
    const { capture } = window;
    if (cluster.sightings.has(capture.index)) {
      addProof(proof, window);
      continue;
    }
    // What a cache answered was captured late and shows an old page.
    if (capture.stale) continue;
    const absence = absenceOf(cluster, window, proof, places);
    if (capture.at === null || capture.at <= last.at) {
      // Absent, and there again later: taken back, or left out by the page for a while.
      if (absence === 'spanned') report('post-reappeared', { where, severity: 'info' });
    } else if (absence === 'outside') isOutside = true;
    // The last one that tells counts: a wider page may come after a narrow one.
    else if (absence === 'reached') [isOutside, isSilent] = [false, true];
    // Where only caches show it, nobody knows how long it stood there.
    else if (absence === 'silent' || last.stale) isSilent = true;
    else if (isNamedAsDropped(cluster, window) || mayBeRenamed(cluster, window, places)) {
      report('post-identity-uncertain', { where });
      return { state: 'unknown', withdrawnBetween: null };
    } else {
      const before = capture.blog.capture.capturedAt ?? last.capturedAt;
      return { state: 'withdrawn', withdrawnBetween: { after: last.capturedAt, before } };
    }
  }
  if (mutePages.some(({ at, index }) => at !== null && at > last.at && !cluster.sightings.has(index))) isSilent = true;
  const state = isOutside ? 'rolled-off' : isSilent ? 'unknown' : 'present';
  return { state, withdrawnBetween: null };
}

interface LastSeen {
  readonly at: number;
  readonly capturedAt: string;
  readonly stale: boolean;
}

/** The last capture with a time that shows the post, and did not come out of a cache if any did not. */
function lastTimed({ sightings }: Cluster): LastSeen | null {
  const timed = [...sightings.values()].flatMap(({ capture: { at, stale, blog } }) =>
    at === null || blog.capture.capturedAt === null ? [] : [{ at, stale, capturedAt: blog.capture.capturedAt }],
  );
  return timed.findLast(({ stale }) => !stale) ?? timed.at(-1) ?? null;
}

/** What the pages that show a post say of their age: a page that is newer than all of them should show it too. */
interface Proof {
  /** The last change of the newest of them, by form. */
  readonly updatedAt: Map<string, number>;
  /** The rank of the newest post on any of them that runs up to the newest. */
  top: number;
  /** When the last of them was captured. */
  at: number;
}

function newProof(): Proof {
  return { updatedAt: new Map(), top: -1, at: Number.POSITIVE_INFINITY };
}

function addProof(proof: Proof, { capture: { at, updatedAt, formKey }, top, toNewest }: Window): void {
  if (updatedAt !== null) proof.updatedAt.set(formKey, Math.max(updatedAt, proof.updatedAt.get(formKey) ?? updatedAt));
  if (at !== null) proof.at = Number.isFinite(proof.at) ? Math.max(proof.at, at) : at;
  if (toNewest) proof.top = proof.top === -1 ? top : Math.min(proof.top, top);
}

/** An old page out of a cache does not show a post because it was not yet there. */
function isNewer({ capture: { updatedAt, formKey }, top, notBefore }: Window, proof: Proof): boolean {
  // It shows a time that lies behind all captures of the post.
  if (notBefore !== null && notBefore > proof.at + CLOCK_SKEW) return true;
  const newest = proof.updatedAt.get(formKey);
  return (updatedAt !== null && newest !== undefined && updatedAt > newest) || top < proof.top;
}

/** What runs up to the newest post and down to an older one than this should show it, if it is newer than what did. */
function absenceOf(cluster: Cluster, window: Window, proof: Proof, places: Places): Absence {
  if (places.unplaced.has(cluster)) return 'silent';
  if (showsOlder(cluster, window, places)) {
    const isAbove = window.toNewest || (window.fromOldest && showsNewer(cluster, window, places));
    return !isAbove ? 'silent' : isNewer(window, proof) ? 'spanned' : 'reached';
  }
  const rank = places.rankOf.get(cluster) ?? 0;
  return rank > window.bottom && showsNewer(cluster, window, places) ? 'outside' : 'silent';
}

const MINUTE = 60_000;

/** Whether an anchor is older: by the times of both, or because it stood below the post on a page that showed both. */
function showsOlder(cluster: Cluster, window: Window, places: Places): boolean {
  const { anchors, oldestBirth } = window;
  const birth = places.births.get(cluster) ?? null;
  if (birth !== null && oldestBirth !== null && oldestBirth + MINUTE <= birth) return true;
  const { line, at, capture } = lineOf(cluster, places);
  if (at === -1 || capture === null) return false;
  return line.some((other, index) => index > at && anchors.has(other) && isUnchangedSince(other, capture, window));
}

function showsNewer(cluster: Cluster, window: Window, places: Places): boolean {
  const birth = places.births.get(cluster) ?? null;
  if (birth !== null && window.newestBirth !== null && birth + MINUTE <= window.newestBirth) return true;
  const { line, at } = lineOf(cluster, places);
  const shown = new Set(places.steady[window.capture.index]);
  return line.some((other, index) => index < at && shown.has(other));
}

/** It says the same as on the page that showed both: it has not moved up since. */
function isUnchangedSince({ sightings }: Cluster, index: number, { capture, isCalm }: Window): boolean {
  const [before, after] = [sightings.get(index), sightings.get(capture.index)];
  if (before === undefined || after === undefined) return false;
  if (before.capture.formKey === capture.formKey) {
    // A first time of a change is one too, though nothing differs from it.
    if (before.post.updated === null && after.post.updated !== null) return false;
    return changedFields(before.post, after.post).length === 0;
  }
  // Other forms have words of their own, and where posts are moved, only words tell.
  const [one, other] = [before.post.time, after.post.time];
  return isCalm && one !== null && other !== null && areCompatible(one, other);
}

interface PlaceInLine {
  readonly line: readonly Cluster[];
  readonly at: number;
  readonly capture: number | null;
}

/** The last page that shows a post in a line, newest first, and its place there; none where it had moved by then. */
function lineOf(cluster: Cluster, places: Places): PlaceInLine {
  for (const [index, { post }] of [...cluster.sightings].reverse()) {
    const line = places.steady[index] ?? null;
    if (line === null || post.labels.includes('pinned')) continue;
    const at = line.indexOf(cluster);
    return { line, at, capture: at === -1 ? null : index };
  }
  return { line: [], at: -1, capture: null };
}
