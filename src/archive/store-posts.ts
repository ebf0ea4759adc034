import { changedColumns, diffRows } from './diff-rows.js';
import { type PostRows, postIdRows } from './rows/post-rows.js';
import { type Db, inPieces, type Writing } from './store.js';
import type { MediaRow, PostIdRow, PostRow, PostTextRow, RevisionRow } from './tables.js';

/** The posts of a blog as they stand in the archive, by their keys. */
export interface StoredPosts {
  readonly posts: readonly PostRow[];
  readonly texts: ReadonlyMap<number, PostTextRow>;
  readonly ids: readonly PostIdRow[];
  readonly revisions: readonly RevisionRow[];
  readonly media: readonly MediaRow[];
}

/** What became of posts. */
export interface PostCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

const NO_POSTS: StoredPosts = { posts: [], texts: new Map(), ids: [], revisions: [], media: [] };

/** Reads the posts of a blog; none of one that has just been made. */
export async function loadPosts(db: Db, blogId: number): Promise<StoredPosts> {
  const posts = await db.selectFrom('posts').selectAll().where('blog', '=', blogId).execute();
  if (posts.length === 0) return NO_POSTS;
  const ids = posts.map(({ id }) => id);
  const of = async <R>(ask: (piece: readonly number[]) => Promise<readonly R[]>): Promise<readonly R[]> =>
    inPieces(ids, ask);
  const texts = await of((piece) =>
    db
      .selectFrom('post_texts')
      .selectAll()
      .where('post', 'in', [...piece])
      .execute(),
  );
  return {
    posts,
    texts: new Map(texts.map((row) => [row.post, row])),
    ids: await of((piece) =>
      db
        .selectFrom('post_ids')
        .selectAll()
        .where('post', 'in', [...piece])
        .execute(),
    ),
    revisions: await of((piece) =>
      db
        .selectFrom('revisions')
        .selectAll()
        .where('post', 'in', [...piece])
        .execute(),
    ),
    media: await of((piece) =>
      db
        .selectFrom('media')
        .selectAll()
        .where('post', 'in', [...piece])
        .execute(),
    ),
  };
}

/**
 * Makes the posts of a blog those of now, and writes only what differs.
 *
 * @param stored null for a new blog
 * @param nextId the number of the first new row
 */
export function storePosts(
  { rows }: Writing,
  blogId: number,
  stored: StoredPosts | null,
  now: readonly PostRows[],
  nextId: () => number,
): PostCounts {
  const before = stored ?? NO_POSTS;
  const known = new Map(before.posts.map(({ key, id }) => [key, id]));
  const numbered = now.map((post) => ({ post, id: known.get(post.post.key) ?? nextId() }));
  const posts = numbered.map(({ post, id }): PostRow => ({ id, blog: blogId, ...post.post }));
  const texts = numbered.map(({ post, id }): PostTextRow => ({ post: id, ...post.text }));
  const revisions = numbered.flatMap(({ post, id }) =>
    post.revisions.map((row): RevisionRow => ({ post: id, ...row })),
  );
  const media = numbered.flatMap(({ post, id }) => post.media.map((row): MediaRow => ({ post: id, ...row })));
  const ids = numbered.flatMap(({ post, id }) => postIdRows(id, post.ids));
  if (before.posts.length === 0) {
    rows.insert('posts', posts);
    rows.insert('post_texts', texts);
    rows.insert('post_ids', ids);
    rows.insert('revisions', revisions);
    rows.insert('media', media);
    return { added: posts.length, changed: 0, removed: 0 };
  }
  const changes = diffRows(before.posts, posts, ({ key }) => key);
  for (const { id } of changes.remove) rows.remove('posts', { id });
  for (const { before: row, changes: columns } of changes.update) rows.update('posts', { id: row.id }, columns);
  rows.insert('posts', changes.insert);

  const gone = new Set(changes.remove.map(({ id }) => id));
  const touched = new Set<number>();
  for (const text of texts) {
    const old = before.texts.get(text.post);
    if (old === undefined) rows.insert('post_texts', [text]);
    else {
      const columns = changedColumns(old, text);
      if (columns === null) continue;
      rows.update('post_texts', { post: text.post }, columns);
      touched.add(text.post);
    }
  }
  // What belongs to a post that is gone went with it.
  const left = <R extends { readonly post: number }>(all: readonly R[]): readonly R[] =>
    all.filter(({ post }) => !gone.has(post));
  const revised = diffRows(left(before.revisions), revisions, ({ post, ordinal }) => `${post} ${ordinal}`);
  for (const { post, ordinal } of revised.remove) rows.remove('revisions', { post, ordinal });
  for (const { before: row, changes: columns } of revised.update) {
    rows.update('revisions', { post: row.post, ordinal: row.ordinal }, columns);
    if ('change' in columns || 'is_current' in columns) touched.add(row.post);
  }
  rows.insert('revisions', revised.insert);
  for (const { post } of revised.insert) touched.add(post);

  const shown = diffRows(left(before.media), media, ({ post, ordinal }) => `${post} ${ordinal}`);
  for (const { post, ordinal } of shown.remove) rows.remove('media', { post, ordinal });
  for (const { before: row, changes: columns } of shown.update) {
    rows.update('media', { post: row.post, ordinal: row.ordinal }, columns);
  }
  rows.insert('media', shown.insert);

  const named = diffRows(left(before.ids), ids, ({ post, id }) => `${post} ${id}`);
  for (const { post, id } of named.remove) rows.remove('post_ids', { post, id });
  rows.insert('post_ids', named.insert);

  const added = new Set(changes.insert.map(({ id }) => id));
  for (const id of added) touched.delete(id);
  for (const { before: row, changes: columns } of changes.update) if ('state' in columns) touched.add(row.id);
  return { added: added.size, changed: touched.size, removed: gone.size };
}
