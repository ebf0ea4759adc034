import type { TimeContext } from '../time/time-context.js';
import { instantsOf, wallAt } from '../time/wall-clock.js';
import type { MachineStamp, PostStamps } from './post-stamps.js';

const QUARTER_MS = 15 * 60_000;

/**
 * Whether the data of the posts calls a local time UTC: "12:40:00Z" where readers see "12:40", the zone of the page is
 * not UTC, and only as local times do all of them lie between the first and the last version of the page.
 */
export function isLocalInData(posts: readonly PostStamps[], context: TimeContext): boolean {
  const claimed = posts.flatMap(({ shown, shownMachine, published }) =>
    claimedInstant(shown, shownMachine ?? published),
  );
  if (claimed.length < 2 || claimed.length < posts.length / 2) return false;
  return tellsLocalTimes(claimed, context) === 'local';
}

/** Which of two readings of the same digits lies between the first and the last version of the page: UTC, local, both. */
export function tellsLocalTimes(claimed: readonly number[], context: TimeContext): 'utc' | 'local' | 'both' {
  const { stampZone, pagePublished, pageUpdated } = context;
  if (stampZone === null || pagePublished === null || pageUpdated === null) return 'both';
  const isWithin = (instants: readonly number[]): boolean =>
    Math.min(...instants) >= pagePublished - QUARTER_MS && Math.max(...instants) <= pageUpdated + QUARTER_MS;
  const local = claimed.flatMap((ms) => {
    const [instant] = instantsOf(wallAt(ms, { zone: 'UTC' }), { zone: stampZone.zone }).instants;
    return instant ?? [];
  });
  const fits = [isWithin(claimed), local.length === claimed.length && isWithin(local)];
  return fits[0] === fits[1] ? 'both' : fits[0] === true ? 'utc' : 'local';
}

/** The instant of a time in UTC that has the digits of a clock shown without a zone. */
export function claimedInstant(shown: PostStamps['shown'], machine: MachineStamp | null): readonly number[] {
  if (machine?.time.kind !== 'instant' || machine.time.offset !== 0) return [];
  if (shown?.reading.clock == null || shown.reading.zone !== null) return [];
  const { hour, minute } = wallAt(machine.time.ms, { zone: 'UTC' });
  return hour === shown.reading.clock.hour % 24 && minute === shown.reading.clock.minute ? [machine.time.ms] : [];
}
