import { access, constants, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { LivepostsError } from '../../model/error.js';
import type { ArchiveOptions } from '../archive.js';
import { archiveError, notAnArchive } from './archive-errors.js';
import { loadSqlite, type SqliteConstructor } from './load-sqlite.js';
import { APPLICATION_ID, migrate, refuseNewer, versionOf } from './migrate.js';
import { MIGRATIONS, type Migration } from './migrations.js';

const BUSY_TIMEOUT = 15_000;
const MAGIC = 'SQLite format 3\0';
/** An archive of this size at most is read as a whole where no file may be made beside it. */
const MOST_IN_MEMORY = 1024 * 1024 * 1024;
/** Files of this size at most are left behind by the log of a writer. */
const LOG_LIMIT = 64 * 1024 * 1024;

/**
 * Opens the file of an archive, makes it where there is none, and brings it to the newest version. What is no archive is
 * not touched, and what could not be made whole is not left behind.
 *
 * @throws {LivepostsError} `archive-unavailable`, `missing-input`, `not-an-archive`, `archive-too-new`,
 *   `archive-damaged`, `archive-busy`, `cannot-write`
 */
export async function openDatabase(
  path: string,
  { readonly = false, busyTimeout = BUSY_TIMEOUT }: ArchiveOptions,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  const Sqlite = await loadSqlite();
  const isNew = await judgeFile(path, readonly);
  let database: Database | null = null;
  try {
    database = await connect(Sqlite, path, { readonly, busyTimeout });
    checkOwner(database, path, readonly);
    if (readonly) refuseNewer(database, path, migrations);
    else {
      prepare(database);
      migrate(database, path, migrations);
    }
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database?.close();
    if (isNew) await Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(path + end, { force: true })));
    throw archiveError(path, error);
  }
}

/** @returns whether there is no file yet */
async function judgeFile(path: string, readonly: boolean): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    if (readonly) {
      throw new LivepostsError('missing-input', `there is no archive ${path}`, {
        hint: 'Make one with "liveposts archive add", or name it with --archive',
      });
    }
    if ((await stat(dirname(path)).catch(() => null))?.isDirectory() !== true) {
      throw new LivepostsError('cannot-write', `cannot write ${path}: its folder does not exist.`, {
        hint: 'Make the folder first',
      });
    }
    return true;
  }
  if (found.isDirectory()) throw notAnArchive(path, 'it is a folder');
  // An empty file may have been made to be filled, by mktemp or by a run that was killed at once.
  if (found.size > 0 && (await headOf(path)) !== MAGIC) throw notAnArchive(path);
  if (!readonly) {
    // SQLite would open it for reading instead, and fail later.
    await access(path, constants.W_OK).catch(() => {
      throw new LivepostsError('cannot-write', `cannot write ${path}: permission is denied.`, {
        hint: 'Change its permissions, or copy the archive to where you may write',
      });
    });
  }
  return false;
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new LivepostsError('unreadable-input', `${path} cannot be read.`, { hint: 'Check its permissions', cause });
  }
}

async function connect(
  Sqlite: SqliteConstructor,
  path: string,
  { readonly, busyTimeout }: Required<ArchiveOptions>,
): Promise<Database> {
  const options = { readonly, fileMustExist: readonly, timeout: busyTimeout };
  // A whole path: a name such as ":memory:" or "file:..." is a file like every other.
  const file = resolve(path);
  if (!readonly) return new Sqlite(file, options);
  let database: Database | null = null;
  try {
    database = new Sqlite(file, options);
    versionOf(database);
    return database;
  } catch (error) {
    database?.close();
    if (!(await isOutOfReach(file))) throw error;
    return new Sqlite(await readAlone(file), options);
  }
}

/**
 * Readers share a small file beside the archive. Where none can be made nobody writes either, and the archive can be read
 * without it, unless a writer has left a log that is not yet part of it.
 */
async function isOutOfReach(file: string): Promise<boolean> {
  const log = await stat(`${file}-wal`).catch(() => null);
  if (log !== null && log.size > 0) return false;
  return access(dirname(file), constants.W_OK).then(
    () => false,
    () => true,
  );
}

/**
 * The whole file. Its head says that it needs a log beside it, which a data base in memory cannot have and a file at rest
 * does not need (https://www.sqlite.org/c3ref/deserialize.html).
 */
async function readAlone(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > MOST_IN_MEMORY) {
    throw new LivepostsError('unreadable-input', `${file} is too large to be read where nothing may be written.`, {
      hint: 'Copy it to a folder that you may write to',
    });
  }
  const bytes = await readFile(file);
  bytes.fill(1, 18, 20);
  return bytes;
}

/** @throws {LivepostsError} `not-an-archive` for the data base of another program. */
function checkOwner(database: Database, path: string, readonly: boolean): void {
  if (Number(database.pragma('application_id', { simple: true })) === APPLICATION_ID) return;
  const isEmpty = database.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
  if (!isEmpty) throw notAnArchive(path, 'it is the data base of another program');
  if (readonly) throw notAnArchive(path, 'it is empty');
}

/** Readers read while one writes; what is committed survives a power cut. */
function prepare(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma(`journal_size_limit = ${LOG_LIMIT}`);
  database.pragma('temp_store = MEMORY');
}
