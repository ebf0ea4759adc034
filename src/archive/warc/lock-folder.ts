import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LivepostsError } from '../../model/error.js';

const NAME = 'follow.lock';
/** Folders that this process holds itself. */
const own = new Set<string>();

/**
 * Takes a folder for this process; two that write to the same files would spoil both. A lock that a killed process has
 * left is taken over.
 *
 * @returns gives it back
 * @throws {LivepostsError} `archive-busy`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = resolve(join(folder, NAME));
  for (let tries = 0; ; tries += 1) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      own.add(path);
      return () => {
        own.delete(path);
        return rm(path, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || tries > 5) throw error;
    }
    const owner = Number((await readFile(path, 'utf8').catch(() => '')).trim());
    if (own.has(path) || isAlive(owner)) {
      throw new LivepostsError('archive-busy', `another process (${owner}) writes to ${folder}.`, {
        hint: `Stop it, or give another folder with --warc. If there is no such process, remove ${path}`,
      });
    }
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
