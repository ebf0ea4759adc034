import type { Label } from '../../model/post.js';

/** A live blog as every feed format knows it: plain data, each writer only turns it into its own form. */
export interface Feed {
  /** A tag URI (RFC 4151): see {@link feedId}. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The page of the live blog. */
  readonly url: string | null;
  /** Where the feed itself is published. */
  readonly feedUrl: string | null;
  /** The newest change of any item: UTC, ISO 8601. {@link NO_TIME} where nothing is known. */
  readonly updated: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** A WebSub hub. */
  readonly hub: string | null;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** Posts that are no longer there (RFC 6721). */
  readonly deleted: readonly DeletedItem[];
  /** The place of this document among those that together hold the whole blog (RFC 5005). */
  readonly archive: ArchivePlace | null;
}

/** One post. */
export interface FeedItem {
  /** A tag URI that stays the same between captures: see {@link itemIds}. */
  readonly id: string;
  /** Its own address, else that of the blog. */
  readonly url: string | null;
  readonly title: string;
  /** First publication, UTC, where it is known to the minute. */
  readonly published: string | null;
  /** The time a reader sees, UTC, where it is known to the minute. */
  readonly shown: string | null;
  /** Last change, UTC, where one is known that is not the first publication. */
  readonly modified: string | null;
  /** The same with something in its place where nothing is known, UTC; see {@link itemTimes}. */
  readonly updated: string;
  /** Its own writers only: readers fill in those of the feed. */
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly categories: readonly Category[];
  /** The whole post as safe HTML, or null where only summaries are wanted. */
  readonly html: string | null;
  /** The beginning of its words. */
  readonly summary: string;
  readonly media: readonly FeedMedia[];
}

/** A label of the post, or what a reader should know of its time. */
export interface Category {
  readonly term:
    | Label
    | 'updated'
    | 'corrected'
    | 'clarified'
    | 'retracted'
    | 'day-only'
    | 'hour-only'
    | 'time-unknown';
  /** In words. */
  readonly label: string;
}

/** A picture, film or sound with an address. */
export interface FeedMedia {
  readonly url: string;
  readonly medium: 'image' | 'video' | 'audio';
  /** By the ending of the address; a guess by {@link medium} where that says nothing. */
  readonly mimeType: string;
  readonly description: string | null;
  readonly credit: string | null;
}

/** A post that was withdrawn. */
export interface DeletedItem {
  /** As {@link itemIds} gives it. */
  readonly id: string;
  /** When it was found to be gone: UTC, ISO 8601. */
  readonly when: string;
}

/** Addresses of the documents before and after this one, absolute or relative to it. */
export interface ArchivePlace {
  /** The document that is subscribed to is no archive: its items change. */
  readonly isArchive: boolean;
  readonly current: string | null;
  /** The one with older items. */
  readonly previous: string | null;
  /** The one with newer items. */
  readonly next: string | null;
}
