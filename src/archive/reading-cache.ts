import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';

/** Characters of JSON that are kept at most: a few hundred megabytes of memory. */
const LIMIT = 128 * 1024 * 1024;
/** What a post weighs that is the same as in another capture. */
const SHARED_WEIGHT = 64;

interface Kept {
  readonly blog: LiveBlog;
  readonly weight: number;
}

/**
 * Readings that were just used: a blog that captures are added to again and again need not be unpacked each time. Most
 * posts of a capture are those of the one before, and are kept once.
 */
export class ReadingCache {
  #kept = new Map<string, Kept>();
  #used = new Map<string, Kept>();
  #posts = new Map<string, Post>();
  #oldPosts = new Map<string, Post>();
  #weight = 0;
  readonly #limit: number;

  constructor(limit: number = LIMIT) {
    this.#limit = limit;
  }

  get(key: string): LiveBlog | null {
    const used = this.#used.get(key);
    if (used !== undefined) return used.blog;
    const kept = this.#kept.get(key);
    if (kept === undefined) return null;
    this.#keep(key, kept);
    return kept.blog;
  }

  /**
   * @param weight characters of its JSON
   * @returns the same reading, its posts shared with others
   */
  set(key: string, blog: LiveBlog, weight: number): LiveBlog {
    let shared = 0;
    const posts = blog.posts.map((post) => {
      const known = this.#posts.get(post.id) ?? this.#oldPosts.get(post.id);
      const isShared = known !== undefined && isSame(known, post);
      if (isShared) shared += 1;
      const one = isShared ? { ...known, position: post.position } : post;
      this.#posts.set(post.id, one);
      return one;
    });
    const own = weight * (1 - shared / Math.max(1, posts.length)) + shared * SHARED_WEIGHT;
    const lean = { ...blog, posts };
    this.#keep(key, { blog: lean, weight: own });
    return lean;
  }

  /** A batch is done: what it did not use is let go. */
  turn(): void {
    [this.#kept, this.#used] = [this.#used, new Map()];
    [this.#oldPosts, this.#posts] = [this.#posts, new Map()];
    this.#weight = 0;
  }

  #keep(key: string, kept: Kept): void {
    if (this.#used.has(key) || this.#weight + kept.weight > this.#limit) return;
    this.#used.set(key, kept);
    this.#weight += kept.weight;
  }
}

/** Whether two posts say the same; the long texts first, for those mostly tell. */
function isSame(a: Post, b: Post): boolean {
  if (a.text !== b.text || a.html !== b.html || a.headline !== b.headline) return false;
  return JSON.stringify(short(a)) === JSON.stringify(short(b));
}

function short(post: Post): Partial<Post> {
  const { text: _, html: __, headline: ___, position: ____, ...rest } = post;
  return rest;
}
