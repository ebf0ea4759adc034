import type { Assumption } from '../../model/timestamp.js';
import { type CompleteDate, completeDate } from './complete-date.js';
import { dateBeside } from './date-beside.js';
import { countDaySteps, type DayStep } from './day-steps.js';
import { anchorFor, anchorStream, type StreamAnchor } from './page-anchor.js';
import type { DateReading, StampReading } from './reading.js';
import { clockMs, findSetback, isPinLike, pageEndClock, zoneOfStamp } from './stream-clocks.js';
import type { TimeContext } from './time-context.js';

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
  const dated = items.map((item) => (item === null ? null : ownDate(item, context)));
  const readings = items.map((item) => item?.reading ?? null);
  const pinLike = topFirst && isPinLike(readings, context);
  const outside = items.map((item, index) => item?.outside === true || (pinLike && index === 0));
  const clocks = items.map((item, index) =>
    item === null || outside[index] === true ? null : clockMs(item.reading.clock),
  );
  const steps = countDaySteps(clocks);
  const own = ordered ? withoutLoneHeading(items, dated, steps, topFirst) : dated;
  const dates = dateAll({ items, own, clocks, steps, ordered, context });
  const numbers = dates.map((date) => date?.number ?? null);
  const setback = ordered ? findSetback(readings, clocks, numbers, context) : null;
  if (setback === null) return { dates, loose: looseOf(steps, outside) };
  const settled = countDaySteps(clocks, new Set([setback]));
  return {
    dates: dateAll({ items, own, clocks, steps: settled, ordered, context }),
    loose: looseOf(settled, outside),
  };
}

/**
 * A page with one day heading above posts of two days, a weblog that prints the day of its entry: the heading speaks for
 * the posts below it, up to the first midnight.
 */
function withoutLoneHeading(
  items: Items,
  dates: readonly (CompleteDate | null)[],
  steps: readonly DayStep[],
  topFirst: boolean,
): readonly (CompleteDate | null)[] {
  const headed = items.flatMap((item, index) => (item?.heading != null && item.reading.date === null ? [index] : []));
  const headings = new Set(headed.map((index) => JSON.stringify(items[index]?.heading)));
  const top = topFirst ? headed[0] : headed.at(-1);
  const step = top === undefined ? undefined : steps[top]?.step;
  if (headings.size !== 1 || headed.length < items.length || step === undefined) return dates;
  return dates.map((date, index) => (steps[index]?.step === step || steps[index]?.spike === true ? date : null));
}

function looseOf(steps: readonly DayStep[], outside: readonly boolean[]): readonly boolean[] {
  return steps.map(({ spike }, index) => spike || outside[index] === true);
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
  readonly items: Items;
  readonly own: readonly (CompleteDate | null)[];
  readonly clocks: readonly (number | null)[];
  readonly steps: readonly DayStep[];
  readonly ordered: boolean;
  readonly context: TimeContext;
}

function dateAll(stream: Stream): (CompleteDate | null)[] {
  const { items, own } = stream;
  const neighbours = nearestDated(stream);
  const page = anchorOfPage(stream);
  return items.map((item, index) =>
    item === null ? null : (own[index] ?? dateAmong(index, stream, neighbours[index] ?? null, page)),
  );
}

/** The date of an item that names none, from the nearest item that has one, else from the page. */
function dateAmong(
  index: number,
  stream: Stream,
  neighbour: number | null,
  page: StreamAnchor | null,
): CompleteDate | null {
  const { items, own, steps, ordered } = stream;
  const here = steps[index]?.step ?? 0;
  const rolled = (from: number): readonly Assumption[] => (from === here ? [] : ['day-rollover']);
  const beside = neighbour === null ? null : (own[neighbour] ?? null);
  const half = items[index]?.reading.date ?? null;
  if (half !== null)
    return beside === null ? null : completeDate(half, { number: beside.number, side: 'near', from: 'page' });
  if (neighbour !== null && beside !== null) {
    const step = steps[neighbour]?.step ?? 0;
    return { number: beside.number + here - step, assumptions: ['date-from-neighbour', ...rolled(step)] };
  }
  if (page === null || (!ordered && page.step !== here)) return null;
  const number = page.number + here - page.step - (isAheadOfPage(index, stream) ? 1 : 0);
  return { number, assumptions: [...page.assumptions, ...rolled(page.step)] };
}

/** For each item the nearest one in its place that has a date of its own. */
function nearestDated({ own, clocks, steps, ordered }: Stream): (number | null)[] {
  const usable = own.map((date, index) => date !== null && clocks[index] != null && steps[index]?.spike !== true);
  const above = lastUsable(usable);
  const below = lastUsable([...usable].reverse())
    .reverse()
    .map((at) => (at === null ? null : usable.length - 1 - at));
  return own.map((_, index) => {
    const near = [above[index] ?? null, below[index] ?? null]
      .filter((at) => at !== null)
      .sort((one, two) => Math.abs(one - index) - Math.abs(two - index));
    return near.find((at) => ordered || steps[at]?.step === steps[index]?.step) ?? null;
  });
}

function lastUsable(usable: readonly boolean[]): (number | null)[] {
  let last: number | null = null;
  return usable.map((fits, index) => {
    const before = last;
    if (fits) last = index;
    return before;
  });
}

function anchorOfPage({ items, clocks, steps, context }: Stream): StreamAnchor | null {
  const inPlace = clocks.flatMap((clock, index) => (clock === null || steps[index]?.spike === true ? [] : [index]));
  // Where only pinned posts show a clock, they are the ends.
  const all =
    inPlace.length > 0 ? inPlace : items.flatMap((item, index) => (item?.reading.clock == null ? [] : [index]));
  const [newest, oldest] = [all[0], all.at(-1)].map((index) => {
    const reading = index === undefined ? null : (items[index]?.reading ?? null);
    const clock = clockMs(reading?.clock ?? null);
    return index === undefined || clock === null
      ? null
      : { clock, step: steps[index]?.step ?? 0, zone: zoneOfStamp(reading, context) };
  });
  return newest == null || oldest == null ? null : anchorStream(newest, oldest, context);
}

/** A pinned post of 16:00 above a newest one of 15:00 is not of the same day: pinned posts are older ones. */
function isAheadOfPage(index: number, { items, clocks, context }: Stream): boolean {
  const item = items[index] ?? null;
  const clock = clockMs(item?.reading.clock ?? null);
  if (item?.outside !== true || clock === null) return false;
  const newest = clocks.find((other) => other !== null) ?? null;
  if (newest === null || clock <= newest) return false;
  return clock > (pageEndClock(zoneOfStamp(item.reading, context), context) ?? Number.NEGATIVE_INFINITY);
}
