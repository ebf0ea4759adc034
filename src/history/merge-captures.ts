import { collectDiagnostics, type Report } from '../model/diagnostic.js';
import { LivepostsError } from '../model/error.js';
import type { LiveBlog } from '../model/live-blog.js';
import type { Timeline, TimelinePost } from '../model/timeline.js';
import { whereaboutsOf } from './absences.js';
import type { CaptureOfBlog, Sighting } from './capture-of-blog.js';
import type { Cluster } from './cluster.js';
import { completenessOf } from './completeness.js';
import { factsOf, timelineCapture } from './facts-of-timeline.js';
import { matchPosts } from './match-posts.js';
import { orderCaptures } from './order-captures.js';
import { notBefore, pageAges } from './page-age.js';
import { type Places, placePosts } from './place-posts.js';
import { revisionsOf } from './revisions.js';
import { settleTimes } from './settle-times.js';
import type { IsNewer } from './versions.js';
import { pagesAmong } from './whole-pages.js';
import { type Window, windowsOf } from './window.js';

/**
 * Makes one timeline of the captures of one live blog, in whatever order they are given: what each post said when, and
 * which posts were withdrawn. Pure: the same captures give the same timeline. Which captures are of one live blog says
 * {@link groupCaptures}.
 *
 * @throws LivepostsError `bad-option` where there is no capture.
 * @example
 * ```ts
 * const morning = parsePage(html, { capturedAt: '2024-05-04T10:10:00Z' });
 * const timeline = mergeCaptures([morning, parsePage(html, { capturedAt: '2024-05-04T18:00:00Z' })]);
 * for (const { headline, state, revisions } of timeline.posts) console.log(headline, state, revisions.length);
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
  const mutePages = pagesAmong(captures).filter(({ index }) => windows[index] === null);
  const setting = { places, windows: known, mutePages, isNewer: pageAges(captures, windows) };
  const posts = places.order.map((cluster, position) => timelinePost(cluster, position, setting, report));
  return {
    ...factsOf(captures),
    captures: captures.map((capture, index) => timelineCapture(capture, windows[index] ?? null, posts)),
    posts,
    completeness: completenessOf(captures, known, posts),
    diagnostics,
  };
}

interface Setting {
  readonly places: Places;
  readonly windows: readonly Window[];
  readonly mutePages: readonly CaptureOfBlog[];
  readonly isNewer: IsNewer;
}

function timelinePost(
  cluster: Cluster,
  position: number,
  { places, windows, mutePages, isNewer }: Setting,
  report: Report,
): TimelinePost {
  const sightings = [...cluster.sightings.values()];
  const { post } = newestOf(sightings);
  const seen = sightings.flatMap(({ capture: { blog } }) => blog.capture.capturedAt ?? []);
  return {
    ...post,
    position,
    ...settleTimes(sightings, () => notBefore(cluster, windows, places), report),
    firstSeen: seen[0] ?? null,
    lastSeen: seen.at(-1) ?? null,
    seenIn: [...cluster.sightings.keys()],
    ...whereaboutsOf(cluster, windows, mutePages, places, report),
    matchedBy: [...cluster.matchedBy].sort(),
    ids: [...new Set(sightings.map((sighting) => sighting.post.id))],
    revisions: revisionsOf(sightings, isNewer, report),
  };
}

/** What a cache answered, and what was captured nobody knows when, is the newest only where there is nothing else. */
function newestOf(sightings: readonly Sighting[]): Sighting {
  const newest = sightings.findLast(({ capture: { at, stale } }) => at !== null && !stale) ?? sightings.at(-1);
  if (newest === undefined) throw new Error('a post without sightings');
  return newest;
}
