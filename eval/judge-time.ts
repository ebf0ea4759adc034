import type { Timestamp } from '../src/model/timestamp.js';

/** What can come of comparing a time with its label. */
export const TIME_OUTCOMES = [
  /** Right to the minute. */
  'exact',
  /** The label has a time, the parser gives none. */
  'missing',
  /** The parser gives only a day or an hour, and the labelled time lies in it. */
  'coarse',
  /** Wrong, and the parser says what it assumed. */
  'flagged',
  /** Wrong, stated as certain. */
  'silent',
  /** The label has no time, the parser gives one and says what it assumed. */
  'guessed',
  /** The label has no time, the parser states one as certain. */
  'silent-guess',
  /** Neither has a time. */
  'none',
] as const;

/** One of {@link TIME_OUTCOMES}. */
export type TimeOutcome = (typeof TIME_OUTCOMES)[number];

/** The true time of something. */
export interface TimeTruth {
  /** Instants that are right, UTC; empty where the page cannot tell. */
  readonly right: readonly string[];
  /** Instants that may be given although the page alone cannot tell. */
  readonly allowed: readonly string[];
}

const MINUTE = 60_000;
const UNITS: Partial<Record<Timestamp['precision'], number>> = { hour: 60, day: 24 * 60 };

/** Whole minutes since 1970; NaN for what is no instant. */
export function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / MINUTE);
}

/** Compares a time with what is known to be true, to the minute. */
export function judgeTime(truth: TimeTruth, stamp: Timestamp | null): TimeOutcome {
  if (stamp === null) return truth.right.length > 0 ? 'missing' : 'none';
  const minute = minuteOf(stamp.instant);
  const certain = stamp.assumptions.length === 0;
  if (truth.right.length === 0) {
    if (!certain) return 'guessed';
    return truth.allowed.some((instant) => minuteOf(instant) === minute) ? 'guessed' : 'silent-guess';
  }
  const right = truth.right.map(minuteOf);
  if (right.includes(minute)) return 'exact';
  const unit = UNITS[stamp.precision];
  if (unit !== undefined && right.some((value) => value >= minute && value < minute + unit)) return 'coarse';
  return certain ? 'silent' : 'flagged';
}

/**
 * Instants that a note allows where the label has no time: only where it says "about <instant>". A bound ("at the
 * earliest") or a guess ("probably") allows no certain time.
 */
export function instantsAllowedByNote(note: string | null): readonly string[] {
  return [...(note ?? '').matchAll(/\babout (\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2})?Z/gu)].map(([, at]) => `${at}Z`);
}
