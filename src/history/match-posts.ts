import type { Report } from '../model/diagnostic.js';
import type { Post } from '../model/post.js';
import { addressKey } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { type Cluster, lastOf } from './cluster.js';
import { areOtherPosts, birthOf } from './likeness-of-posts.js';
import { matchByContent } from './match-by-content.js';
import { foundAt, type KnownSpots, learnSpot, spotsIn } from './match-by-place.js';
import { learnWhatTells, type Telling, type WhatTells } from './what-tells.js';

/**
 * Which posts of the captures are one and the same: by the publisher's id, then by the address of the post, then by words
 * and time.
 */
export function matchPosts(captures: readonly CaptureOfBlog[], report: Report): readonly Cluster[] {
  // Two posts that one page shows are two.
  const [only] = captures;
  if (captures.length === 1 && only !== undefined) return only.posts.map((post, order) => alone(only, post, order));
  const whatTells = learnWhatTells(captures);
  return matchByContent(matchByName(captures, whatTells, report), whatTells);
}

function alone(capture: CaptureOfBlog, post: Post, order: number): Cluster {
  return { order, sightings: new Map([[capture.index, { capture, post }]]), matchedBy: new Set() };
}

/** By what the publisher calls them; those without a name by what they say, and beside which post. */
function matchByName(captures: readonly CaptureOfBlog[], whatTells: WhatTells, report: Report): Cluster[] {
  const clusters: Cluster[] = [];
  const named = new Map<string, Cluster>();
  const knownSpots: KnownSpots = new Map();
  for (const capture of captures) {
    const names = namesIn(capture, whatTells);
    const isCounted = countsAnew(capture, names, named);
    const clusterOf = new Map<Post, Cluster>();
    const put = (post: Post, match: Cluster | undefined, by: Name['by']): void => {
      const cluster = match ?? { order: clusters.length, sightings: new Map(), matchedBy: new Set() };
      if (match === undefined) clusters.push(cluster);
      else cluster.matchedBy.add(by);
      cluster.sightings.set(capture.index, { capture, post });
      clusterOf.set(post, cluster);
    };
    for (const post of capture.posts) {
      const own = names.get(post) ?? [];
      if (own.length === 0) continue;
      const known = own.flatMap(({ key, by }) => {
        const cluster = named.get(key);
        return cluster === undefined || cluster.sightings.has(capture.index) ? [] : [{ by, cluster }];
      });
      const match = known.find(({ by, cluster }) => by === 'url' || !isReused(cluster, post, isCounted));
      if (match === undefined && known.length > 0) report('post-id-reused', { where: post.id, severity: 'info' });
      put(post, match?.cluster, match?.by ?? 'id');
      // The newest post that has a name owns it.
      const cluster = clusterOf.get(post);
      for (const { key } of own) if (cluster && (match === undefined || !named.has(key))) named.set(key, cluster);
    }
    matchBySpot(capture, clusterOf, knownSpots, put);
  }
  return clusters;
}

/** The posts of a page that have no name, once all others are known. */
function matchBySpot(
  capture: CaptureOfBlog,
  clusterOf: ReadonlyMap<Post, Cluster>,
  known: KnownSpots,
  put: (post: Post, match: Cluster | undefined, by: Name['by']) => void,
): void {
  if (clusterOf.size === capture.posts.length) return;
  const spots = spotsIn(capture, clusterOf);
  for (const { post, spot } of spots) {
    const match = foundAt(post, spot, known);
    put(post, match?.sightings.has(capture.index) === false ? match : undefined, 'content');
  }
  for (const { post, spot } of spots) {
    const cluster = clusterOf.get(post);
    if (cluster !== undefined) learnSpot(post, spot, cluster, known);
  }
}

/** Whether the ids of a page only count its posts: then most of them stand on other posts than before. */
function countsAnew(
  { posts }: CaptureOfBlog,
  names: ReadonlyMap<Post, readonly Name[]>,
  named: ReadonlyMap<string, Cluster>,
): boolean {
  const known = posts.flatMap((post) => {
    const cluster = (names.get(post) ?? []).flatMap(({ key, by }) => (by === 'id' ? (named.get(key) ?? []) : []))[0];
    return cluster === undefined ? [] : [areOtherPosts(lastOf(cluster).post, post)];
  });
  const others = known.filter((isOther) => isOther).length;
  return others >= 2 && others * 2 >= known.length;
}

/** A post may be rewritten, and given a new time with that: an id is only doubted where it looks like a counter. */
function isReused(cluster: Cluster, post: Post, isCounted: boolean): boolean {
  return (isCounted || /(?:^|\D)\d{1,3}$/.test(post.id)) && areOtherPosts(lastOf(cluster).post, post);
}

interface Name {
  readonly key: string;
  readonly by: 'id' | 'url' | 'content';
}

/** The names that no other post of the capture has. */
function namesIn({ posts, blog }: CaptureOfBlog, whatTells: WhatTells): ReadonlyMap<Post, readonly Name[]> {
  const counts = new Map<string, number>();
  const page = addressKey(blog.url);
  const all = posts.map((post) => ({ post, names: namesOf(post, page, whatTells(post)) }));
  for (const { names } of all) for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(all.map(({ post, names }) => [post, names.filter(({ key }) => counts.get(key) === 1)]));
}

function namesOf(post: Post, page: string | null, telling: Telling): Name[] {
  const names: Name[] = [];
  if (post.idSource === 'publisher') names.push({ key: `id ${post.id}`, by: 'id' });
  // A derived id is made of words and time. Those of twins are counted down the page: the next may count otherwise.
  else if (telling === 'words' || (telling === 'time' && birthOf(post) !== null))
    names.push({ key: `derived ${stemOf(post.id)}`, by: 'content' });
  const url = addressKey(post.url, { keepsFragment: true });
  if (url !== null && url !== page) names.push({ key: `url ${url}`, by: 'url' });
  return names;
}

/** Without the number of a twin: then twins have one name, which is none on a page that shows both. */
function stemOf(id: string): string {
  return id.replace(/-\d{1,5}$/, '');
}
