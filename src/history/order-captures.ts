import type { Report } from '../model/diagnostic.js';
import type { LiveBlog } from '../model/live-blog.js';
import { type CaptureOfBlog, formOf, keyOfForm } from './capture-of-blog.js';
import { instantOf, isCertain, widthOf } from './instants.js';

/**
 * The captures in the order they were made in, whatever order they came in; the same capture given twice is one. Those
 * without a time stand behind the others. A capture whose page is older than one captured before it came out of a cache.
 */
export function orderCaptures(blogs: readonly LiveBlog[], report: Report): readonly CaptureOfBlog[] {
  const sorted = [...blogs].sort(inOrder);
  const distinct = sorted.filter((blog, index) => index === 0 || !isSame(sorted[index - 1], blog));
  const newest = new Map<string, number>();
  return distinct.map((blog, index) => {
    const at = instantOf(blog.capture.capturedAt);
    const form = formOf(blog);
    const formKey = keyOfForm(form);
    const updatedAt = updateOf(blog, at);
    const where = `capture ${index}`;
    const last = newest.get(formKey) ?? Number.NEGATIVE_INFINITY;
    const stale = at !== null && updatedAt !== null && updatedAt < last;
    if (updatedAt !== null && at !== null) newest.set(formKey, Math.max(last, updatedAt));
    if (at === null) report('capture-time-unknown', { where, raw: blog.capture.source });
    if (stale) report('capture-stale', { where, raw: blog.capture.source, severity: 'info' });
    if (blog.kind === 'article') report('capture-not-live', { where, raw: blog.capture.source, severity: 'info' });
    return { index, blog, at, updatedAt, form, formKey, stale, posts: blog.kind === 'article' ? [] : blog.posts };
  });
}

/** A time that leans on nothing but the page, and not on the capture, and is no wider than a minute. */
function updateOf({ updated }: LiveBlog, at: number | null): number | null {
  if (updated === null || !isCertain(updated) || widthOf(updated) > 60_000) return null;
  const instant = instantOf(updated.instant);
  return instant === null || (at !== null && instant > at + widthOf(updated)) ? null : instant;
}

function inOrder(a: LiveBlog, b: LiveBlog): number {
  return (
    compare(instantOf(a.capture.capturedAt), instantOf(b.capture.capturedAt)) ||
    compare(instantOf(a.updated?.instant), instantOf(b.updated?.instant)) ||
    compare(a.capture.sha256, b.capture.sha256) ||
    compare(a.url, b.url) ||
    // Only what is alike so far is written out: a capture may be large.
    compare(JSON.stringify(a), JSON.stringify(b))
  );
}

/** Null is behind everything. */
function compare<T extends number | string>(a: T | null, b: T | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** The same bytes of the same address at the same time; of a text that has no digest, every word. */
function isSame(a: LiveBlog | undefined, b: LiveBlog): boolean {
  if (a === undefined || a.url !== b.url || a.capture.capturedAt !== b.capture.capturedAt) return false;
  if (a.capture.sha256 !== null || b.capture.sha256 !== null) return a.capture.sha256 === b.capture.sha256;
  return JSON.stringify(a) === JSON.stringify(b);
}
