import type { Assumption } from '../../model/timestamp.js';
import { type CompleteDate, completeDate } from './complete-date.js';
import { dateBeside } from './date-beside.js';
import { countDaySteps, type DayStep } from './day-steps.js';
import { wallOn } from './days.js';
import { anchorFor, anchorStream, dayAndClock, homeZone, type StreamAnchor } from './page-anchor.js';
import type { ClockReading, DateReading, StampReading, WallTime } from './reading.js';
import { settleZone } from './settle-zone.js';
import type { TimeContext } from './time-context.js';
import { instantsOf } from './wall-clock.js';

/** A stamp of the stream as dates see it. */
export interface DatedItem {
  readonly reading: StampReading;
  readonly heading: DateReading | null;
  readonly known: number | null;
  /** Pinned and re-ordered posts stand outside the order. */
  readonly outside: boolean;
}

/** The dates of a stream, newest first, and which posts were moved from their place. */
export interface StreamDates {
  readonly dates: readonly (CompleteDate | null)[];
  readonly loose: readonly boolean[];
}

type Items = readonly (DatedItem | null)[];

/**
 * Gives every stamp of the stream its date: as written, from the other time of the same post, from its day heading,
 * else from its nearest neighbour or an end of the page, counted over the midnights between.
 *
 * @param items newest first.
 * @param ordered whether the order is known; without one nothing says which side of midnight a post lies on.
 * @param topFirst whether the first item stands at the top of the page, where pinned posts stand.
 */
export function dateStream(items: Items, ordered: boolean, topFirst: boolean, context: TimeContext): StreamDates {
  const own = items.map((item) => (item === null ? null : ownDate(item, context)));
  const outside = items.map(
    (item, index) => item?.outside === true || (topFirst && index === 0 && isPinLike(items, context)),
  );
  const clocks = items.map((item, index) =>
    item === null || outside[index] === true ? null : clockMs(item.reading.clock),
  );
  const date = (steps: readonly DayStep[]): (CompleteDate | null)[] =>
    items.map((item, index) =>
      item === null ? null : (own[index] ?? dateAmong(index, items, own, { steps, clocks, ordered, context })),
    );
  const steps = countDaySteps(clocks);
  const dates = date(steps);
  const setback = ordered ? findSetback(items, clocks, dates, context) : null;
  const settled = setback === null ? steps : countDaySteps(clocks, new Set([setback]));
  return {
    dates: setback === null ? dates : date(settled),
    loose: settled.map(({ spike }, index) => spike || outside[index] === true),
  };
}

/** The date an item has without looking at its neighbours. */
function ownDate({ reading, known, heading }: DatedItem, context: TimeContext): CompleteDate | null {
  const half = reading.date !== null && reading.date.day === null;
  if (known !== null && (half || reading.date === null)) return dateBeside(reading, known, context);
  if (reading.date !== null) {
    const written = completeDate(reading.date, anchorFor(reading.date, context));
    // "31 February": no heading or neighbour may put another day in its place.
    if (written !== null || reading.date.day !== null) return written;
  }
  const headed = heading === null ? null : completeDate(heading, anchorFor(heading, context));
  return headed === null ? null : { ...headed, assumptions: [...headed.assumptions, 'date-from-heading'] };
}

interface Stream {
  readonly steps: readonly DayStep[];
  readonly clocks: readonly (number | null)[];
  readonly ordered: boolean;
  readonly context: TimeContext;
}

/** The date of an item that names none, from the nearest item that has one, else from the page. */
function dateAmong(
  index: number,
  items: Items,
  own: readonly (CompleteDate | null)[],
  stream: Stream,
): CompleteDate | null {
  const { steps, ordered } = stream;
  const here = steps[index]?.step ?? 0;
  const rolled = (from: number): readonly Assumption[] => (from === here ? [] : ['day-rollover']);
  const neighbour = nearestDated(index, own, here, stream);
  const half = items[index]?.reading.date ?? null;
  if (half !== null) {
    const number = neighbour === null ? undefined : own[neighbour]?.number;
    return number === undefined ? null : completeDate(half, { number, side: 'near', from: 'page' });
  }
  if (neighbour !== null) {
    const step = steps[neighbour]?.step ?? 0;
    const number = (own[neighbour]?.number ?? 0) + here - step;
    return { number, assumptions: ['date-from-neighbour', ...rolled(step)] };
  }
  const page = anchorOfPage(items, stream);
  if (page === null || (!ordered && page.step !== here)) return null;
  const number = page.number + here - page.step - (isAheadOfPage(index, items, stream) ? 1 : 0);
  return { number, assumptions: [...page.assumptions, ...rolled(page.step)] };
}

function nearestDated(
  index: number,
  own: readonly (CompleteDate | null)[],
  here: number,
  { steps, clocks, ordered }: Stream,
): number | null {
  for (let distance = 1; distance < own.length; distance++) {
    for (const candidate of [index - distance, index + distance]) {
      const step = steps[candidate];
      if (own[candidate] == null || clocks[candidate] == null || step === undefined || step.spike) continue;
      if (ordered || step.step === here) return candidate;
    }
  }
  return null;
}

function anchorOfPage(items: Items, { steps, clocks, context }: Stream): StreamAnchor | null {
  const ends = clocks.flatMap((clock, index) =>
    clock === null || steps[index]?.spike === true
      ? []
      : [{ clock, step: steps[index]?.step ?? 0, zone: zoneOfItem(items[index] ?? null, context) }],
  );
  const newest = ends[0] ?? alone(items, context);
  const oldest = ends.at(-1) ?? newest;
  return newest === null || oldest === null ? null : anchorStream(newest, oldest, context);
}

/** Only pinned posts show a clock: then they are the ends. */
function alone(items: Items, context: TimeContext): { clock: number; step: number; zone: string } | null {
  for (const item of items) {
    const clock = clockMs(item?.reading.clock ?? null);
    if (clock !== null) return { clock, step: 0, zone: zoneOfItem(item, context) };
  }
  return null;
}

/** A pinned post of 16:00 above a newest one of 15:00 is not of the same day: pinned posts are older ones. */
function isAheadOfPage(index: number, items: Items, { clocks, context }: Stream): boolean {
  const newest = clocks.find((clock) => clock !== null) ?? null;
  const clock = clockMs(items[index]?.reading.clock ?? null);
  if (items[index]?.outside !== true || clock === null || newest === null || clock <= newest) return false;
  const end = context.pageUpdated ?? context.capturedAt?.instant ?? null;
  return end === null || clock > dayAndClock(end, zoneOfItem(items[index] ?? null, context)).clock;
}

const HALF_HOUR_MS = 30 * 60_000;

/**
 * Whether the first post is pinned without a mark: it shows an earlier clock than the second, and it is the second that
 * the last change of the page fits. Taken for the newest, it would put all others a day back.
 */
function isPinLike(items: Items, context: TimeContext): boolean {
  const end = context.pageUpdated ?? context.capturedAt?.instant ?? null;
  const [first, second] = [items[0]?.reading.clock ?? null, items[1]?.reading.clock ?? null].map(clockMs);
  if (end === null || first == null || second == null || first >= second) return false;
  const { clock } = dayAndClock(end, zoneOfItem(items[1] ?? null, context));
  return Math.abs(clock - second) <= HALF_HOUR_MS && Math.abs(clock - first) > HALF_HOUR_MS;
}

/**
 * Where clocks were set back: of two neighbours that rise by less than an hour both lie in the hour that happens twice.
 * Without this the rise would be a midnight or a moved post.
 */
function findSetback(
  items: Items,
  clocks: readonly (number | null)[],
  dates: readonly (CompleteDate | null)[],
  context: TimeContext,
): number | null {
  let before: number | null = null;
  for (const [index, clock] of clocks.entries()) {
    if (clock === null) continue;
    const earlier = before === null ? null : (clocks[before] ?? null);
    const rise = earlier === null ? 0 : clock - earlier;
    if (before !== null && rise > 0 && rise < 2 * HALF_HOUR_MS) {
      const days = [dates[before]?.number, dates[index]?.number];
      const pair = [items[before] ?? null, items[index] ?? null];
      if (days.some((day) => day !== undefined && pair.every((item) => happensTwice(item, day, context)))) return index;
    }
    before = index;
  }
  return null;
}

function happensTwice(item: DatedItem | null, day: number, context: TimeContext): boolean {
  if (item?.reading.clock == null) return false;
  return instantsOf(wallOn(day, item.reading.clock), { zone: zoneOfItem(item, context) }).instants.length > 1;
}

const NOON: WallTime = { year: 2024, month: 1, day: 15, hour: 12, minute: 0, second: 0, millisecond: 0 };

/** The zone that the clock of an item runs in. */
function zoneOfItem(item: DatedItem | null, context: TimeContext): string {
  const zone = item?.reading.zone ?? null;
  const settled = zone === null ? null : settleZone(zone, NOON, context.knownZones);
  return settled?.ok === true && 'zone' in settled.place ? settled.place.zone : homeZone(context);
}

/** Milliseconds since midnight. */
export function clockMs(clock: ClockReading | null): number | null {
  return clock === null ? null : ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.millisecond;
}
