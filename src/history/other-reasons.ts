import type { Post } from '../model/post.js';
import type { Sighting } from './capture-of-blog.js';
import { type Cluster, firstOf, lastOf, standTogether } from './cluster.js';
import { msOf } from './instants.js';
import { areAkin, areBornApart, areBornTogether, areRelated, birthOf } from './likeness-of-posts.js';
import type { Places } from './place-posts.js';
import type { Window } from './window.js';
import { foldedWords } from './words.js';

/** More posts than this are not compared with one that is gone: pages are hostile. */
const MOST_RIVALS = 200;

/** The reading of the page says that it left out something with the words of the post. */
export function isNamedAsDropped(cluster: Cluster, { capture }: Window): boolean {
  const { post } = lastOf(cluster);
  const start = foldedWords((post.headline ?? post.text).slice(0, 60))
    .slice(0, 5)
    .join(' ');
  if (start === '') return false;
  return capture.blog.diagnostics.some(
    ({ code, raw }) => DROPS.has(code) && raw !== null && foldedWords(raw).join(' ').includes(start),
  );
}

const DROPS: ReadonlySet<string> = new Set([
  'non-post-dropped',
  'duplicate-merged',
  'pinned-copy-merged',
  'preamble-kept-out',
]);

/** Whether a post that never stands beside this one may be the same, with another id and other words. */
export function mayBeRenamed(cluster: Cluster, window: Window, places: Places): boolean {
  const last = lastSighting(cluster);
  const rank = places.rankOf.get(cluster) ?? 0;
  const rivals = (places.shownBy[window.capture.index] ?? []).filter((other) => !standTogether(cluster, other));
  if (rivals.length > MOST_RIVALS) return true;
  const neighbours = neighboursOf(rank, last.capture.index, window, places);
  return rivals.some((rival) => {
    const { capture, post } = firstOf(rival);
    if (areAkin(last.post, post) || areBornTogether(last.post, post)) return true;
    const isNew = capture.index > last.capture.index;
    // Without a name, and where a change moves a post and gives it a new time, nothing is left to know it by.
    if (isNew && !window.isCalm && last.post.idSource === 'derived' && last.post.url === null) return true;
    if (areBornApart(last.post, post) || cameLater(post, last.capture.at)) return false;
    // A pinned post may belong anywhere.
    if (isNew && rival.sightings.get(window.capture.index)?.post.labels.includes('pinned') === true) return true;
    const other = places.rankOf.get(rival) ?? 0;
    const standsThere = other > neighbours.above && other < neighbours.below;
    return standsThere && (isNew || areRelated(last.post, post));
  });
}

/** The last one whose time is known, if there is any. */
function lastSighting(cluster: Cluster): Sighting {
  return [...cluster.sightings.values()].findLast(({ capture: { at } }) => at !== null) ?? lastOf(cluster);
}

/** The nearest posts above and below a place that stand both in the capture that showed it last and in the later one. */
function neighboursOf(
  rank: number,
  index: number,
  { capture }: Window,
  places: Places,
): { readonly above: number; readonly below: number } {
  let above = -1;
  let below = Number.POSITIVE_INFINITY;
  for (const cluster of places.steady[capture.index] ?? []) {
    if (!cluster.sightings.has(index)) continue;
    const other = places.rankOf.get(cluster) ?? 0;
    if (other < rank) above = Math.max(above, other);
    if (other > rank) below = Math.min(below, other);
  }
  return { above, below };
}

/** It says, to the minute, that it was published after the other was last seen. */
function cameLater(post: Post, at: number | null): boolean {
  const birth = birthOf(post);
  return at !== null && birth !== null && msOf(birth) > at;
}
