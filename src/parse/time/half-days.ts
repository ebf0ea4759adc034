import type { StampReading } from './reading.js';

/** Languages that are written where clocks have twelve hours, which may lose their "p.m.". */
const TWELVE_HOURS: ReadonlySet<string> = new Set(['en', 'hi', 'bn', 'ta', 'ne', 'ur', 'ar', 'sw', 'el', 'ko']);
/** "09:40", "9h40": nobody writes half a day so. */
const WHOLE_DAY = /(?<!\d)0\d ?[:.h]|\dh/i;

/**
 * Whether the clocks of a page without "a.m." or "p.m." may be those of half a day: none shows an hour above twelve, and
 * others of the page say their half, or the language is one in which halves are told. "9:40" may then be in the evening.
 *
 * @param readings of the posts, in the order of the page
 */
export function mayBeHalfDays(readings: readonly StampReading[], language: string | undefined): boolean {
  const clocked = readings.filter(({ clock }) => clock !== null);
  const bare = clocked.filter(isBare);
  if (bare.length === 0 || !bare.every(({ clock }) => clock !== null && clock.hour >= 1 && clock.hour <= 12))
    return false;
  if (bare.length < clocked.length) return true;
  if (language === undefined || !TWELVE_HOURS.has(language)) return false;
  return turnsAtTwelve(bare) || !bare.some(({ text }) => WHOLE_DAY.test(text));
}

/** Whether a stamp shows a clock and not its half of the day. */
export function isBare({ clock }: StampReading): boolean {
  return clock !== null && clock.meridiem === null && !clock.meridiemIgnored;
}

/** 12:50 beside 1:10 is twenty minutes on a clock of half a day, and half a day on the other. */
function turnsAtTwelve(readings: readonly StampReading[]): boolean {
  return readings.some(({ clock }, index) => {
    const next = readings[index + 1]?.clock;
    if (clock == null || next == null) return false;
    return Math.min(clock.hour, next.hour) <= 2 && Math.max(clock.hour, next.hour) >= 11;
  });
}
