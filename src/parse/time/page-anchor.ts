import type { Assumption } from '../../model/timestamp.js';
import type { DayAnchor } from './complete-date.js';
import { dayNumber } from './days.js';
import type { DateReading } from './reading.js';
import type { DayHint, TimeContext } from './time-context.js';
import { wallAt } from './wall-clock.js';

/** The zone that days of the page are counted in when a stamp names none. */
export function homeZone(context: TimeContext): string {
  return context.stampZone?.zone ?? context.knownZones[0]?.zone ?? 'UTC';
}

/** What half a date is completed from: the last change of the page, else its first, else any day it names. */
export function anchorFor(date: DateReading, context: TimeContext): DayAnchor | null {
  const zone = homeZone(context);
  const at = (instant: number): number => dayNumber(wallAt(instant, { zone }));
  const { capturedAt, pageUpdated, pagePublished } = context;
  const captured = capturedAt === null ? null : at(capturedAt.instant);
  // "Yesterday" is seen from the reader's day, unless that would be after the page was last changed.
  if (captured !== null && date.fromToday !== null) {
    const tooLate = pageUpdated !== null && captured + date.fromToday > at(pageUpdated);
    if (!tooLate) return { number: captured, side: 'before', from: 'capture' };
  }
  if (pageUpdated !== null) return { number: at(pageUpdated), side: 'before', from: 'page' };
  if (pagePublished !== null) return { number: at(pagePublished), side: 'near', from: 'page' };
  const [hint] = context.days;
  if (hint !== undefined) {
    const from = hint.assumption === 'date-from-url' ? 'url' : 'page';
    return { number: dayNumber(hint.day), side: 'near', from };
  }
  return captured === null ? null : { number: captured, side: 'before', from: 'capture' };
}

/** A page updated at 2:18 may hold a post of 2:19: clocks of CMS and page differ. */
const CLOCK_SLACK_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** One end of the stream: its clock, milliseconds since midnight, and its day step. */
export interface StreamEnd {
  readonly clock: number;
  readonly step: number;
  /** The zone its clock runs in. */
  readonly zone: string;
}

/** A day of the calendar tied to a day step of the stream. */
export interface StreamAnchor {
  readonly number: number;
  readonly step: number;
  readonly assumptions: readonly Assumption[];
}

/** Ties one end of the stream to a time or day of the page. */
export function anchorStream(newest: StreamEnd, oldest: StreamEnd, context: TimeContext): StreamAnchor | null {
  const { pageUpdated, pagePublished, capturedAt } = context;
  if (pageUpdated !== null) {
    const number = latestDay(newest, pageUpdated, pagePublished, capturedAt?.instant ?? null);
    return { number, step: newest.step, assumptions: ['date-from-page'] };
  }
  if (pagePublished !== null) {
    const start = dayAndClock(pagePublished, oldest.zone);
    const number = oldest.clock >= start.clock - CLOCK_SLACK_MS ? start.number : start.number + 1;
    return { number, step: oldest.step, assumptions: ['date-from-page'] };
  }
  const [hint] = context.days;
  if (hint !== undefined) {
    const { step } = endOfHint(hint, newest, oldest);
    const doubts = hint.doubt === undefined ? [] : [hint.doubt];
    return { number: dayNumber(hint.day), step, assumptions: [hint.assumption, ...doubts] };
  }
  if (capturedAt === null) return null;
  const number = latestDay(newest, capturedAt.instant, null, null);
  return { number, step: newest.step, assumptions: ['date-from-capture'] };
}

/**
 * The last day on which the newest post can have been written when the page was changed at `changed`. A clock a little
 * ahead of the page's is believed rather than a post from long before the page began; one far ahead is of the day
 * before, and the first version of the page that it is given as was none.
 */
function latestDay(newest: StreamEnd, changed: number, published: number | null, captured: number | null): number {
  const end = dayAndClock(changed, newest.zone);
  if (newest.clock <= end.clock + CLOCK_SLACK_MS) return end.number;
  const ahead = newest.clock - end.clock;
  const early = published === null ? 0 : published - (changed + ahead - DAY_MS);
  const beforeStart = early > CLOCK_SLACK_MS && early > ahead;
  const afterCapture = captured !== null && changed + ahead > captured + CLOCK_SLACK_MS;
  return beforeStart && !afterCapture ? end.number : end.number - 1;
}

/** A day of last change dates the newest post; a day in a title or address is that of the start. */
function endOfHint(hint: DayHint, newest: StreamEnd, oldest: StreamEnd): StreamEnd {
  return hint.role === 'updated' ? newest : oldest;
}

/** The day and the milliseconds since midnight that a zone shows at an instant. */
export function dayAndClock(instant: number, zone: string): { readonly number: number; readonly clock: number } {
  const wall = wallAt(instant, { zone });
  return { number: dayNumber(wall), clock: ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 };
}
