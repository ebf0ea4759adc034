import type { Timestamp } from '../model/timestamp.js';
import { printableLine } from './printable.js';

const LOCAL = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(Z|[+-]\d\d:?\d\d)$/;

/**
 * The wall clock of a timestamp for human eyes, no finer than the page wrote it: `2024-02-07 18:03 -05:00`,
 * `2024-02-07 18h -05:00` where only the hour is known, `2024-02-07` where only the day is.
 */
export function showTime({ local, precision }: Pick<Timestamp, 'local' | 'precision'>): string {
  const [, date, hours, minutes, seconds = '00', offset] = LOCAL.exec(local) ?? [];
  if (date === undefined) return printableLine(local);
  switch (precision) {
    case 'day':
      return date;
    case 'hour':
      return `${date} ${hours}h ${offset}`;
    case 'minute':
      return `${date} ${hours}:${minutes} ${offset}`;
    default:
      return `${date} ${hours}:${minutes}:${seconds} ${offset}`;
  }
}

/** The same without seconds: nobody who reads a page counts them. */
export function showMinute({ local, precision }: Pick<Timestamp, 'local' | 'precision'>): string {
  return showTime({ local, precision: precision === 'day' || precision === 'hour' ? precision : 'minute' });
}
