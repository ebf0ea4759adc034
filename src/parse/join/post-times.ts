import type { Report } from '../../model/diagnostic.js';
import type { InstantRange } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';
import { mayBeHalfDays } from '../time/half-days.js';
import type { MachineTime } from '../time/machine-time.js';
import { instantOf } from '../time/make-timestamp.js';
import { zonesAgree } from '../time/place-clock.js';
import type { StampReading, WallTime } from '../time/reading.js';
import { resolveMachine } from '../time/resolve-alone.js';
import type { TimeContext } from '../time/time-context.js';
import { type PageOrder, resolveTimeline, type TimelineItem, type TimelineResult } from '../time/timeline.js';
import { utcText, wallAt } from '../time/wall-clock.js';
import type { JoinedPost } from './join-candidates.js';
import { readPostStamps } from './machine-times.js';
import { findMovedPosts } from './moved-posts.js';
import { inferOrder } from './page-order.js';
import type { MachineStamp, PostStamps } from './post-stamps.js';
import type { PostTimes } from './times-of-post.js';
import { inQuestion, isUtcInQuestion } from './utc-in-question.js';

/** How the times of a page are to be taken. */
export interface TimesOptions {
  readonly order: PageOrder | null;
  readonly orderIsKnown: boolean;
  readonly shownTime: 'shown' | 'published' | 'updated';
}

type Instant = Extract<MachineTime, { readonly kind: 'instant' }>;

/** A change within this of the publication is the publication. */
const SAME_MS = 1_000;
const MINUTE_MS = 60_000;

/** Resolves the times of all posts of a page together. */
export function resolvePostTimes(
  posts: readonly JoinedPost[],
  context: TimeContext,
  options: TimesOptions,
  report: Report,
): readonly PostTimes[] {
  const stamps = readPostStamps(posts, context, report);
  const outside = outsideOf(posts);
  const items = stamps.map((own, index): TimelineItem | null =>
    own.shown === null
      ? null
      : {
          reading: own.shown.reading,
          source: 'text',
          // An update line with a date dates the clock beside it: "Last Updated: 13:07 GMT+1 Friday, 25 September 2015".
          heading: posts[index]?.main.heading ?? own.updatedShown?.reading.date ?? null,
          known: knownInstant(own),
          outside: outside[index] !== false,
        },
  );
  const texts = resolveTimeline(items, options.order, context);
  const halfDays = mayBeHalfDays(
    items.flatMap((item) => item?.reading ?? []),
    context.lexicons[0]?.code,
  );
  const shown = stamps.map((own, index) =>
    shownTime(own, texts[index] ?? null, posts[index], { halfDays, means: options.shownTime }, context, report),
  );
  const order = options.order ?? inferOrder(instantsInOrder(shown, posts));
  if (order === null && posts.length > 1) report('order-unknown', { severity: 'info' });
  const bounds = provenBounds(shown, stamps, posts, order, options);
  const doubtful = isUtcInQuestion(stamps, context);
  return stamps.map((own, index) => {
    const moved = bounds[index] ?? null;
    if (moved !== null) report('post-moved', { severity: 'info', where: posts[index]?.main.id ?? `post ${index + 1}` });
    const finished = finishTimes(
      own,
      shown[index] ?? null,
      moved,
      texts[index] ?? null,
      options,
      context,
      posts[index]?.main.id ?? null,
      report,
    );
    return doubtful ? inQuestion(finished) : finished;
  });
}

/** Which posts stand outside the order: copies of pinned posts, and pinned posts on top of the page. */
function outsideOf(posts: readonly JoinedPost[]): readonly boolean[] {
  const isPinned = ({ main }: JoinedPost): boolean => main.pinnedCopy || main.labels.includes('pinned');
  const first = posts.findIndex((post) => !isPinned(post));
  return posts.map(({ main }, index) => main.pinnedCopy || index < first);
}

function knownInstant(own: PostStamps): number | null {
  for (const machine of [own.shownMachine, own.published]) if (machine?.time.kind === 'instant') return machine.time.ms;
  return null;
}

/** The time that the page shows for a post, from the best source that tells it. */
function shownTime(
  own: PostStamps,
  text: TimelineResult | null,
  post: JoinedPost | undefined,
  { halfDays, means }: { readonly halfDays: boolean; readonly means: TimesOptions['shownTime'] },
  context: TimeContext,
  report: Report,
): Timestamp | null {
  const where = post?.main.id ?? post?.main.headline ?? null;
  const raw = own.shown?.reading.text ?? null;
  const machine =
    dayWitness(own, means, context) ??
    own.shownMachine ??
    (own.shown === null || own.shown.stamp.role === 'published' ? own.published : null) ??
    witness(own, halfDays, context);
  if (machine !== null) {
    const found = resolveMachine(machine.time, machine.stamp.source, own.shown?.stamp.text ?? raw, context);
    if (found !== null) return contradicted(found, own, text, where, report) ?? found;
  }
  if (text === null) {
    if (own.unread !== null) report('time-unreadable', { where, raw: own.unread });
    else if (own.published === null) report('time-missing', { severity: 'info', where });
    return null;
  }
  if (text.timestamp === null) {
    report(text.problem, { where, raw });
    return null;
  }
  checkZones(own.shown?.reading ?? null, text.timestamp, where, context, report);
  if (text.doubt !== null) report(text.doubt, { where, raw });
  return text.timestamp;
}

const HALF_DAY_MINUTES = 12 * 60;

/** Data beside a clock on the page is the time of that clock when it shows the same minute in the page's zone. */
function witness(own: PostStamps, halfDays: boolean, context: TimeContext): MachineStamp | null {
  const clock = own.shown?.reading.clock;
  if (clock == null && own.shown?.reading.relative != null) return ageWitness(own, own.shown.reading.relative, context);
  if (own.published === null || clock == null) return null;
  if (own.published.time.kind !== 'instant') return null;
  const walls = wallsOf(own.published.time, context);
  // "9:40" without a half of the day is 21:40 too.
  const halves = halfDays ? [0, HALF_DAY_MINUTES] : [0];
  const same = walls.some((wall) =>
    halves.some((half) => {
      const shown = ((clock.hour % 24) * 60 + clock.minute + half) % (2 * HALF_DAY_MINUTES);
      return Math.abs(wall.hour * 60 + wall.minute - shown) <= 1;
    }),
  );
  return same ? own.published : null;
}

/** Where the day of a post is shown alone, the data that lies on it knows its time. */
function dayWitness(own: PostStamps, means: TimesOptions['shownTime'], context: TimeContext): MachineStamp | null {
  if (own.published?.time.kind !== 'instant') return null;
  // A day that may be that of the change is no witness of the publication.
  if (means === 'updated' || (means === 'shown' && own.updated !== null)) return null;
  const reading = own.shown?.reading;
  if (reading != null && (reading.clock !== null || reading.relative !== null)) return null;
  const machine = own.shownMachine?.time;
  if (machine !== undefined && (machine.kind === 'instant' || machine.precision !== 'day')) return null;
  const day = reading?.date ?? (machine?.kind === 'wall' ? machine.wall : null);
  if (day?.month == null || day.day === null) return null;
  const { year, month } = day;
  const same = wallsOf(own.published.time, context).some(
    (wall) => wall.month === month && wall.day === day.day && (year === null || wall.year === year),
  );
  return same ? own.published : null;
}

/** What clocks show at a time of the data: that of the page, that of UTC and the one that the data names. */
function wallsOf({ ms, offset }: Instant, context: TimeContext): readonly WallTime[] {
  const zone = context.stampZone?.zone;
  return [
    ...(zone === undefined ? [] : [wallAt(ms, { zone })]),
    wallAt(ms, { zone: 'UTC' }),
    // The data may name the offset of the clock beside it: "18:42 (IST)" and 18:42:10+05:30.
    ...(offset === null ? [] : [wallAt(ms, { offset })]),
  ];
}

/** The time that an age stands for: with a capture time only the data that has that age, the change or the publication. */
function ageWitness(
  own: PostStamps,
  relative: NonNullable<StampReading['relative']>,
  context: TimeContext,
): MachineStamp | null {
  if (context.capturedAt === null) return own.updated === null ? own.published : null;
  const then = context.capturedAt.instant - relative.milliseconds;
  const unit = Math.max(60_000, COARSE[relative.unit] ?? 0);
  const fits = (stamp: MachineStamp | null): boolean =>
    stamp?.time.kind === 'instant' && Math.abs(stamp.time.ms - then) <= unit;
  return [own.published, own.updated].find(fits) ?? null;
}

/** A stamp that names its zone and contradicts the attribute beside it is right: a reader would have noticed. */
function contradicted(
  machine: Timestamp,
  own: PostStamps,
  text: TimelineResult | null,
  where: string | null,
  report: Report,
): Timestamp | null {
  const reading = own.shown?.reading;
  if (text?.timestamp == null || reading?.clock == null || reading.zone === null) return null;
  const apart = instantOf(text.timestamp) - instantOf(machine);
  if (Math.abs(apart) < 90_000 || text.timestamp.assumptions.includes('zone-abbreviation-settled')) return null;
  report('time-attribute-disbelieved', { where, raw: `${reading.text} / ${machine.instant}` });
  return text.timestamp;
}

function checkZones(
  reading: StampReading | null,
  timestamp: Timestamp,
  where: string | null,
  context: TimeContext,
  report: Report,
): void {
  if (reading === null || zonesAgree(reading, timestamp, context.knownZones) !== false) return;
  report('time-zones-disagree', { where, raw: reading.text });
}

function instantsInOrder(
  shown: readonly (Timestamp | null)[],
  posts: readonly JoinedPost[],
): readonly (number | null)[] {
  const outside = outsideOf(posts);
  return shown.map((time, index) =>
    time === null || time.precision === 'day' || outside[index] !== false
      ? null
      : Math.floor(instantOf(time) / 60_000) * 60_000,
  );
}

/** Only times that the page merely shows can prove a move: a stated publication is what it is. */
function provenBounds(
  shown: readonly (Timestamp | null)[],
  stamps: readonly PostStamps[],
  posts: readonly JoinedPost[],
  order: PageOrder | null,
  options: TimesOptions,
): readonly (number | null)[] {
  // A page that gives a change a time of its own shows the first publication beside the post.
  const apart = stamps.some(({ updated, updatedShown }) => updated !== null || updatedShown !== null);
  const proving =
    options.shownTime !== 'published' &&
    (options.orderIsKnown || !apart) &&
    stamps.every(({ published }) => published === null);
  if (!proving || order === null || (!options.orderIsKnown && inferOrder(instantsInOrder(shown, posts)) !== order)) {
    return shown.map(() => null);
  }
  // Where a day was counted on because a clock ran the wrong way, the move itself may be what it was counted on for.
  const minutes = instantsInOrder(shown, posts).map((minute, index) =>
    shown[index]?.assumptions.includes('day-rollover') === true ? null : minute,
  );
  return findMovedPosts(minutes, order).map((bound) => (bound === null ? null : latestIn(bound, minutes, shown)));
}

/** The latest time shown in a minute: a bound is never given earlier than the times that prove it. */
function latestIn(minute: number, minutes: readonly (number | null)[], shown: readonly (Timestamp | null)[]): number {
  const exact = shown.flatMap((time, index) => (time !== null && minutes[index] === minute ? [instantOf(time)] : []));
  return Math.max(minute, ...exact);
}

function finishTimes(
  own: PostStamps,
  shown: Timestamp | null,
  bound: number | null,
  text: TimelineResult | null,
  options: TimesOptions,
  context: TimeContext,
  where: string | null,
  report: Report,
): PostTimes {
  const stated =
    own.published === null ? null : resolveMachine(own.published.time, own.published.stamp.source, null, context);
  const changed =
    own.updated === null
      ? updatedFromText(own, shown, context)
      : resolveMachine(own.updated.time, own.updated.stamp.source, own.updatedShown?.stamp.text ?? null, context);
  if (bound !== null && shown !== null) {
    // To the minute, as the page shows it: 21:00 may be 21:00:59.
    const before = utcText(bound, 'second');
    return { time: shown, published: null, updated: shown, publishedBetween: { after: null, before } };
  }
  // Data that is earlier than what the page shows, and no change that explains it: a draft was scheduled, or the page
  // shows an update. Either way the first publication lies between the two.
  const apart =
    stated !== null && shown !== null && shown.precision !== 'day' ? instantOf(shown) - instantOf(stated) : 0;
  const explained = changed !== null && shown !== null && Math.abs(instantOf(changed) - instantOf(shown)) < 90_000;
  if (options.shownTime === 'shown' && apart > 90_000 && !explained && stated !== null && shown !== null) {
    report('time-sources-disagree', { where, raw: `${stated.instant} / ${shown.instant}` });
    const bounds = { after: stated.instant, before: shown.instant };
    return {
      time: shown,
      published: null,
      updated: changed !== null && isLater(changed, shown) ? changed : null,
      publishedBetween: bounds,
    };
  }
  const updatedOnly = options.shownTime === 'updated' && own.published === null && own.updated !== null;
  const published = stated ?? (updatedOnly ? null : shown);
  const time = shown ?? stated ?? changed;
  const updated = changed !== null && isLater(changed, published) ? changed : null;
  return {
    time,
    published,
    updated,
    publishedBetween: published === null ? boundsOf(own, text, updated, context) : null,
  };
}

/** "Updated at 12.36 BST" has a clock only: its day is that of the post, or the next when the clock is earlier. */
function updatedFromText(own: PostStamps, shown: Timestamp | null, context: TimeContext): Timestamp | null {
  const found = own.updatedShown;
  if (found === null || shown === null) return null;
  const item: TimelineItem = {
    reading: found.reading,
    source: 'text',
    heading: null,
    known: instantOf(shown),
    outside: false,
  };
  const [result] = resolveTimeline([item], null, context);
  return result?.timestamp ?? null;
}

function isLater(changed: Timestamp, published: Timestamp | null): boolean {
  if (published === null) return true;
  // "18:05" may be any second of that minute, so a change at 18:05:41 is none.
  const same = published.precision === 'minute' ? MINUTE_MS - 1 : SAME_MS;
  return instantOf(changed) > instantOf(published) + same;
}

/**
 * What stays certain of a publication that is not stated: it was no later than the last change; and a page updated at T
 * was captured no earlier than T, which bounds an age.
 */
function boundsOf(
  own: PostStamps,
  text: TimelineResult | null,
  updated: Timestamp | null,
  context: TimeContext,
): InstantRange | null {
  if (updated !== null) return { after: null, before: utcText(instantOf(updated), 'second') };
  const relative = own.shown?.reading.relative;
  if (text?.problem !== 'time-relative-unresolved' || relative == null || context.pageUpdated === null) return null;
  const unit = COARSE[relative.unit] ?? 0;
  return { after: utcText(context.pageUpdated - relative.milliseconds - unit, 'second'), before: null };
}

/** "3h ago" is told until the fourth hour is full; minutes are given as counted. */
const COARSE: Readonly<Partial<Record<string, number>>> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 31 * 86_400_000,
  year: 366 * 86_400_000,
};
