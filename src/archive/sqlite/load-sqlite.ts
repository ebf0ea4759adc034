import type { default as SqliteDatabase } from 'better-sqlite3';
import { LivepostsError } from '../../model/error.js';

/** What makes a connection. */
export type SqliteConstructor = typeof SqliteDatabase;

/**
 * Loads better-sqlite3. It is native code, which npm may not have been able to install, and which nothing but the archive
 * needs.
 *
 * @throws {LivepostsError} `archive-unavailable`
 */
export async function loadSqlite(
  load: () => Promise<{ readonly default: SqliteConstructor }> = () => import('better-sqlite3'),
): Promise<SqliteConstructor> {
  try {
    const { default: Database } = await load();
    // Its native part is loaded with the first data base.
    new Database(':memory:').close();
    return Database;
  } catch (cause) {
    throw new LivepostsError(
      'archive-unavailable',
      'The archive needs the package better-sqlite3, which is not installed or does not fit this Node.js.',
      {
        hint: 'Run "npm install better-sqlite3" beside liveposts, or "npm rebuild better-sqlite3" after a change of Node.js',
        cause,
      },
    );
  }
}
