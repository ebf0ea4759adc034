import type { Precision } from '../../model/timestamp.js';
import type { RelativeUnit } from '../languages/language.js';

/** A clock time as written. Hour 24 is kept: "24:30" is half past midnight of the following day. */
export interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly precision: Exclude<Precision, 'day'>;
  /** Null when the page wrote none: "6:26" may then be morning or evening. */
  readonly meridiem: 'am' | 'pm' | null;
  /** "18:28 PM": a 24-hour clock with a meridiem that says nothing. */
  readonly meridiemIgnored: boolean;
}

/** A date as written: whatever is null was not written. */
export interface DateReading {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 1 (Monday) to 7. */
  readonly weekday: number | null;
  /** Days from the day of writing: -1 for "yesterday". */
  readonly fromToday: number | null;
  /** "3/4/2022" may be March or April; "22" may be any century. */
  readonly doubts: readonly ('day-month-order' | 'century')[];
}

/** A zone as written. */
export type ZoneReading =
  | { readonly kind: 'offset'; readonly minutes: number; readonly text: string }
  | { readonly kind: 'abbreviation'; readonly name: string; readonly text: string }
  | { readonly kind: 'iana'; readonly zone: string; readonly text: string }
  /** "local time": the clock of the place that the text speaks of, which is not the newsroom's. */
  | { readonly kind: 'local'; readonly text: string };

/** "1 hr 35 min ago". */
export interface RelativeReading {
  readonly milliseconds: number;
  /** The finest unit named. */
  readonly unit: RelativeUnit;
  /** "about", "less than": the number is no more than a bound. */
  readonly vague: boolean;
}

/** One stamp, taken apart. */
export interface StampReading {
  /** Offsets into the text that was given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly clock: ClockReading | null;
  readonly date: DateReading | null;
  readonly zone: ZoneReading | null;
  /** "0505 GMT (1305 HKT)": the same moment told in a second zone. */
  readonly second: { readonly clock: ClockReading; readonly zone: ZoneReading | null } | null;
  readonly relative: RelativeReading | null;
  /** What the words before it call it: "Updated at …". */
  readonly role: 'published' | 'updated' | null;
}

/** A wall clock without zone: month 1 to 12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}
