import type { InstantRange } from '../model/post.js';
import type { TimelineCompleteness, TimelinePost } from '../model/timeline.js';
import { addressKey } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import type { Window } from './window.js';

/**
 * What the captures hold of the coverage. Between two posts that no capture shows within one window, posts may be missing.
 *
 * @param posts newest first, by their ranks
 */
export function completenessOf(
  captures: readonly CaptureOfBlog[],
  windows: readonly Window[],
  posts: readonly TimelinePost[],
): TimelineCompleteness {
  const found = posts.filter(({ state }) => state !== 'withdrawn').length;
  const declared =
    captures.findLast(({ blog, stale }) => blog.declaredPostCount !== null && !stale)?.blog.declaredPostCount ?? null;
  const missing = declared === null ? null : Math.max(0, declared - found);
  const gaps = gapsBetween(windows, posts);
  const oldest = posts.at(-1);
  // What is missing and lies in no gap is older than everything captured.
  if (missing !== null && missing > 0 && gaps.length === 0 && oldest !== undefined) {
    gaps.push({ after: captures.at(-1)?.blog.published?.instant ?? null, before: birthOf(oldest) });
  }
  return { found, declared, missing, gaps, more: moreOf(captures) };
}

function gapsBetween(windows: readonly Window[], posts: readonly TimelinePost[]): InstantRange[] {
  // For each post, how many windows begin and end there.
  const steps = new Array<number>(posts.length + 1).fill(0);
  for (const { top, bottom } of windows) {
    if (bottom <= top) continue;
    steps[top] = (steps[top] ?? 0) + 1;
    steps[bottom] = (steps[bottom] ?? 0) - 1;
  }
  const gaps: InstantRange[] = [];
  let open = 0;
  for (const [rank, newer] of posts.entries()) {
    const older = posts[rank + 1];
    open += steps[rank] ?? 0;
    if (open === 0 && older !== undefined) gaps.push(between(birthOf(older), birthOf(newer)));
  }
  return gaps;
}

/** Times of changes may run against the order: then there is a gap, and nobody knows when. */
function between(after: string | null, before: string | null): InstantRange {
  const isTurned = after !== null && before !== null && Date.parse(after) > Date.parse(before);
  return isTurned ? { after: null, before: null } : { after, before };
}

function birthOf({ published, publishedBetween, time }: TimelinePost): string | null {
  return published?.instant ?? publishedBetween?.before ?? time?.instant ?? null;
}

/** Addresses that the captures name and none is of. */
function moreOf(captures: readonly CaptureOfBlog[]): readonly string[] {
  const held = new Set(captures.map(({ blog }) => keyOf(blog.url)));
  const more = new Set<string>();
  for (const { blog } of captures) for (const url of blog.completeness.more) if (!held.has(keyOf(url))) more.add(url);
  return [...more];
}

/** With its page number. */
function keyOf(url: string | null): string | null {
  return addressKey(url, { keepsFragment: true });
}
