import type { Diagnostic } from '../model/diagnostic.js';
import type { RevisedField, Revision, RevisionChange } from '../model/timeline.js';
import type { WordChange } from './word-changes.js';

/**
 * What became of a post from one capture to another.
 *
 * `new`: the first capture should show it, and does not. `changed`: both show it, and it says something else.
 * `withdrawn`: the second capture shows posts on both sides of its place, and not it. `rolled-off`: it stands outside
 * the window of posts that the second shows. `unknown`: one of them does not show it, and nothing tells why.
 */
export type Outcome = 'new' | 'changed' | 'withdrawn' | 'rolled-off' | 'unknown';

/** One of the two that are compared. */
export interface ComparedSide {
  /** `file:page.html`; null for a timeline, which has many. */
  readonly source: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** When it was captured, of a timeline for the last time: UTC, ISO 8601; null where nothing says so. */
  readonly capturedAt: string | null;
  readonly posts: number;
}

/** A part of a post in both, word by word. */
export interface ComparedWords {
  readonly field: 'headline' | 'text' | 'byline';
  readonly words: readonly WordChange[];
}

/** One post that is not the same in both. */
export interface ComparedPost {
  readonly outcome: Outcome;
  readonly id: string;
  readonly url: string | null;
  /** What a change amounts to; null where nothing was changed. */
  readonly change: Exclude<RevisionChange, 'first'> | null;
  /** The parts that were changed. */
  readonly changed: readonly RevisedField[];
  readonly words: readonly ComparedWords[];
  /** What the first says; null where it does not show the post. */
  readonly before: Revision | null;
  /** What the second says. */
  readonly after: Revision | null;
}

/** Two captures of a live blog, or two timelines, post by post. `liveposts diff --format json` prints exactly this. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** False where the two were read in different ways: their words differ though nobody changed them. */
  readonly comparesWords: boolean;
  readonly counts: { readonly [outcome in Outcome | 'same']: number };
  /** Those that are not the same in both, newest first. */
  readonly posts: readonly ComparedPost[];
  readonly diagnostics: readonly Diagnostic[];
}
