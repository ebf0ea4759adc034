import { LivepostsError } from '../model/error.js';
import type { LiveBlog } from '../model/live-blog.js';
import type { Revision, TimelinePost } from '../model/timeline.js';
import { type CaptureTimes, capturedInOrder } from './captured-in-order.js';
import { comparedPost, comparisonOf } from './compared-post.js';
import type { ComparedPost, Comparison, Outcome } from './comparison.js';
import { mergeCaptures } from './merge-captures.js';
import { newcomersOf } from './newcomers.js';

/**
 * Compares two captures of one live blog, post by post. Captures that do not know their times are taken for what they
 * are called: the first was made before the second.
 *
 * @throws LivepostsError `bad-option` where the second capture was made before the first
 * @example
 * ```ts
 * const before = parsePage(html, { capturedAt: '2024-10-15T02:10:00Z' });
 * const { counts } = compareCaptures(before, parsePage(html, { capturedAt: '2024-10-15T02:40:00Z' }));
 * console.log(counts.same, counts.changed); // 12 0
 * ```
 */
export function compareCaptures(before: LiveBlog, after: LiveBlog): Comparison {
  const times = capturedInOrder(before.capture.capturedAt, after.capture.capturedAt);
  if (times === null) {
    throw new LivepostsError('bad-option', 'The second capture was made before the first.', {
      hint: 'Give them in the order they were made in',
    });
  }
  const [one, two] = [withTime(before, times.before), withTime(after, times.after)];
  const timeline = mergeCaptures([one, two]);
  const newcomers = newcomersOf({ before, after, timeline, shownIn: (post) => whereShown(post, times) });
  const posts = timeline.posts.map((post) => compare(post, { times, newcomers }));
  const forms = timeline.captures.map(({ form }) => JSON.stringify(form));
  return comparisonOf({
    before: sideOf(before),
    after: sideOf(after),
    comparesWords: new Set(forms).size === 1,
    posts: posts.map((post) => withOwnTimes(post, times, { before, after })),
    diagnostics: timeline.diagnostics.filter(({ code }) => code !== 'capture-time-unknown'),
  });
}

function withTime(blog: LiveBlog, capturedAt: string): LiveBlog {
  return { ...blog, capture: { ...blog.capture, capturedAt } };
}

function sideOf({ capture: { source, capturedAt }, url, title, posts }: LiveBlog): Comparison['before'] {
  return { source, url, title, capturedAt, posts: posts.length };
}

/** Times that stand for unknown ones are said nowhere. */
function withOwnTimes(
  post: ComparedPost | null,
  times: CaptureTimes,
  blogs: { readonly before: LiveBlog; readonly after: LiveBlog },
): ComparedPost | null {
  if (post === null) return null;
  const own = new Map([
    [times.before, blogs.before.capture.capturedAt],
    [times.after, blogs.after.capture.capturedAt],
  ]);
  const ownOf = (time: string | null): string | null => (time === null ? null : (own.get(time) ?? null));
  const dated = (said: Revision | null): Revision | null =>
    said === null ? null : { ...said, seenFrom: ownOf(said.seenFrom), seenTo: ownOf(said.seenTo) };
  return { ...post, before: dated(post.before), after: dated(post.after) };
}

interface Setting {
  readonly times: CaptureTimes;
  readonly newcomers: ReadonlySet<TimelinePost>;
}

/** Null for a post that is the same in both. */
function compare(post: TimelinePost, { times, newcomers }: Setting): ComparedPost | null {
  const [oldest = null] = post.revisions;
  const shownIn = whereShown(post, times);
  if (shownIn === 'after') return comparedPost(newcomers.has(post) ? 'new' : 'unknown', post, null, oldest);
  if (shownIn === 'before') return comparedPost(outcomeOfAbsent(post), post, oldest, null);
  const saidIn = (time: string): Revision | null => post.revisions.find(({ seenFrom }) => seenFrom === time) ?? null;
  const [one, two] = [saidIn(times.before), saidIn(times.after)];
  // Words that were read in different ways differ though nobody changed them.
  const isComparable = one !== null && two !== null && JSON.stringify(one.form) === JSON.stringify(two.form);
  return isComparable ? comparedPost('changed', post, one, two) : null;
}

function whereShown({ firstSeen, lastSeen }: TimelinePost, times: CaptureTimes): 'before' | 'after' | 'both' {
  return firstSeen === times.after ? 'after' : lastSeen === times.before ? 'before' : 'both';
}

function outcomeOfAbsent({ state }: TimelinePost): Outcome {
  return state === 'withdrawn' || state === 'rolled-off' ? state : 'unknown';
}
