import type { Post } from '../model/post.js';
import type { PostState, Revision, RevisionChange, Timeline, TimelinePost } from '../model/timeline.js';
import { hasHistory } from './coverage.js';
import { showTime } from './show-time.js';

/** What the states are called where people read them. */
const STATE_WORDS: Readonly<Record<PostState, string>> = {
  present: 'still there',
  'rolled-off': 'rolled off',
  withdrawn: 'withdrawn',
  unknown: 'not known whether it is still there',
};

/** Whether the post was taken away. */
export function isWithdrawn(post: Post): post is TimelinePost {
  return hasHistory(post) && post.state === 'withdrawn';
}

/** The revisions that are changes of what was there before, without those that are not wanted. */
export function changesOf(
  { revisions }: Pick<TimelinePost, 'revisions'>,
  ignored: readonly RevisionChange[] = [],
): readonly Revision[] {
  return revisions.filter(({ change }) => change !== 'first' && !ignored.includes(change));
}

/** "withdrawn between 2024-05-04 10:20 Z and 2024-05-04 10:30 Z", "rolled off"; null for a post that is there. */
export function stateWords({
  state,
  withdrawnBetween,
}: Pick<TimelinePost, 'state' | 'withdrawnBetween'>): string | null {
  if (state === 'present') return null;
  if (withdrawnBetween === null) return STATE_WORDS[state];
  return `${STATE_WORDS[state]} between ${showInstant(withdrawnBetween.after)} and ${showInstant(withdrawnBetween.before)}`;
}

/** How often a post was changed: two forms of a page show one change each in its own way. */
export function changeCount(post: Pick<TimelinePost, 'revisions'>): number {
  const counts = new Map<string, number>();
  for (const { form } of changesOf(post)) {
    const key = JSON.stringify(form);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** "changed once", "changed 3 times"; null for a post that no two captures give differently. */
export function changeWords(post: TimelinePost): string | null {
  const count = changeCount(post);
  return count === 0 ? null : count === 1 ? 'changed once' : `changed ${count} times`;
}

/** "seen 2024-05-04 10:10 Z to 2024-05-04 10:30 Z"; null where no capture that shows it knows its time. */
export function seenWords({ firstSeen, lastSeen }: Pick<TimelinePost, 'firstSeen' | 'lastSeen'>): string | null {
  if (firstSeen === null || lastSeen === null) return null;
  return firstSeen === lastSeen
    ? `seen ${showInstant(firstSeen)}`
    : `seen ${showInstant(firstSeen)} to ${showInstant(lastSeen)}`;
}

/** "3 captures, 2024-05-04 10:10 Z to 2024-05-04 10:30 Z". */
export function captureWords({ captures }: Timeline): string {
  const times = captureTimes(captures);
  const count = captures.length === 1 ? '1 capture' : `${captures.length} captures`;
  if (times === null) return count;
  const { first, last } = times;
  return first === last ? `${count}, ${showInstant(first)}` : `${count}, ${showInstant(first)} to ${showInstant(last)}`;
}

/** When the first and the last capture were made; null where none of them knows its time. */
export function captureTimes(captures: Timeline['captures']): { readonly first: string; readonly last: string } | null {
  const times = captures.flatMap(({ capture: { capturedAt } }) => (capturedAt === null ? [] : [capturedAt]));
  const [first] = times;
  const last = times.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** "1 withdrawn", "3 rolled off", "2 of unknown state", "4 changed", "1 gap"; what there is none of is left out. */
export function countWords({ posts, completeness: { gaps } }: Timeline): readonly string[] {
  const count = (state: PostState): number => posts.filter((post) => post.state === state).length;
  return (
    [
      [posts.filter((post) => changesOf(post).length > 0).length, 'changed'],
      [count('withdrawn'), 'withdrawn'],
      [count('rolled-off'), 'rolled off'],
      [count('unknown'), 'of unknown state'],
      [gaps.length, gaps.length === 1 ? 'gap' : 'gaps'],
    ] as const
  ).flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
}

/** An instant for human eyes, with seconds where there are any: two captures may be made in one minute. */
export function showInstant(instant: string): string {
  return showTime({ local: instant, precision: /:00(?:\.0+)?Z$/.test(instant) ? 'minute' : 'second' });
}
