import { LivepostsError } from '../../model/error.js';
import type { RevisionChange } from '../../model/timeline.js';
import { instantOf } from '../instant-of.js';

/** How changed words are marked: `[-out-] {+in+}`, in colours for a terminal, or `~~out~~ **in**`. */
export type HistoryStyle = 'plain' | 'colour' | 'markdown';

/** What is told of a history, and how. */
export interface HistoryOptions {
  /** `plain` unless given. */
  readonly style?: HistoryStyle;
  /** Kinds of change that are left out. */
  readonly ignore?: readonly RevisionChange[];
  /** Only what was first seen at this instant or later: ISO 8601 with a zone. */
  readonly since?: string;
}

/**
 * From when on a history is told, in milliseconds; from the beginning, unless something is given.
 *
 * @throws LivepostsError `bad-option` for a `since` that is no instant
 */
export function startOf({ since }: HistoryOptions): number {
  const from = since === undefined ? Number.NEGATIVE_INFINITY : instantOf(since);
  if (from !== null) return from;
  throw new LivepostsError('bad-option', `"${since}" is no instant.`, {
    hint: 'Give date, time and zone as in 2024-02-07T23:03:00Z.',
  });
}
