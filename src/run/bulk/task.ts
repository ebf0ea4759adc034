import { open, stat } from 'node:fs/promises';
import type { ByteRange, ContainerKind } from '../../read/captures/capture.js';
import { sniffContainer } from '../../read/captures/read-captures.js';
import { asInput, type Input, isKnown, type Known } from '../input.js';

/** A part of the work that is done at once: a file, or a stretch of a large one. */
export interface Task {
  /** Its place in the order of the results. */
  readonly index: number;
  readonly file: string;
  readonly container: ContainerKind;
  /** Bytes of the file: records that begin in them. Null for the whole file. */
  readonly range: ByteRange | null;
  /** For progress. */
  readonly bytes: number;
  /** What the caller says of this file alone, where anything is said. */
  readonly known?: Known;
}

/**
 * Large WARC files are cut into stretches of this size, whatever the number of workers: the results are the same for one
 * worker and for ten, and what a killed run had finished is finished.
 */
const STRETCH: number = 64 * 1024 * 1024;
const HEAD = 4_096;

/** What is to be done for some files, in their order. A file that cannot be read is left to the reading to report. */
export async function planTasks(
  files: readonly (string | Input)[],
  stretch: number = STRETCH,
): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { path: file, known } of files.map(asInput)) {
    const { size, container, packed } = await look(file);
    const own = isKnown(known) ? { known } : {};
    const count = container === 'warc' ? Math.max(1, Math.ceil(size / stretch)) : 1;
    for (let part = 0; part < count; part++) {
      const start = part * stretch;
      const end = Math.min(size, start + stretch);
      const range = count === 1 ? null : { start, end, packed };
      tasks.push({ index: tasks.length, file, container, range, bytes: count === 1 ? size : end - start, ...own });
    }
  }
  return tasks;
}

interface Look {
  readonly size: number;
  readonly container: ContainerKind;
  readonly packed: boolean;
}

async function look(file: string): Promise<Look> {
  try {
    const { size } = await stat(file);
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      const packed = buffer[0] === 0x1f && buffer[1] === 0x8b;
      return { size, container: sniffContainer(buffer.subarray(0, bytesRead), file), packed };
    } finally {
      await handle.close();
    }
  } catch {
    return { size: 0, container: 'file', packed: false };
  }
}
