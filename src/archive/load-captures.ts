import type { LiveBlog } from '../model/live-blog.js';
import { unpack } from './gzip.js';
import { type Db, inPieces } from './store.js';

/** A capture of the archive, read back. */
export interface StoredCapture {
  readonly id: number;
  readonly key: string;
  /** The blog that it belongs to so far. */
  readonly blogId: number;
  readonly blog: LiveBlog;
}

/** Readings that were just used: a blog that is added to batch after batch need not be unpacked each time. */
export class ReadingCache {
  #kept = new Map<string, { readonly blog: LiveBlog; readonly weight: number }>();
  #used = new Map<string, { readonly blog: LiveBlog; readonly weight: number }>();
  #weight = 0;
  readonly #limit: number;

  /** @param limit characters of JSON */
  constructor(limit: number = 128 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(key: string): LiveBlog | null {
    const found = this.#used.get(key) ?? this.#kept.get(key);
    if (found === undefined) return null;
    this.set(key, found.blog, found.weight);
    return found.blog;
  }

  set(key: string, blog: LiveBlog, weight: number): void {
    if (this.#used.has(key) || this.#weight + weight > this.#limit) return;
    this.#used.set(key, { blog, weight });
    this.#weight += weight;
  }

  /** A batch is done: what it did not use is let go. */
  turn(): void {
    this.#kept = this.#used;
    this.#used = new Map();
    this.#weight = 0;
  }
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
  cache?.set(key, blog, json.length);
  return blog;
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
