import type { Language } from '../../../src/parse/languages/language.js';
import { LANGUAGES, languageOf } from '../../../src/parse/languages/languages.js';
import { type Lexicon, lexiconOf } from '../../../src/parse/time/lexicon.js';
import type { ClockReading, DateReading, StampReading, ZoneReading } from '../../../src/parse/time/reading.js';

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The words of a page in that language, English behind them as on every page. */
export function lexiconsFor(tag: string): readonly Lexicon[] {
  const english = LANGUAGES.filter(({ code }) => code === 'en');
  const own = languageOf(tag);
  const languages: readonly Language[] = own === null || own.code === 'en' ? english : [own, ...english];
  return languages.map(lexiconOf);
}

/**
 * A reading in one line, so that tables of expectations stay readable:
 * `updated 06:15 GMT = 14:15 HKT 2022-07-16`, `?-03-13 Sun 21:24`, `420s ago minute`. What was not written is "?".
 */
export function showReading(reading: StampReading | null): string {
  if (reading === null) return 'none';
  const { role, relative, date, clock, zone, second } = reading;
  const parts = [
    role ?? '',
    relative === null ? '' : `${relative.milliseconds / 1000}s ago ${relative.unit}${relative.vague ? ' ~' : ''}`,
    date === null ? '' : showDate(date),
    clock === null ? '' : showClock(clock),
    zone === null ? '' : showZone(zone),
    second === null ? '' : `= ${showClock(second.clock)} ${second.zone === null ? '?' : showZone(second.zone)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function showClock(clock: ClockReading): string {
  const { precision, meridiem, meridiemIgnored } = clock;
  const two = (value: number): string => String(value).padStart(2, '0');
  let text = two(clock.hour);
  if (precision !== 'hour') text += `:${two(clock.minute)}`;
  if (precision === 'second' || precision === 'millisecond') text += `:${two(clock.second)}`;
  if (precision === 'millisecond') text += `.${String(clock.millisecond).padStart(3, '0')}`;
  if (precision === 'hour') text += 'h';
  return `${text}${meridiem === null ? '' : ` ${meridiem}`}${meridiemIgnored ? ' (meridiem ignored)' : ''}`;
}

function showDate(date: DateReading): string {
  const { year, month, day, weekday, fromToday, doubts } = date;
  const parts: string[] = [];
  if (year !== null || month !== null || day !== null)
    parts.push([year, month, day].map((value) => (value === null ? '?' : String(value).padStart(2, '0'))).join('-'));
  if (weekday !== null) parts.push(WEEKDAYS[weekday] ?? '');
  if (fromToday !== null) parts.push(fromToday === 0 ? 'today' : `today${fromToday}`);
  if (doubts.length > 0) parts.push(`(${doubts.join(', ')}?)`);
  return parts.join(' ');
}

function showZone(zone: ZoneReading): string {
  if (zone.kind === 'offset') return `${zone.minutes < 0 ? '' : '+'}${zone.minutes}min`;
  if (zone.kind === 'local') return 'local';
  return zone.kind === 'iana' ? zone.zone : zone.name;
}
