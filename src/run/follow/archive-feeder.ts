import { type Added, NOTHING_ADDED } from '../../archive/add-batch.js';
import type { Archive } from '../../archive/archive.js';
import type { CaptureToAdd } from '../../archive/pack-capture.js';
import type { WarcFolder, WarcPlace } from '../../archive/warc/warc-folder.js';
import { type KeptPage, keptPages } from './kept-pages.js';

/** What was read in a place of the WARC files, and what the archive made of it. */
export interface Fed {
  /** The last page of the place; null where it holds none. */
  readonly page: KeptPage | null;
  readonly added: Added;
}

/** Puts pages that lie in WARC files into the archive, and knows how much of each file is in it. */
export class ArchiveFeeder {
  readonly #archive: Archive;
  readonly #warc: WarcFolder;
  readonly #maxBytes: number;
  /** Places that are not in the archive yet. */
  readonly #open = new Set<WarcPlace>();
  /** Those of them that could not be added: the archive was busy. */
  readonly #failed = new Set<WarcPlace>();
  readonly #ends = new Map<string, number>();
  /** One after the other. */
  #tail: Promise<unknown> = Promise.resolve();

  /** @param fed bytes of each file that are in the archive */
  constructor(archive: Archive, warc: WarcFolder, maxBytes: number, fed: Readonly<Record<string, number>>) {
    this.#archive = archive;
    this.#warc = warc;
    this.#maxBytes = maxBytes;
    for (const [file, end] of Object.entries(fed)) this.#ends.set(file, end);
  }

  /** Everything that was fetched and is not in the archive: a process was killed in between. */
  async catchUp(): Promise<Added> {
    let sum = NOTHING_ADDED;
    for (const file of await this.#warc.files()) {
      const end = await this.#warc.lengthOf(file);
      const start = this.#ends.get(file) ?? 0;
      // Shorter than what was noted: it was not this file.
      if (start !== end)
        sum = addUp(sum, (await this.feed({ file, start: start > end ? 0 : start, end, isRevisit: false })).added);
    }
    return sum;
  }

  /** @throws {LivepostsError} those of the archive; the place is tried again the next time. */
  feed(place: WarcPlace): Promise<Fed> {
    this.#open.add(place);
    const work = this.#tail.then(() => this.#feed(place));
    this.#tail = work.catch(() => {});
    return work;
  }

  async #feed(place: WarcPlace): Promise<Fed> {
    let sum = NOTHING_ADDED;
    let page: KeptPage | null = null;
    for (const waiting of [...this.#failed, place].sort(inOrder)) {
      this.#failed.add(waiting);
      const captures = this.#captures(waiting, (read) => {
        if (waiting === place) page = read;
      });
      sum = addUp(sum, await this.#archive.add(captures));
      this.#failed.delete(waiting);
      this.#open.delete(waiting);
      this.#ends.set(waiting.file, Math.max(waiting.end, this.#ends.get(waiting.file) ?? 0));
    }
    return { page, added: sum };
  }

  async *#captures(place: WarcPlace, onPage: (page: KeptPage) => void): AsyncGenerator<CaptureToAdd, void, undefined> {
    for await (const page of keptPages(this.#warc.path, place, this.#maxBytes)) {
      onPage(page);
      if (page.capture !== null) yield page.capture;
    }
  }

  /** Bytes of each file that are in the archive. */
  fed(): Record<string, number> {
    const fed = Object.fromEntries(this.#ends);
    for (const { file, start } of this.#open) fed[file] = Math.min(start, fed[file] ?? start);
    return fed;
  }
}

function inOrder(a: WarcPlace, b: WarcPlace): number {
  return a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1;
}

function addUp(a: Added, b: Added): Added {
  return {
    captures: a.captures + b.captures,
    known: a.known + b.known,
    newBlogs: a.newBlogs + b.newBlogs,
    newPosts: a.newPosts + b.newPosts,
    changedPosts: a.changedPosts + b.changedPosts,
  };
}
