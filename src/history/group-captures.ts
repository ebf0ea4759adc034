import type { LiveBlog } from '../model/live-blog.js';
import { addressKey, blogKey } from './blog-address.js';
import { areOtherPosts } from './likeness-of-posts.js';

/** So many posts in common make two addresses one live blog. */
const LEAST_COMMON = 2;
/** An id that more posts have than this names none of them. */
const MOST_OWNERS = 50;

/**
 * Which captures are of one live blog: those of one address, but for pages, AMP and hosts for other devices; and those
 * of one publisher that have posts in common, where the address was changed; and those that another one names as further
 * pages or feeds. In the order given, each group in that of
 * its first capture.
 *
 * @example
 * ```ts
 * const blogs = [parsePage(html, { capturedAt: '2024-05-04T10:10:00Z' }), parsePage(html)];
 * for (const captures of groupCaptures(blogs)) console.log(mergeCaptures(captures).title);
 * ```
 */
export function groupCaptures(blogs: readonly LiveBlog[]): readonly (readonly LiveBlog[])[] {
  const parents = blogs.map((_, index) => index);
  const join = (a: number, b: number): void => {
    const [one, two] = [rootOf(parents, a), rootOf(parents, b)];
    parents[Math.max(one, two)] = Math.min(one, two);
  };
  joinByAddress(blogs, join);
  joinByLinks(blogs, join);
  joinByPosts(blogs, join, (index) => rootOf(parents, index));
  const groups = new Map<number, LiveBlog[]>();
  for (const [index, blog] of blogs.entries()) {
    const root = rootOf(parents, index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [blog]);
    else group.push(blog);
  }
  return [...groups.values()];
}

function rootOf(parents: number[], index: number): number {
  let at = index;
  for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
    // Paths are halved on the way, so that long chains stay short.
    parents[at] = parents[parent] ?? parent;
    at = parent;
  }
  return at;
}

function joinByAddress(blogs: readonly LiveBlog[], join: (a: number, b: number) => void): void {
  const first = new Map<string, number>();
  for (const [index, blog] of blogs.entries()) {
    const key = blogKey(blog);
    if (key === null) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else join(known, index);
  }
}

/** Further pages and feeds that a page names are of its live blog, under whatever address. */
function joinByLinks(blogs: readonly LiveBlog[], join: (a: number, b: number) => void): void {
  const named = new Map<string, number>();
  for (const [index, { completeness }] of blogs.entries()) {
    for (const url of completeness.more) {
      const key = addressKey(url, { keepsFragment: true });
      if (key !== null && !named.has(key)) named.set(key, index);
    }
  }
  for (const [index, { url }] of blogs.entries()) {
    const owner = named.get(addressKey(url, { keepsFragment: true }) ?? '');
    if (owner !== undefined) join(owner, index);
  }
}

interface Owner {
  readonly blog: number;
  readonly post: LiveBlog['posts'][number];
}

/** Short numbers are given by every publisher: a post is the same only where its words or its time agree too. */
function joinByPosts(
  blogs: readonly LiveBlog[],
  join: (a: number, b: number) => void,
  rootAt: (index: number) => number,
): void {
  const owners = new Map<string, Owner[]>();
  const common = new Map<string, number>();
  for (const [index, { posts, publisher }] of blogs.entries()) {
    for (const post of posts) {
      const key = `${publisher.domain ?? ''} ${post.idSource} ${post.id}`;
      const known = owners.get(key) ?? [];
      owners.set(key, known);
      if (known.length >= MOST_OWNERS) continue;
      for (const other of known) {
        if (rootAt(other.blog) === rootAt(index) || !isOnePost(other.post, post)) continue;
        const pair = `${rootAt(other.blog)} ${rootAt(index)}`;
        const count = (common.get(pair) ?? 0) + 1;
        common.set(pair, count);
        const fewest = Math.min(blogs[other.blog]?.posts.length ?? 0, posts.length);
        if (count >= Math.min(LEAST_COMMON, fewest)) join(other.blog, index);
      }
      // One owner of each blog is enough.
      if (!known.some(({ blog }) => rootAt(blog) === rootAt(index))) known.push({ blog: index, post });
    }
  }
}

function isOnePost(a: Owner['post'], b: Owner['post']): boolean {
  const says = a.text !== '' && (a.text === b.text || (a.headline !== null && a.headline === b.headline));
  const isTimed = a.published !== null && b.published !== null && a.published.instant === b.published.instant;
  return (says || isTimed) && !areOtherPosts(a, b);
}
