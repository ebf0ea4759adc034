import type { Added } from '../../archive/add-batch.js';
import type { WarcPlace } from '../../archive/warc/warc-folder.js';
import type { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { isPassing, type Reading, readAddress } from './read-address.js';

/** Where the reading of further pages begins, and how far it goes. */
export interface Walk {
  /** Addresses that the first page names. */
  readonly more: readonly string[];
  /** Addresses that have been read in an earlier visit, or were refused; written to. */
  readonly walked: Set<string>;
  /** Whether a page holds a post that the archive had before: what is behind it was read before. */
  readonly joins: (blog: LiveBlog) => boolean;
  /** Goes on behind pages that join, to the end. */
  readonly isWhole: boolean;
  readonly onRead: (blog: LiveBlog) => void;
  readonly onAdded: (added: Added) => void;
  readonly onTrouble: (url: string, error: LivepostsError) => void;
}

/** Pages that are read in one visit at most, and in all before a blog is taken for read. */
const MOST_IN_A_VISIT = 100;
const MOST_IN_ALL = 500;

/** Pages that are added to the archive together: after each addition the blog is made anew. */
const PAGES_AT_ONCE = 25;

/**
 * Reads further pages and feeds of a live blog until they join what the archive holds.
 *
 * @returns whether nothing is left to be read
 */
export async function readFurther(walk: Walk, reading: Reading): Promise<boolean> {
  const later: WarcPlace[] = [];
  const flush = async (): Promise<void> => {
    if (later.length === 0) return;
    try {
      walk.onAdded(await reading.feeder.add(later.splice(0, later.length)));
    } catch (error) {
      // The answers are kept, and added with the next ones.
      if (!isPassing(error)) throw error;
      walk.onTrouble(walk.more[0] ?? '', error);
    }
  };
  try {
    return await walkOn(walk, reading, later, flush);
  } finally {
    await flush();
  }
}

async function walkOn(walk: Walk, reading: Reading, later: WarcPlace[], flush: () => Promise<void>): Promise<boolean> {
  const { walked, isWhole, joins, onRead, onTrouble } = walk;
  const queue = [...walk.more];
  const seen = new Set(queue);
  let read = 0;
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (walked.has(url)) continue;
    if (walked.size >= MOST_IN_ALL) return true;
    if (read >= MOST_IN_A_VISIT) return false;
    try {
      const { fetch, blog } = await readAddress(url, reading, { isWhole, later });
      read += 1;
      if (later.length >= PAGES_AT_ONCE) await flush();
      // Later, the host says; a page that is missing stays so.
      if (fetch.status === 429 || fetch.status >= 500) return false;
      walked.add(url);
      if (blog === null) continue;
      onRead(blog);
      if (!isWhole && joins(blog)) return true;
      for (const next of blog.completeness.more) {
        if (seen.size < MOST_IN_ALL && !seen.has(next)) queue.push(next);
        seen.add(next);
      }
    } catch (error) {
      if (!isPassing(error)) throw error;
      onTrouble(url, error);
      if (error.code !== 'fetch-refused') return false;
      walked.add(url);
    }
  }
  return true;
}
