import type { Timeline, TimelinePost } from '../model/timeline.js';
import { comparedPost, comparisonOf } from './compared-post.js';
import type { ComparedPost, Comparison, Outcome } from './comparison.js';

/**
 * Compares two timelines of one live blog, such as that of yesterday and that of today: what the second knows of its
 * posts and the first did not.
 *
 * @example
 * ```ts
 * const captures = ['2024-10-15T02:10:00Z', '2024-10-15T02:40:00Z'].map((capturedAt) => parsePage(html, { capturedAt }));
 * const { counts } = compareTimelines(mergeCaptures(captures.slice(0, 1)), mergeCaptures(captures));
 * console.log(counts.same); // 12
 * ```
 */
export function compareTimelines(before: Timeline, after: Timeline): Comparison {
  const known = indexOf(before.posts);
  const found = new Set<TimelinePost>();
  const last = sideOf(before).capturedAt;
  const posts = after.posts.map((post) => {
    const old = known(post);
    if (old === null || found.has(old)) return comparedPost(outcomeOfNewcomer(post, last), post, null, newestOf(post));
    found.add(old);
    return compare(old, post);
  });
  const gone = before.posts
    .filter((post) => !found.has(post))
    .map((post) => comparedPost('unknown', post, newestOf(post), null));
  return comparisonOf({
    before: sideOf(before),
    after: sideOf(after),
    comparesWords: true,
    posts: [...posts, ...gone],
    diagnostics: after.diagnostics,
  });
}

/** The state is what matters most: a post that was corrected and then withdrawn was withdrawn. */
function compare(before: TimelinePost, after: TimelinePost): ComparedPost | null {
  const [one, two] = [newestOf(before), newestOf(after)];
  const isGone = after.state === 'withdrawn' || after.state === 'rolled-off';
  if (isGone && after.state !== before.state)
    return comparedPost(after.state === 'withdrawn' ? 'withdrawn' : 'rolled-off', after, one, two);
  if (one === null || two === null || JSON.stringify(one.form) !== JSON.stringify(two.form)) return null;
  return comparedPost('changed', after, one, two);
}

function outcomeOfNewcomer({ published, publishedBetween }: TimelinePost, last: string | null): Outcome {
  const birth = published?.instant ?? publishedBetween?.after ?? null;
  return last !== null && birth !== null && Date.parse(birth) >= Date.parse(last) ? 'new' : 'unknown';
}

/** Which post of the first timeline one of the second is: by any id it had, else by its address. */
function indexOf(posts: readonly TimelinePost[]): (post: TimelinePost) => TimelinePost | null {
  const byName = new Map<string, TimelinePost | null>();
  const add = (name: string, post: TimelinePost): void => {
    // A name of two posts names neither.
    byName.set(name, byName.has(name) && byName.get(name) !== post ? null : post);
  };
  for (const post of posts) for (const name of namesOf(post)) add(name, post);
  return (post) => {
    for (const name of namesOf(post)) {
      const found = byName.get(name);
      if (found != null) return found;
    }
    return null;
  };
}

function namesOf({ ids, url }: TimelinePost): readonly string[] {
  return [...ids.map((id) => `id ${id}`), ...(url === null ? [] : [`url ${url}`])];
}

function newestOf({ revisions }: TimelinePost): TimelinePost['revisions'][number] | null {
  return revisions.at(-1) ?? null;
}

function sideOf({ url, title, captures, posts }: Timeline): Comparison['before'] {
  const times = captures.flatMap(({ capture: { capturedAt } }) => (capturedAt === null ? [] : [capturedAt]));
  return { source: null, url, title, capturedAt: times.at(-1) ?? null, posts: posts.length };
}
