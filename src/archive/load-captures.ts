import type { LiveBlog } from '../model/live-blog.js';
import { unpack } from './gzip.js';
import type { ReadingCache } from './reading-cache.js';
import { type Db, inPieces } from './store.js';

/** A capture of the archive, read back. */
export interface StoredCapture {
  readonly id: number;
  readonly key: string;
  /** The blog that it belongs to so far. */
  readonly blogId: number;
  readonly blog: LiveBlog;
}

/** All captures of some blogs, with where they came from. */
export async function loadCaptures(
  db: Db,
  blogIds: readonly number[],
  cache: ReadingCache | null = null,
): Promise<readonly StoredCapture[]> {
  const rows = await inPieces(blogIds, (ids) =>
    db
      .selectFrom('captures')
      .select(['id', 'key', 'blog'])
      .where('blog', 'in', [...ids])
      .orderBy('key')
      .execute(),
  );
  const sources = await loadSources(db, blogIds);
  const captures: StoredCapture[] = [];
  for (const { id, key, blog: blogId } of rows) {
    const known = cache?.get(key) ?? null;
    const blog = known ?? (await loadReading(db, id, key, cache));
    captures.push({ id, key, blogId, blog: withSource(blog, sources.get(id) ?? null) });
  }
  return captures;
}

async function loadReading(db: Db, id: number, key: string, cache: ReadingCache | null): Promise<LiveBlog> {
  const { blog: packed } = await db
    .selectFrom('readings')
    .select('blog')
    .where('capture', '=', id)
    .executeTakeFirstOrThrow();
  const json = unpack(packed).toString();
  const blog: LiveBlog = JSON.parse(json);
  return cache?.set(key, blog, json.length) ?? blog;
}

interface Source {
  readonly source: string;
  readonly origin: string | null;
}

/** Of a capture that lies in several files, the first by name: the same whatever order they were added in. */
async function loadSources(db: Db, blogIds: readonly number[]): Promise<ReadonlyMap<number, Source>> {
  const rows = await inPieces(blogIds, (ids) =>
    db
      .selectFrom('origins')
      .innerJoin('captures', 'captures.id', 'origins.capture')
      .select(['origins.capture', 'origins.source', 'origins.origin'])
      .where('captures.blog', 'in', [...ids])
      .orderBy('origins.source', 'desc')
      .execute(),
  );
  return new Map(rows.map((row) => [row.capture, row]));
}

/** A reading as it was given: with the place that the page was taken from. */
export function withSource(blog: LiveBlog, found: Source | null): LiveBlog {
  if (found === null) return blog;
  const { source, origin } = found;
  const own = origin === null ? {} : { origin: JSON.parse(origin) as unknown };
  return { ...blog, capture: { ...blog.capture, source, ...own } };
}
