import { setTimeout as wait } from 'node:timers/promises';

/** Where a follower has its time and its chance from: a test hands in its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds, or until the signal. Never fails. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1, without 1. */
  readonly random: () => number;
}

/** A timer cannot be set further ahead. */
const LONGEST_WAIT = 24 * 60 * 60_000;

/** The clock of the machine. */
export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, signal) => {
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= LONGEST_WAIT) {
      await wait(Math.min(left, LONGEST_WAIT), undefined, { signal }).catch(() => {});
    }
  },
};
