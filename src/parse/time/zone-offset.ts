import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
/** More zones than exist, and more days than a page or an archive of one blog names: the caches stay bounded. */
const MOST_ZONES = 700;
const MOST_DAYS = 4_000;

interface CachedZone {
  readonly zone: IANAZone;
  /** Offset by day, where it is the same from midnight to midnight UTC. */
  readonly days: Map<number, number | null>;
}

const zones = new Map<string, CachedZone>();

/** Whether this Node knows the zone by that name. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * Minutes east of UTC in a named zone at an instant. Luxon asks `Intl` each time, which takes a hundred times longer
 * than a look-up; on all but two days a year the offset does not change, so the answer is kept by day.
 */
export function zoneOffset(name: string, instant: number): number {
  const cached = cachedZone(name);
  const day = Math.floor(instant / DAY_MS);
  let offset = cached.days.get(day);
  if (offset === undefined) {
    const start = cached.zone.offset(day * DAY_MS);
    offset = start === cached.zone.offset((day + 1) * DAY_MS) ? start : null;
    if (cached.days.size >= MOST_DAYS) cached.days.clear();
    cached.days.set(day, offset);
  }
  return offset ?? cached.zone.offset(instant);
}

function cachedZone(name: string): CachedZone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const made = { zone: IANAZone.create(name), days: new Map<number, number | null>() };
  if (zones.size < MOST_ZONES) zones.set(name, made);
  return made;
}
