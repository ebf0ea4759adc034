import type { Assumption } from '../../model/timestamp.js';
import type { Lexicon } from './lexicon.js';
import type { MonthFirst } from './recognise/numeric-date.js';
import type { KnownZone } from './settle-zone.js';

/** A calendar day. Month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day that the page gives somewhere: in its date line, title or address. */
export interface DayHint {
  readonly day: Day;
  /** `updated`: the newest posts are of this day. `published`: the oldest are. `any`: one or the other. */
  readonly role: 'updated' | 'published' | 'any';
  readonly assumption: Extract<Assumption, `date-from-${string}`>;
  /** What else was taken for granted: which of two numbers is the month. */
  readonly doubt?: Extract<Assumption, 'day-month-order'>;
}

/** All that times on a page may lean on. Nothing here comes from a clock of this machine. */
export interface TimeContext {
  readonly lexicons: readonly Lexicon[];
  /** When the page was captured, milliseconds since 1970. */
  readonly capturedAt: { readonly instant: number; readonly assumption: Assumption | null } | null;
  /** The zone of stamps that name none. */
  readonly stampZone: KnownZone | null;
  /** Zones that settle abbreviations, the most telling first. */
  readonly knownZones: readonly KnownZone[];
  /** Last change and first publication of the page, milliseconds since 1970. */
  readonly pageUpdated: number | null;
  readonly pagePublished: number | null;
  /** Days named by the page, the most telling first. */
  readonly days: readonly DayHint[];
  /** Whether the page writes March 4 as "3/4". */
  readonly monthFirst: MonthFirst;
  readonly bareRelative: boolean;
}
