import type { ArchiveOptions } from '../archive.js';
import type { ArchiveReader } from './reader.js';

/**
 * Opens an archive for a program that answers many questions about it, and writes nothing.
 *
 * @throws LivepostsError `archive-unavailable`, `missing-input`, `not-an-archive`, `archive-too-new`, `archive-damaged`
 */
export async function openReader(
  path: string,
  options: Pick<ArchiveOptions, 'busyTimeout'> = {},
): Promise<ArchiveReader> {
  const { openSqliteReader } = await import('../sqlite/sqlite-reader.js');
  return openSqliteReader(path, options);
}
