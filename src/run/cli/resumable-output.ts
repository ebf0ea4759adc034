import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import { errnoOf } from './exit-code.js';

/** A file that grows over several runs under another name, and gets its own when it is complete. */
export interface ResumableOutput {
  readonly write: (text: string) => Promise<void>;
  /** What was written is on the disk. */
  readonly flush: () => Promise<void>;
  /** Ends the run, not the file. */
  readonly keep: () => Promise<void>;
  /** The file is complete. */
  readonly finish: () => Promise<void>;
  /** Nothing of it is wanted. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens `PATH.part`, cut to what an earlier run had written when it noted how far it was. What it wrote after that is
 * written again.
 *
 * @param written length in bytes that is kept; 0 begins anew
 * @param isComplete whether the earlier run had written all: then the file may have its own name already
 * @throws {LivepostsError} `cannot-write`, also later from the methods; also when the file holds less than that
 */
export async function openResumable(path: string, written: number, isComplete: boolean): Promise<ResumableOutput> {
  const part = `${path}.part`;
  const attempt = async <Value>(step: () => Promise<Value>): Promise<Value> => {
    try {
      return await step();
    } catch (error) {
      throw failed(part, error);
    }
  };
  const handle = await attempt(() => openPart(part, written, isComplete));
  if (handle === null) return DONE;
  let at = written;
  return {
    write: (text) =>
      attempt(async () => {
        const bytes = Buffer.from(text);
        await writeAll(handle, bytes, at);
        at += bytes.length;
      }),
    flush: () => attempt(() => handle.sync()),
    keep: () => attempt(() => handle.close()),
    finish: () =>
      attempt(async () => {
        await handle.sync();
        await handle.close();
        await rename(part, path);
      }),
    discard: () =>
      attempt(async () => {
        await handle.close();
        await rm(part, { force: true });
      }),
  };
}

const nothing = async (): Promise<void> => {};
/** For a file that is complete and has its name. */
const DONE: ResumableOutput = { write: nothing, flush: nothing, keep: nothing, finish: nothing, discard: nothing };

/** Null where it has been moved to its own name. */
async function openPart(part: string, written: number, isComplete: boolean): Promise<FileHandle | null> {
  const handle = await open(part, written === 0 && !isComplete ? 'w' : 'r+').catch((error: unknown) => {
    if (isComplete && errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  const { size } = await handle.stat();
  if (size < written) {
    await handle.close();
    throw new Error(`it holds ${size} bytes, and the checkpoint speaks of ${written}`);
  }
  await handle.truncate(written);
  return handle;
}

/** A disk may take less than it is given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

function failed(part: string, cause: unknown): LivepostsError {
  if (cause instanceof LivepostsError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LivepostsError('cannot-write', `cannot write ${part}: ${reason}`, {
    hint: 'Check the folder, or remove the checkpoint to begin anew.',
    cause,
  });
}
