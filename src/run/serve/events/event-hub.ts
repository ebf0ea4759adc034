import type { BlogStore, LoadedBlog } from '../blog-store.js';
import { type NewPosts, newPosts, postsAfter } from './new-posts.js';

/** So many readers may wait at once. Each holds a connection open. */
const MOST_READERS = 256;
/** Readers that take nothing in for so many messages are let go. */
const MOST_WAITING = 16;
/** Rounds of polling between two signs of life, which keep the connection from being taken for a dead one. */
const ROUNDS_TO_SIGN = 20;

interface Listener {
  readonly blog: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  /** The last row that it was told of, or came with. */
  last: number;
}

/**
 * Tells readers of new posts by server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). The
 * archive is looked at only while somebody listens, and a blog only when the archive has changed.
 */
export class EventHub {
  readonly #store: BlogStore;
  readonly #interval: number;
  readonly #onError: (error: unknown) => void;
  readonly #listeners = new Set<Listener>();
  readonly #seen = new Map<string, LoadedBlog>();
  readonly #encoder = new TextEncoder();
  #timer: NodeJS.Timeout | null = null;
  #round = 0;

  constructor(store: BlogStore, interval: number, onError: (error: unknown) => void) {
    this.#store = store;
    this.#interval = interval;
    this.#onError = onError;
  }

  /** How many readers wait. */
  get size(): number {
    return this.#listeners.size;
  }

  /** @param last the last row that the reader has seen; null for what is there now @returns null where too many wait */
  open(loaded: LoadedBlog, last: number | null): ReadableStream<Uint8Array> | null {
    if (this.#listeners.size >= MOST_READERS) return null;
    const { name } = loaded.blog;
    let listener: Listener | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          listener = { blog: name, controller, last: last ?? 0 };
          this.#listeners.add(listener);
          if (!this.#seen.has(name)) this.#seen.set(name, loaded);
          controller.enqueue(this.#encoder.encode(`retry: ${Math.max(2_000, this.#interval)}\n\n`));
          if (last !== null) this.#tell(listener, postsAfter(loaded.entries, last));
          this.#schedule();
        },
        cancel: () => {
          if (listener !== null) this.#drop(listener);
        },
      },
      { highWaterMark: MOST_WAITING },
    );
  }

  /** Ends all streams. */
  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const listener of [...this.#listeners]) this.#end(listener);
  }

  #schedule(): void {
    if (this.#timer !== null || this.#listeners.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#look()
        .catch(this.#onError)
        .finally(() => {
          this.#timer = null;
          this.#schedule();
        });
    }, this.#interval);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    this.#round += 1;
    for (const name of new Set([...this.#listeners].map(({ blog }) => blog))) {
      const now = await this.#store.get(name).catch(() => null);
      const before = this.#seen.get(name);
      if (now === null || before === undefined || now.state === before.state) continue;
      this.#seen.set(name, now);
      const news = newPosts(before.entries, now.entries);
      if (news.added.length + news.changed.length === 0) continue;
      for (const listener of this.#listeners) if (listener.blog === name) this.#tell(listener, news);
    }
    if (this.#round % ROUNDS_TO_SIGN === 0) for (const listener of this.#listeners) this.#send(listener, ': \n\n');
  }

  #tell(listener: Listener, news: NewPosts): void {
    // Who has just come may know already what the others are told now.
    const isNew = news.added.length > 0 && news.last > listener.last;
    if (!isNew && news.changed.length === 0) return;
    listener.last = Math.max(listener.last, news.last);
    this.#send(listener, `event: posts\nid: ${news.last}\ndata: ${JSON.stringify(news)}\n\n`);
  }

  #send(listener: Listener, text: string): void {
    const { desiredSize } = listener.controller;
    if (desiredSize === null || desiredSize <= 0) this.#end(listener);
    else listener.controller.enqueue(this.#encoder.encode(text));
  }

  #end(listener: Listener): void {
    this.#drop(listener);
    try {
      listener.controller.close();
    } catch {
      // The reader was faster.
    }
  }

  #drop(listener: Listener): void {
    this.#listeners.delete(listener);
    const { blog } = listener;
    if (![...this.#listeners].some((other) => other.blog === blog)) this.#seen.delete(blog);
  }
}
