import { groupByBlog } from './blog-groups.js';
import { claimBlogs } from './claim-blogs.js';
import { loadCaptures, withSource } from './load-captures.js';
import { nextIds } from './next-ids.js';
import type { PackedCapture } from './pack-capture.js';
import type { ReadingCache } from './reading-cache.js';
import { inPieces, type Writing } from './store.js';
import { type Candidate, storeGroup } from './store-group.js';
import type { BlogRow, OriginRow } from './tables.js';
import { touchedBlogs } from './touched-blogs.js';

/** What became of captures that were to be added. */
export interface Added {
  /** Captures that were not in the archive. */
  readonly captures: number;
  /** Captures that were in it already. */
  readonly known: number;
  /** Live blogs that were not in it; negative where two have turned out to be one. */
  readonly newBlogs: number;
  readonly newPosts: number;
  /** Posts that have other words, revisions or another state now. */
  readonly changedPosts: number;
}

export const NOTHING_ADDED: Added = { captures: 0, known: 0, newBlogs: 0, newPosts: 0, changedPosts: 0 };

/** What adding leans on. */
export interface AddContext {
  readonly cache: ReadingCache;
  /** Version of liveposts, noted with every reading. */
  readonly parser: string;
}

/** Adds captures and derives the blogs that they touch again, within one transaction of the caller. */
export async function addBatch(
  writing: Writing,
  batch: readonly PackedCapture[],
  { cache, parser }: AddContext,
): Promise<Added> {
  const { db, rows } = writing;
  const known = await knownKeys(writing, batch);
  // The same capture may stand twice in one batch, in two files.
  const fresh = [...new Map(batch.map((capture) => [capture.key, capture])).values()].filter(
    ({ key }) => !known.has(key),
  );
  const counts = { newBlogs: 0, newPosts: 0, changedPosts: 0 };
  if (fresh.length > 0) {
    const touched = await touchedBlogs(
      db,
      fresh.map(({ blog }) => blog),
    );
    const stored = await loadCaptures(db, touched, cache);
    const groups = groupByBlog<Candidate>([
      ...stored.map((capture) => ({ ...capture, packed: null })),
      ...fresh.map((packed) => newCandidate(packed, cache)),
    ]);
    const { claims, left } = claimBlogs(groups, await blogsOf(writing, touched));
    const next = await nextIds(db);
    for (const claim of claims) {
      const { added, changed } = await storeGroup(writing, claim, parser, next);
      counts.newBlogs += claim.row === null ? 1 : 0;
      counts.newPosts += added;
      counts.changedPosts += changed;
    }
    // Their captures and posts are those of another blog now.
    for (const { id } of left) rows.remove('blogs', { id });
    counts.newBlogs -= left.length;
  }
  writePlaces(writing, batch, fresh.length > 0 ? await knownKeys(writing, batch) : known);
  return { captures: fresh.length, known: batch.length - fresh.length, ...counts };
}

function newCandidate(packed: PackedCapture, cache: ReadingCache): Candidate {
  const { key, blog, weight } = packed;
  return { id: null, key, blogId: null, blog: withSource(cache.set(key, blog, weight), packed), packed };
}

async function knownKeys({ db }: Writing, batch: readonly PackedCapture[]): Promise<ReadonlyMap<string, number>> {
  const rows = await inPieces(
    batch.map(({ key }) => key),
    (piece) =>
      db
        .selectFrom('captures')
        .select(['key', 'id'])
        .where('key', 'in', [...piece])
        .execute(),
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function blogsOf({ db }: Writing, ids: readonly number[]): Promise<readonly BlogRow[]> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom('blogs')
      .selectAll()
      .where('id', 'in', [...piece])
      .execute(),
  );
  return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Where the captures lie, and their bytes: another copy of a capture may have been added as a mere pointer. */
function writePlaces({ rows }: Writing, batch: readonly PackedCapture[], ids: ReadonlyMap<string, number>): void {
  for (const { key, source, origin, payload, blog } of batch) {
    const capture = ids.get(key);
    if (capture === undefined) continue;
    const place: OriginRow = { capture, source, origin };
    rows.insertNew('origins', [place]);
    const { sha256 } = blog.capture;
    if (payload !== null && sha256 !== null) rows.insertNew('payloads', [{ sha256, ...payload }]);
  }
}
