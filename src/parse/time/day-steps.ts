/** How far, in days, each clock of a stream lies before the first one. */
export interface DayStep {
  /** 0 for the newest; -1 once midnight has been passed going back, and so on. */
  readonly step: number;
  /** A clock that rises and falls again at once: a post moved by an update, not a midnight. */
  readonly spike: boolean;
}

const HOUR_MS = 3_600_000;
/** A rise of no more than this that falls again at once is an updated post; a larger one is a night. */
const LARGEST_SPIKE_MS = 6 * HOUR_MS;
/** At the end of the stream nothing shows whether the clock falls again: only a small rise is taken for an update. */
const LARGEST_LAST_SPIKE_MS = 3 * HOUR_MS;
const NO_SETBACKS: ReadonlySet<number> = new Set();

/**
 * Going back in time a clock can only fall; where it rises, midnight lies between ("Newest-first: day −1 each time the
 * clock rises going down"), unless the post was moved by an update. Equal clocks are normal.
 *
 * @param clocks milliseconds since midnight, newest first; null where a post shows none.
 * @param setbacks where the clock rises because it had been set back, not because a day began.
 */
export function countDaySteps(
  clocks: readonly (number | null)[],
  setbacks: ReadonlySet<number> = NO_SETBACKS,
): readonly DayStep[] {
  const steps: DayStep[] = [];
  let step = 0;
  let previous: number | null = null;
  const last = clocks.findLastIndex((clock) => clock !== null);
  clocks.forEach((clock, index) => {
    if (clock === null) {
      steps.push({ step, spike: false });
      return;
    }
    if (previous !== null && clock > previous && !setbacks.has(index)) {
      if (isSpike(clocks.slice(index + 1, index + 4), clock, previous, index === last)) {
        steps.push({ step, spike: true });
        return;
      }
      step--;
    }
    previous = clock;
    steps.push({ step, spike: false });
  });
  return steps;
}

/** @param behind the clocks that follow: several posts may have been moved in a row. */
function isSpike(behind: readonly (number | null)[], clock: number, previous: number, isLast: boolean): boolean {
  const rise = clock - previous;
  if (rise > LARGEST_SPIKE_MS) return false;
  // The stream must come back to where it was.
  return behind.some((next) => next !== null && next <= previous) || (isLast && rise <= LARGEST_LAST_SPIKE_MS);
}

/**
 * Which way the clocks of a page run, when nothing else tells: the direction that nearly all neighbours follow. More
 * than half a day against the direction is midnight.
 *
 * @param clocks milliseconds since midnight, in page order.
 */
export function directionOf(clocks: readonly (number | null)[]): 'newest-first' | 'oldest-first' | null {
  const known = clocks.filter((clock) => clock !== null);
  let down = 0;
  let up = 0;
  known.slice(1).forEach((clock, index) => {
    const change = clock - (known[index] ?? clock);
    if (change === 0) return;
    if (change < 0 === Math.abs(change) <= 12 * HOUR_MS) down++;
    else up++;
  });
  if (down >= 2 && down >= 3 * up) return 'newest-first';
  return up >= 2 && up >= 3 * down ? 'oldest-first' : null;
}
