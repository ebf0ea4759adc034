import { isDeepStrictEqual } from 'node:util';
import { mergeCaptures } from '../../history/merge-captures.js';
import { groupByBlog } from '../blog-groups.js';
import { captureKey } from '../capture-key.js';
import { diffRows } from '../diff-rows.js';
import { loadCaptures, type StoredCapture } from '../load-captures.js';
import { blogRows } from '../rows/blog-rows.js';
import { type PostRows, postIdRows } from '../rows/post-rows.js';
import type { Db } from '../store.js';
import { loadPosts, type StoredPosts } from '../store-posts.js';
import type { BlogRow, MediaRow, PostRow, PostTextRow, RevisionRow } from '../tables.js';
import type { VerifyProblem } from './report.js';

/** Whether the blogs and posts are what their captures give when they are merged again. */
export async function checkBlogs(
  db: Db,
  onProgress: (what: string) => void = () => {},
): Promise<{ readonly problems: readonly VerifyProblem[]; readonly blogs: number; readonly posts: number }> {
  const problems: VerifyProblem[] = [];
  const blogs = await db.selectFrom('blogs').selectAll().orderBy('key').execute();
  let posts = 0;
  let number = 0;
  for (const row of blogs) {
    number += 1;
    onProgress(`live blog ${number} of ${blogs.length}`);
    const where = `live blog ${row.name}`;
    const captures = await loadCaptures(db, [row.id]).catch(() => null);
    // A reading that cannot be unpacked is told of with its capture.
    if (captures === null) continue;
    if (captures.length === 0) {
      problems.push({ kind: 'blog', where, message: 'it has no captures' });
      continue;
    }
    const stored = await loadPosts(db, row.id);
    posts += stored.posts.length;
    for (const message of await differences(db, row, captures, stored)) {
      problems.push({ kind: 'posts', where, message });
    }
  }
  return { problems, blogs: blogs.length, posts };
}

async function differences(
  db: Db,
  row: BlogRow,
  captures: readonly StoredCapture[],
  stored: StoredPosts,
): Promise<readonly string[]> {
  const groups = groupByBlog(captures);
  const [group] = groups;
  if (group === undefined || groups.length > 1) return ['its captures are of several live blogs'];
  const timeline = mergeCaptures(captures.map(({ blog }) => blog));
  const rows = blogRows(timeline, group.key);
  const messages: string[] = [];
  if (!isDeepStrictEqual({ id: row.id, ...rows.blog }, row)) messages.push('its row is not what its captures give');
  const addresses = await db.selectFrom('blog_addresses').selectAll().where('blog', '=', row.id).execute();
  if (!isDeepStrictEqual(new Map(addresses.map(({ url, key }) => [url, key])), new Map(sorted(rows.addresses)))) {
    messages.push('its addresses are not those of its captures');
  }
  const ids = new Map(captures.map(({ key, id }) => [key, id]));
  for (const [index, derived] of rows.captures.entries()) {
    const capture = timeline.captures[index];
    const id = capture === undefined ? undefined : ids.get(captureKey(capture));
    if (id === undefined) continue;
    const own = await db
      .selectFrom('captures')
      .select(['stale', 'window_oldest', 'window_newest', 'window_to_newest'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!isDeepStrictEqual(own, derived)) messages.push(`capture ${id}: its window is not what the captures give`);
  }
  return [...messages, ...postDifferences(row.id, stored, rows.posts)];
}

function sorted(map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...map].sort();
}

function postDifferences(blog: number, stored: StoredPosts, now: readonly PostRows[]): readonly string[] {
  const ids = new Map(stored.posts.map(({ key, id }) => [key, id]));
  const numbered = now.map((post, index) => ({ post, id: ids.get(post.post.key) ?? -1 - index }));
  const tables = {
    posts: diffRows(
      stored.posts,
      numbered.map(({ post, id }): PostRow => ({ id, blog, ...post.post })),
      ({ key }) => key,
    ),
    post_texts: diffRows(
      [...stored.texts.values()],
      numbered.map(({ post, id }): PostTextRow => ({ post: id, ...post.text })),
      ({ post }) => post,
    ),
    revisions: diffRows(
      stored.revisions,
      numbered.flatMap(({ post, id }) => post.revisions.map((one): RevisionRow => ({ post: id, ...one }))),
      ({ post, ordinal }) => `${post} ${ordinal}`,
    ),
    media: diffRows(
      stored.media,
      numbered.flatMap(({ post, id }) => post.media.map((one): MediaRow => ({ post: id, ...one }))),
      ({ post, ordinal }) => `${post} ${ordinal}`,
    ),
    post_ids: diffRows(
      stored.ids,
      numbered.flatMap(({ post, id }) => postIdRows(id, post.ids)),
      ({ post, id }) => `${post} ${id}`,
    ),
  };
  return Object.entries(tables).flatMap(([table, { insert, update, remove }]) => {
    const parts = [
      [insert.length, 'missing'],
      [update.length, 'other than their captures give'],
      [remove.length, 'too many'],
    ].filter(([count]) => count !== 0);
    return parts.length === 0 ? [] : [`${table}: ${parts.map(([count, what]) => `${count} ${what}`).join(', ')}`];
  });
}
