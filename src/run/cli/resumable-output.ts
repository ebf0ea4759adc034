import { open, rename } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { Output } from './write-output.js';

/** A file that grows over several runs under another name, and gets its own when it is complete. */
export interface ResumableOutput extends Output {
  /** What was written is on the disk. */
  readonly flush: () => Promise<void>;
  /** Ends the run, not the file. */
  readonly keep: () => Promise<void>;
}

/**
 * Opens `PATH.part`, cut to what an earlier run had written when it noted how far it was. What it wrote after that is
 * written again.
 *
 * @param written length in bytes that is kept; 0 begins anew
 * @throws {LivepostsError} `cannot-write`, also later from the methods; also when the file holds less than that
 */
export async function openResumable(path: string, written: number): Promise<ResumableOutput> {
  const part = `${path}.part`;
  const failed = (cause: unknown): LivepostsError =>
    cause instanceof LivepostsError
      ? cause
      : new LivepostsError(
          'cannot-write',
          `cannot write ${part}: ${cause instanceof Error ? cause.message : String(cause)}`,
          {
            hint: 'Check the folder, or remove the checkpoint to begin anew.',
            cause,
          },
        );
  const attempt = async <Value>(step: () => Promise<Value>): Promise<Value> => {
    try {
      return await step();
    } catch (error) {
      throw failed(error);
    }
  };
  const handle = await attempt(() => open(part, written === 0 ? 'w' : 'r+'));
  await attempt(async () => {
    const { size } = await handle.stat();
    if (size < written) throw new Error(`it holds ${size} bytes, and the checkpoint speaks of ${written}`);
    await handle.truncate(written);
  });
  let at = written;
  return {
    write: (text) =>
      attempt(async () => {
        const bytes = Buffer.from(text);
        await handle.write(bytes, 0, bytes.length, at);
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
    discard: () => handle.close().catch(() => {}),
  };
}
