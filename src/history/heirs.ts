import { type Cluster, firstOf, lastOf } from './cluster.js';
import { areBornApart, areVersions } from './likeness-of-posts.js';
import { likelyPairs } from './match-by-content.js';

/**
 * Whether a post without a name came back with a later time and a little changed, while the older one was gone: then the
 * pages show the times of changes, and very likely put what was changed on top.
 */
export function haveHeirs(clusters: readonly Cluster[]): boolean {
  const nameless = clusters.filter((cluster) => {
    const { idSource, url } = lastOf(cluster).post;
    return idSource === 'derived' && url === null;
  });
  return likelyPairs(nameless).some(([a, b]) => {
    const [one, other] = [lastOf(a).post, firstOf(b).post];
    return areBornApart(one, other) && areVersions(one, other);
  });
}
