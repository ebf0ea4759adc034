import type { Assumption, Precision, TimeSource, Timestamp } from '../../model/timestamp.js';
import { localText, type Place, utcText } from './wall-clock.js';

/** What a timestamp is made of. */
export interface TimestampParts {
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly place: Place;
  readonly text: string | null;
  readonly precision: Precision;
  readonly source: TimeSource;
  readonly assumptions: readonly Assumption[];
}

/** Plain data out of its parts; every assumption once. */
export function makeTimestamp(parts: TimestampParts): Timestamp {
  return {
    instant: utcText(parts.instant, parts.precision),
    local: localText(parts.instant, parts.place, parts.precision),
    zone: 'zone' in parts.place ? parts.place.zone : null,
    text: parts.text,
    precision: parts.precision,
    source: parts.source,
    assumptions: [...new Set(parts.assumptions)],
  };
}

/** Milliseconds since 1970 of a timestamp. */
export function instantOf(timestamp: Timestamp): number {
  return Date.parse(timestamp.instant);
}
