import type { Kysely } from 'kysely';
import type { RowWriter } from './row-writer.js';
import type { Tables } from './tables.js';

/** Queries on the archive. */
export type Db = Kysely<Tables>;

/** A transaction that writes. */
export interface Writing {
  readonly db: Db;
  readonly rows: RowWriter;
}

/** Lists behind IN are cut to this length: a data base takes only so many parameters. */
const MOST_PARAMETERS = 10_000;

/** Asks for many keys at once, piece by piece. */
export async function inPieces<K, R>(
  keys: Iterable<K>,
  ask: (piece: readonly K[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const all = [...keys];
  const found: R[] = [];
  for (let start = 0; start < all.length; start += MOST_PARAMETERS) {
    for (const row of await ask(all.slice(start, start + MOST_PARAMETERS))) found.push(row);
  }
  return found;
}
