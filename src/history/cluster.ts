import type { PostMatch } from '../model/timeline.js';
import type { Sighting } from './capture-of-blog.js';

/** The sightings of one post. */
export interface Cluster {
  /** Its place among those found, to decide between equals. */
  readonly order: number;
  /** By the index of the capture, and in that order: a capture shows a post once. */
  readonly sightings: Map<number, Sighting>;
  readonly matchedBy: Set<PostMatch>;
}

export function firstOf({ sightings }: Cluster): Sighting {
  const [first] = sightings.values();
  if (first === undefined) throw new Error('a post without sightings');
  return first;
}

export function lastOf({ sightings }: Cluster): Sighting {
  let last: Sighting | undefined;
  for (const sighting of sightings.values()) last = sighting;
  if (last === undefined) throw new Error('a post without sightings');
  return last;
}

/** Two posts that one page shows are two. */
export function standTogether(a: Cluster, b: Cluster): boolean {
  const [few, many] = a.sightings.size < b.sightings.size ? [a, b] : [b, a];
  for (const index of few.sightings.keys()) if (many.sightings.has(index)) return true;
  return false;
}
