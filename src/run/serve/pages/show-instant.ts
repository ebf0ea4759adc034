import { timeElement } from '../../../publish/html/time-element.js';
import type { ReaderZone } from '../in-zone.js';
import { readerZone } from '../in-zone.js';

const UTC = readerZone('UTC');

/** An instant of which no zone is known, by the clock of a reader, else in UTC. */
export function showInstantIn(instant: string, zone: ReaderZone = UTC): string {
  const { of } = zone.name === 'own' ? UTC : zone;
  return timeElement(
    of({
      instant,
      local: instant,
      zone: 'UTC',
      text: null,
      precision: /:00(?:\.0+)?Z$/.test(instant) ? 'minute' : 'second',
      source: 'inferred',
      assumptions: [],
    }),
  );
}

/** "12 minutes", "1 hour 22 minutes", "3 days": how long a stretch of time is. */
export function showSpan(after: string, before: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(before) - Date.parse(after)) / 60_000));
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes >= 48 * 60) return count(Math.round(minutes / 1_440), 'day');
  const rest = minutes % 60;
  return `${count(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${count(rest, 'minute')}`}`;
}

/** "1 post", "2 posts". */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
