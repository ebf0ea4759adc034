import type { Report } from '../model/diagnostic.js';
import type { InstantRange, Post } from '../model/post.js';
import type { Timestamp } from '../model/timestamp.js';
import type { Sighting } from './capture-of-blog.js';
import { areCompatible, CLOCK_SKEW, doubtOf, instantOf, msOf, widthOf } from './instants.js';

/** The times of a post, from all captures together. */
export interface SettledTimes {
  readonly time: Timestamp | null;
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly publishedBetween: InstantRange | null;
}

/**
 * What all captures together say of the times of a post. A relative or assumed time gives way to one that a page states;
 * no page shows a time before the publication, so of several stated ones the earliest is nearest to it.
 *
 * @param notBefore finds the newest page that is known not to have had the post: milliseconds, UTC
 */
export function settleTimes(
  sightings: readonly Sighting[],
  notBefore: () => number | null,
  report: Report,
): SettledTimes {
  const believed = sightings.map((sighting) => believe(sighting, report));
  const shown = settleShown(believed.flatMap(({ time }) => time ?? []));
  const where = sightings.at(-1)?.post.id ?? null;
  const bounds = boundsOf(sightings, believed);
  const stated = settlePublished(
    believed.flatMap(({ published }) => published ?? []),
    where,
    report,
  );
  const isImpossible =
    stated !== null &&
    (msOf(stated) > (bounds.shown ?? Infinity) || msOf(stated) > (bounds.captured ?? Infinity) + CLOCK_SKEW);
  if (isImpossible) report('times-conflict', { where, raw: stated.text ?? stated.local });
  const published = isImpossible ? null : stated;
  const changed = settleShown(believed.flatMap(({ updated }) => updated ?? []));
  return {
    time: shown,
    published,
    updated: changed ?? (isLater(shown, published) ? shown : null),
    publishedBetween: published === null ? rangeOf(bounds, notBefore()) : null,
  };
}

type Times = Pick<Post, 'time' | 'published' | 'updated' | 'publishedBetween'>;

/** A page cannot show a time that is yet to come. */
function believe({ capture, post }: Sighting, report: Report): Times {
  const keep = (time: Timestamp | null): Timestamp | null => {
    if (time === null || capture.at === null || msOf(time) <= capture.at + CLOCK_SKEW) return time;
    report('time-after-capture', { where: post.id, raw: time.text ?? time.local });
    return null;
  };
  const time = keep(post.time);
  const published = post.published === post.time ? time : keep(post.published);
  const updated = post.updated === post.time ? time : keep(post.updated);
  return { time, published, updated, publishedBetween: post.publishedBetween };
}

/** The newest one; of those that mean the same, the one that takes the least for granted. */
function settleShown(times: readonly Timestamp[]): Timestamp | null {
  const newest = times.at(-1);
  if (newest === undefined) return null;
  const same = times.filter((time) => areCompatible(time, newest) || sayTheSame(time, newest));
  return leastDoubtful(same) ?? newest;
}

/** One clock with two dates is one time, and one of the dates was assumed. */
function sayTheSame(a: Timestamp, b: Timestamp): boolean {
  return a.text !== null && a.text === b.text && a.source !== 'relative' && doubtOf(a) !== doubtOf(b);
}

function leastDoubtful(times: readonly Timestamp[]): Timestamp | null {
  let best: Timestamp | null = null;
  // Of equally good ones the newest.
  for (const time of times) if (best === null || doubtOf(time) <= doubtOf(best)) best = time;
  return best;
}

function settlePublished(times: readonly Timestamp[], where: string | null, report: Report): Timestamp | null {
  const best = leastDoubtful(times);
  if (best === null) return null;
  const equals = times.filter((time) => doubtOf(time) === doubtOf(best));
  const earliest = equals.reduce((early, time) => (msOf(time) < msOf(early) ? time : early), best);
  const contradicts = equals.some(
    (time) => !areCompatible(time, earliest) && time.text !== null && time.text === earliest.text,
  );
  // The same words were given two dates, and neither is better founded.
  if (contradicts) {
    report('times-conflict', { where, raw: best.text });
    return null;
  }
  return areCompatible(best, earliest) ? best : earliest;
}

interface Bounds {
  readonly after: number | null;
  /** The earliest time that any capture shows for the post, or proves by its order. */
  readonly shown: number | null;
  /** When it was first captured. */
  readonly captured: number | null;
}

function boundsOf(sightings: readonly Sighting[], believed: readonly Times[]): Bounds {
  const afters = believed.map(({ publishedBetween }) => instantOf(publishedBetween?.after));
  const shown = believed.flatMap(({ publishedBetween, time, updated }) => [
    instantOf(publishedBetween?.before),
    endOf(time),
    endOf(updated),
  ]);
  const captured = sightings.map(({ capture: { at } }) => at);
  return {
    after: most(afters, Math.max),
    shown: most(shown, Math.min),
    captured: most(captured, Math.min),
  };
}

/** No page shows a time before the publication; a time that takes much for granted proves nothing. */
function endOf(time: Timestamp | null): number | null {
  return time === null || doubtOf(time) >= 20 ? null : msOf(time) + widthOf(time) - 1;
}

function most(numbers: readonly (number | null)[], pick: (a: number, b: number) => number): number | null {
  let best: number | null = null;
  for (const number of numbers) if (number !== null) best = best === null ? number : pick(best, number);
  return best;
}

function rangeOf({ after: stated, shown, captured }: Bounds, notBefore: number | null): InstantRange | null {
  const after = most([stated, notBefore], Math.max);
  const before = most([shown, captured], Math.min);
  if (after === null && before === null) return null;
  return { after: textOf(after !== null && before !== null && after > before ? null : after), before: textOf(before) };
}

function textOf(ms: number | null): string | null {
  return ms === null ? null : new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

function isLater(shown: Timestamp | null, published: Timestamp | null): shown is Timestamp {
  return (
    shown !== null &&
    published !== null &&
    shown.source !== 'relative' &&
    msOf(shown) >= msOf(published) + Math.max(widthOf(published), widthOf(shown))
  );
}
