import type { Assumption } from '../../model/timestamp.js';
import { isPossible } from './machine-time.js';
import type { WallTime, ZoneReading } from './reading.js';
import { instantsOf, offsetAt, type Place } from './wall-clock.js';
import { SETTLED_ZONE_NAMES, ZONE_NAMES, type ZoneMeaning } from './zone-names.js';

/** A zone that the page, the publisher or the caller stands for, and how it is known. */
export interface KnownZone {
  readonly zone: string;
  /** Null when the page itself wrote it. */
  readonly assumption: Assumption | null;
}

/** What a written zone turned out to be. */
export type SettledZone =
  | { readonly ok: true; readonly place: Place; readonly assumptions: readonly Assumption[] }
  | { readonly ok: false; readonly problem: 'time-zone-ambiguous' | 'time-without-zone' };

/**
 * Gives a written zone its place. A named zone is a zone with its own summer time, never a fixed offset ("ET in
 * February is EST"); an abbreviation with several meanings is settled by `known` (publisher, edition, page), else not.
 *
 * @param known zones that speak for this page, the most telling first.
 */
export function settleZone(reading: ZoneReading, wall: WallTime, known: readonly KnownZone[]): SettledZone {
  if (reading.kind === 'iana') return { ok: true, place: { zone: reading.zone }, assumptions: [] };
  if (reading.kind === 'offset') return settleOffset(reading.minutes, wall, known);
  const settled = SETTLED_ZONE_NAMES[reading.name];
  const meanings = settled === undefined ? (ZONE_NAMES[reading.name] ?? []) : [settled];
  const only = meanings.length === 1 ? meanings[0] : undefined;
  if (only !== undefined) return settleMeaning(only, wall, known, []);
  for (const { zone } of known) {
    const meaning = meanings.find((candidate) => candidate.zone === zone) ?? byOffset(meanings, zone, wall);
    if (meaning !== undefined) return settleMeaning(meaning, wall, known, ['zone-abbreviation-settled']);
  }
  // Some meanings are impossible at that date: Irish summer time in March, Australian EST in January.
  const possible = meanings.filter(({ zone, minutes }) => zone !== null && offsetOfWall(wall, zone) === minutes);
  const [first] = possible;
  if (possible.length === 1 && first !== undefined && first === meanings[0]) {
    return settleMeaning(first, wall, known, ['zone-abbreviation-settled']);
  }
  return { ok: false, problem: 'time-zone-ambiguous' };
}

/** "GMT+1" on a page of London is London's summer time; elsewhere it stays an offset. */
function settleOffset(minutes: number, wall: WallTime, known: readonly KnownZone[]): SettledZone {
  const home = known.find((candidate) => isHome(candidate) && offsetOfWall(wall, candidate.zone) === minutes);
  return { ok: true, place: home === undefined ? { offset: minutes } : { zone: home.zone }, assumptions: [] };
}

function settleMeaning(
  meaning: ZoneMeaning,
  wall: WallTime,
  known: readonly KnownZone[],
  assumptions: readonly Assumption[],
): SettledZone {
  const { minutes } = meaning;
  if (minutes === null) return { ok: true, place: placeOf(meaning), assumptions };
  // The letters name an offset; a zone of the page that keeps this offset at this date is where they were written.
  const home = known.find((candidate) => isHome(candidate) && offsetOfWall(wall, candidate.zone) === minutes);
  if (home !== undefined) return { ok: true, place: { zone: home.zone }, assumptions };
  if (meaning.zone === null || offsetOfWall(wall, meaning.zone) === minutes) {
    return { ok: true, place: placeOf(meaning), assumptions };
  }
  // "EST" in July, "BST" in January: the letters are wrong or the wall clock is. Newsrooms misspell, clocks do not.
  return { ok: true, place: placeOf(meaning), assumptions: withSettled(assumptions) };
}

/** Words on the page and its language settle what letters mean, but they are no place where the page was written. */
function isHome({ assumption }: KnownZone): boolean {
  return assumption !== 'zone-from-page' && assumption !== 'zone-from-language';
}

function byOffset(meanings: readonly ZoneMeaning[], zone: string, wall: WallTime): ZoneMeaning | undefined {
  const offset = offsetOfWall(wall, zone);
  return meanings.find((candidate) => candidate.minutes === offset && candidate.zone !== null);
}

function withSettled(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.includes('zone-abbreviation-settled')
    ? assumptions
    : [...assumptions, 'zone-abbreviation-settled'];
}

function placeOf(meaning: ZoneMeaning): Place {
  return meaning.zone === null ? { offset: meaning.minutes ?? 0 } : { zone: meaning.zone };
}

function offsetOfWall(wall: WallTime, zone: string): number | null {
  if (!isPossible({ ...wall, hour: 0 })) return null;
  const [instant] = instantsOf(wall, { zone }).instants;
  return instant === undefined ? null : offsetAt(instant, { zone });
}
