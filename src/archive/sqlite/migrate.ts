import type { Database } from 'better-sqlite3';
import { LivepostsError } from '../../model/error.js';
import type { Migration } from './migrations.js';

/** `lvps`: stands in the head of the file, so that `file` and we know whose it is. */
export const APPLICATION_ID = 0x6c767073;

/** The version of an archive; 0 for an empty data base. */
export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings an archive to the newest version. Each step is one transaction: a kill leaves the version before or the one
 * behind it.
 *
 * @throws {LivepostsError} `archive-too-new` for one that a later program has made.
 */
export function migrate(database: Database, path: string, migrations: readonly Migration[]): void {
  refuseNewer(database, path, migrations);
  for (const { version, statements } of migrations) {
    if (versionOf(database) >= version) continue;
    const step = database.transaction(() => {
      // Another process may have done it while this one waited for its turn.
      if (versionOf(database) >= version) return;
      for (const statement of statements) database.exec(statement);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}

/** @throws {LivepostsError} `archive-too-new` */
export function refuseNewer(database: Database, path: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const version = versionOf(database);
  if (version <= newest) return;
  throw new LivepostsError(
    'archive-too-new',
    `${path} was written by a newer liveposts (version ${version} of the archive; this one knows ${newest}).`,
    { hint: 'Update liveposts' },
  );
}
