import type { Timestamp } from '../../model/timestamp.js';
import { showMinute, showTime } from '../show-time.js';
import { escapeMarkup } from '../xml-text.js';

/**
 * A time as a reader of the page saw it, in its own zone, to the minute: `<time>` with the instant for machines and,
 * where a mouse rests on it, in UTC and as exact as it is known. What was assumed to reach it is said there too.
 */
export function timeElement(time: Timestamp): string {
  const { precision, instant, local, zone, assumptions } = time;
  const title = [
    precision === 'day' ? 'only the day is known' : showTime({ local: instant, precision }).replace(/ Z$/, ' UTC'),
    zone,
    assumptions.length === 0 ? null : `assumed: ${assumptions.join(', ')}`,
  ];
  // An hour alone is no time that HTML knows.
  const machine = precision === 'day' || precision === 'hour' ? local.slice(0, 10) : local;
  // Beside words that run from right to left a browser would turn date, clock and offset around.
  return `<time dir="ltr" datetime="${escapeMarkup(machine)}" title="${escapeMarkup(title.filter((part) => part !== null).join(' · '))}">${escapeMarkup(showMinute(time))}</time>`;
}

/** Another instant as the clock that a time was written by shows it: `2024-02-07 18:20 -05:00`. */
export function onSameClock(instant: string, { local }: Timestamp): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)$/.exec(local) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const shifted = new Date(Date.parse(instant) + offset * 60_000);
  if (Number.isNaN(shifted.getTime())) return showTime({ local: instant, precision: 'minute' });
  const clock = shifted.toISOString().slice(0, 19);
  return showTime({
    local: `${clock}${sign}${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`,
    precision: 'minute',
  });
}
