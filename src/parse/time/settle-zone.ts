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
  | {
      readonly ok: true;
      readonly place: Place;
      readonly assumptions: readonly Assumption[];
      /** Minutes east of UTC that the letters name: they tell the two halves of a repeated hour apart. */
      readonly offset: number | null;
    }
  | { readonly ok: false; readonly problem: 'time-zone-ambiguous' | 'time-without-zone' };

/**
 * Gives a written zone its place. A named zone is a zone with its own summer time, never a fixed offset ("ET in
 * February is EST"); an abbreviation with several meanings is settled by `known` (publisher, edition, page), else not.
 *
 * @param known zones that speak for this page, the most telling first.
 */
export function settleZone(reading: ZoneReading, wall: WallTime, known: readonly KnownZone[]): SettledZone {
  if (reading.kind === 'local') return { ok: false, problem: 'time-without-zone' };
  if (reading.kind === 'iana') return { ok: true, place: { zone: reading.zone }, assumptions: [], offset: null };
  if (reading.kind === 'offset') return settleOffset(reading.minutes, wall, known);
  const settled = SETTLED_ZONE_NAMES[reading.name];
  const meanings = settled === undefined ? (ZONE_NAMES[reading.name] ?? []) : [settled];
  const only = meanings.length === 1 ? meanings[0] : undefined;
  // London calls its winter time GMT; nobody calls it UTC.
  if (reading.name === 'GMT') return settleOffset(0, wall, known, 'UTC');
  if (only !== undefined) return settleMeaning(only, wall, known, []);
  for (const { zone } of known) {
    const meaning = meaningOfPage(meanings, zone, wall);
    if (meaning !== undefined) return settleMeaning(meaning, wall, known, ['zone-abbreviation-settled']);
  }
  // Some meanings are impossible at that date: Irish summer time in March, Australian EST in January.
  const possible = meanings.filter((meaning) => fits(meaning, wall));
  const [first] = meanings;
  const sameClock = possible.every(({ minutes }) => minutes === first?.minutes);
  if (first !== undefined && possible.includes(first) && sameClock) {
    return settleMeaning(first, wall, known, ['zone-abbreviation-settled']);
  }
  return { ok: false, problem: 'time-zone-ambiguous' };
}

/** What a page of a zone means by the letters: its own zone, else that of its part of the world. */
function meaningOfPage(meanings: readonly ZoneMeaning[], zone: string, wall: WallTime): ZoneMeaning | undefined {
  const own = meanings.find((meaning) => meaning.zone === zone);
  if (own !== undefined) return own;
  const near = meanings.filter(({ by }) =>
    by.some((start) => (start.endsWith('/') ? zone.startsWith(start) : zone === start)),
  );
  // "AST" in July: Halifax is on ADT, so an American page means Puerto Rico.
  return near.find((meaning) => fits(meaning, wall)) ?? near[0];
}

/** "GMT+1" on a page of London is London's summer time; elsewhere it stays an offset. */
function settleOffset(
  minutes: number,
  wall: WallTime,
  known: readonly KnownZone[],
  otherwise: string | null = null,
): SettledZone {
  // 2 a.m. GMT+2 on the night when Berlin skips that hour is an offset, not Berlin's clock.
  const shows = (zone: string): boolean => !isSkipped(wall, zone) && offsetsOfWall(wall, zone).includes(minutes);
  const home = known.find(({ zone }) => shows(zone))?.zone ?? otherwise;
  const place = home === null ? { offset: minutes } : { zone: home };
  return { ok: true, place, assumptions: [], offset: minutes };
}

function settleMeaning(
  meaning: ZoneMeaning,
  wall: WallTime,
  known: readonly KnownZone[],
  assumptions: readonly Assumption[],
): SettledZone {
  const { minutes } = meaning;
  if (minutes === null) return { ok: true, place: placeOf(meaning), assumptions, offset: null };
  // The letters name an offset; a zone of the page that goes by these letters and keeps this offset is where they were
  // written. London in July keeps the offset of CET but does not go by it.
  const home = known.find(({ zone }) => offsetsOfWall(wall, zone).includes(minutes) && goesBy(zone, meaning, wall));
  if (home !== undefined) return { ok: true, place: { zone: home.zone }, assumptions, offset: minutes };
  if (fits(meaning, wall)) return { ok: true, place: placeOf(meaning), assumptions, offset: minutes };
  // "EST" in July, "BST" in January: the letters are wrong or the wall clock is. Newsrooms misspell, clocks do not.
  return { ok: true, place: placeOf(meaning), assumptions: withSettled(assumptions), offset: null };
}

/** Whether the clocks of `zone` are only ever set as those of the meaning are, in winter and in summer. */
function goesBy(zone: string, meaning: ZoneMeaning, wall: WallTime): boolean {
  const other = meaning.zone;
  if (other === null || other === zone) return true;
  const seasons = (name: string): readonly number[] =>
    [1, 7].flatMap((month) => offsetsOfWall({ ...wall, month, day: 15 }, name));
  const own = seasons(other);
  return seasons(zone).every((offset) => own.includes(offset));
}

function fits(meaning: ZoneMeaning, wall: WallTime): boolean {
  const { zone, minutes } = meaning;
  return zone === null || minutes === null || offsetsOfWall(wall, zone).includes(minutes);
}

function withSettled(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.includes('zone-abbreviation-settled')
    ? assumptions
    : [...assumptions, 'zone-abbreviation-settled'];
}

function placeOf(meaning: ZoneMeaning): Place {
  return meaning.zone === null ? { offset: meaning.minutes ?? 0 } : { zone: meaning.zone };
}

function isSkipped(wall: WallTime, zone: string): boolean {
  return isPossible({ ...wall, hour: 0 }) && instantsOf(wall, { zone }).nonexistent;
}

/** Both offsets of an hour that happens twice. */
function offsetsOfWall(wall: WallTime, zone: string): readonly number[] {
  if (!isPossible({ ...wall, hour: 0 })) return [];
  return instantsOf(wall, { zone }).instants.map((instant) => offsetAt(instant, { zone }));
}
