import type { Timeline } from '../model/timeline.js';
import { captureKey } from './capture-key.js';
import { changedColumns, diffRows } from './diff-rows.js';
import type { BlogRows } from './rows/blog-rows.js';
import type { Writing } from './store.js';
import type { AddressRow, BlogDiagnosticRow, BlogRow, CaptureRow } from './tables.js';

/** Makes the row of a blog, its addresses and its diagnostics those of now; `before` is null for a new one. */
export async function storeBlog(
  { db, rows }: Writing,
  id: number,
  before: BlogRow | null,
  { blog, addresses, diagnostics }: BlogRows,
): Promise<void> {
  const row: BlogRow = { id, ...blog };
  if (before === null) rows.insert('blogs', [row]);
  else rows.update('blogs', { id }, changedColumns(before, row) ?? {});

  const oldAddresses =
    before === null ? [] : await db.selectFrom('blog_addresses').selectAll().where('blog', '=', id).execute();
  const nowAddresses = [...addresses].map(([url, key]): AddressRow => ({ blog: id, url, key }));
  const moved = diffRows(oldAddresses, nowAddresses, ({ url }) => url);
  for (const { url } of moved.remove) rows.remove('blog_addresses', { blog: id, url });
  for (const { before: old, changes } of moved.update)
    rows.update('blog_addresses', { blog: id, url: old.url }, changes);
  rows.insert('blog_addresses', moved.insert);

  const oldDiagnostics =
    before === null ? [] : await db.selectFrom('blog_diagnostics').selectAll().where('blog', '=', id).execute();
  const nowDiagnostics = diagnostics.map((one): BlogDiagnosticRow => ({ blog: id, ...one }));
  const doubted = diffRows(oldDiagnostics, nowDiagnostics, ({ ordinal }) => ordinal);
  for (const { ordinal } of doubted.remove) rows.remove('blog_diagnostics', { blog: id, ordinal });
  for (const { before: old, changes } of doubted.update) {
    rows.update('blog_diagnostics', { blog: id, ordinal: old.ordinal }, changes);
  }
  rows.insert('blog_diagnostics', doubted.insert);
}

/** Notes of each capture its blog, and what the other captures say of it. */
export async function storeDerivedOfCaptures(
  { db, rows }: Writing,
  blogId: number,
  timeline: Timeline,
  derived: BlogRows['captures'],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const before = await db
    .selectFrom('captures')
    .select(['id', 'blog', 'stale', 'window_oldest', 'window_newest', 'window_to_newest'])
    .where('id', 'in', [...ids.values()])
    .execute();
  const now = timeline.captures.flatMap((capture, index) => {
    const id = ids.get(captureKey(capture));
    const own = derived[index];
    return id === undefined || own === undefined ? [] : [{ id, blog: blogId, ...own }];
  });
  const changes = diffRows(before, now, ({ id }: Pick<CaptureRow, 'id'>) => id);
  for (const { before: row, changes: columns } of changes.update) rows.update('captures', { id: row.id }, columns);
}
