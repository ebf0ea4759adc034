import { LivepostsError } from '../../model/error.js';
import { type Checkpoint, readCheckpoint, type Summary, writeCheckpoint } from '../bulk/checkpoint.js';
import type { BulkFlags } from './bulk-options.js';
import type { CliIo } from './cli-io.js';
import { openResumable } from './resumable-output.js';
import { openOutput } from './write-output.js';

/** The output of a run over many captures, which a later run may go on with. */
export interface BulkOutput {
  /** What an earlier run has done; null for the first. */
  readonly before: Checkpoint | null;
  readonly write: (text: string) => Promise<void>;
  /** So many tasks are done and written. */
  readonly note: (done: number, so: Progress) => Promise<void>;
  /** All is done. Without a single live blog there is no file. */
  readonly finish: (done: number, so: Progress) => Promise<void>;
  /** The run ends before it is done: with a checkpoint what is written stays; without, half a file would look whole. */
  readonly stop: () => Promise<void>;
}

/** How far a run is. */
export interface Progress {
  readonly summary: Summary;
  readonly exitCode: number;
}

type Flags = Pick<BulkFlags, 'checkpoint'> & { readonly output?: string };

/**
 * Opens the output of a run.
 *
 * @param key what makes the run the same run
 * @throws {LivepostsError} `bad-option` for a checkpoint without a file to go on with, or one of another run; `cannot-write`
 */
export async function openBulkOutput(
  { checkpoint, output }: Flags,
  key: string,
  files: readonly string[],
  io: CliIo,
): Promise<BulkOutput> {
  if (checkpoint === undefined) return openOnce(output, io);
  if (output === undefined || output === '-') {
    throw new LivepostsError('bad-option', '--checkpoint needs a file to go on with.', { hint: 'Give -o FILE' });
  }
  if (files.includes('-')) {
    throw new LivepostsError('bad-option', 'What is piped in cannot be gone on with: --checkpoint needs files.');
  }
  return openNoted(checkpoint, output, key);
}

async function openOnce(path: string | undefined, io: CliIo): Promise<BulkOutput> {
  // The run itself takes care of being interrupted.
  const { onInterrupt: _, ...own } = io;
  const output = await openOutput(path, own);
  return {
    before: null,
    write: output.write,
    note: async () => {},
    finish: async (_done, { summary }) => (summary.blogs > 0 ? output.finish() : output.discard()),
    stop: output.discard,
  };
}

async function openNoted(checkpoint: string, path: string, key: string): Promise<BulkOutput> {
  const before = await readCheckpoint(checkpoint, key);
  let written = before?.written ?? 0;
  const output = await openResumable(path, written, before?.isComplete === true);
  const noteAs = (isComplete: boolean) => async (done: number, so: Progress) => {
    // First the output, then the note of it: a kill between the two only costs work.
    await output.flush();
    await writeCheckpoint(checkpoint, { job: key, done, written, ...so, isComplete });
  };
  return {
    before,
    write: async (text) => {
      await output.write(text);
      written += Buffer.byteLength(text);
    },
    note: noteAs(false),
    finish: async (done, so) => {
      await noteAs(true)(done, so);
      await (so.summary.blogs > 0 ? output.finish() : output.discard());
    },
    stop: output.keep,
  };
}
