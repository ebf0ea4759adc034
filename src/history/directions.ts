import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { msOf } from './instants.js';

/** Which way the posts of a page run; null where nothing tells. */
export type Direction = 'newest-first' | 'oldest-first' | null;

/** How much two counts must differ to say something. */
const CLEARLY = 2;

/**
 * The direction of each capture: by the times of its posts, else by that of other captures in the same form, else by the
 * end where new posts came to stand.
 */
export function directionsOf(
  captures: readonly CaptureOfBlog[],
  clusterOf: (capture: CaptureOfBlog, position: number) => Cluster | undefined,
): readonly Direction[] {
  const own = captures.map(byTimes);
  const ofForm = new Map<string, number>();
  for (const [index, { formKey }] of captures.entries()) {
    const vote = own[index] === 'newest-first' ? 1 : own[index] === 'oldest-first' ? -1 : 0;
    ofForm.set(formKey, (ofForm.get(formKey) ?? 0) + vote);
  }
  const grown = new Map<string, Direction>();
  return captures.map(({ formKey }, index) => {
    const votes = ofForm.get(formKey) ?? 0;
    if (own[index] != null) return own[index];
    if (votes !== 0) return votes > 0 ? 'newest-first' : 'oldest-first';
    if (!grown.has(formKey)) {
      const alike = captures.filter((capture) => capture.formKey === formKey);
      grown.set(formKey, byGrowth(alike, clusterOf) ?? byGrowth(captures, clusterOf));
    }
    return grown.get(formKey) ?? null;
  });
}

function byTimes({ posts }: CaptureOfBlog): Direction {
  let last: number | null = null;
  let [falls, rises] = [0, 0];
  for (const post of posts) {
    const time = post.published ?? post.time;
    // Whatever was assumed was assumed of all of them.
    if (time === null || post.labels.includes('pinned')) continue;
    const ms = msOf(time);
    if (last !== null && ms < last) falls += 1;
    if (last !== null && ms > last) rises += 1;
    last = ms;
  }
  if (falls + rises === 0 || Math.max(falls, rises) < CLEARLY * Math.min(falls, rises)) return null;
  return falls > rises ? 'newest-first' : 'oldest-first';
}

/** New posts stand on top of the old ones, or below. */
function byGrowth(
  captures: readonly CaptureOfBlog[],
  clusterOf: (capture: CaptureOfBlog, position: number) => Cluster | undefined,
): Direction {
  const seen = new Set<Cluster>();
  let [above, below] = [0, 0];
  for (const [index, capture] of captures.entries()) {
    // Pinned posts stand on top of everything.
    const line = capture.posts.flatMap(({ labels }, position) =>
      labels.includes('pinned') ? [] : (clusterOf(capture, position) ?? []),
    );
    const isOld = line.map((cluster) => seen.has(cluster));
    const [first, last] = [isOld.indexOf(true), isOld.lastIndexOf(true)];
    if (index > 0 && first !== -1) {
      above += first;
      below += line.length - 1 - last;
    }
    for (const cluster of line) seen.add(cluster);
  }
  if (above === below || Math.max(above, below) < CLEARLY * Math.min(above, below)) return null;
  return above > below ? 'newest-first' : 'oldest-first';
}
