import type { Post } from '../model/post.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { wordsOf } from './what-tells.js';

/** Where a post stands that nothing tells from others but what stands beside it. */
interface Spot {
  /** The next post above that has a name; null at the end of the page. */
  readonly above: Cluster | null;
  readonly below: Cluster | null;
  /** How many posts without a name stand between. */
  readonly toAbove: number;
  readonly toBelow: number;
}

/** Posts without a name that were seen, with their spots. */
export type KnownSpots = Map<string, { readonly cluster: Cluster; readonly spot: Spot }>;

/** The spots of the posts of a page that have no name, once all others are known. */
export function spotsIn(
  { posts }: CaptureOfBlog,
  clusterOf: ReadonlyMap<Post, Cluster>,
): readonly { readonly post: Post; readonly spot: Spot }[] {
  const downwards = posts.map(() => ({ cluster: null as Cluster | null, steps: 0 }));
  let [last, steps]: [Cluster | null, number] = [null, 0];
  for (const [index, post] of posts.entries()) {
    downwards[index] = { cluster: last, steps };
    [last, steps] = [clusterOf.get(post) ?? last, clusterOf.has(post) ? 0 : steps + 1];
  }
  const spots: { readonly post: Post; readonly spot: Spot }[] = [];
  [last, steps] = [null, 0];
  for (const [index, post] of [...posts.entries()].reverse()) {
    const { cluster: above, steps: toAbove } = downwards[index] ?? { cluster: null, steps: 0 };
    if (!clusterOf.has(post)) spots.push({ post, spot: { above, below: last, toAbove, toBelow: steps } });
    [last, steps] = [clusterOf.get(post) ?? last, clusterOf.has(post) ? 0 : steps + 1];
  }
  return spots;
}

/** The post that said the same between the same two posts; one of them is enough at the end of a page. */
export function foundAt(post: Post, spot: Spot, known: KnownSpots): Cluster | undefined {
  for (const key of keysOf(post, spot)) {
    const other = known.get(key);
    if (other !== undefined && agrees(other.spot.above, spot.above) && agrees(other.spot.below, spot.below))
      return other.cluster;
  }
  return undefined;
}

export function learnSpot(post: Post, spot: Spot, cluster: Cluster, known: KnownSpots): void {
  for (const key of keysOf(post, spot)) known.set(key, { cluster, spot });
}

function agrees(before: Cluster | null, now: Cluster | null): boolean {
  return before === null || now === null || before === now;
}

function keysOf(post: Post, { above, below, toAbove, toBelow }: Spot): readonly string[] {
  const keys: string[] = [];
  if (below !== null) keys.push(`${toBelow} above ${below.order}: ${wordsOf(post)}`);
  if (above !== null) keys.push(`${toAbove} below ${above.order}: ${wordsOf(post)}`);
  return keys;
}
