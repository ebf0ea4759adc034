import type { Precision } from '../../model/timestamp.js';
import type { WallTime } from './reading.js';

/** A machine-readable time: an instant, or a wall clock whose zone is not written. */
export type MachineTime =
  | {
      readonly kind: 'instant';
      /** Milliseconds since 1970-01-01T00:00:00Z. */
      readonly ms: number;
      /** Minutes east of UTC as written; null for an epoch. `Z` is 0. */
      readonly offset: number | null;
      readonly precision: Precision;
    }
  | { readonly kind: 'wall'; readonly wall: WallTime; readonly precision: Precision };

/** "2024-02-07T23:03:00.123Z", "2024-02-07 14:32:00-08", "2023-11-02T16:56Z", "2024-07-18T11:48", "2024-02-07". */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(?:(Z|UTC|GMT)|([+\u2212-])(\d{2}):?(\d{2})?|\(([+-])(\d{2}):(\d{2})\))?$/i;
/** The basic form, "20240207T230300Z"; eight digits alone are more often a number. */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?$/i;
/** `Date.prototype.toString` and RFC 2822: "Fri Feb 19 2021 19:41:53 GMT+0000 (GMT)", "Fri, 19 Feb 2021 19:41:53 GMT". */
const ENGLISH =
  /^(?:[a-z]{3},? )?(?:([a-z]{3}) (\d{1,2})|(\d{1,2}) ([a-z]{3})),? (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ?(?:(?:gmt|utc)?([+-])(\d{2}):?(\d{2})|gmt|utc|z)/i;
/** Twitter's: "Wed Feb 07 23:03:00 +0000 2024". */
const YEAR_LAST = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2}):?(\d{2}) (\d{4})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `/Date(1370963403180+0000)/`: milliseconds, always of UTC; the offset says only how to show them. */
const DOT_NET = /^\/Date\((\d{12,14})(?:[+-]\d{4})?\)\/$/;
const EPOCH = /^-?\d{9,16}(?:\.\d{1,6})?$/;

/** 2000-01-01 and 2100-01-01: an epoch outside is some other number. */
const EARLIEST_MS = 946_684_800_000;
const LATEST_MS = 4_102_444_800_000;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * Reads what an attribute or a JSON field says. Epochs are told apart by size: seconds have ten digits until 2286,
 * milliseconds thirteen (both occur, even in one specification: amp-live-list asks for seconds and shows milliseconds).
 *
 * @returns null for anything that is no plausible time.
 */
export function readMachineTime(value: string | number): MachineTime | null {
  if (typeof value === 'number') return readEpoch(value);
  const text = value.trim().replaceAll('&#x2B;', '+').replaceAll('&#43;', '+');
  if (text.length < 8 || text.length > 80) return null;
  if (EPOCH.test(text)) return readEpoch(Number(text));
  const dotNet = DOT_NET.exec(text)?.[1];
  if (dotNet !== undefined) return readEpoch(Number(dotNet));
  return readIso(ISO.exec(text) ?? BASIC.exec(text)) ?? readEnglish(text) ?? readYearLast(text);
}

function readEpoch(value: number): MachineTime | null {
  for (const [factor, precision] of [
    [1_000, 'second'],
    [1, 'millisecond'],
    [0.001, 'millisecond'],
  ] as const) {
    const ms = Math.round(value * factor);
    if (ms >= EARLIEST_MS && ms < LATEST_MS) return { kind: 'instant', ms, offset: null, precision };
  }
  return null;
}

function readIso(match: RegExpExecArray | null): MachineTime | null {
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction, z, sign, hours, minutes, sign2, hours2, minutes2] = match;
  const wall: WallTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3)),
  };
  // Empty fields are filled with the first day of some calendar: "0001-01-01", "1970-01-01".
  if (!isPossible(wall) || wall.year < FIRST_YEAR || wall.year > LAST_YEAR) return null;
  const precision: Precision =
    hour === undefined ? 'day' : second === undefined ? 'minute' : fraction === undefined ? 'second' : 'millisecond';
  // A date is a date: midnight UTC would be a time nobody wrote.
  if (precision === 'day') return { kind: 'wall', wall, precision };
  if (z !== undefined) return instantAt(wall, 0, precision);
  const offset = offsetOf(sign ?? sign2, hours ?? hours2, minutes ?? minutes2);
  return offset === null ? { kind: 'wall', wall, precision } : instantAt(wall, offset, precision);
}

function readYearLast(text: string): MachineTime | null {
  const match = YEAR_LAST.exec(text);
  if (match === null) return null;
  const [, month, day, hour, minute, second, sign, hours, minutes, year] = match;
  const wall: WallTime = {
    year: Number(year),
    month: MONTHS.indexOf((month ?? '').toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: 0,
  };
  return isPossible(wall) ? instantAt(wall, offsetOf(sign, hours, minutes) ?? 0, 'second') : null;
}

function readEnglish(text: string): MachineTime | null {
  const match = ENGLISH.exec(text);
  if (match === null) return null;
  const [, monthA, dayA, dayB, monthB, year, hour, minute, second, sign, hours, minutes] = match;
  const month = MONTHS.indexOf((monthA ?? monthB ?? '').toLowerCase()) + 1;
  const wall: WallTime = {
    year: Number(year),
    month,
    day: Number(dayA ?? dayB),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: 0,
  };
  if (month === 0 || !isPossible(wall)) return null;
  return instantAt(wall, offsetOf(sign, hours, minutes) ?? 0, second === undefined ? 'minute' : 'second');
}

/** No place on Earth is further from Greenwich. */
const LARGEST_OFFSET = 14 * 60;

function instantAt(wall: WallTime, offset: number, precision: Precision): MachineTime | null {
  if (Math.abs(offset) > LARGEST_OFFSET) return null;
  const ms = utcOf(wall) - offset * 60_000;
  return ms >= EARLIEST_MS && ms < LATEST_MS ? { kind: 'instant', ms, offset, precision } : null;
}

function offsetOf(sign: string | undefined, hours: string | undefined, minutes: string | undefined): number | null {
  if (sign === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === '+' ? size : -size || 0;
}

/** The wall clock read as UTC, in milliseconds since 1970. */
export function utcOf(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
}

/** Whether the calendar has such a day and the day such a clock. */
export function isPossible(wall: WallTime): boolean {
  if (wall.month < 1 || wall.month > 12 || wall.hour > 24 || wall.minute > 59 || wall.second > 60) return false;
  return wall.day >= 1 && wall.day <= daysInMonth(wall.year, wall.month);
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
