import type { Post } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';
import type { FeedItem } from './feed.js';

/** Atom demands a time of the last change. This is none that a post can have: it stands for "not known". */
export const NO_TIME = '1970-01-01T00:00:00Z';

const HOUR_MS = 3_600_000;
const FINENESS_MS: Readonly<Partial<Record<Timestamp['precision'], number>>> = { day: 24 * HOUR_MS, hour: HOUR_MS };

/**
 * The times of a post as a feed can say them, which knows instants only. `published`, `shown` and `modified` where they
 * are known to the minute; a shown time that may be either stands as `modified`. `updated`, which must always be there: the last change; else the time that is shown; else the first
 * publication; else the bound before which that was; else {@link NO_TIME}.
 */
export function itemTimes(post: Post): Pick<FeedItem, 'published' | 'shown' | 'modified' | 'updated'> {
  const { published, time, updated, publishedBetween } = post;
  const known = updated?.instant ?? time?.instant ?? published?.instant ?? publishedBetween?.before;
  const first = exact(published);
  const change = exact(updated ?? (published === null ? time : null));
  return {
    published: first,
    shown: exact(time),
    modified: change === first ? null : change,
    updated: utc(known) ?? NO_TIME,
  };
}

/**
 * Where a post belongs among the others, in milliseconds: an old one that was corrected stays in its place. One without
 * a time, or with a day only, stays below the one that it stands below on the page.
 */
export function placeOf({ published, publishedBetween, time }: Post, above: number): number {
  if (published === null && publishedBetween?.before != null) return Date.parse(publishedBetween.before);
  const at = published ?? time;
  if (at === null) return above;
  const fineness = FINENESS_MS[at.precision];
  return fineness === undefined ? Date.parse(at.instant) : Math.min(above, Date.parse(at.instant) + fineness);
}

/** Whether a post may have changed at an instant or later: one of a day may have at its end, one without time at any. */
export function mayBeSince({ updated, time, published, publishedBetween }: Post, since: number): boolean {
  const last = updated ?? time ?? published;
  const instant = utc(last?.instant) ?? utc(publishedBetween?.before);
  if (instant === null) return true;
  return Date.parse(instant) + (last === null ? 0 : (FINENESS_MS[last.precision] ?? 0)) >= since;
}

/** What a reader should know of the time of a post. */
export function doubtOf({ time, published, updated, publishedBetween }: Post): FeedItem['categories'][number] | null {
  const known = time ?? published ?? updated;
  if (known === null) return publishedBetween?.before == null ? { term: 'time-unknown', label: 'Time unknown' } : null;
  if (known.precision === 'day') return { term: 'day-only', label: 'Only the day is known' };
  return known.precision === 'hour' ? { term: 'hour-only', label: 'Only the hour is known' } : null;
}

/** Feeds can only name an instant: a day or an hour alone would become one that nobody wrote. */
function exact(time: Timestamp | null): string | null {
  return time === null || time.precision in FINENESS_MS ? null : utc(time.instant);
}

/** RFC 3339 as all readers take it, no finer than seconds where the page had no more. */
export function utc(instant: string | null | undefined): string | null {
  if (instant == null || Number.isNaN(Date.parse(instant))) return null;
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The latest of some instants; {@link NO_TIME} for none. */
export function latest(instants: readonly string[]): string {
  return instants.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), NO_TIME);
}
