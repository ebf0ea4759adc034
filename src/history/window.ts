import { isFurtherPage, viewsAmong } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { haveOtherTimes } from './compare-posts.js';
import { areCompatible, instantOf, isCertain, msOf } from './instants.js';
import type { Places } from './place-posts.js';
import { isWhole } from './whole-pages.js';

/** What one capture shows of the order of all posts. Ranks: 0 is the newest post. */
export interface Window {
  readonly capture: CaptureOfBlog;
  /** The ranks of the newest and the oldest post that stand where they belong. */
  readonly top: number;
  readonly bottom: number;
  /** Those that have not been changed since they were first seen: what was changed may have moved up. */
  readonly anchors: ReadonlySet<Cluster>;
  /** The earliest publication that an anchor states: milliseconds, UTC. Null where pages of the blog move posts. */
  readonly oldestBirth: number | null;
  /** The latest one. */
  readonly newestBirth: number | null;
  /** Whether posts stand where they were published, as far as any page of the blog shows. */
  readonly isCalm: boolean;
  /** Whether it runs up to the newest post there was, as the first page does that begins with it. */
  readonly toNewest: boolean;
  /** Whether it begins with the oldest: then nothing tells where it ends. */
  readonly fromOldest: boolean;
  /** The page cannot be older than the newest time on it: milliseconds, UTC. */
  readonly notBefore: number | null;
}

/** The window of each capture; null for one that may leave out posts anywhere. */
export function windowsOf(captures: readonly CaptureOfBlog[], places: Places): readonly (Window | null)[] {
  const isView = viewsAmong(captures.map(({ blog }) => blog.url));
  return captures.map((capture) => (isView(capture.blog.url) || !isWhole(capture) ? null : windowOf(capture, places)));
}

function windowOf(capture: CaptureOfBlog, places: Places): Window | null {
  const steady = places.steady[capture.index] ?? [];
  const [newest, oldest] = [steady[0], steady.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  const anchors = steady.filter((cluster) => isUnchanged(cluster, capture));
  const direction = places.directions[capture.index] ?? null;
  const isFirst = !isFurtherPage(capture.blog);
  const isCalm = !places.isRestless;
  const births = (isCalm ? anchors : []).flatMap((cluster) => places.births.get(cluster) ?? []);
  return {
    capture,
    top: places.rankOf.get(newest) ?? 0,
    bottom: places.rankOf.get(oldest) ?? 0,
    anchors: new Set(anchors),
    oldestBirth: births.reduce<number | null>((least, birth) => Math.min(least ?? birth, birth), null),
    newestBirth: births.reduce<number | null>((most, birth) => Math.max(most ?? birth, birth), null),
    isCalm,
    toNewest: isFirst && direction === 'newest-first',
    fromOldest: isFirst && direction === 'oldest-first',
    notBefore: newestTimeOn(capture),
  };
}

/**
 * It says what it said when it was first seen in this form, at the time that it showed then. Forms have words of their
 * own, but the times that they print are those of one post.
 */
function isUnchanged({ sightings }: Cluster, { index, formKey }: CaptureOfBlog): boolean {
  const post = sightings.get(index)?.post;
  if (post === undefined) return false;
  for (const { capture, post: before } of sightings.values()) {
    if (capture.formKey !== formKey) {
      if (capture.index < index && haveOtherTimes(before.time, post.time)) return false;
      continue;
    }
    // Seen for the first time: it may have been changed, and moved, before.
    if (capture.index === index) return post.updated === null;
    if (post.text !== before.text || post.headline !== before.headline) return false;
    // It was given the time of a change.
    if (before.updated === null && post.updated !== null) return false;
    if (post.time === null || before.time === null) return post.time === before.time;
    return areCompatible(post.time, before.time);
  }
  return false;
}

function newestTimeOn({ blog, posts, at, updatedAt }: CaptureOfBlog): number | null {
  let newest = updatedAt;
  for (const time of [blog.published, ...posts.flatMap((post) => [post.time, post.published, post.updated])]) {
    if (time === null || !isCertain(time) || instantOf(time.instant) === null) continue;
    const ms = msOf(time);
    if ((at === null || ms <= at) && (newest === null || ms > newest)) newest = ms;
  }
  return newest;
}
