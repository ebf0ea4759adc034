/** How rows of before become those of now. */
export interface RowChanges<R, W> {
  readonly insert: readonly W[];
  readonly update: readonly { readonly before: R; readonly changes: Partial<W> }[];
  readonly remove: readonly R[];
}

/**
 * Compares rows by their keys, so that only what changed is written.
 *
 * @param keyOf names a row among both
 */
export function diffRows<R extends object, W extends object>(
  before: readonly R[],
  now: readonly W[],
  keyOf: (row: R | W) => string | number,
): RowChanges<R, W> {
  const left = new Map(before.map((row) => [keyOf(row), row]));
  const insert: W[] = [];
  const update: { readonly before: R; readonly changes: Partial<W> }[] = [];
  for (const row of now) {
    const key = keyOf(row);
    const old = left.get(key);
    if (old === undefined) {
      insert.push(row);
      continue;
    }
    left.delete(key);
    const changes = changedColumns(old, row);
    if (changes !== null) update.push({ before: old, changes });
  }
  return { insert, update, remove: [...left.values()] };
}

/** The columns that have another value now; null where there is none. */
export function changedColumns<W extends object>(before: object, now: W): Partial<W> | null {
  const old = new Map<string, unknown>(Object.entries(before));
  const changes = Object.entries(now).filter(([column, value]) => old.get(column) !== value);
  // The entries are some of those of `now`.
  return changes.length === 0 ? null : (Object.fromEntries(changes) as Partial<W>);
}
