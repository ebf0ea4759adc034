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
    for (const post of capture.posts) {
      const own = names.get(post) ?? [];
      const known = own.map(({ key, by }) => ({ by, cluster: named.get(key) }));
      const match = known.find(
        (one): one is { by: 'id' | 'url' | 'content'; cluster: Cluster } =>
          one.cluster !== undefined && !one.cluster.sightings.has(capture.index) && isSamePost(one.cluster, post),
      );
      if (match === undefined && known.some(({ cluster }) => cluster !== undefined)) {
        report('post-id-reused', { where: post.id, severity: 'info' });
      }
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

/** Names that count the posts of a page name another post in every capture. */
function isSamePost(cluster: Cluster, post: Post): boolean {
  return !areOtherPosts(lastOf(cluster).post, post);
}
