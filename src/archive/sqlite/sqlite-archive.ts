import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { mergeCaptures } from '../../history/merge-captures.js';
import { addBatch, NOTHING_ADDED } from '../add-batch.js';
import type { Archive, ArchiveOptions } from '../archive.js';
import { BATCH, type BatchSize, inBatches } from '../batches.js';
import { loadCaptures } from '../load-captures.js';
import { packCapture } from '../pack-capture.js';
import { archivedBlog, findBlog, gapsOf, listBlogs } from '../queries/blogs.js';
import { listChanges } from '../queries/changes.js';
import { findPost } from '../queries/posts.js';
import { readStats } from '../queries/stats.js';
import { ReadingCache } from '../reading-cache.js';
import { checkBlogs } from '../verify/check-blogs.js';
import { checkCaptures } from '../verify/check-captures.js';
import { withArchiveErrors } from './archive-errors.js';
import { checkFile } from './check-file.js';
import { kyselyOf } from './dialect.js';
import { versionOf } from './migrate.js';
import { openDatabase } from './open-database.js';
import { programVersion } from './program-version.js';
import { searchPosts } from './search.js';
import { sqliteWriter } from './sqlite-writer.js';

/** What tests set otherwise. */
export interface ArchiveSetting extends ArchiveOptions {
  readonly batch?: BatchSize;
  /** Version of liveposts. */
  readonly parser?: string;
  /** Pages that the file may have: a disk that is full, without filling one. */
  readonly maxPages?: number;
}

const HITS = 20;

/** Opens an archive in a file of SQLite; see {@link openDatabase} for what may be wrong with it. */
export async function openSqliteArchive(path: string, setting: ArchiveSetting = {}): Promise<Archive> {
  const database = await openDatabase(path, setting);
  if (setting.maxPages !== undefined) database.pragma(`max_page_count = ${setting.maxPages}`);
  return archiveOn(database, path, setting);
}

function archiveOn(
  database: Database,
  path: string,
  { batch = BATCH, parser = programVersion() }: ArchiveSetting,
): Archive {
  const db = kyselyOf(database);
  const rows = sqliteWriter(database);
  const cache = new ReadingCache();
  const guard = <T>(work: () => Promise<T>): Promise<T> => withArchiveErrors(path, work);
  const blogOf = (name: string): ReturnType<typeof findBlog> => findBlog(db, path, name);
  return {
    path,
    add: (captures, onBatch) =>
      guard(async () => {
        let sum = NOTHING_ADDED;
        const ready = inBatches(
          captures,
          (one) => ('key' in one ? { weight: one.weight, ready: Promise.resolve(one) } : packCapture(one)),
          batch,
        );
        for await (const packed of ready) {
          const added = await db.transaction().execute((trx) => addBatch({ db: trx, rows }, packed, { cache, parser }));
          cache.turn();
          sum = {
            captures: sum.captures + added.captures,
            known: sum.known + added.known,
            newBlogs: sum.newBlogs + added.newBlogs,
            newPosts: sum.newPosts + added.newPosts,
            changedPosts: sum.changedPosts + added.changedPosts,
          };
          onBatch?.(added);
        }
        return sum;
      }),
    blogs: () => guard(() => listBlogs(db)),
    blog: (name) => guard(async () => archivedBlog(await blogOf(name))),
    timeline: (name) =>
      guard(async () => {
        const captures = await loadCaptures(db, [(await blogOf(name)).id]);
        return mergeCaptures(captures.map(({ blog }) => blog));
      }),
    post: (id) => guard(() => findPost(db, path, id)),
    changes: (name, since) => guard(async () => listChanges(db, (await blogOf(name)).id, since ?? null)),
    search: (words, { blog, limit = HITS } = {}) =>
      guard(async () => searchPosts(db, words, { blogId: blog === undefined ? null : (await blogOf(blog)).id, limit })),
    gaps: (name) => guard(async () => gapsOf(await blogOf(name))),
    verify: ({ onProgress } = {}) =>
      guard(async () => {
        onProgress?.('the file');
        const file = checkFile(database);
        const captures = await checkCaptures(db, parser, onProgress);
        const blogs = await checkBlogs(db, onProgress);
        return {
          problems: [...file, ...captures.problems, ...blogs.problems],
          checked: { ...captures.checked, blogs: blogs.blogs, posts: blogs.posts },
        };
      }),
    stats: () =>
      guard(async () => ({
        version: versionOf(database),
        ...(await readStats(db)),
        fileBytes: sizeOf(path) + sizeOf(`${path}-wal`),
      })),
    close: () => guard(() => db.destroy()),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
