import type { Clock } from '../../../src/run/follow/clock.js';

/** A clock whose hours pass at once. Time stands still while anybody is at work. */
export interface VirtualClock extends Clock {
  /** Makes all this many milliseconds later. */
  readonly advance: (milliseconds: number) => void;
  /** Called whenever time is about to pass; a test may change the world here. */
  onPass: ((now: number) => void) | null;
}

/** So long nobody has gone to sleep, in real milliseconds: those who are awake wait for somebody asleep. */
const IDLE = 15;

/**
 * @param start milliseconds since 1970
 * @param isAlone whether one at a time works or sleeps; of several, nobody knows who waits for whom
 */
export function virtualClock(start: number, isAlone = true): VirtualClock {
  let now = start;
  let seed = 12_345;
  const asleep = new Set<{ readonly until: number; readonly wake: () => void }>();
  const pass = (): void => {
    const [first] = [...asleep].sort((a, b) => a.until - b.until);
    if (first === undefined) return;
    now = Math.max(now, first.until);
    clock.onPass?.(now);
    first.wake();
    if (!isAlone) passSoon();
  };
  let timer: NodeJS.Timeout | undefined;
  const passSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(pass, IDLE);
  };
  const clock: VirtualClock = {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    onPass: null,
    random: () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (milliseconds <= 0 || signal.aborted) return resolve();
        const wake = (): void => {
          asleep.delete(one);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const one = { until: now + milliseconds, wake };
        asleep.add(one);
        signal.addEventListener('abort', wake);
        if (isAlone) setImmediate(pass);
        else passSoon();
      }),
  };
  return clock;
}
