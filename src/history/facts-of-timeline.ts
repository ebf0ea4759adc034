import type { LiveBlog } from '../model/live-blog.js';
import type { Timeline, TimelineCapture, TimelinePost } from '../model/timeline.js';
import type { Timestamp } from '../model/timestamp.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { doubtOf, msOf } from './instants.js';
import type { Window } from './window.js';

type Facts = Omit<Timeline, 'captures' | 'posts' | 'completeness' | 'diagnostics'>;

/** What the newest capture that says it says of the live blog as a whole. */
export function factsOf(captures: readonly CaptureOfBlog[]): Facts {
  const timed = captures.filter(({ at, stale }) => at !== null && !stale);
  const blogs = (timed.length > 0 ? timed : captures).map(({ blog }) => blog);
  // A page that turned into an article no longer speaks for the live blog.
  const live = blogs.filter(({ kind }) => kind === 'live-blog');
  const newestFirst = (live.length > 0 ? live : blogs).toReversed();
  const newest = <T>(read: (blog: LiveBlog) => T | null): T | null => {
    for (const blog of newestFirst) {
      const value = read(blog);
      if (value !== null) return value;
    }
    return null;
  };
  const status = newest(({ status: own }) => (own === 'unknown' ? null : own));
  return {
    kind: 'timeline',
    url: newest(({ url }) => url),
    urls: [...new Set(captures.flatMap(({ blog }) => blog.url ?? []))],
    title: newest(({ title }) => title),
    description: newest(({ description }) => description),
    language: newest(({ language }) => language),
    publisher: {
      name: newest(({ publisher }) => publisher.name),
      domain: newest(({ publisher }) => publisher.domain),
    },
    authors: newest(({ authors }) => (authors.length > 0 ? authors : null)) ?? [],
    published: earliest(blogs.flatMap(({ published }) => published ?? [])),
    updated: newest(({ updated }) => updated),
    status: status ?? 'unknown',
  };
}

/** A page is published once: of what is said of it the surest counts, and of equals the earliest. */
function earliest(times: readonly Timestamp[]): Timestamp | null {
  let best: Timestamp | null = null;
  for (const time of times) {
    if (best === null || doubtOf(time) < doubtOf(best)) best = time;
    else if (doubtOf(time) === doubtOf(best) && msOf(time) < msOf(best)) best = time;
  }
  return best;
}

export function timelineCapture(
  { blog, form, stale }: CaptureOfBlog,
  window: Window | null,
  posts: readonly TimelinePost[],
): TimelineCapture {
  return {
    capture: blog.capture,
    url: blog.url,
    form,
    status: blog.status,
    found: blog.kind === 'article' ? 0 : blog.posts.length,
    declared: blog.declaredPostCount,
    updated: blog.updated?.instant ?? null,
    window:
      window === null
        ? null
        : {
            oldest: posts[window.bottom]?.published?.instant ?? null,
            newest: posts[window.top]?.published?.instant ?? null,
            toNewest: window.toNewest,
          },
    stale,
  };
}
