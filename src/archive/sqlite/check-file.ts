import type { Database } from 'better-sqlite3';
import type { VerifyProblem } from '../verify/report.js';

/** More than so many say nothing new. */
const MOST = 100;

/** What SQLite itself finds wrong: pages, indexes, references, the index of words. */
export function checkFile(database: Database): readonly VerifyProblem[] {
  return [...integrity(database), ...references(database), ...words(database)];
}

function integrity(database: Database): readonly VerifyProblem[] {
  return attempt('file', 'file', () => {
    const rows = database.prepare(`PRAGMA integrity_check(${MOST})`).pluck().all();
    return rows.filter((row) => row !== 'ok').map((row) => ({ kind: 'file', where: 'file', message: String(row) }));
  });
}

function references(database: Database): readonly VerifyProblem[] {
  return attempt('reference', 'file', () => {
    const rows = database
      .prepare('SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT ?')
      .raw()
      .all(MOST);
    return rows.map((row) => {
      const [table, rowid, parent] = row as readonly unknown[];
      return { kind: 'reference', where: String(table), message: `row ${rowid} leads to no row of ${parent}` };
    });
  });
}

/** Whether the index of words is that of the words of the posts; this needs the right to write, though it writes nothing. */
function words(database: Database): readonly VerifyProblem[] {
  if (database.readonly) return [];
  return attempt('search', 'post_search', () => {
    database.prepare("INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)").run();
    return [];
  });
}

function attempt(
  kind: VerifyProblem['kind'],
  where: string,
  check: () => readonly VerifyProblem[],
): readonly VerifyProblem[] {
  try {
    return check();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // That somebody else writes says nothing about the archive.
    if (!/^SQLITE_(?:CORRUPT|NOTADB|IOERR|ERROR)/.test(code)) throw error;
    return [{ kind, where, message: kind === 'search' ? 'the index of words does not fit the posts' : message }];
  }
}
