import type { ArchivedBlog } from '../../archive/archive.js';
import type { ArchiveReader, PostEntry, StoredBlog } from '../../archive/reader/reader.js';
import { WeightedCache } from './http/weighted-cache.js';

/** A blog as it stands now. */
export interface LoadedBlog {
  readonly blog: StoredBlog;
  /** Another text after every change: what was made of the blog holds as long as this is the same. */
  readonly state: string;
  /** Newest first. */
  readonly entries: readonly PostEntry[];
  /** By their keys. */
  readonly places: ReadonlyMap<string, number>;
}

interface Kept {
  readonly counter: number;
  readonly loaded: Promise<LoadedBlog>;
}

/** So many posts are known by their entries at once; each takes some 300 bytes. */
const MOST_ENTRIES = 200_000;
/** What a blog weighs beside its posts. */
const BLOG_WEIGHT = 50;

/**
 * The blogs of an archive, read again only when the archive has changed, and their posts only when the blog has. Who asks
 * while a blog is being read waits for the same reading.
 */
export class BlogStore {
  readonly #reader: ArchiveReader;
  readonly #kept = new WeightedCache<Kept>(MOST_ENTRIES);
  #list: { readonly counter: number; readonly blogs: Promise<readonly ArchivedBlog[]> } | null = null;

  constructor(reader: ArchiveReader) {
    this.#reader = reader;
  }

  /** All blogs, those captured last first. */
  list(): Promise<readonly ArchivedBlog[]> {
    const counter = this.#reader.counter();
    if (this.#list?.counter === counter) return this.#list.blogs;
    const blogs = this.#reader.blogs();
    this.#list = { counter, blogs };
    // A failure is not remembered.
    blogs.catch(() => {
      this.#list = null;
    });
    return blogs;
  }

  /** @throws {LivepostsError} `not-in-archive` */
  async get(name: string): Promise<LoadedBlog> {
    const counter = this.#reader.counter();
    const kept = this.#kept.get(name);
    if (kept?.counter === counter) return kept.loaded;
    const loaded = this.#load(name, kept);
    this.#kept.set(name, { counter, loaded }, BLOG_WEIGHT);
    try {
      const found = await loaded;
      this.#kept.set(name, { counter, loaded }, BLOG_WEIGHT + found.entries.length);
      return found;
    } catch (error) {
      this.#kept.delete(name);
      throw error;
    }
  }

  async #load(name: string, kept: Kept | undefined): Promise<LoadedBlog> {
    const before = await kept?.loaded.catch(() => null);
    const blog = await this.#reader.blog(name);
    const state = await this.#reader.stateOf(blog);
    if (before?.state === state) return { ...before, blog };
    const entries = await this.#reader.entries(blog);
    return { blog, state, entries, places: new Map(entries.map(({ key }, index) => [key, index])) };
  }
}
