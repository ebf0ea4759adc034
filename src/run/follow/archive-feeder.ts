import { type Added, NOTHING_ADDED } from '../../archive/add-batch.js';
import type { Archive } from '../../archive/archive.js';
import type { CaptureToAdd } from '../../archive/pack-capture.js';
import type { WarcFolder, WarcPlace } from '../../archive/warc/warc-folder.js';
import { type KeptPage, keptPages } from './kept-pages.js';

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
  /** Pages that wait to be added. */
  readonly #read = new Map<WarcPlace, KeptPage | null>();
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
        sum = addUp(sum, await this.add([{ file, start: start > end ? 0 : start, end, isRevisit: false }]));
    }
    return sum;
  }

  /** Reads the page of a place, to be added later with others: a blog is made anew once for all of them. */
  async read(place: WarcPlace): Promise<KeptPage | null> {
    this.#open.add(place);
    let last: KeptPage | null = null;
    for await (const page of keptPages(this.#warc.path, place, this.#maxBytes)) last = page;
    this.#read.set(place, last);
    return last;
  }

  /** @throws {LivepostsError} those of the archive; the places are tried again the next time. */
  add(places: readonly WarcPlace[]): Promise<Added> {
    for (const place of places) this.#open.add(place);
    const work = this.#tail.then(() => this.#add(places));
    this.#tail = work.catch(() => {});
    return work;
  }

  async #add(places: readonly WarcPlace[]): Promise<Added> {
    const all = [...new Set([...this.#failed, ...places])].sort(inOrder);
    for (const place of all) this.#failed.add(place);
    if (all.length === 0) return NOTHING_ADDED;
    const added = await this.#archive.add(this.#captures(all));
    for (const place of all) {
      this.#failed.delete(place);
      this.#open.delete(place);
      this.#read.delete(place);
      this.#ends.set(place.file, Math.max(place.end, this.#ends.get(place.file) ?? 0));
    }
    return added;
  }

  async *#captures(places: readonly WarcPlace[]): AsyncGenerator<CaptureToAdd, void, undefined> {
    for (const place of places) {
      const known = this.#read.get(place);
      // Held no longer than for one attempt: those that fail are read again.
      this.#read.delete(place);
      const pages = known == null ? keptPages(this.#warc.path, place, this.#maxBytes) : [known];
      for await (const { capture } of pages) if (capture !== null) yield capture;
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
