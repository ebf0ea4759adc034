import type { LiveBlog } from '../model/live-blog.js';
import type { Timeline, TimelinePost } from '../model/timeline.js';
import { isCertain, msOf } from './instants.js';
import { isKeyEventView } from './whole-pages.js';

/** Readings that end before their page does. */
const CUT: ReadonlySet<string> = new Set(['post-cut-off', 'limit-reached', 'depth-capped']);

/** Two captures, the timeline of both, and whether each post of it is shown by the first, the second, or both. */
export interface Pair {
  readonly before: LiveBlog;
  readonly after: LiveBlog;
  readonly timeline: Timeline;
  readonly shownIn: (post: TimelinePost) => 'before' | 'after' | 'both';
}

/**
 * Which of the posts that only the second capture shows are new: those that were first published after the first was
 * made, or after every post that it shows up to the newest; and those that stand between two posts which both show, where
 * the first would have shown them. Anything else may be an older post that the first does not reach, that was moved, or
 * that has another id now.
 */
export function newcomersOf(pair: Pair): ReadonlySet<TimelinePost> {
  const { timeline, shownIn } = pair;
  const only = timeline.posts.filter((post) => shownIn(post) === 'after');
  const isKnown = knownApart(pair);
  const isLater = laterThanAll(pair);
  const isBetween = betweenAnchors(pair);
  return new Set(only.filter((post) => isKnown(post) && (isLater(post) || isBetween(post))));
}

/** Whether a post cannot be one that is gone, under another id: publishers' own ids tell, where none of them was changed. */
function knownApart({ timeline, shownIn }: Pair): (post: TimelinePost) => boolean {
  const open = timeline.posts.filter((post) => shownIn(post) === 'before' && !isSettled(post));
  const isDoubted = timeline.diagnostics.some(({ code }) => code === 'post-identity-uncertain');
  const areNamed = open.every(({ idSource }) => idSource === 'publisher');
  return ({ idSource }) => open.length === 0 || (!isDoubted && areNamed && idSource === 'publisher');
}

function isSettled({ state }: TimelinePost): boolean {
  return state === 'withdrawn' || state === 'rolled-off';
}

function laterThanAll({ before, timeline }: Pair): (post: TimelinePost) => boolean {
  const captured =
    before.capture.capturedAt === null ? Number.POSITIVE_INFINITY : Date.parse(before.capture.capturedAt);
  const shown = before.posts.map(({ published }) =>
    published !== null && isCertain(published) ? msOf(published) : null,
  );
  const isWhole = windowOf(timeline)?.toNewest === true && !isCut(before) && shown.every((time) => time !== null);
  const newest = shown.reduce<number>((last, time) => Math.max(last, time ?? last), Number.NEGATIVE_INFINITY);
  const limit = isWhole && shown.length > 0 ? Math.min(captured, newest) : captured;
  return ({ published }) => published !== null && isCertain(published) && msOf(published) > limit;
}

/** Only what both show, and nothing has changed or moved, tells where the others stand. */
function betweenAnchors({ before, after, timeline, shownIn }: Pair): (post: TimelinePost) => boolean {
  const isStale = timeline.captures.some(({ stale }) => stale);
  if (windowOf(timeline) === null || isStale || isCut(before) || isKeyEventView(before.posts)) return () => false;
  const order = after.posts.map(({ id }) => id);
  const anchors = timeline.posts
    .filter((post) => shownIn(post) === 'both' && isSteady(post))
    .map(({ id }) => order.indexOf(id));
  return (post) => {
    const place = order.indexOf(post.id);
    const isAlone = place === order.lastIndexOf(post.id) && !isOutOfOrder(post);
    return isAlone && anchors.some((at) => at >= 0 && at < place) && anchors.some((at) => at > place);
  };
}

function windowOf({ captures }: Timeline): Timeline['captures'][number]['window'] {
  return captures[0]?.window ?? null;
}

function isCut({ diagnostics }: LiveBlog): boolean {
  return diagnostics.some(({ code }) => CUT.has(code));
}

function isSteady(post: TimelinePost): boolean {
  return post.updated === null && post.revisions.length === 1 && !isOutOfOrder(post);
}

function isOutOfOrder({ labels }: TimelinePost): boolean {
  return labels.includes('pinned') || labels.includes('summary');
}
