import type { BlogGroup, KnownCapture } from './blog-groups.js';
import type { BlogRow } from './tables.js';

/** A group of captures, and the row of the archive that it goes on with; null for a new blog. */
export interface Claim<C extends KnownCapture> {
  readonly group: BlogGroup<C>;
  readonly row: BlogRow | null;
}

/**
 * Which groups are written, and which rows they take over: a row of the same name if there is one, else one that a
 * capture of the group belongs to. A row that nobody takes over has become part of another blog.
 *
 * @param rows the blogs that captures of the groups belong to so far
 */
export function claimBlogs<C extends KnownCapture>(
  groups: readonly BlogGroup<C>[],
  rows: readonly BlogRow[],
): { readonly claims: readonly Claim<C>[]; readonly left: readonly BlogRow[] } {
  const changed = groupsToWrite(groups);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const taken = new Set<BlogRow>();
  const own = new Map<BlogGroup<C>, BlogRow>();
  const take = (group: BlogGroup<C>, row: BlogRow | undefined): void => {
    if (row === undefined || taken.has(row) || own.has(group)) return;
    taken.add(row);
    own.set(group, row);
  };
  for (const group of changed) take(group, byKey.get(group.key));
  for (const group of changed) {
    const ids = new Set(group.captures.map(({ blogId }) => blogId));
    for (const row of rows) if (ids.has(row.id)) take(group, row);
  }
  const concerned = new Set(changed.flatMap(({ captures }) => captures.map(({ blogId }) => blogId)));
  return {
    claims: changed.map((group) => ({ group, row: own.get(group) ?? null })),
    left: rows.filter((row) => concerned.has(row.id) && !taken.has(row)),
  };
}

/** Those with new captures, and those that share a blog with others: it was one for what few captures showed. */
function groupsToWrite<C extends KnownCapture>(groups: readonly BlogGroup<C>[]): readonly BlogGroup<C>[] {
  const blogsOf = ({ captures }: BlogGroup<C>): ReadonlySet<number> =>
    new Set(captures.flatMap(({ blogId }) => blogId ?? []));
  const owners = new Map<number, number>();
  for (const group of groups) for (const id of blogsOf(group)) owners.set(id, (owners.get(id) ?? 0) + 1);
  return groups.filter(
    (group) =>
      group.captures.some(({ id }) => id === null) || [...blogsOf(group)].some((id) => (owners.get(id) ?? 0) > 1),
  );
}
