import type { Diagnostic } from '../../model/diagnostic.js';
import type { InstantRange, Label } from '../../model/post.js';
import type { PostState, Timeline, TimelineCapture, TimelinePost } from '../../model/timeline.js';
import type { Precision } from '../../model/timestamp.js';
import type { ArchivedBlog, SearchHit } from '../archive.js';

/** A live blog as the pages about it need it. */
export interface StoredBlog extends ArchivedBlog {
  /** The number of its row. */
  readonly row: number;
  readonly description: string | null;
  /** Every address it was captured under. */
  readonly urls: readonly string[];
  readonly authors: Timeline['authors'];
  readonly gaps: readonly InstantRange[];
  /** Addresses of further pages that no capture is of. */
  readonly more: readonly string[];
}

/** So much of a post that it can be chosen or passed over, without its words. */
export interface PostEntry {
  /** The number of its row: a post that was added later has a greater one. */
  readonly row: number;
  readonly key: string;
  /** 0 for the oldest. */
  readonly place: number;
  readonly state: PostState;
  /** The time that the post shows: UTC, ISO 8601. */
  readonly time: string | null;
  readonly precision: Precision | null;
  /** Revisions that are changes, and not the same words read in another way. */
  readonly changes: number;
  readonly labels: readonly Label[];
  readonly authors: readonly string[];
  /** Of key events and summaries only: what they are listed by. */
  readonly headline: string | null;
}

/** A post of the archive with what names it there. Which captures show it is not stored: `seenIn` is empty. */
export interface StoredPost extends TimelinePost {
  readonly key: string;
}

/**
 * What pages are made of, asked in pieces: a timeline is never merged again to show fifty posts of it. It reads beside
 * whoever writes, each answer from one moment.
 */
export interface ArchiveReader {
  /** Another number after every change of the archive. */
  readonly counter: () => number;
  readonly blogs: () => Promise<readonly ArchivedBlog[]>;
  /** @throws {LivepostsError} `not-in-archive` */
  readonly blog: (name: string) => Promise<StoredBlog>;
  /** Another text after every change of that blog. */
  readonly stateOf: (blog: StoredBlog) => Promise<string>;
  /** Newest first. */
  readonly entries: (blog: StoredBlog) => Promise<readonly PostEntry[]>;
  /** In the order of the rows that are asked for; those that are gone are left out. */
  readonly posts: (entries: readonly Pick<PostEntry, 'row'>[]) => Promise<readonly StoredPost[]>;
  /** In the order they were made in; those without a time behind the others. */
  readonly captures: (blog: StoredBlog) => Promise<readonly TimelineCapture[]>;
  /** Of the joining of the captures. */
  readonly diagnostics: (blog: StoredBlog) => Promise<readonly Diagnostic[]>;
  /** The blog as it is stored. Times of the page itself are left out, and which captures show a post. */
  readonly stored: (blog: StoredBlog) => Promise<Timeline>;
  /** The blog merged from its captures once more: whole, and as slow as that is. */
  readonly timeline: (blog: StoredBlog) => Promise<Timeline>;
  readonly search: (words: string, blog: StoredBlog | null, limit: number) => Promise<readonly SearchHit[]>;
  readonly close: () => Promise<void>;
}
