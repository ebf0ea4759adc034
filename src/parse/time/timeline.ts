import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { Assumption, TimeSource, Timestamp } from '../../model/timestamp.js';
import { type CompleteDate, completeDate, type DayAnchor } from './complete-date.js';
import { countDaySteps, type DayStep } from './day-steps.js';
import { dayNumber } from './days.js';
import { placeClock } from './place-clock.js';
import type { ClockReading, DateReading, StampReading } from './reading.js';
import type { DayHint, TimeContext } from './time-context.js';
import { wallAt } from './wall-clock.js';

/** One stamp of the stream, in page order. */
export interface TimelineItem {
  readonly reading: StampReading;
  readonly source: TimeSource;
  /** The day heading that speaks for it. */
  readonly heading: DateReading | null;
  /** The instant another source gives for the same post, milliseconds since 1970: it dates its neighbours. */
  readonly known: number | null;
  /** Pinned and re-ordered posts stand outside the order. */
  readonly outside: boolean;
}

/** A resolved stamp, or why it is not. */
export type TimelineResult =
  | { readonly timestamp: Timestamp; readonly alternative: number | null; readonly problem: null }
  | { readonly timestamp: null; readonly alternative: null; readonly problem: DiagnosticCode };

/** Which end of the page holds the newest post. */
export type PageOrder = 'newest-first' | 'oldest-first';

/**
 * A page last changed at 20:49 may hold a post of 21:00, because not every post counts as a change: a newest post up to
 * this much later is of the same day, not of the evening before.
 */
const CLOCK_SLACK_MS = 90 * 60_000;

/**
 * Resolves the stamps of a page together: what one stamp leaves out, its neighbours, day headings, the page's own
 * times, its address or the capture time supply, and midnight is passed where the clock turns back.
 */
export function resolveTimeline(
  items: readonly (TimelineItem | null)[],
  order: PageOrder | null,
  context: TimeContext,
): readonly (TimelineResult | null)[] {
  const newestFirst = order === 'oldest-first' ? [...items].reverse() : [...items];
  const clocks = newestFirst.map((item) => (item === null || item.outside ? null : clockMs(item.reading.clock)));
  const steps = countDaySteps(clocks);
  const fixed = newestFirst.map((item) => (item === null ? null : fixedDate(item, context)));
  const results = newestFirst.map((item, index) => {
    if (item === null) return null;
    return resolveItem(item, fixed[index] ?? dateOf(index, newestFirst, steps, fixed, context, order), context);
  });
  return order === 'oldest-first' ? results.reverse() : results;
}

function resolveItem(item: TimelineItem, date: CompleteDate | null, context: TimeContext): TimelineResult {
  const { reading } = item;
  if (reading.clock === null && reading.date === null) {
    return reading.relative === null ? failed('time-unreadable') : resolveRelative(reading, context);
  }
  if (reading.clock === null && reading.relative !== null && context.capturedAt !== null) {
    return resolveRelative(reading, context);
  }
  if (date === null) {
    return reading.relative !== null && context.capturedAt !== null
      ? resolveRelative(reading, context)
      : failed('time-without-date');
  }
  return placeClock(reading, date, item.source, context);
}

function resolveRelative(reading: StampReading, context: TimeContext): TimelineResult {
  const { relative } = reading;
  if (relative === null || context.capturedAt === null) return failed('time-relative-unresolved');
  return placeClock(reading, null, 'relative', context);
}

function failed(problem: DiagnosticCode): TimelineResult {
  return { timestamp: null, alternative: null, problem };
}

/** The date an item has without looking at its neighbours. */
function fixedDate(item: TimelineItem, context: TimeContext): CompleteDate | null {
  const { reading } = item;
  const written = reading.date === null ? null : completeDate(reading.date, anchorOf(context));
  if (written !== null) return written;
  if (item.known !== null && context.stampZone !== null) {
    const wall = wallAt(item.known, { zone: context.stampZone.zone });
    return { number: dayNumber(wall), assumptions: [] };
  }
  const heading = item.heading === null ? null : completeDate(item.heading, anchorOf(context));
  return heading === null ? null : { ...heading, assumptions: [...heading.assumptions, 'date-from-heading'] };
}

/** What half a date is completed from: the last change of the page, else its first, else any day it names. */
function anchorOf(context: TimeContext): DayAnchor | null {
  const zone = context.stampZone?.zone ?? context.knownZones[0]?.zone ?? 'UTC';
  const at = (instant: number): number => dayNumber(wallAt(instant, { zone }));
  if (context.pageUpdated !== null) return { number: at(context.pageUpdated), side: 'before', from: 'page' };
  if (context.pagePublished !== null) return { number: at(context.pagePublished), side: 'near', from: 'page' };
  const [hint] = context.days;
  if (hint !== undefined) {
    const from = hint.assumption === 'date-from-url' ? 'url' : 'page';
    return { number: dayNumber(hint.day), side: 'near', from };
  }
  if (context.capturedAt !== null) return { number: at(context.capturedAt.instant), side: 'before', from: 'capture' };
  return null;
}

/** The date of an item that names none, from the nearest item that has one, else from the page. */
function dateOf(
  index: number,
  items: readonly (TimelineItem | null)[],
  steps: readonly DayStep[],
  fixed: readonly (CompleteDate | null)[],
  context: TimeContext,
  order: PageOrder | null,
): CompleteDate | null {
  const here = steps[index]?.step ?? 0;
  const neighbour = nearestFixed(index, items, fixed);
  const rolled = (from: number): readonly Assumption[] => (from === here ? [] : ['day-rollover']);
  if (neighbour !== null) {
    const step = steps[neighbour]?.step ?? 0;
    const number = (fixed[neighbour]?.number ?? 0) + here - step;
    return { number, assumptions: ['date-from-neighbour', ...rolled(step)] };
  }
  const page = pageAnchor(items, steps, context);
  if (page === null) return null;
  // Without an order nothing says on which side of midnight a post lies once the clock has turned.
  if (order === null && page.step !== here) return null;
  return { number: page.number + here - page.step, assumptions: [...page.assumptions, ...rolled(page.step)] };
}

function nearestFixed(
  index: number,
  items: readonly (TimelineItem | null)[],
  fixed: readonly (CompleteDate | null)[],
): number | null {
  for (let distance = 1; distance < items.length; distance++) {
    for (const candidate of [index - distance, index + distance]) {
      const item = items[candidate];
      if (item != null && !item.outside && fixed[candidate] != null && item.reading.clock !== null) return candidate;
    }
  }
  return null;
}

interface PageAnchor {
  readonly number: number;
  readonly step: number;
  readonly assumptions: readonly Assumption[];
}

/** Ties one end of the stream to a time or day of the page. */
function pageAnchor(
  items: readonly (TimelineItem | null)[],
  steps: readonly DayStep[],
  context: TimeContext,
): PageAnchor | null {
  const stamped = items.flatMap((item, index) => {
    const clock = item === null || item.outside ? null : clockMs(item.reading.clock);
    return clock === null || steps[index]?.spike === true ? [] : [{ index, clock, step: steps[index]?.step ?? 0 }];
  });
  const newest = stamped[0];
  const oldest = stamped.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const zone = zoneOfStream(items, context);
  if (context.pageUpdated !== null) {
    const end = dayAndClock(context.pageUpdated, zone);
    const number = newest.clock <= end.clock + CLOCK_SLACK_MS ? end.number : end.number - 1;
    return { number, step: newest.step, assumptions: ['date-from-page'] };
  }
  if (context.pagePublished !== null) {
    return aroundPublication(dayAndClock(context.pagePublished, zone), newest, oldest);
  }
  const hint = context.days[0];
  if (hint !== undefined) {
    const { step } = stepOfHint(hint, newest, oldest);
    return { number: dayNumber(hint.day), step, assumptions: [hint.assumption] };
  }
  if (context.capturedAt !== null) {
    const end = dayAndClock(context.capturedAt.instant, zone);
    const number = newest.clock <= end.clock + CLOCK_SLACK_MS ? end.number : end.number - 1;
    return { number, step: newest.step, assumptions: ['date-from-capture'] };
  }
  return null;
}

/**
 * A lone "published" time is the first version of some pages and the last of others: whichever end of the stream lies
 * closer to it on the right side is tied to it, else both ends are of its day.
 */
function aroundPublication(
  page: { readonly number: number; readonly clock: number },
  newest: { readonly clock: number; readonly step: number },
  oldest: { readonly clock: number; readonly step: number },
): PageAnchor {
  const sinceStart = oldest.clock - page.clock;
  const untilEnd = page.clock - newest.clock;
  const fitsStart = sinceStart >= -CLOCK_SLACK_MS;
  const fitsEnd = untilEnd >= -CLOCK_SLACK_MS;
  const end = fitsEnd && (!fitsStart || untilEnd < sinceStart) ? newest : fitsStart ? oldest : newest;
  return { number: page.number, step: end.step, assumptions: ['date-from-page'] };
}

/** A day of last change dates the newest post; a day in a title or address is that of the start. */
function stepOfHint<End>(hint: DayHint, newest: End, oldest: End): End {
  return hint.role === 'updated' ? newest : oldest;
}

function zoneOfStream(items: readonly (TimelineItem | null)[], context: TimeContext): string {
  for (const item of items) {
    const zone = item?.reading.zone;
    if (zone?.kind === 'iana') return zone.zone;
  }
  return context.stampZone?.zone ?? context.knownZones[0]?.zone ?? 'UTC';
}

function dayAndClock(instant: number, zone: string): { readonly number: number; readonly clock: number } {
  const wall = wallAt(instant, { zone });
  return { number: dayNumber(wall), clock: ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 };
}

function clockMs(clock: ClockReading | null): number | null {
  return clock === null ? null : ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.millisecond;
}
