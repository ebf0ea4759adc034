const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The parts of a wall clock; the month counts from 1, the offset is in minutes east of Greenwich. */
interface ClockParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: number;
}

/** UTC, ISO 8601, to the second: `2024-02-08T05:15:00Z`; null when there is no such day or time. */
export function instantOf(parts: ClockParts): string | null {
  const { year, month, day, hour, minute, second, offset } = parts;
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return null;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // `Date.UTC` takes 30 February for 1 March, and the year 24 for 1924.
  if (local.getUTCFullYear() !== year || local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return null;
  return `${new Date(local.getTime() - offset * 60_000).toISOString().slice(0, 19)}Z`;
}

/** The instant of the 14 digits of a web archive: `20240208051500`; null when they are no date. */
export function instantOfDigits(digits: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return instantOf({ year, month, day, hour, minute, second, offset: 0 });
}

/** The 14 digits of an instant: the reverse of {@link instantOfDigits}. */
export function digitsOf(instant: string): string {
  return instant.replace(/[^\d]/g, '').slice(0, 14);
}

/** The number of an English month, short or long, from 1; 0 when it is none. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** Minutes east of Greenwich of `+0530`, `-05:00` or `Z`. */
export function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

/** The instant of an ISO 8601 date and time with a zone; null for anything else. Fractions of a second are kept. */
export function instantOfIso(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((n) => Number(n ?? 0));
  const instant = instantOf({ year, month, day, hour, minute, second, offset: offsetOf(match[8] ?? 'Z') });
  const fraction = match[7];
  return instant === null || fraction === undefined ? instant : instant.replace('Z', `.${fraction}Z`);
}
