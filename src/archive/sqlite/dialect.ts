import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import type { Tables } from '../tables.js';

/** Queries over a connection. */
export function kyselyOf(database: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new ArchiveDialect({ database }) });
}

class ArchiveDialect extends SqliteDialect {
  readonly #database: Database;

  constructor({ database }: { database: Database }) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ArchiveDriver({ database: this.#database });
  }
}

class ArchiveDriver extends SqliteDriver {
  readonly #database: Database;

  constructor({ database }: { database: Database }) {
    super({ database });
    this.#database = database;
  }

  /**
   * A transaction that reads first and writes then would fail when another process wrote in between: who is going to
   * write asks for the right to at once.
   */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const isReader = settings?.accessMode === 'read only';
    await connection.executeQuery(CompiledQuery.raw(isReader ? 'begin' : 'begin immediate'));
  }

  /** SQLite has rolled back by itself when the disk was full: to do it again would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
