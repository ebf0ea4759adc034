import type { StoredPost } from '../reader/reader.js';
import { type Db, inPieces } from '../store.js';
import { archivedPost } from './posts.js';

/**
 * Many posts at once, with their revisions, in the order asked for. Those that are gone are left out. Their positions are
 * their places counted from the oldest, which new posts do not move.
 */
export async function readPosts(db: Db, rows: readonly number[]): Promise<readonly StoredPost[]> {
  const of = <R>(ask: (piece: readonly number[]) => Promise<readonly R[]>): Promise<readonly R[]> =>
    inPieces(rows, ask);
  const posts = await of((ids) => db.selectFrom('posts').selectAll().where('id', 'in', ids).execute());
  const texts = await of((ids) => db.selectFrom('post_texts').selectAll().where('post', 'in', ids).execute());
  const revisions = await of((ids) =>
    db.selectFrom('revisions').selectAll().where('post', 'in', ids).orderBy('post').orderBy('ordinal').execute(),
  );
  const media = await of((ids) =>
    db.selectFrom('media').selectAll().where('post', 'in', ids).orderBy('post').orderBy('ordinal').execute(),
  );
  const ids = await of((piece) =>
    db.selectFrom('post_ids').selectAll().where('post', 'in', piece).orderBy('post').orderBy('id').execute(),
  );
  const textOf = new Map(texts.map((row) => [row.post, row]));
  const [revisionsOf, mediaOf, idsOf] = [byPost(revisions), byPost(media), byPost(ids)];
  const found = new Map<number, StoredPost>();
  for (const row of posts) {
    const words = textOf.get(row.id);
    if (words === undefined) continue;
    const { blog: _, ...post } = archivedPost('', row, words, {
      revisions: revisionsOf.get(row.id) ?? [],
      media: mediaOf.get(row.id) ?? [],
      ids: (idsOf.get(row.id) ?? []).map(({ id }) => id),
    });
    found.set(row.id, { ...post, position: row.place, seenIn: [] });
  }
  return rows.flatMap((row) => found.get(row) ?? []);
}

function byPost<R extends { readonly post: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const group = groups.get(row.post);
    if (group === undefined) groups.set(row.post, [row]);
    else group.push(row);
  }
  return groups;
}
