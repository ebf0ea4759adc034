import type { JoinedPost } from '../join/join-candidates.js';
import { fixedZone } from '../time/fixed-zone.js';
import type { Lexicon } from '../time/lexicon.js';
import { readMachineTime } from '../time/machine-time.js';
import { readStampOnce } from '../time/read-stamp-once.js';
import type { MonthFirst } from '../time/recognise/numeric-date.js';
import { offsetAt } from '../time/wall-clock.js';

const MINUTE_MS = 60_000;
/** Clocks of the world stand whole quarters of an hour apart. */
const QUARTER = 15;
const MOST_MINUTES = 14 * 60;
/** One post of which both times are known may have been changed a whole quarter of an hour later by chance. */
const LEAST = 3;
const AGREEMENT = 0.8;

/** How the stamps of a page are read. */
export interface ClockReading {
  readonly lexicons: readonly Lexicon[];
  readonly monthFirst: MonthFirst;
}

/**
 * The zone that the clocks of a page are proven to show: beside them stand instants, which in most posts lie the same
 * whole quarters of an hour off. The instant may be that of the last change, for most posts are never changed. Of the likely zones, one that shows these clocks too gives its name.
 */
export function zoneOfClocks(
  posts: readonly JoinedPost[],
  reading: ClockReading,
  likely: readonly string[] = [],
): string | null {
  const votes = new Map<number, number[]>();
  let compared = 0;
  let cast = 0;
  for (const { main } of posts) {
    const wall = main.stamps.flatMap(({ text }) => wallOf(text, reading)).at(0);
    if (wall === undefined) continue;
    const instants = main.stamps.flatMap(({ value }) => instantOf(value));
    if (instants.length === 0) continue;
    compared++;
    const offsets = new Map(
      instants.map((instant) => [Math.round(wall / MINUTE_MS) - Math.floor(instant / MINUTE_MS), instant]),
    );
    for (const [offset, instant] of offsets) {
      if (offset % QUARTER !== 0 || Math.abs(offset) > MOST_MINUTES) continue;
      cast++;
      const voters = votes.get(offset) ?? [];
      voters.push(instant);
      votes.set(offset, voters);
    }
  }
  const [first] = [...votes].sort((one, two) => two[1].length - one[1].length);
  if (first === undefined) return null;
  const [offset, voters] = first;
  if (voters.length < LEAST || voters.length * 2 < compared || voters.length < cast * AGREEMENT) return null;
  const named = likely.find((zone) => voters.every((instant) => offsetAt(instant, { zone }) === offset));
  return named ?? fixedZone(offset);
}

/** What a clock with its whole date would be in UTC. */
function wallOf(text: string | null, { lexicons, monthFirst }: ClockReading): number[] {
  const reading = text === null ? null : readStampOnce(text, lexicons, { monthFirst });
  if (reading === null || reading.clock === null || reading.zone !== null) return [];
  const { year, month, day, doubts } = reading.date ?? {};
  if (year == null || month == null || day == null || doubts?.length !== 0) return [];
  return [Date.UTC(year, month - 1, day, reading.clock.hour, reading.clock.minute)];
}

function instantOf(value: string | number | null): number[] {
  const time = value === null ? null : readMachineTime(value);
  return time?.kind === 'instant' && time.precision !== 'day' ? [time.ms] : [];
}
