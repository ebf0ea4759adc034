import { sql } from 'kysely';
import type { Db } from './store.js';

/** Numbers of new rows: nobody else writes meanwhile. */
export interface NextIds {
  readonly blog: () => number;
  readonly capture: () => number;
  readonly post: () => number;
}

/** Counts on from what is there; only within a transaction that writes. */
export async function nextIds(db: Db): Promise<NextIds> {
  const counter = async (table: 'blogs' | 'captures' | 'posts'): Promise<() => number> => {
    const { last } = await db
      .selectFrom(table)
      .select(sql<number>`coalesce(max(id), 0)`.as('last'))
      .executeTakeFirstOrThrow();
    let id = last;
    return () => {
      id += 1;
      return id;
    };
  };
  return { blog: await counter('blogs'), capture: await counter('captures'), post: await counter('posts') };
}
