import { type FileHandle, mkdir, open, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { LivepostsError } from '../../model/error.js';
import type { Exchange } from '../../read/fetch/exchange.js';
import { lockFolder } from './lock-folder.js';
import { type KeptAnswer, packExchange, packWarcInfo } from './records.js';
import { wholeLength } from './whole-length.js';

/** How WARC files are written. */
export interface WarcFolderOptions {
  /** A file that has so many bytes is not written to any more. */
  readonly maxFileSize: number;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** What writes: `liveposts/1.0.0`. */
  readonly software: string;
  /** So much of each file is known to be whole, by name. */
  readonly known?: Readonly<Record<string, number>>;
}

/** Where answers were written: the records that begin in these bytes. */
export interface WarcPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Whether the last answer is no more than a note that it is the same as one before. */
  readonly isRevisit: boolean;
}

const NAME = /^liveposts-\d{17}-\d{5}\.warc\.gz$/;
/** Addresses whose last answer is remembered, so that the same answer is not kept again. */
const MOST_REMEMBERED = 2_000;

/**
 * A folder of WARC files that is written by one process at a time. What {@link add} has come back from is on the disk: it
 * survives a kill and a power cut. Nothing but whole records is ever left in a file that is written to again.
 */
export class WarcFolder {
  readonly path: string;
  readonly #options: WarcFolderOptions;
  readonly #unlock: () => Promise<void>;
  readonly #last = new Map<string, KeptAnswer>();
  #file: { readonly name: string; readonly handle: FileHandle; size: number } | null = null;
  #number = 0;
  /** Answers are written one after the other. */
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(path: string, options: WarcFolderOptions, unlock: () => Promise<void>) {
    this.path = path;
    this.#options = options;
    this.#unlock = unlock;
  }

  /**
   * Opens a folder, makes it where there is none, and cuts off what a killed process has left half written.
   *
   * @throws {LivepostsError} `cannot-write`
   */
  static async open(path: string, options: WarcFolderOptions): Promise<WarcFolder> {
    try {
      await mkdir(path, { recursive: true });
      const unlock = await lockFolder(path);
      const folder = new WarcFolder(path, options, unlock);
      for (const name of await folder.files()) await folder.#mend(name, options.known?.[name] ?? 0);
      return folder;
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /** The names of its files, in the order they were written. */
  async files(): Promise<readonly string[]> {
    const names = await readdir(this.path);
    return names.filter((name) => NAME.test(name)).sort();
  }

  /** How long a file is. */
  async lengthOf(name: string): Promise<number> {
    return (await stat(join(this.path, name))).size;
  }

  /** Writes answers with their requests, and waits until the disk has them. */
  async add(exchanges: readonly Exchange[]): Promise<WarcPlace> {
    const work = this.#tail.then(() => this.#write(exchanges));
    this.#tail = work.catch(() => {});
    try {
      return await work;
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  async close(): Promise<void> {
    await this.#tail;
    await this.#file?.handle.close();
    this.#file = null;
    await this.#unlock();
  }

  async #write(exchanges: readonly Exchange[]): Promise<WarcPlace> {
    const members: Uint8Array[] = [];
    const kept: KeptAnswer[] = [];
    let isRevisit = false;
    for (const exchange of exchanges) {
      const packed = await packExchange(exchange, this.#last.get(exchange.url) ?? null);
      members.push(...packed.members);
      isRevisit = packed.isRevisit;
      // Only a whole page is worth referring to.
      if (exchange.status === 200) kept.push(packed.kept);
    }
    const file = await this.#current();
    const start = file.size;
    const bytes = Buffer.concat(members);
    try {
      await writeAt(file.handle, bytes, start);
      await file.handle.datasync();
    } catch (error) {
      // A full disk: what is half written would stand before the next record.
      await file.handle.truncate(start).catch(() => {});
      throw error;
    }
    file.size += bytes.length;
    for (const answer of kept) this.#remember(answer);
    return { file: file.name, start, end: file.size, isRevisit };
  }

  async #current(): Promise<{ readonly name: string; readonly handle: FileHandle; size: number }> {
    if (this.#file !== null && this.#file.size < this.#options.maxFileSize) return this.#file;
    await this.#file?.handle.close();
    this.#file = null;
    const date = new Date(this.#options.now()).toISOString();
    for (;;) {
      this.#number += 1;
      const name = `liveposts-${date.replace(/\D/g, '')}-${String(this.#number % 100_000).padStart(5, '0')}.warc.gz`;
      const handle = await open(join(this.path, name), 'wx').catch((error: unknown) => {
        if (isErrno(error, 'EEXIST')) return null;
        throw error;
      });
      if (handle === null) continue;
      const info = await packWarcInfo(date, name, this.#options.software);
      await writeAt(handle, info, 0);
      await handle.datasync();
      await syncFolder(this.path);
      this.#file = { name, handle, size: info.length };
      return this.#file;
    }
  }

  async #mend(name: string, known: number): Promise<void> {
    const path = join(this.path, name);
    const { size } = await stat(path);
    // Shorter than it was: the known place may lie in the middle of a record.
    const whole = await wholeLength(path, known <= size ? known : 0);
    if (whole < size) await truncate(path, whole);
  }

  #remember(answer: KeptAnswer): void {
    this.#last.delete(answer.url);
    this.#last.set(answer.url, answer);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_REMEMBERED && oldest !== undefined) this.#last.delete(oldest);
  }
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders.
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function cannotWrite(path: string, cause: unknown): LivepostsError {
  if (cause instanceof LivepostsError) return cause;
  const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new LivepostsError('cannot-write', `cannot write WARC files to ${path}${why}.`, {
    hint: 'Check the folder, its permissions and the space on the disk',
    cause,
  });
}
