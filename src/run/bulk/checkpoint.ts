import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { Job } from './job.js';
import type { Task } from './task.js';

/** How far a run has come. */
export interface Checkpoint {
  /** Of files, sizes and options: another run must not go on with it. */
  readonly job: string;
  /** Tasks whose results have been written, counted from the first. */
  readonly done: number;
  /** Length of the output then, in bytes. */
  readonly written: number;
  /** What was met so far. */
  readonly summary: Summary;
  /** The largest exit code so far. */
  readonly exitCode: number;
  /** All is written: what is left is to give the output its name. */
  readonly isComplete: boolean;
}

/** What a run says of itself in the end. */
export interface Summary {
  readonly pages: number;
  readonly blogs: number;
  readonly posts: number;
  readonly damaged: number;
}

/** What makes a run the same run: what is read, and what is made of it. */
export function jobKey(tasks: readonly Task[], job: Job): string {
  const facts = tasks.map(({ file, range, bytes, container, known }) => [
    file,
    range,
    bytes,
    container,
    ...(known === undefined ? [] : [known]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([facts, job]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * The checkpoint in a file; null when there is none yet.
 *
 * @throws LivepostsError `bad-option` for a file that is none, or one of another run.
 */
export async function readCheckpoint(path: string, key: string): Promise<Checkpoint | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  const found = parse(text);
  if (found === null) {
    throw new LivepostsError('bad-option', `${path} is no checkpoint of liveposts.`, {
      hint: 'Give another file to --checkpoint, or remove this one to begin anew.',
    });
  }
  if (found.job === key) return found;
  throw new LivepostsError(
    'bad-option',
    `The checkpoint ${path} is one of another run: other files, or other options.`,
    {
      hint: 'Run the same command again, or remove the checkpoint to begin anew.',
    },
  );
}

/** Writes a checkpoint beside its place and moves it there: a kill in between leaves the old one. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, `${JSON.stringify(checkpoint)}\n`);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new LivepostsError('cannot-write', `cannot write the checkpoint ${path}`, {
      hint: 'Check the folder.',
      cause,
    });
  }
}

function parse(text: string): Checkpoint | null {
  try {
    const value: unknown = JSON.parse(text);
    return isCheckpoint(value) ? value : null;
  } catch {
    return null;
  }
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null) return false;
  const { job, done, written, summary, exitCode, isComplete } = value as Partial<Record<keyof Checkpoint, unknown>>;
  if (typeof summary !== 'object' || summary === null) return false;
  const { pages, blogs, posts, damaged } = summary as Partial<Record<keyof Summary, unknown>>;
  const counts = [done, written, exitCode, pages, blogs, posts, damaged];
  return typeof job === 'string' && typeof isComplete === 'boolean' && counts.every((count) => Number.isInteger(count));
}
