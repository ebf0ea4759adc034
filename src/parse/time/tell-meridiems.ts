import type { ClockReading } from './reading.js';

/** From this many clocks with "a.m." or "p.m." on, one without has lost it. */
const LEAST_TOLD = 2;

/**
 * Which half of the day a clock means that lacks its "p.m." on a page where the others have it ("06:33:58 PM",
 * "06:26:22", "06:08:02 PM"): the one that keeps the order, else that of its neighbours.
 *
 * @param clocks newest first; null where a post shows none.
 * @param ordered whether the page is known to keep the order of time.
 * @returns the clock to read instead, or null to leave it as it is.
 */
export function tellMeridiems(
  clocks: readonly (ClockReading | null)[],
  ordered: boolean,
): readonly (ClockReading | null)[] {
  const told = clocks.filter((clock) => clock !== null && isTold(clock));
  const bare = clocks.filter((clock) => clock !== null && !isTold(clock));
  // "14:12" among "2.12pm": the page prints both styles, and 9:12 is in the morning.
  const mixed = bare.some((clock) => clock === null || clock.hour > 12 || clock.hour === 0);
  if (told.length < LEAST_TOLD || told.length <= bare.length || mixed) return clocks.map(() => null);
  const above = lastTold(clocks);
  const below = lastTold([...clocks].reverse()).reverse();
  return clocks.map((clock, index) => {
    if (clock === null || isTold(clock)) return null;
    return inHalf(clock, halfBetween(clock, above[index] ?? null, below[index] ?? null, ordered));
  });
}

/** For each clock the last one before it that says its half. */
function lastTold(clocks: readonly (ClockReading | null)[]): (ClockReading | null)[] {
  let last: ClockReading | null = null;
  return clocks.map((clock) => {
    const before = last;
    if (clock !== null && isTold(clock)) last = clock;
    return before;
  });
}

function isTold(clock: ClockReading): boolean {
  return clock.meridiem !== null || clock.meridiemIgnored;
}

function halfBetween(
  clock: ClockReading,
  above: ClockReading | null,
  below: ClockReading | null,
  ordered: boolean,
): 'am' | 'pm' {
  if (ordered && above !== null && below !== null) {
    const fitting = (['am', 'pm'] as const).filter((half) => {
      const here = secondsOf(inHalf(clock, half));
      return here <= secondsOf(above) && here >= secondsOf(below);
    });
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) return only;
  }
  const near = above ?? below;
  return near?.meridiem ?? ((near?.hour ?? 0) >= 12 ? 'pm' : 'am');
}

function inHalf(clock: ClockReading, meridiem: 'am' | 'pm'): ClockReading {
  return { ...clock, hour: (clock.hour % 12) + (meridiem === 'pm' ? 12 : 0), meridiem };
}

function secondsOf(clock: ClockReading): number {
  return (clock.hour * 60 + clock.minute) * 60 + clock.second;
}
