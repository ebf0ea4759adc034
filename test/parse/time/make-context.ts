import type { Assumption } from '../../../src/model/timestamp.js';
import { completeDate } from '../../../src/parse/time/complete-date.js';
import { anchorFor } from '../../../src/parse/time/page-anchor.js';
import { type Placed, placeClock } from '../../../src/parse/time/place-clock.js';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import type { DateReading, StampReading } from '../../../src/parse/time/reading.js';
import type { KnownZone } from '../../../src/parse/time/settle-zone.js';
import type { DayHint, TimeContext } from '../../../src/parse/time/time-context.js';
import { type PageOrder, resolveTimeline, type TimelineItem } from '../../../src/parse/time/timeline.js';
import { lexiconsFor } from './show-reading.js';

/** What a page gives its times to lean on, in the short form of a test. */
export interface Leaning {
  readonly language?: string;
  /** Zones of publisher or page, the most telling first. */
  readonly known?: readonly string[];
  /** The zone of stamps without one. */
  readonly zone?: string;
  readonly zoneBy?: Assumption;
  readonly captured?: string;
  readonly updated?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly dated?: string;
  readonly monthFirst?: boolean;
}

export function contextFor(leaning: Leaning = {}): TimeContext {
  const { zone, known = [] } = leaning;
  const own: KnownZone[] = known.map((name) => ({ zone: name, assumption: 'zone-from-publisher' }));
  const stampZone: KnownZone | null =
    zone === undefined ? null : { zone, assumption: leaning.zoneBy ?? 'zone-from-publisher' };
  const ms = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
  const hint = (text: string | undefined, role: DayHint['role'], assumption: DayHint['assumption']): DayHint[] => {
    const [year = 0, month = 0, day = 0] = (text ?? '').split('-').map(Number);
    return text === undefined ? [] : [{ day: { year, month, day }, role, assumption }];
  };
  const captured = ms(leaning.captured);
  return {
    lexicons: lexiconsFor(leaning.language ?? 'en'),
    capturedAt: captured === null ? null : { instant: captured, assumption: null },
    stampZone,
    knownZones: stampZone === null ? own : [stampZone, ...own],
    pageUpdated: ms(leaning.updated),
    pagePublished: ms(leaning.published),
    days: [
      ...hint(leaning.dated, 'updated', 'date-from-page'),
      ...hint(leaning.title, 'published', 'date-from-title'),
      ...hint(leaning.url, 'published', 'date-from-url'),
    ],
    monthFirst: leaning.monthFirst ?? null,
    bareRelative: false,
  };
}

export function readFor(text: string, context: TimeContext): StampReading {
  const reading = readStamp(text, context.lexicons, { monthFirst: context.monthFirst });
  if (reading === null) throw new Error(`no stamp: ${text}`);
  return reading;
}

/** Places one dated stamp and shows it: `2024-02-07T18:03:00-05:00 America/New_York`, assumptions behind it. */
export function place(text: string, leaning: Leaning = {}): string {
  const context = contextFor(leaning);
  const reading = readFor(text, context);
  const date = reading.date === null ? null : completeDate(reading.date, anchorFor(reading.date, context));
  return showPlaced(placeClock(reading, date, 'text', context));
}

function showPlaced(placed: Placed | null): string {
  if (placed === null) return 'none';
  if (placed.timestamp === null) return placed.problem;
  const { local, zone, assumptions } = placed.timestamp;
  return [local, zone ?? 'no zone', ...assumptions].join(' ');
}

/** A stamp of the stream in the short form of a test: its words, or its words and what is known beside them. */
export type ShortItem =
  | string
  | null
  | {
      readonly text: string;
      readonly heading?: string;
      readonly known?: string;
      readonly outside?: boolean;
    };

export function itemsFor(short: readonly ShortItem[], context: TimeContext): (TimelineItem | null)[] {
  return short.map((item) => {
    if (item === null) return null;
    const { text, heading, known, outside } = typeof item === 'string' ? { text: item } : item;
    return {
      reading: readFor(text, context),
      source: 'text',
      heading: heading === undefined ? null : headingFor(heading, context),
      known: known === undefined ? null : Date.parse(known),
      outside: outside ?? false,
    };
  });
}

function headingFor(text: string, context: TimeContext): DateReading | null {
  return readFor(text, context).date;
}

/** Resolves a stream and shows each stamp without its seconds: `02-07 18:03`, or the problem. */
export function resolve(short: readonly ShortItem[], order: PageOrder | null, leaning: Leaning = {}): string[] {
  const context = contextFor(leaning);
  return resolveTimeline(itemsFor(short, context), order, context).map((result) =>
    result === null ? 'none' : (result.timestamp?.local.slice(5, 16).replace('T', ' ') ?? result.problem ?? ''),
  );
}

/** The assumptions of each stamp of a stream. */
export function assumptionsOf(
  short: readonly ShortItem[],
  order: PageOrder | null,
  leaning: Leaning = {},
): (readonly string[])[] {
  const context = contextFor(leaning);
  return resolveTimeline(itemsFor(short, context), order, context).map(
    (result) => result?.timestamp?.assumptions ?? [],
  );
}
