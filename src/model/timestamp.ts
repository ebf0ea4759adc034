/** How fine the written time was. A time is never made finer than the page wrote it. */
export type Precision = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/**
 * Where the instant was read.
 *
 * `attribute`: a machine-readable attribute (`datetime`, `data-*`). `state`: embedded or fetched JSON.
 * `text`: what a reader sees. `relative`: "14 min ago" against a capture time. `inferred`: none of these alone.
 */
export type TimeSource = 'attribute' | 'json-ld' | 'microdata' | 'state' | 'text' | 'relative' | 'inferred';

/** Everything that may have been assumed to reach an instant. A closed list: each is explained in docs/times.md. */
export const ASSUMPTIONS = [
  'date-from-heading',
  'date-from-page',
  'date-from-title',
  'date-from-url',
  'date-from-capture',
  'date-from-neighbour',
  'day-rollover',
  'weekday-resolved',
  'weekday-ignored',
  'year-from-page',
  'year-from-url',
  'year-from-capture',
  'month-from-page',
  'century-assumed',
  'day-month-order',
  'zone-from-option',
  'zone-from-page-note',
  'zone-from-page',
  'zone-from-publisher',
  'zone-from-host',
  'zone-from-language',
  'zone-from-dateline',
  'zone-from-data',
  'zone-abbreviation-settled',
  'offset-corrected',
  'utc-assumed',
  'utc-in-question',
  'meridiem-from-neighbours',
  'half-day-assumed',
  'meridiem-ignored',
  'dst-earlier',
  'dst-later',
  'dst-from-order',
  'capture-time-from-page',
] as const;

/** One code of {@link ASSUMPTIONS}. */
export type Assumption = (typeof ASSUMPTIONS)[number];

/** A moment, as the page wrote it and as UTC, with everything that was taken for granted on the way. */
export interface Timestamp {
  /** UTC, ISO 8601, ending in `Z`: `2024-02-07T23:03:00Z`. */
  readonly instant: string;
  /** The wall clock of the zone it was written in, with its offset: `2024-02-07T18:03:00-05:00`. */
  readonly local: string;
  /** IANA zone name (`America/New_York`), or null when the page gave only an offset. */
  readonly zone: string | null;
  /** The text as the page shows it: `6:03 p.m. ET, February 7, 2024`; null when there was only data. */
  readonly text: string | null;
  readonly precision: Precision;
  readonly source: TimeSource;
  /** Codes from a closed list; an empty list means the page said all of it. */
  readonly assumptions: readonly Assumption[];
}
