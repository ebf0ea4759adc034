import { collectDiagnostics, type Report } from '../model/diagnostic.js';
import { LivepostsError } from '../model/error.js';
import type { LiveBlog } from '../model/live-blog.js';
import type { Timeline, TimelineCapture, TimelinePost } from '../model/timeline.js';
import { whereaboutsOf } from './absences.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { type Cluster, lastOf } from './cluster.js';
import { completenessOf } from './completeness.js';
import { doubtOf, msOf } from './instants.js';
import { matchPosts } from './match-posts.js';
import { orderCaptures } from './order-captures.js';
import { type Places, placePosts } from './place-posts.js';
import { firstPages, isNewerPage } from './page-age.js';
import { revisionsOf } from './revisions.js';
import { settleTimes } from './settle-times.js';
import { type Window, windowsOf } from './window.js';

/**
 * Makes one timeline of the captures of one live blog, in whatever order they are given: what each post said when, and
 * which posts were withdrawn. Pure: the same captures give the same timeline. Which captures are of one live blog says
 * {@link groupCaptures}.
 *
 * @throws LivepostsError `bad-option` where there is no capture.
 * @example
 * ```ts
 * const timeline = mergeCaptures([parsePage(morning, { capturedAt: '2024-05-04T10:10:00Z' }), parsePage(evening)]);
 * for (const post of timeline.posts) if (post.state === 'withdrawn') console.log(post.headline, post.withdrawnBetween);
 * ```
 */
export function mergeCaptures(blogs: readonly LiveBlog[]): Timeline {
  if (blogs.length === 0) {
    throw new LivepostsError('bad-option', 'There are no captures to merge.', { hint: 'Give at least one live blog.' });
  }
  const { report, diagnostics } = collectDiagnostics();
  // 1. One order of the captures; those that a cache answered are known by the times of their pages.
  const captures = orderCaptures(blogs, report);
  // 2. Which posts are the same, and the order of all of them.
  const clusters = matchPosts(captures, report);
  const places = placePosts(captures, clusters);
  // 3. What each capture shows of that order, which tells what is absent and why.
  const windows = windowsOf(captures, places);
  const known = windows.filter((window) => window !== null);
  // 4. Each post through all captures.
  const posts = places.order.map((cluster, position) => timelinePost(cluster, position, { captures, places, known }, report));
  return {
    ...factsOf(captures),
    captures: captures.map((capture, index) => timelineCapture(capture, windows[index] ?? null, posts)),
    posts,
    completeness: completenessOf(captures, known, posts),
    diagnostics,
  };
}

interface Known {
  readonly captures: readonly CaptureOfBlog[];
  readonly places: Places;
  readonly known: readonly Window[];
}
