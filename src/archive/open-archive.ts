import type { Archive, ArchiveOptions } from './archive.js';

/**
 * Opens an archive, and makes it where there is none. It needs the package better-sqlite3, which is optional.
 *
 * @param path a file
 * @throws LivepostsError `archive-unavailable` without that package; `not-an-archive`, `archive-too-new`,
 *   `archive-damaged`, `missing-input`, `archive-busy`, `cannot-write`
 * @example
 * ```ts
 * const archive = await openArchive('storm.sqlite');
 * const bytes = new TextEncoder().encode(html);
 * const { newPosts } = await archive.add([{ blog: parsePage(bytes), bytes }]);
 * console.log(newPosts, (await archive.search('harbour')).length);
 * await archive.close();
 * ```
 */
export async function openArchive(path: string, options: ArchiveOptions = {}): Promise<Archive> {
  // The data base is loaded by those who use it.
  const { openSqliteArchive } = await import('./sqlite/sqlite-archive.js');
  return openSqliteArchive(path, options);
}
