import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, constants, open, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { LivepostsError } from '../../model/error.js';
import type { CliIo } from './cli-io.js';
import { errnoOf, isClosedPipe } from './exit-code.js';

/** Where the result goes. `finish` ends it; `discard` ends it instead, or after any of the others failed. */
export interface Output {
  /** Writes text or bytes; the promise holds back whoever writes faster than the reader reads. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** All is written. */
  readonly finish: () => Promise<void>;
  /** Nothing of it is wanted: a file that was there before stays as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * Opens the output: stdout for `-` or no path, else a file. A file is written beside its place and moved there when
 * it is complete, so that no reader ever sees half of one and a failure leaves the file that was there before.
 *
 * @throws {LivepostsError} `cannot-write`, also later from the methods of the output.
 */
export async function openOutput(path: string | undefined, io: CliIo): Promise<Output> {
  if (path === undefined || path === '-') return streamOutput(io.stdout);
  try {
    return await openFile(path, io);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function streamOutput(stream: Writable): Output {
  // The callback of `write` hands the error on; without a listener the stream would throw it a second time.
  stream.on('error', () => {});
  return { write: (text) => writeTo(stream, text), finish: async () => {}, discard: async () => {} };
}

function writeTo(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else reject(isClosedPipe(error) ? error : cannotWrite(null, error));
    });
  });
}

async function openFile(path: string, io: CliIo): Promise<Output> {
  // Where the path is a link the file it points to is replaced, not the link.
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (existing?.isDirectory() === true) throw new Error('it is a folder');
  if (existing !== null) await access(target, constants.W_OK);
  // A device or pipe has no place to move a file to: moving would replace /dev/null by a plain file.
  const temporary = existing === null || existing.isFile() ? temporaryBeside(target) : null;
  const handle = await open(temporary ?? target, temporary === null ? 'w' : 'wx');
  const removeTemporary = (): void => {
    if (temporary !== null) rmSync(temporary, { force: true });
  };
  const forget = io.onInterrupt?.(removeTemporary);
  const attempt = async (step: () => Promise<unknown>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      throw isClosedPipe(error) ? error : cannotWrite(path, error);
    }
  };
  return {
    write: (text) => attempt(() => handle.writeFile(text)),
    finish: () =>
      attempt(async () => {
        if (temporary !== null) {
          if (existing !== null) await handle.chmod(existing.mode);
          await handle.sync();
        }
        await handle.close();
        if (temporary !== null) await rename(temporary, target);
        forget?.();
      }),
    discard: async () => {
      await handle.close().catch(() => {});
      removeTemporary();
      forget?.();
    },
  };
}

function temporaryBeside(target: string): string {
  return join(dirname(target), `.liveposts-${randomBytes(6).toString('hex')}.tmp`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is no folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
};

/** `path` is null for standard output. */
function cannotWrite(path: string | null, error: unknown): LivepostsError {
  if (error instanceof LivepostsError) return error;
  const reason = REASONS[errnoOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
  return new LivepostsError('cannot-write', `cannot write ${path ?? 'to standard output'}: ${reason}`, {
    hint:
      path === null
        ? 'See where standard output is sent'
        : 'Give another file to -o, or leave -o out to print to standard output',
    cause: error,
  });
}
