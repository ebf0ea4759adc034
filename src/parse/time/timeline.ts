import type { DiagnosticCode } from '../../model/diagnostic.js';
import type { Assumption, TimeSource } from '../../model/timestamp.js';
import type { CompleteDate } from './complete-date.js';
import { directionOf } from './day-steps.js';
import { isBare, mayBeHalfDays } from './half-days.js';
import { isAgeOfDays, placeByAge } from './place-by-age.js';
import { type Placed, placeClock } from './place-clock.js';
import type { DateReading, StampReading } from './reading.js';
import { settleOverlaps } from './settle-overlaps.js';
import { clockMs } from './stream-clocks.js';
import { dateStream } from './stream-dates.js';
import { tellMeridiems } from './tell-meridiems.js';
import type { TimeContext } from './time-context.js';

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

/**
 * A resolved stamp, or why it is not. A clock that was set back and that the order of the page does not settle carries
 * its other instant as `alternative`; `doubt` is what to report beside a time that is given.
 */
export type TimelineResult = Placed;

/** Which end of the page holds the newest post. */
export type PageOrder = 'newest-first' | 'oldest-first';

/**
 * Resolves the stamps of a page together: what one stamp leaves out, its neighbours, day headings, the page's own
 * times, its address or the capture time supply, and midnight is passed where the clock turns back.
 *
 * @param order null where the page does not tell: then the clocks may.
 */
export function resolveTimeline(
  items: readonly (TimelineItem | null)[],
  order: PageOrder | null,
  context: TimeContext,
): readonly (TimelineResult | null)[] {
  const direction = order ?? directionOf(items.map(clockInOrder));
  const turn = <Value>(list: readonly Value[]): Value[] =>
    direction === 'oldest-first' ? [...list].reverse() : [...list];
  const down = withMeridiems(turn(items), direction !== null);
  const open = mayBeHalfDays(
    down.flatMap((item) => item?.reading ?? []),
    context.lexicons[0]?.code,
  );
  const { dates, loose } = dateStream(down, direction !== null, direction === 'newest-first', context);
  const results = down.map((item, index) =>
    item === null ? null : resolveItem(item, dates[index] ?? null, open, context),
  );
  return turn(direction === null ? results : settleOverlaps(results, loose));
}

function clockInOrder(item: TimelineItem | null): number | null {
  return item === null || item.outside ? null : clockMs(item.reading.clock);
}

/** An item whose clock was told its half of the day by its neighbours. */
type ToldItem = TimelineItem & { readonly told: boolean };

function withMeridiems(items: readonly (TimelineItem | null)[], ordered: boolean): readonly (ToldItem | null)[] {
  const clocks = items.map((item) => (item === null || item.outside ? null : item.reading.clock));
  const told = tellMeridiems(clocks, ordered);
  return items.map((item, index) => {
    const clock = told[index] ?? null;
    if (item === null) return null;
    return clock === null ? { ...item, told: false } : { ...item, reading: { ...item.reading, clock }, told: true };
  });
}

function resolveItem(item: ToldItem, date: CompleteDate | null, open: boolean, context: TimeContext): TimelineResult {
  const { reading, source, told } = item;
  const { relative } = reading;
  if (reading.clock === null && reading.date === null && relative === null) return failed('time-unreadable');
  if (isAgeOfDays(reading)) return placeByAge(reading, source, context);
  // An age is counted back from the capture, unless a clock beside it says the same more finely.
  const aged = relative !== null && (reading.clock === null || date === null);
  if (aged && (context.capturedAt !== null || reading.date === null)) {
    return context.capturedAt === null && reading.clock !== null
      ? failed('time-without-date')
      : placeClock(reading, null, 'relative', context);
  }
  if (date === null) return failed('time-without-date');
  const assumptions: Assumption[] = [...date.assumptions];
  if (told) assumptions.push('meridiem-from-neighbours');
  if (open && isBare(reading)) assumptions.push('half-day-assumed');
  return placeClock(reading, { ...date, assumptions }, source, context);
}

function failed(problem: DiagnosticCode): TimelineResult {
  return { timestamp: null, alternative: null, doubt: null, problem };
}
