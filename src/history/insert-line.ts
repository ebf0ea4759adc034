import type { Cluster } from './cluster.js';
import { longestRise } from './longest-rise.js';

/** First publications as far as any capture states them: milliseconds, UTC. */
export type Births = ReadonlyMap<Cluster, number | null>;

/** Going over the lines more often than this is an attack. */
const MOST_ROUNDS = 50;

/**
 * Joins lines of posts into one order. What pages show side by side counts for more than times, which may be those of a
 * change: a line that has a post in common with the order goes in before one that only its times can place.
 *
 * @param lines those that count most first
 */
export function joinLines(
  lines: readonly (readonly Cluster[])[],
  births: Births,
  isNewer: (line: readonly Cluster[]) => boolean,
): readonly Cluster[] {
  let order: readonly Cluster[] = [];
  const placed = new Set<Cluster>();
  let waiting = lines;
  for (let round = 0; waiting.length > 0; round++) {
    const later: (readonly Cluster[])[] = [];
    for (const [index, line] of waiting.entries()) {
      const isFree = round >= MOST_ROUNDS || (index === 0 && round > 0) || placed.size === 0;
      if (!isFree && !line.some((cluster) => placed.has(cluster))) {
        later.push(line);
        continue;
      }
      order = insertLine(order, line, births, isNewer(line));
      for (const cluster of line) placed.add(cluster);
    }
    waiting = later;
  }
  return order;
}

/**
 * Puts what is new of a line of posts between what is known of it.
 *
 * @param isNewer whether the line was captured after those before it: then what stands above all known posts is newer
 */
export function insertLine(
  order: readonly Cluster[],
  line: readonly Cluster[],
  births: Births,
  isNewer: boolean,
): readonly Cluster[] {
  const ranks = new Map(order.map((cluster, rank) => [cluster, rank]));
  if (line.every((cluster) => ranks.has(cluster))) return order;
  const anchors = new Set(
    agreeing(
      line.filter((cluster) => ranks.has(cluster)),
      ranks,
    ),
  );
  const result: Cluster[] = [];
  let at = 0;
  let fresh: Cluster[] = [];
  for (const cluster of line) {
    if (anchors.has(cluster)) {
      const rank = ranks.get(cluster) ?? at;
      // What stands on top of an older page is not newer than all that is known.
      const goesDown = anchors.size > 0 && result.length === 0 && at === 0 && !isNewer;
      result.push(...merged(order.slice(at, rank), fresh, births, goesDown), cluster);
      fresh = [];
      at = rank + 1;
    } else if (!ranks.has(cluster)) fresh.push(cluster);
  }
  result.push(...merged(order.slice(at), fresh, births, anchors.size === 0 && !isNewer));
  return result;
}

/** The posts of a line that stand in the known order, as many as can. */
export function agreeing(line: readonly Cluster[], ranks: ReadonlyMap<Cluster, number>): Cluster[] {
  return longestRise(line.map((cluster) => ranks.get(cluster) ?? 0)).flatMap((index) => line[index] ?? []);
}

/** Two lists in one: by their times, and where there are none, the new ones first, or last where they go down. */
function merged(known: readonly Cluster[], fresh: readonly Cluster[], births: Births, goesDown: boolean): Cluster[] {
  const result: Cluster[] = [];
  let at = 0;
  for (const cluster of fresh) {
    const end = placeByTime(known, at, births, cluster) ?? (goesDown ? known.length : at);
    result.push(...known.slice(at, end), cluster);
    at = end;
  }
  return [...result, ...known.slice(at)];
}

/** Above the first older one; else below the last that is as new; null where no times tell. */
function placeByTime(known: readonly Cluster[], from: number, births: Births, cluster: Cluster): number | null {
  const birth = births.get(cluster) ?? null;
  if (birth === null) return null;
  let behind: number | null = null;
  for (let at = from; at < known.length; at++) {
    const other = births.get(known[at] as Cluster) ?? null;
    if (other === null) continue;
    if (other < birth) return at;
    behind = at + 1;
  }
  return behind;
}
