import { isFurtherPage } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { msOf } from './instants.js';
import { endsEarly, isWhole } from './whole-pages.js';

/** Which way the posts of a page run; null where nothing tells. */
export type Direction = 'newest-first' | 'oldest-first' | null;

/** How many times as often the one must be seen as the other. */
const CLEARLY = 3;
/** A page that goes against all others of its form says so with this many posts. */
const OWN_MIND = 4;

/** How often a post shows an earlier or a later time than the one above it. */
interface Steps {
  readonly falls: number;
  readonly rises: number;
}

/**
 * The direction of each capture: by the times of the posts on all pages of the same form, for one page may show times of
 * changes; else by the end where new posts came to stand.
 */
export function directionsOf(captures: readonly CaptureOfBlog[], clusterOf: ClusterAt): readonly Direction[] {
  const own = captures.map(stepsOf);
  const ofForm = new Map<string, Steps>();
  for (const [index, { formKey }] of captures.entries()) {
    const sum = ofForm.get(formKey) ?? { falls: 0, rises: 0 };
    const { falls, rises } = own[index] ?? { falls: 0, rises: 0 };
    ofForm.set(formKey, { falls: sum.falls + falls, rises: sum.rises + rises });
  }
  const grown = new Map<string, Direction>();
  return captures.map(({ formKey }, index) => {
    const direction = directionOf(own[index], OWN_MIND, OWN_MIND) ?? directionOf(ofForm.get(formKey), CLEARLY, 1);
    if (direction !== null) return direction;
    if (!grown.has(formKey)) {
      // A page behind the first and one that was read in part show other posts, and not newer ones.
      const alike = captures.filter(
        (capture) =>
          capture.formKey === formKey && !isFurtherPage(capture.blog) && isWhole(capture) && !endsEarly(capture),
      );
      grown.set(formKey, byGrowth(alike, clusterOf) ?? byPassing(captures, clusterOf));
    }
    return grown.get(formKey) ?? null;
  });
}

function directionOf(steps: Steps | undefined, clearly: number, least: number): Direction {
  if (steps === undefined) return null;
  const { falls, rises } = steps;
  if (Math.max(falls, rises) < Math.max(least, clearly * Math.min(falls, rises))) return null;
  return falls > rises ? 'newest-first' : 'oldest-first';
}

function stepsOf({ posts }: CaptureOfBlog): Steps {
  let last: number | null = null;
  let [falls, rises] = [0, 0];
  for (const post of posts) {
    // A time of a change says nothing of the place.
    const time = post.published ?? (post.updated === null ? post.time : null);
    // Whatever was assumed was assumed of all of them.
    if (time === null || post.labels.includes('pinned')) continue;
    const ms = msOf(time);
    if (last !== null && ms < last) falls += 1;
    if (last !== null && ms > last) rises += 1;
    last = ms;
  }
  return { falls, rises };
}

type ClusterAt = (capture: CaptureOfBlog, position: number) => Cluster | undefined;

/** The posts of a page in its order; pinned ones stand on top of everything. */
function lineOf(capture: CaptureOfBlog, clusterOf: ClusterAt): Cluster[] {
  return capture.posts.flatMap(({ labels }, position) =>
    labels.includes('pinned') ? [] : (clusterOf(capture, position) ?? []),
  );
}

/** New posts stand on top of the old ones, or below. */
function byGrowth(captures: readonly CaptureOfBlog[], clusterOf: ClusterAt): Direction {
  const seen = new Set<Cluster>();
  let [above, below] = [0, 0];
  for (const capture of captures) {
    const line = lineOf(capture, clusterOf);
    const isOld = line.map((cluster) => seen.has(cluster));
    const [first, last] = [isOld.indexOf(true), isOld.lastIndexOf(true)];
    if (first !== -1) {
      above += first;
      below += line.length - 1 - last;
    }
    for (const cluster of line) seen.add(cluster);
  }
  return directionOf({ falls: above, rises: below }, CLEARLY, 1);
}

/** Of two pages of different forms one may reach deeper: what came at one end must have gone at the other. */
function byPassing(captures: readonly CaptureOfBlog[], clusterOf: ClusterAt): Direction {
  let [above, below] = [0, 0];
  let before: readonly Cluster[] = [];
  for (const capture of captures) {
    const line = lineOf(capture, clusterOf);
    const [came, went] = [endsBeside(line, new Set(before)), endsBeside(before, new Set(line))];
    if (came !== null && went !== null) {
      if (came.top > 0 && went.bottom > 0 && came.bottom === 0 && went.top === 0) above += 1;
      if (came.bottom > 0 && went.top > 0 && came.top === 0 && went.bottom === 0) below += 1;
    }
    if (line.length > 0) before = line;
  }
  return directionOf({ falls: above, rises: below }, CLEARLY, 1);
}

/** How many posts stand above and below those that another page shows too; null where there are none of these. */
function endsBeside(line: readonly Cluster[], others: ReadonlySet<Cluster>): { top: number; bottom: number } | null {
  const top = line.findIndex((cluster) => others.has(cluster));
  if (top === -1) return null;
  return { top, bottom: line.length - 1 - line.findLastIndex((cluster) => others.has(cluster)) };
}
