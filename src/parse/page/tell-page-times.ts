import type { Timestamp } from '../../model/timestamp.js';
import type { Stamp } from '../candidate.js';
import type { JoinedPost } from '../join/join-candidates.js';
import { readMachineTime } from '../time/machine-time.js';
import { instantOf } from '../time/make-timestamp.js';
import { dayAndClock, homeZone } from '../time/page-anchor.js';
import { readStampOnce } from '../time/read-stamp-once.js';
import { clockMs } from '../time/stream-clocks.js';
import type { DayHint, TimeContext } from '../time/time-context.js';
import type { PageOrder } from '../time/timeline.js';
import { wallAt } from '../time/wall-clock.js';

/** What the unnamed times of a page turn out to be. */
export interface ToldTimes {
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  /** The day of one that is neither for sure. */
  readonly day: DayHint | null;
}

const MINUTE_MS = 60_000;
/** Clocks of page and posts differ by so much. */
const SLACK_MS = 10 * MINUTE_MS;
/** A page is changed for its newest post, and begins with its oldest. */
const LONGEST_AFTER_MS = 3 * 60 * MINUTE_MS;
const LONGEST_BEFORE_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The ends of a stream: instants where the posts have them, else what their clocks show. */
type Ends =
  | { readonly kind: 'instants'; readonly newest: number; readonly oldest: number }
  | { readonly kind: 'clocks'; readonly newest: number; readonly oldest: number };

/** Tells by the posts whether a time that no word explains is that of the first version or of the last. */
export function tellPageTimes(
  times: readonly Timestamp[],
  posts: readonly JoinedPost[],
  order: PageOrder | null,
  context: TimeContext,
): ToldTimes {
  const ends = times.length === 0 ? null : endsOf(posts, order, context);
  let told: ToldTimes = { published: null, updated: null, day: null };
  for (const time of withoutThoseOfPosts(times, posts)) {
    const role = ends === null ? null : roleOf(instantOf(time), ends, context);
    if (role === 'updated') told = { ...told, updated: told.updated ?? time };
    else if (role === 'published') told = { ...told, published: told.published ?? time };
    else told = { ...told, day: told.day ?? dayOf(time, context) };
  }
  return told;
}

/** A page shows no more times than these for itself; posts read from its data do not say where they stand in it. */
const MOST_OWN = 2;

function withoutThoseOfPosts(times: readonly Timestamp[], posts: readonly JoinedPost[]): readonly Timestamp[] {
  const minuteOf = (instant: number): number => Math.floor(instant / MINUTE_MS);
  const minutes = new Set(posts.map((post) => minuteOf(instantIn(stampsOf(post)) ?? Number.NaN)));
  const rest = times.filter((time) => !minutes.has(minuteOf(instantOf(time))));
  return times.length - rest.length > MOST_OWN ? rest : times;
}

function roleOf(instant: number, ends: Ends, context: TimeContext): 'published' | 'updated' | null {
  const at = ends.kind === 'instants' ? instant : dayAndClock(instant, homeZone(context)).clock;
  const since = at - ends.newest;
  const until = ends.oldest - at;
  if (ends.kind === 'instants') {
    if (since >= -SLACK_MS) return 'updated';
    return until >= -SLACK_MS ? 'published' : null;
  }
  const after = wrap(since + SLACK_MS);
  const before = wrap(until + SLACK_MS);
  if (after <= LONGEST_AFTER_MS + SLACK_MS && after <= before) return 'updated';
  return before <= LONGEST_BEFORE_MS + SLACK_MS ? 'published' : null;
}

function wrap(milliseconds: number): number {
  return ((milliseconds % DAY_MS) + DAY_MS) % DAY_MS;
}

function endsOf(posts: readonly JoinedPost[], order: PageOrder | null, context: TimeContext): Ends | null {
  const own = posts.filter(({ main }) => !main.pinnedCopy);
  const instants = own.flatMap((post) => instantIn(stampsOf(post)) ?? []);
  if (instants.length * 2 > own.length)
    return {
      kind: 'instants',
      newest: instants.reduce((one, two) => Math.max(one, two)),
      oldest: instants.reduce((one, two) => Math.min(one, two)),
    };
  const clocks = own.flatMap((post) => clockIn(stampsOf(post), context) ?? []);
  const [first, last] = [clocks[0], clocks.at(-1)];
  if (order === null || first === undefined || last === undefined || clocks.length * 2 < own.length) return null;
  return order === 'newest-first'
    ? { kind: 'clocks', newest: first, oldest: last }
    : { kind: 'clocks', newest: last, oldest: first };
}

function stampsOf({ main, others }: JoinedPost): readonly Stamp[] {
  return [main, ...others].flatMap(({ stamps }) => stamps).filter(({ role }) => role !== 'updated');
}

function instantIn(stamps: readonly Stamp[]): number | null {
  for (const { value } of stamps) {
    const machine = value === null ? null : readMachineTime(value);
    if (machine?.kind === 'instant') return machine.ms;
  }
  return null;
}

function clockIn(stamps: readonly Stamp[], { lexicons, monthFirst }: TimeContext): number | null {
  for (const { text } of stamps) {
    const clock = text === null ? null : (readStampOnce(text, lexicons, { monthFirst })?.clock ?? null);
    if (clock !== null) return clockMs(clock);
  }
  return null;
}

function dayOf(time: Timestamp, context: TimeContext): DayHint {
  const { year, month, day } = wallAt(instantOf(time), { zone: time.zone ?? homeZone(context) });
  return { day: { year, month, day }, role: 'any', assumption: 'date-from-page' };
}
