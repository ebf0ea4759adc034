import { isZone } from './zone-offset.js';

/** Zones whose clocks have stood off the hour without summer time for as long as there have been live blogs. */
const OFF_THE_HOUR: Readonly<Record<number, string>> = {
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  570: 'Australia/Darwin',
};
/** No zone lies further west or east. */
const LEAST_HOURS = -12;
const MOST_HOURS = 14;

/**
 * The zone whose clocks always stand this many minutes east of UTC; null for an offset that no such zone keeps. The
 * names of the database count west: UTC+2 is `Etc/GMT-2`.
 */
export function fixedZone(minutes: number): string | null {
  if (minutes === 0) return 'UTC';
  const hours = minutes / 60;
  if (!Number.isInteger(hours)) return OFF_THE_HOUR[minutes] ?? null;
  if (hours < LEAST_HOURS || hours > MOST_HOURS) return null;
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

/** A zone as settings write it: an IANA name, an offset ("+02:00", "UTC-5"), or minutes east of UTC. */
export function zoneOfSetting(text: string): string | null {
  const name = text.trim();
  const offset = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(name);
  // A bare number is in minutes: two digits are no offset that a zone keeps.
  if (/^[+-]?\d{1,3}(?:\.0+)?$/.test(name)) return fixedZone(Number(name));
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return fixedZone(offset[1] === '-' ? -minutes : minutes);
  }
  return name.includes('/') || name === 'UTC' ? (isZone(name) ? name : null) : null;
}
