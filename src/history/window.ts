import { isFurtherPage } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { areCompatible, instantOf, isCertain, msOf } from './instants.js';
import type { Places } from './place-posts.js';

/** What one capture shows of the order of all posts. Ranks: 0 is the newest post. */
export interface Window {
  readonly capture: CaptureOfBlog;
  /** The rank of the newest post that stands where it belongs. */
  readonly top: number;
  /** The rank of the oldest one that has not been changed since it was first seen: what was changed may have moved. */
  readonly bottom: number;
  readonly toNewest: boolean;
  /** The page cannot be older than the newest time on it: milliseconds, UTC. */
  readonly notBefore: number | null;
  /** A view of key events alone, which leaves out the others between them. */
  readonly onlyKeyEvents: boolean;
}

/** The window of each capture; null for one that may leave out posts anywhere. */
export function windowsOf(captures: readonly CaptureOfBlog[], places: Places): readonly (Window | null)[] {
  return captures.map((capture, index) => windowOf(capture, places.steady[index] ?? null, places.rankOf));
}

function windowOf(
  capture: CaptureOfBlog,
  steady: readonly Cluster[] | null,
  rankOf: ReadonlyMap<Cluster, number>,
): Window | null {
  if (steady === null || !isWhole(capture)) return null;
  const [newest] = steady;
  const oldest = steady.findLast((cluster) => isUnchanged(cluster, capture));
  if (newest === undefined || oldest === undefined) return null;
  const labelled = capture.posts.filter(({ labels }) => labels.includes('key-event') || labels.includes('summary'));
  return {
    capture,
    top: rankOf.get(newest) ?? 0,
    bottom: rankOf.get(oldest) ?? 0,
    toNewest: !isFurtherPage(capture.blog),
    notBefore: newestTimeOn(capture),
    onlyKeyEvents: capture.posts.length > 1 && labelled.length === capture.posts.length,
  };
}

/** An answer of an interface may hold any choice of posts, unless it holds all; a reading that was cut short, too. */
function isWhole({ blog }: CaptureOfBlog): boolean {
  if (blog.diagnostics.some(({ code }) => code === 'limit-reached' || code === 'depth-capped')) return false;
  const { declared, missing } = blog.completeness;
  return blog.capture.mediaType !== 'json' || (declared !== null && missing === 0);
}

/** It shows the time that it showed when it was first seen in this form, and no other time for its last change. */
function isUnchanged({ sightings }: Cluster, { index, formKey }: CaptureOfBlog): boolean {
  const post = sightings.get(index)?.post;
  if (post === undefined || (post.updated !== null && post.published === null)) return false;
  for (const { capture, post: before } of sightings.values()) {
    if (capture.formKey !== formKey) continue;
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
