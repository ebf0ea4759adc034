import type { InstantRange } from '../../../src/model/post.js';
import type { Timestamp } from '../../../src/model/timestamp.js';
import type { House, StampKind } from './house.js';
import type { Shot, Standing } from './shoot.js';
import { stampOf } from './stamps.js';
import { utcOf } from './zones.js';

/** The times of a post as the parser gives them. */
export interface GivenTimes {
  readonly time: Timestamp | null;
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly publishedBetween: InstantRange | null;
}

/** How a form of the page prints times. */
export function stampKindOf(house: House, shot: Shot): StampKind {
  if (shot.kind === 'amp') return house.stamps.amp;
  // Data hardly ever has no times at all.
  return shot.kind === 'payload' ? 'full' : house.stamps.desktop;
}

/** The moments that a page tells of a post: the one beside its words, and the last change where that stands apart. */
export function toldMoments(house: House, { post, version }: Standing): { shown: number; changed: number | null } {
  const shown = house.shows === 'last-change' ? (version.changed ?? post.stamped) : post.stamped;
  return { shown, changed: house.shows === 'published-and-change' ? version.changed : null };
}

/** The times of all posts of a capture, in page order. */
export function timesOf(house: House, shot: Shot, standing: readonly Standing[]): GivenTimes[] {
  const kind = stampKindOf(house, shot);
  const stamps = standing.map((one) => stampOf(kind, toldMoments(house, one).shown, house.zone, shot));
  const bounds = house.shows === 'last-change' ? movedBounds(house, standing, stamps) : [];
  return standing.map((one, index) => {
    const time = stamps[index] ?? null;
    const bound = bounds[index] ?? null;
    const { changed } = toldMoments(house, one);
    if (bound !== null) {
      return { time, published: null, updated: time, publishedBetween: { after: null, before: utcOf(bound) } };
    }
    const updated = changed === null ? null : stampOf(kind, changed, house.zone, shot);
    return { time, published: time, updated, publishedBetween: null };
  });
}

/**
 * The proof of the design: where posts keep their places, one that shows a later time than a younger one was changed, and
 * was published no later than the earliest time of all younger ones. Pinned posts stand outside.
 */
function movedBounds(
  house: House,
  standing: readonly Standing[],
  stamps: readonly (Timestamp | null)[],
): (number | null)[] {
  const upwards = house.order === 'oldest-first';
  const line = standing.map((one, index) => ({ one, instant: instantOf(stamps[index] ?? null) }));
  let earliest = Number.POSITIVE_INFINITY;
  const bounds = (upwards ? line.reverse() : line).map(({ one, instant }) => {
    if (instant === null || one.pinned) return null;
    const moved = instant > earliest ? earliest : null;
    earliest = Math.min(earliest, instant);
    return moved;
  });
  return upwards ? bounds.reverse() : bounds;
}

const instantOf = (stamp: Timestamp | null): number | null => (stamp === null ? null : Date.parse(stamp.instant));
