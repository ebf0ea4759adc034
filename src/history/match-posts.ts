import type { Report } from '../model/diagnostic.js';
import type { Post } from '../model/post.js';
import { addressKey } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { type Cluster, lastOf } from './cluster.js';
import { areOtherPosts } from './likeness-of-posts.js';
import { matchByContent } from './match-by-content.js';

/**
 * Which posts of the captures are one and the same: by the publisher's id, then by the address of the post, then by words
 * and time.
 */
export function matchPosts(captures: readonly CaptureOfBlog[], report: Report): readonly Cluster[] {
  return matchByContent(matchByName(captures, report));
}

/** By what the publisher calls them. */
function matchByName(captures: readonly CaptureOfBlog[], report: Report): Cluster[] {
  const clusters: Cluster[] = [];
  const named = new Map<string, Cluster>();
  for (const capture of captures) {
    const names = namesIn(capture);
    const isCounted = countsAnew(capture, names, named);
    for (const post of capture.posts) {
      const own = names.get(post) ?? [];
      const known = own.flatMap(({ key, by }) => {
        const cluster = named.get(key);
        return cluster === undefined || cluster.sightings.has(capture.index) ? [] : [{ by, cluster }];
      });
      const match = known.find(({ by, cluster }) => by === 'url' || !isReused(cluster, post, isCounted));
      if (match === undefined && known.length > 0) report('post-id-reused', { where: post.id, severity: 'info' });
      const cluster = match?.cluster ?? { order: clusters.length, sightings: new Map(), matchedBy: new Set() };
      if (match === undefined) clusters.push(cluster);
      else cluster.matchedBy.add(match.by);
      cluster.sightings.set(capture.index, { capture, post });
      // The newest post that has a name owns it.
      for (const { key } of own) if (match === undefined || !named.has(key)) named.set(key, cluster);
    }
  }
  return clusters;
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
function namesIn({ posts, blog }: CaptureOfBlog): Map<Post, readonly Name[]> {
  const counts = new Map<string, number>();
  const page = addressKey(blog.url);
  const all = posts.map((post) => ({ post, names: namesOf(post, page) }));
  for (const { names } of all) for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(all.map(({ post, names }) => [post, names.filter(({ key }) => counts.get(key) === 1)]));
}

function namesOf(post: Post, page: string | null): Name[] {
  const names: Name[] = [];
  const isGiven = post.idSource === 'publisher';
  // A derived id is made of words and time.
  names.push({ key: `${isGiven ? 'id' : 'derived'} ${post.id}`, by: isGiven ? 'id' : 'content' });
  const url = addressKey(post.url, { keepsFragment: true });
  if (url !== null && url !== page) names.push({ key: `url ${url}`, by: 'url' });
  return names;
}
