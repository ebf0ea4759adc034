import type { CaptureInfo } from './capture.js';
import type { Diagnostic } from './diagnostic.js';
import type { LiveBlog } from './live-blog.js';
import type { InstantRange, Label, Marker, Media, Post } from './post.js';
import type { Timestamp } from './timestamp.js';

/** How a capture was read: two readings differ in their words even where the publisher changed nothing. */
export interface CaptureForm {
  /** A layout id, or `generic`. */
  readonly layout: string;
  /** That of the layout, with what the address says of the kind of copy: `amp`, `m`, `mobile`. */
  readonly variant: string | null;
  readonly mediaType: CaptureInfo['mediaType'];
  /** Who saved the page: a browser keeps what scripts added. Null where nothing says so. */
  readonly savedBy: string | null;
}

/** The time span of posts that one capture actually shows. */
export interface CoverageWindow {
  /** First publication of the oldest post that it shows: UTC, ISO 8601; null where that is not known. */
  readonly oldest: string | null;
  /** The same of the newest. */
  readonly newest: string | null;
  /** Whether it runs up to the newest post there was, as the first page of a live blog does. */
  readonly toNewest: boolean;
}

/** One capture of a timeline, without its posts. */
export interface TimelineCapture {
  readonly capture: CaptureInfo;
  readonly url: string | null;
  readonly form: CaptureForm;
  readonly status: LiveBlog['status'];
  /** How many posts it shows. */
  readonly found: number;
  /** How many it says there are. */
  readonly declared: number | null;
  /** Last change of the page as the capture says it: UTC, ISO 8601. */
  readonly updated: string | null;
  /** Null where its posts stand in no known order, or it holds only a choice of them: then it proves no absence. */
  readonly window: CoverageWindow | null;
  /** Captured later than another capture, but a cache answered with an older page. */
  readonly stale: boolean;
}

/**
 * What a change of a post amounts to, so that trivial ones can be left out.
 *
 * `first`: what the first capture said. `typo`: a few letters, signs or capitals. `addition`: words were added and none
 * taken away. `correction`: words were replaced or taken away, a number changed, or the post says that it was corrected.
 * `rewrite`: more than half of the words are others. `timestamp-only`: the words are the same.
 */
export type RevisionChange = 'first' | 'typo' | 'addition' | 'correction' | 'rewrite' | 'timestamp-only';

/** A part of a post that a revision changed. */
export type RevisedField = 'headline' | 'text' | 'byline' | 'media' | 'time' | 'updated' | 'markers';

/** What one post said in one capture, when that differs from the capture before. */
export interface Revision {
  /** The first capture that says so: UTC, ISO 8601; null where no capture that does knows its time. */
  readonly seenFrom: string | null;
  /** The last one. */
  readonly seenTo: string | null;
  readonly change: RevisionChange;
  /** What differs from the revision before; empty for the first. */
  readonly changed: readonly RevisedField[];
  /** Only what was read in the same way is compared. */
  readonly form: CaptureForm;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly text: string;
  readonly html: string;
  readonly media: readonly Media[];
  readonly time: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly labels: readonly Label[];
  readonly markers: readonly Marker[];
}

/**
 * Where a post is in the newest capture that can tell.
 *
 * `present`: shown. `rolled-off`: it stands outside the window of posts that the page shows. `withdrawn`: the page shows
 * posts on both sides of its place, and not it. `unknown`: no later capture can tell.
 */
export type PostState = 'present' | 'rolled-off' | 'withdrawn' | 'unknown';

/** How the sightings of a post in several captures were found to be the same post. */
export type PostMatch = 'id' | 'url' | 'content';

/** One post through all captures. Its fields are those of the newest capture; its times are settled from all of them. */
export interface TimelinePost extends Post {
  /** When the first capture that shows it was made: UTC, ISO 8601; null where that is not known. */
  readonly firstSeen: string | null;
  /** The same of the last one. */
  readonly lastSeen: string | null;
  /** Indexes of the captures that show it. */
  readonly seenIn: readonly number[];
  readonly state: PostState;
  /** Null where it was not withdrawn. */
  readonly withdrawnBetween: { readonly after: string; readonly before: string } | null;
  /** What its sightings were matched by; empty for a post that one capture shows. */
  readonly matchedBy: readonly PostMatch[];
  /** Every id it had; more than one where the publisher changed it. */
  readonly ids: readonly string[];
  /** Oldest first; never empty. */
  readonly revisions: readonly Revision[];
}

/** How much of the coverage all captures together hold. */
export interface TimelineCompleteness {
  /** Posts held, those withdrawn left out. */
  readonly found: number;
  /** What the newest capture that says anything declares. */
  readonly declared: number | null;
  /** `declared - found`, never negative; null when nothing is declared. */
  readonly missing: number | null;
  /** Where posts may have been that no capture shows: between first publications, UTC, newest first. */
  readonly gaps: readonly InstantRange[];
  /** URLs of further pages or feeds that no capture is of. */
  readonly more: readonly string[];
}

/** What many captures of one live blog say together. `liveposts merge --format json` prints exactly this. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly url: string | null;
  /** Every address it was captured under. */
  readonly urls: readonly string[];
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly publisher: LiveBlog['publisher'];
  readonly authors: LiveBlog['authors'];
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly status: LiveBlog['status'];
  /** In the order they were made in, oldest first; those without a time behind the others. */
  readonly captures: readonly TimelineCapture[];
  /** Newest first, by their places on the pages. */
  readonly posts: readonly TimelinePost[];
  readonly completeness: TimelineCompleteness;
  readonly diagnostics: readonly Diagnostic[];
}
