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

/**
 * Going back in time a clock can only fall; where it rises, midnight lies between ("Newest-first: day −1 each time the
 * clock rises going down"), unless the post was moved by an update. Equal clocks are normal.
 *
 * @param clocks milliseconds since midnight, newest first; null where a post shows none.
 */
export function countDaySteps(clocks: readonly (number | null)[]): readonly DayStep[] {
  const steps: DayStep[] = [];
  let step = 0;
  let previous: number | null = null;
  clocks.forEach((clock, index) => {
    if (clock === null) {
      steps.push({ step, spike: false });
      return;
    }
    if (previous !== null && clock > previous) {
      if (isSpike(clocks, index, previous, clock)) {
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

function isSpike(clocks: readonly (number | null)[], index: number, previous: number, clock: number): boolean {
  const rise = clock - previous;
  if (rise > LARGEST_SPIKE_MS) return false;
  // Several posts may have been moved in a row; the stream must come back to where it was.
  for (const next of clocks.slice(index + 1, index + 4)) {
    if (next !== null && next <= previous) return true;
  }
  const isLast = clocks.slice(index + 1).every((next) => next === null);
  return isLast && rise <= LARGEST_LAST_SPIKE_MS;
}
