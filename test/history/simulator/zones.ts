const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const QUARTER = 900_000;

/** Minutes east of UTC, by the zone data of the machine and not by the library under test. */
function offsetOf(zone: string, instant: number): number {
  // Clocks are set at quarters of an hour; asking once for each is a hundred times faster.
  const slot = Math.floor(instant / QUARTER);
  const key = `${zone} ${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format = formats.get(zone) ?? makeFormat(zone);
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(slot * QUARTER).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute']);
  const offset = Math.round((wall - slot * QUARTER) / 60_000);
  offsets.set(key, offset);
  return offset;
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

/** The wall clock of a zone, as a date whose UTC fields are those of the wall. */
export function wallOf(zone: string, instant: number): Date {
  return new Date(instant + offsetOf(zone, instant) * 60_000);
}

/** `2031-02-11T17:00:00-05:00` */
export function localOf(zone: string, instant: number): string {
  const offset = offsetOf(zone, instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const wall = wallOf(zone, instant).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `2031-02-11T22:00:00Z` */
export const utcOf = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
