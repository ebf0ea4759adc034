import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import type { Births } from './insert-line.js';
import { longestRise } from './longest-rise.js';

const MINUTE = 60_000;

/**
 * Whether the pages of a blog move posts up when they are changed, or show the times of changes: two pages show the same
 * posts in different orders, or a post stands above one that was published later. There, times do not tell what a page
 * must show; only what stood below a post, and has not been changed since, does.
 *
 * @param lines the posts of each capture, newest first, without those that are pinned
 */
export function movePosts(
  captures: readonly CaptureOfBlog[],
  lines: readonly (readonly Cluster[])[],
  births: Births,
): boolean {
  const last = new Map<string, readonly Cluster[]>();
  for (const [index, { formKey, stale }] of captures.entries()) {
    const line = lines[index] ?? [];
    if (runsAgainstTimes(line, births)) return true;
    if (stale || line.length === 0) continue;
    if (isRearranged(last.get(formKey) ?? [], line)) return true;
    last.set(formKey, line);
  }
  return false;
}

function runsAgainstTimes(line: readonly Cluster[], births: Births): boolean {
  let earliest: number | null = null;
  for (const cluster of line) {
    const birth = births.get(cluster) ?? null;
    if (birth === null) continue;
    if (earliest !== null && birth >= earliest + MINUTE) return true;
    earliest = Math.min(earliest ?? birth, birth);
  }
  return false;
}

function isRearranged(before: readonly Cluster[], after: readonly Cluster[]): boolean {
  const places = new Map(before.map((cluster, place) => [cluster, place]));
  const common = after.flatMap((cluster) => places.get(cluster) ?? []);
  return longestRise(common).length < common.length;
}
