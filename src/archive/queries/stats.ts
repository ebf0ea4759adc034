import { sql } from 'kysely';
import type { ArchiveStats } from '../archive.js';
import type { Db } from '../store.js';

/** How much an archive holds. */
export async function readStats(db: Db): Promise<Omit<ArchiveStats, 'version' | 'fileBytes'>> {
  const count = async (table: 'blogs' | 'captures' | 'posts' | 'revisions' | 'media' | 'payloads'): Promise<number> => {
    const { n } = await db.selectFrom(table).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
    return n;
  };
  const withdrawn = await db
    .selectFrom('posts')
    .select(sql<number>`count(*)`.as('n'))
    .where('state', '=', 'withdrawn')
    .executeTakeFirstOrThrow();
  const pointers = await db
    .selectFrom('captures')
    .leftJoin('payloads', 'payloads.sha256', 'captures.sha256')
    .select(sql<number>`count(*)`.as('n'))
    .where('payloads.sha256', 'is', null)
    .executeTakeFirstOrThrow();
  const sizes = await db
    .selectFrom('payloads')
    .select([
      sql<number>`coalesce(sum(size), 0)`.as('bytes'),
      sql<number>`coalesce(sum(length(bytes)), 0)`.as('packed'),
    ])
    .executeTakeFirstOrThrow();
  return {
    blogs: await count('blogs'),
    captures: await count('captures'),
    posts: await count('posts'),
    revisions: await count('revisions'),
    withdrawn: withdrawn.n,
    media: await count('media'),
    payloads: await count('payloads'),
    pointers: pointers.n,
    bytes: sizes.bytes,
    packedBytes: sizes.packed,
  };
}
