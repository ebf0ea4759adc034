import type { DiagnosticCode } from '../../model/diagnostic.js';
import { LivepostsError } from '../../model/error.js';
import type { Timestamp } from '../../model/timestamp.js';
import { LANGUAGES, languageOf } from '../languages/languages.js';
import { lexiconOf } from './lexicon.js';
import { readMachineTime } from './machine-time.js';
import { readStamp } from './read-stamp.js';
import type { StampReading } from './reading.js';
import type { KnownZone } from './settle-zone.js';
import type { DayHint, TimeContext } from './time-context.js';
import { resolveTimeline } from './timeline.js';
import { isZone } from './wall-clock.js';

/** What is known beside the words of a time. Nothing is taken from the clock or the zone of the machine. */
export interface ReadTimeOptions {
  /** BCP 47; English is always tried too. All languages when left out. */
  readonly language?: string;
  /** IANA zone for a time that names none, and to settle abbreviations such as IST. */
  readonly zone?: string;
  /** The day of a time that names none, or the day to complete half a date from: `2024-02-07`. */
  readonly day?: string;
  /** When the words were captured, for "14 min ago" and "yesterday": ISO 8601 with a zone. */
  readonly capturedAt?: string;
  /** Whether "3/4/2022" is March 4. */
  readonly monthFirst?: boolean;
}

/** A time that was read, or the reason why it was not. */
export interface ReadTime {
  readonly timestamp: Timestamp | null;
  readonly problem: DiagnosticCode | null;
  /** The parts as written. */
  readonly reading: StampReading | null;
  /** The text behind the stamp. */
  readonly rest: string;
}

/**
 * Reads the displayed time that a text begins with.
 *
 * @throws LivepostsError `bad-option` for a zone, day or capture time that is none.
 * @example
 * ```ts
 * const { timestamp } = readTime('6:03 p.m. ET, February 7, 2024');
 * console.log(timestamp?.instant, timestamp?.zone); // 2024-02-07T23:03:00Z America/New_York
 * ```
 */
export function readTime(text: string, options: ReadTimeOptions = {}): ReadTime {
  const context = contextOf(options);
  const reading = readStamp(text.normalize('NFC'), context.lexicons, { monthFirst: context.monthFirst });
  if (reading === null) return { timestamp: null, problem: 'time-unreadable', reading: null, rest: text };
  const item = { reading, source: 'text' as const, heading: null, known: null, outside: false };
  const [result] = resolveTimeline([item], 'newest-first', context);
  return {
    timestamp: result?.timestamp ?? null,
    problem: result?.problem ?? null,
    reading,
    rest: text.slice(reading.end),
  };
}

function contextOf(options: ReadTimeOptions): TimeContext {
  const { zone, day, capturedAt, language } = options;
  if (zone !== undefined && !isZone(zone)) throw bad('zone', zone, 'an IANA name such as "Europe/London"');
  const captured = capturedAt === undefined ? null : readMachineTime(capturedAt);
  if (captured !== null && captured.kind !== 'instant')
    throw bad('capturedAt', capturedAt ?? '', 'ISO 8601 with a zone');
  if (capturedAt !== undefined && captured === null) throw bad('capturedAt', capturedAt, 'ISO 8601 with a zone');
  const own = language === undefined ? null : languageOf(language);
  const languages =
    language === undefined
      ? LANGUAGES
      : [...(own === null ? [] : [own]), ...LANGUAGES.filter(({ code }) => code === 'en' && own?.code !== 'en')];
  const known: KnownZone[] = zone === undefined ? [] : [{ zone, assumption: 'zone-from-option' }];
  return {
    lexicons: languages.map(lexiconOf),
    capturedAt: captured?.kind === 'instant' ? { instant: captured.ms, assumption: null } : null,
    stampZone: known[0] ?? null,
    knownZones: known,
    pageUpdated: null,
    pagePublished: null,
    days: day === undefined ? [] : [dayHint(day)],
    monthFirst: options.monthFirst ?? null,
    bareRelative: false,
  };
}

function dayHint(text: string): DayHint {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readMachineTime(text) : null;
  if (read?.kind !== 'wall') throw bad('day', text, 'a date such as "2024-02-07"');
  const { year, month, day } = read.wall;
  return { day: { year, month, day }, role: 'any', assumption: 'date-from-page' };
}

function bad(name: string, given: string, allowed: string): LivepostsError {
  return new LivepostsError('bad-option', `"${given}" is no value for "${name}".`, { hint: `Give ${allowed}.` });
}
