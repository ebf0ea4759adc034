import type { Post } from '../model/post.js';
import { type Cluster, firstOf, lastOf, standTogether } from './cluster.js';
import { msOf } from './instants.js';
import { areBornApart, birthOf, samenessOf } from './likeness-of-posts.js';
import { type WhatTells, wordsOf } from './what-tells.js';
import { foldedWords } from './words.js';

/** Where more posts share a headline or a minute, that tells nothing, and to compare all of them takes too long. */
const MOST_ALIKE = 24;
const FIRST_WORDS = 6;

/**
 * Joins posts that have no name in common: the publisher changed the id, or another form of the page has ids of its own.
 * The likest are joined first, so that the order of the captures decides nothing.
 */
export function matchByContent(clusters: readonly Cluster[], whatTells: WhatTells): readonly Cluster[] {
  const pairs = likelyPairs(clusters)
    .map(([a, b]) => ({ a, b, sameness: samenessOfClusters(a, b, whatTells) }))
    .filter(({ sameness }) => sameness > 0)
    .sort((one, two) => two.sameness - one.sameness || one.a.order - two.a.order || one.b.order - two.b.order);
  const joined = new Map<Cluster, Cluster>();
  for (const pair of pairs) {
    const [a, b] = [wholeOf(pair.a, joined), wholeOf(pair.b, joined)];
    if (a === b || standTogether(a, b)) continue;
    const [into, from] = a.order < b.order ? [a, b] : [b, a];
    take(into, from);
    joined.set(from, into);
  }
  return clusters.filter((cluster) => !joined.has(cluster));
}

/**
 * By their nearest sightings; one of these may have been cut short, or be of another form or of an edit: then by those at
 * the far ends, and by any that say the very same.
 */
function samenessOfClusters(a: Cluster, b: Cluster, whatTells: WhatTells): number {
  const [one, other] = [lastOf(a).post, firstOf(b).post];
  const near = samenessOf(one, other, whatTells);
  if (near > 0 || areBornApart(one, other)) return near;
  const said = new Map([...a.sightings.values()].map(({ post }) => [wordsOf(post), post]));
  const again = [...b.sightings.values()].flatMap(({ post }) => {
    const same = said.get(wordsOf(post));
    return same === undefined ? [] : [samenessOf(same, post, whatTells)];
  });
  return Math.max(samenessOf(firstOf(a).post, lastOf(b).post, whatTells), ...again.slice(0, 8));
}

function wholeOf(cluster: Cluster, joined: ReadonlyMap<Cluster, Cluster>): Cluster {
  let at = cluster;
  for (let next = joined.get(at); next !== undefined; next = joined.get(at)) at = next;
  return at;
}

function take(into: Cluster, from: Cluster): void {
  const all = [...into.sightings, ...from.sightings].sort(([a], [b]) => a - b);
  into.sightings.clear();
  for (const [index, sighting] of all) into.sightings.set(index, sighting);
  for (const by of from.matchedBy) into.matchedBy.add(by);
  into.matchedBy.add('content');
}

/** Those that share a minute of publication, a headline or the first words, and stand in no capture together. */
export function likelyPairs(clusters: readonly Cluster[]): readonly (readonly [Cluster, Cluster])[] {
  const shelves = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const keys = new Set([...keysOf(firstOf(cluster).post), ...keysOf(lastOf(cluster).post)]);
    for (const key of keys) {
      const shelf = shelves.get(key);
      if (shelf === undefined) shelves.set(key, [cluster]);
      else shelf.push(cluster);
    }
  }
  const pairs = new Map<number, readonly [Cluster, Cluster]>();
  for (const shelf of shelves.values()) {
    if (shelf.length > MOST_ALIKE) continue;
    for (const [index, a] of shelf.entries()) {
      for (const b of shelf.slice(index + 1)) {
        if (!standTogether(a, b)) pairs.set(a.order * clusters.length + b.order, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

function keysOf(post: Post): string[] {
  const keys: string[] = [];
  const birth = birthOf(post);
  if (birth !== null) keys.push(`minute ${Math.floor(msOf(birth) / 60_000)}`);
  const headline = foldedWords(post.headline);
  if (headline.length >= 3) keys.push(`headline ${headline.join(' ')}`);
  const words = foldedWords(post.text.slice(0, 400)).slice(0, FIRST_WORDS);
  if (words.length > 0) keys.push(`words ${words.join(' ')}`);
  return keys;
}
