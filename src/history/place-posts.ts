import type { Post } from '../model/post.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { type Direction, directionsOf } from './directions.js';
import { haveHeirs } from './heirs.js';
import { agreeing, type Births, insertLine, joinLines } from './insert-line.js';
import { msOf } from './instants.js';
import { birthOf } from './likeness-of-posts.js';
import { movePosts } from './moving-posts.js';
import { isWhole } from './whole-pages.js';

/** The posts in one order, and what each capture shows of it. */
export interface Places {
  /** Newest first. */
  readonly order: readonly Cluster[];
  readonly rankOf: ReadonlyMap<Cluster, number>;
  /** For each capture, the posts that stand where they belong, newest first; null where its direction is not known. */
  readonly steady: readonly (readonly Cluster[] | null)[];
  /** For each capture, all of its posts in the order of the page. */
  readonly shownBy: readonly (readonly Cluster[])[];
  /** Those that no page shows where they belong: pinned whenever they were seen, or in no known order and without a time. */
  readonly unplaced: ReadonlySet<Cluster>;
  /** Whether pages of the blog move posts: see {@link movePosts}. */
  readonly isRestless: boolean;
  readonly births: Births;
  readonly directions: readonly Direction[];
}

/**
 * Puts the posts of all captures into one order. Every page shows its posts in that order, but for those that are pinned
 * and those that moved up when they were changed: of each page, the longest run that agrees with the others counts.
 */
export function placePosts(captures: readonly CaptureOfBlog[], clusters: readonly Cluster[]): Places {
  const clusterAt = indexByPost(captures, clusters);
  const directions = directionsOf(captures, clusterAt);
  const lines = captures.map((capture, index) => lineOf(capture, directions[index] ?? null, clusterAt));
  const births = new Map(clusters.map((cluster) => [cluster, birthOfCluster(cluster)]));
  const isRestless = movePosts(captures, lines, births) || haveHeirs(clusters);
  const indexOfLine = new Map<readonly Cluster[], number>(lines.map((line, index) => [line, index]));
  const isKnown = directions.some((direction) => direction !== null);
  const ordered = lines.filter((line, index) => line.length > 0 && (!isKnown || directions[index] !== null));
  const isPage = (line: readonly Cluster[]): boolean => {
    const capture = captures[indexOfLine.get(line) ?? -1];
    return capture !== undefined && isWhole(capture);
  };
  const isNewer = (line: readonly Cluster[]): boolean => {
    const capture = captures[indexOfLine.get(line) ?? -1];
    return capture !== undefined && capture.at !== null && !capture.stale;
  };
  // What leaves out posts says least of what stands beside what.
  const choices = ordered.filter((line) => !isPage(line));
  let order = joinLines([...ordered.filter(isPage), ...choices], births, isNewer);
  // Those that were pinned whenever they were seen, or stood in no known order, have their place by their time alone.
  const placed = new Set(order);
  const unplaced = new Set<Cluster>();
  for (const cluster of clusters) {
    if (placed.has(cluster)) continue;
    order = insertLine(order, [cluster], births, false);
    if (births.get(cluster) === null || isAlwaysPinned(cluster)) unplaced.add(cluster);
  }
  const rankOf = new Map(order.map((cluster, rank) => [cluster, rank]));
  const steady = lines.map((line, index) => (directions[index] === null ? null : agreeing(line, rankOf)));
  const shownBy = captures.map((capture) => capture.posts.flatMap((_, position) => clusterAt(capture, position) ?? []));
  return { order, rankOf, steady, shownBy, unplaced, isRestless, births, directions };
}

/** Its time may be that of a change, and no page ever showed what stands beside it. */
function isAlwaysPinned({ sightings }: Cluster): boolean {
  return [...sightings.values()].every(({ post }) => post.labels.includes('pinned'));
}

function indexByPost(
  captures: readonly CaptureOfBlog[],
  clusters: readonly Cluster[],
): (capture: CaptureOfBlog, position: number) => Cluster | undefined {
  const index = new Map<Post, Cluster>();
  for (const cluster of clusters) for (const { post } of cluster.sightings.values()) index.set(post, cluster);
  return (capture, position) => {
    const post = captures[capture.index]?.posts[position];
    return post === undefined ? undefined : index.get(post);
  };
}

/** The posts of a capture, newest first, without those that are pinned. */
function lineOf(
  capture: CaptureOfBlog,
  direction: Direction,
  clusterAt: (capture: CaptureOfBlog, position: number) => Cluster | undefined,
): Cluster[] {
  const line = capture.posts.flatMap((post, position) => {
    const cluster = clusterAt(capture, position);
    return cluster === undefined || post.labels.includes('pinned') ? [] : [cluster];
  });
  return direction === 'oldest-first' ? line.reverse() : line;
}

function birthOfCluster({ sightings }: Cluster): number | null {
  let earliest: number | null = null;
  for (const { post } of sightings.values()) {
    const birth = birthOf(post);
    if (birth !== null && (earliest === null || msOf(birth) < earliest)) earliest = msOf(birth);
  }
  return earliest;
}
