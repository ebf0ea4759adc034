import { mergeCaptures } from '../history/merge-captures.js';
import type { KnownCapture } from './blog-groups.js';
import type { Claim } from './claim-blogs.js';
import type { NextIds } from './next-ids.js';
import type { PackedCapture } from './pack-capture.js';
import { blogRows, diagnosticRow } from './rows/blog-rows.js';
import { captureRow } from './rows/capture-row.js';
import type { Writing } from './store.js';
import { storeBlog, storeDerivedOfCaptures } from './store-blog.js';
import { loadPosts, type PostCounts, storePosts } from './store-posts.js';

/** A capture with what is to be written of it; null for one that is in the archive already. */
export type Candidate = KnownCapture & { readonly packed: PackedCapture | null };

/** Writes the new captures of a blog, and what all of its captures together say. */
export async function storeGroup(
  writing: Writing,
  { group: { key, captures }, row }: Claim<Candidate>,
  parser: string,
  next: NextIds,
): Promise<PostCounts> {
  const timeline = mergeCaptures(captures.map(({ blog }) => blog));
  const rows = blogRows(timeline, key);
  const blogId = row?.id ?? next.blog();
  await storeBlog(writing, blogId, row, rows);
  const ids = writeCaptures(writing, captures, blogId, parser, next);
  await storeDerivedOfCaptures(writing, blogId, timeline, rows.captures, ids);
  const before = row === null ? null : await loadPosts(writing.db, blogId);
  return storePosts(writing, blogId, before, rows.posts, next.post);
}

/** @returns the numbers of all captures of the blog, by their keys */
function writeCaptures(
  { rows }: Writing,
  captures: readonly Candidate[],
  blogId: number,
  parser: string,
  next: NextIds,
): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const { id: known, key, packed } of captures) {
    const id = known ?? next.capture();
    ids.set(key, id);
    if (packed === null) continue;
    const { blog, reading, options } = packed;
    rows.insert('captures', [{ id, blog: blogId, ...captureRow(key, blog) }]);
    rows.insert('readings', [{ capture: id, parser, options, blog: reading }]);
    rows.insert(
      'diagnostics',
      blog.diagnostics.map((diagnostic, ordinal) => ({ capture: id, ...diagnosticRow(diagnostic, ordinal) })),
    );
  }
  return ids;
}
