import { type Document, documentOf } from './http/document.js';
import { WeightedCache } from './http/weighted-cache.js';

/** Characters of pages that are kept. */
const MOST_CHARACTERS = 24 * 1024 * 1024;

/** Pages that were made, each for a state of what it shows. Who asks while one is being made waits for the same. */
export class PageCache {
  readonly #made = new WeightedCache<Document>(MOST_CHARACTERS);
  readonly #making = new Map<string, Promise<Document>>();

  /** @param state changes whenever the page would be another */
  async get(state: string, address: string, type: string, make: () => Promise<string>): Promise<Document> {
    const key = `${state} ${address}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const begun = this.#making.get(key);
    if (begun !== undefined) return begun;
    const making = make().then((text) => documentOf(text, type));
    this.#making.set(key, making);
    try {
      const document = await making;
      this.#made.set(key, document, document.body.length + key.length);
      return document;
    } finally {
      this.#making.delete(key);
    }
  }
}
