import type { House } from './house.js';
import type { Words } from './words.js';

/** A stretch of time; milliseconds since 1970, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a post is from one moment on. */
export interface Version extends Words {
  readonly from: number;
  /** The publisher's id; null where posts have none. */
  readonly id: string | null;
  /** The last change as the publisher counts it; null before the first. */
  readonly changed: number | null;
  /** Whether the post says that it was corrected. */
  readonly corrected: boolean;
}

/** The truth about one post. */
export interface PlayedPost {
  /** Names the post in this game, whatever its ids are. */
  readonly key: string;
  /** When it came to stand on the page. */
  readonly born: number;
  /** The first publication that its stamp tells: earlier than `born` where it was put in later. */
  readonly stamped: number;
  /** Oldest first. */
  readonly versions: readonly Version[];
  /** When it was not on the page, though it had been. */
  readonly absences: readonly Span[];
  /** When it stood on top, outside of the order. */
  readonly pins: readonly Span[];
  /** Where it stands in the order, the greater the newer; more than one where it was moved. */
  readonly places: readonly { readonly from: number; readonly rank: number }[];
  readonly keyEvent: boolean;
}

/** Everything that happened to one live blog. */
export interface World {
  readonly seed: number;
  readonly house: House;
  readonly posts: readonly PlayedPost[];
  readonly from: number;
  readonly to: number;
}

const holds = (span: Span, moment: number): boolean => span.from <= moment && moment < span.to;

/** Whether a reader of the whole blog would find the post at a moment. */
export function isUp(post: PlayedPost, moment: number): boolean {
  return post.born <= moment && !post.absences.some((span) => holds(span, moment));
}

export function isPinned(post: PlayedPost, moment: number): boolean {
  return post.pins.some((span) => holds(span, moment));
}

export function versionAt(post: PlayedPost, moment: number): Version {
  const [first] = post.versions;
  const last = post.versions.findLast(({ from }) => from <= moment) ?? first;
  if (last === undefined) throw new Error(`post ${post.key} has no version`);
  return last;
}

export function rankAt(post: PlayedPost, moment: number): number {
  return post.places.findLast(({ from }) => from <= moment)?.rank ?? post.stamped;
}

/** Whether it ever stood elsewhere than where its first publication puts it. */
export function everMoved(post: PlayedPost): boolean {
  return post.places.length > 1 || post.pins.length > 0;
}

/** All posts of the blog at a moment: the pinned ones, then the others, newest first. */
export function pageAt({ posts }: World, moment: number): { pinned: PlayedPost[]; others: PlayedPost[] } {
  const up = posts.filter((post) => isUp(post, moment));
  const others = up.filter((post) => !isPinned(post, moment));
  return {
    pinned: up.filter((post) => isPinned(post, moment)),
    others: others.sort((one, two) => rankAt(two, moment) - rankAt(one, moment)),
  };
}

/** When anything of the page changed, oldest first. */
export function changesOf({ posts }: World): number[] {
  const moments = posts.flatMap((post) => [
    post.born,
    ...post.versions.map(({ from }) => from),
    ...post.absences.flatMap(({ from, to }) => [from, to]),
    ...post.pins.flatMap(({ from, to }) => [from, to]),
  ]);
  return [...new Set(moments)].filter(Number.isFinite).sort((one, two) => one - two);
}
