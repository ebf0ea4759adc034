import { LivepostsError } from '../../model/error.js';

/**
 * What an error of the data base means to the person who runs the command. Errors that are none of the data base, and
 * those that can only be a bug of ours, are handed back as they are.
 */
export function archiveError(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const because = { cause: error };
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) {
    return new LivepostsError('archive-busy', `${path}: another process is writing to the archive.`, {
      hint: 'Try again when it is done; nothing of this run was written halfway',
      ...because,
    });
  }
  if (/^SQLITE_FULL|^SQLITE_IOERR_(?:WRITE|FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|MMAP|DELETE|DIR_FSYNC)/.test(code)) {
    return new LivepostsError('cannot-write', `cannot write ${path}: the disk is full or failing.`, {
      hint: 'Make room and run the same command again: what was added before is safe and is passed over',
      ...because,
    });
  }
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/.test(code)) {
    return new LivepostsError('cannot-write', `cannot write ${path}: the file or its folder may not be written to.`, {
      hint: 'Change its permissions, or copy the archive to where you may write',
      ...because,
    });
  }
  if (code === 'SQLITE_NOTADB') return notAnArchive(path);
  if (/^SQLITE_(?:CORRUPT|IOERR)/.test(code)) {
    return new LivepostsError('archive-damaged', `${path} is damaged: ${wordsOf(error)}.`, {
      hint: 'Take a backup; "liveposts archive verify" says what is wrong',
      ...because,
    });
  }
  return error;
}

/** For a file that is something else; it is not touched. */
export function notAnArchive(path: string, what = 'it is no SQLite data base'): LivepostsError {
  return new LivepostsError('not-an-archive', `${path} is no archive of liveposts: ${what}.`, {
    hint: 'Give the file that "liveposts archive add" has made, or a name that is not taken to make one',
  });
}

/** Does something with the data base, its errors made understandable. */
export async function withArchiveErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw archiveError(path, error);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^SQLITE_/.test(error.code)
    ? error.code
    : null;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
