import type { InstantRange } from '../model/post.js';
import type { Timeline, TimelinePost } from '../model/timeline.js';
import type { Added } from './add-batch.js';
import type { AnyIterable } from './batches.js';
import type { CaptureToAdd, PackedCapture } from './pack-capture.js';
import type { VerifyOptions, VerifyReport } from './verify/report.js';

/** How an archive is opened. */
export interface ArchiveOptions {
  /** Nothing is written, and no archive made where there is none. */
  readonly readonly?: boolean;
  /** Milliseconds to wait for another process that writes; 15,000 unless given. */
  readonly busyTimeout?: number;
}

/** A blog in the list of them. */
export interface ArchivedBlog {
  /** Its short name in this and every other archive. */
  readonly name: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly domain: string | null;
  readonly language: string | null;
  readonly status: string;
  readonly captures: number;
  readonly posts: number;
  readonly withdrawn: number;
  readonly declared: number | null;
  readonly missing: number | null;
  /** When its captures were made: UTC, ISO 8601. */
  readonly firstCaptured: string | null;
  readonly lastCaptured: string | null;
}

/** A post through all captures, with its blog. What hangs on the choice of captures is left out. */
export interface ArchivedPost extends Omit<TimelinePost, 'position' | 'seenIn'> {
  /** The short name of its blog. */
  readonly blog: string;
  /** What names it in its blog: its id, with a number behind it where two posts have one id. */
  readonly key: string;
}

/** Something that a capture showed for the first time. */
export interface ArchivedChange {
  readonly what: 'new' | 'revised' | 'withdrawn';
  /** The capture that shows it: UTC, ISO 8601; null where its time is not known. */
  readonly at: string | null;
  /** Of a revision. */
  readonly change: string | null;
  readonly post: string;
  /** The time that the post shows. */
  readonly time: string | null;
  readonly headline: string | null;
  /** The beginning of its words. */
  readonly text: string;
}

/** A post that was found by its words. */
export interface SearchHit {
  readonly blog: string;
  readonly blogTitle: string | null;
  readonly post: string;
  readonly url: string | null;
  readonly time: string | null;
  readonly state: string;
  readonly headline: string | null;
  readonly byline: string | null;
  /** Words of the post around those that were looked for. */
  readonly excerpt: string;
  /** Where those stand in it: from, and up to. */
  readonly found: readonly (readonly [number, number])[];
}

/** What to search and how much of it to give. */
export interface SearchOptions {
  /** Only in this blog. */
  readonly blog?: string;
  /** 20 unless given. */
  readonly limit?: number;
}

/** How complete a blog is. */
export interface ArchivedGaps {
  readonly found: number;
  readonly declared: number | null;
  readonly missing: number | null;
  readonly gaps: readonly InstantRange[];
  readonly more: readonly string[];
}

/** How much an archive holds. */
export interface ArchiveStats {
  readonly version: number;
  readonly blogs: number;
  readonly captures: number;
  readonly posts: number;
  readonly revisions: number;
  readonly withdrawn: number;
  readonly media: number;
  /** Captures whose bytes are in the archive, and those that are only pointed to. */
  readonly payloads: number;
  readonly pointers: number;
  /** Bytes of the pages, unpacked and as they are stored. */
  readonly bytes: number;
  readonly packedBytes: number;
  /** Bytes of the file. */
  readonly fileBytes: number;
}

/**
 * A store of captures, and of the posts and revisions that they show, in one SQLite file. Every write is one transaction;
 * other processes may read meanwhile. A blog is named by its short name, the beginning of it, or an address of it.
 */
export interface Archive {
  readonly path: string;
  /**
   * Adds captures in any order. Those that are in it already change nothing.
   *
   * @param onBatch told after every transaction what is safe now
   */
  readonly add: (
    captures: AnyIterable<CaptureToAdd | PackedCapture>,
    onBatch?: (added: Added) => void,
  ) => Promise<Added>;
  readonly blogs: () => Promise<readonly ArchivedBlog[]>;
  /** @throws {LivepostsError} `not-in-archive` */
  readonly blog: (name: string) => Promise<ArchivedBlog>;
  /** Everything of one blog, merged from its captures. */
  readonly timeline: (blog: string) => Promise<Timeline>;
  /** By its id, its address, or both behind the name of its blog: `1f0c2d/post-3`. */
  readonly post: (id: string) => Promise<ArchivedPost>;
  /** Oldest first. */
  readonly changes: (blog: string, since?: string) => Promise<readonly ArchivedChange[]>;
  /** The best first. Whatever is typed is looked for as plain words. */
  readonly search: (words: string, options?: SearchOptions) => Promise<readonly SearchHit[]>;
  readonly gaps: (blog: string) => Promise<ArchivedGaps>;
  /** Digests, the integrity of the file, and whether the stored captures still give what is in it. */
  readonly verify: (options?: VerifyOptions) => Promise<VerifyReport>;
  readonly stats: () => Promise<ArchiveStats>;
  readonly close: () => Promise<void>;
}
