import { mergeCaptures } from '../../history/merge-captures.js';
import type { ArchiveOptions } from '../archive.js';
import { loadCaptures } from '../load-captures.js';
import { findBlog, listBlogs } from '../queries/blogs.js';
import { listCaptures } from '../queries/captures.js';
import { listEntries } from '../queries/entries.js';
import { blogState, listDiagnostics, storedBlog, storedTimeline } from '../queries/stored-blog.js';
import { readPosts } from '../queries/whole-posts.js';
import type { ArchiveReader } from '../reader/reader.js';
import { withArchiveErrors } from './archive-errors.js';
import { kyselyOf } from './dialect.js';
import { openDatabase } from './open-database.js';
import { searchPosts } from './search.js';

/** Opens an archive for reading alone; see {@link openDatabase} for what may be wrong with it. */
export async function openSqliteReader(path: string, options: ArchiveOptions): Promise<ArchiveReader> {
  const database = await openDatabase(path, { ...options, readonly: true });
  const db = kyselyOf(database);
  const guard = <T>(work: () => Promise<T>): Promise<T> => withArchiveErrors(path, work);
  return {
    // A number of this connection, which every change by another one raises (https://sqlite.org/pragma.html#pragma_data_version).
    counter: () => Number(database.pragma('data_version', { simple: true })),
    blogs: () => guard(() => listBlogs(db)),
    blog: (name) => guard(async () => storedBlog(db, await findBlog(db, path, name))),
    stateOf: ({ row }) => guard(() => blogState(db, row)),
    entries: ({ row }) => guard(() => listEntries(db, row)),
    posts: (entries) =>
      guard(() =>
        readPosts(
          db,
          entries.map(({ row }) => row),
        ),
      ),
    captures: ({ row }) => guard(() => listCaptures(db, row)),
    diagnostics: ({ row }) => guard(() => listDiagnostics(db, row)),
    stored: (blog) => guard(() => storedTimeline(db, blog)),
    timeline: ({ row }) => guard(async () => mergeCaptures((await loadCaptures(db, [row])).map(({ blog }) => blog))),
    search: (words, blog, limit) => guard(() => searchPosts(db, words, { blogId: blog?.row ?? null, limit })),
    close: () => guard(() => db.destroy()),
  };
}
