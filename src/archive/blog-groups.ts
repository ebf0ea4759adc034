import { blogKey } from '../history/blog-address.js';
import { groupCaptures } from '../history/group-captures.js';
import type { LiveBlog } from '../model/live-blog.js';

/** A capture that is or will be in the archive. */
export interface KnownCapture {
  /** Null for one that is not in it yet. */
  readonly id: number | null;
  readonly key: string;
  readonly blogId: number | null;
  readonly blog: LiveBlog;
}

/** The captures of one blog. */
export interface BlogGroup<C extends KnownCapture = KnownCapture> {
  readonly key: string;
  readonly captures: readonly C[];
}

/** Which captures are of one blog, and what each blog is called. */
export function groupByBlog<C extends KnownCapture>(captures: readonly C[]): readonly BlogGroup<C>[] {
  // Always in the same order, so that what stands at the border of two blogs falls to the same side.
  const sorted = [...captures].sort((a, b) => (a.key < b.key ? -1 : 1));
  const byBlog = new Map(captures.map((capture) => [capture.blog, capture]));
  return groupCaptures(sorted.map(({ blog }) => blog)).map((blogs) => {
    const members = blogs.flatMap((blog) => byBlog.get(blog) ?? []);
    return { key: keyOfGroup(members), captures: members };
  });
}

/** The least of the addresses that name a live blog; of captures without any, the least of their own keys. */
function keyOfGroup(captures: readonly KnownCapture[]): string {
  const addresses = captures.flatMap(({ blog }) => blogKey(blog) ?? []).sort();
  const [least] = addresses;
  if (least !== undefined) return least;
  const [first = ''] = captures.map(({ key }) => key).sort();
  return `capture:${first}`;
}
