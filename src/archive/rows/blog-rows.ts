import { createHash } from 'node:crypto';
import { blogKey } from '../../history/blog-address.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Timeline, TimelinePost } from '../../model/timeline.js';
import type { BlogDiagnosticRow, BlogRow, CaptureRow, DiagnosticRow } from '../tables.js';
import { type PostRows, postRows } from './post-rows.js';

/** Digits of the short name of a blog. */
const NAME_LENGTH = 10;

/** All that is derived from the captures of a blog, as rows. */
export interface BlogRows {
  readonly blog: Omit<BlogRow, 'id'>;
  /** By address: the key of each. */
  readonly addresses: ReadonlyMap<string, string>;
  /** By the place of the capture in {@link Timeline.captures}. */
  readonly captures: readonly DerivedOfCapture[];
  readonly posts: readonly PostRows[];
  readonly diagnostics: readonly Omit<BlogDiagnosticRow, 'blog'>[];
}

/** What is said of a capture because of others. */
export type DerivedOfCapture = Pick<CaptureRow, 'stale' | 'window_oldest' | 'window_newest' | 'window_to_newest'>;

/** The short name of a blog: letters and digits, the same in every archive. */
function blogName(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, NAME_LENGTH);
}

/**
 * The rows of a blog.
 *
 * @param key see {@link BlogRow.key}
 */
export function blogRows(timeline: Timeline, key: string): BlogRows {
  const { captures, posts, completeness, publisher } = timeline;
  const times = captures.flatMap(({ capture }) => capture.capturedAt ?? []).sort();
  return {
    blog: {
      key,
      name: blogName(key),
      url: timeline.url,
      title: timeline.title,
      description: timeline.description,
      language: timeline.language,
      publisher: publisher.name,
      domain: publisher.domain,
      status: timeline.status,
      published: timeline.published?.instant ?? null,
      updated: timeline.updated?.instant ?? null,
      captures: captures.length,
      posts: posts.length,
      withdrawn: posts.filter(({ state }) => state === 'withdrawn').length,
      declared: completeness.declared,
      missing: completeness.missing,
      first_captured: times[0] ?? null,
      last_captured: times.at(-1) ?? null,
      authors: JSON.stringify(timeline.authors),
      gaps: JSON.stringify(completeness.gaps),
      more: JSON.stringify(completeness.more),
    },
    addresses: new Map(timeline.urls.map((url) => [url, blogKey({ url }) ?? url])),
    captures: captures.map(({ stale, window }) => ({
      stale: stale ? 1 : 0,
      window_oldest: window?.oldest ?? null,
      window_newest: window?.newest ?? null,
      window_to_newest: window === null ? null : window.toNewest ? 1 : 0,
    })),
    posts: rowsOfPosts(posts),
    diagnostics: timeline.diagnostics.map(diagnosticRow),
  };
}

/** From the oldest on: a new post neither moves nor renames the others. */
function rowsOfPosts(posts: readonly TimelinePost[]): readonly PostRows[] {
  const counts = new Map<string, number>();
  return [...posts].reverse().map((post, place) => {
    const count = (counts.get(post.id) ?? 0) + 1;
    counts.set(post.id, count);
    return postRows(post, count === 1 ? post.id : `${post.id}.${count}`, place);
  });
}

/** A diagnostic as a row. */
export function diagnosticRow(
  { code, severity, message, where, raw }: Diagnostic,
  ordinal: number,
): Omit<DiagnosticRow, 'capture'> {
  return { ordinal, code, severity, message, place: where, raw };
}
