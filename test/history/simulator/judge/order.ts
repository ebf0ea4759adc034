import type { Timeline } from '../../../../src/model/timeline.js';
import { everMoved, type PlayedPost } from '../world.js';
import type { Claims } from './claims.js';
import type { Fault } from './fault.js';
import { type Scene, sightingsOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/** Posts that a page shows one above the other, neither of them ever moved or pinned, stand so in the timeline. */
export function judgeOrder({ exposures }: Scene, { claims }: Claims): Found[] {
  const places = new Map<PlayedPost, number>();
  claims.forEach(({ sightings }, place) => {
    const truths = new Set(sightings.map(({ truth }) => truth));
    const [truth] = truths;
    if (truth !== undefined && truths.size === 1 && !places.has(truth)) places.set(truth, place);
  });
  const faults: Found[] = [];
  for (const exposure of exposures) {
    const line = sightingsOf(exposure)
      .map(({ truth }) => truth)
      .filter((truth) => !everMoved(truth))
      .sort((one, two) => (two.places[0]?.rank ?? 0) - (one.places[0]?.rank ?? 0));
    for (const [index, upper] of line.entries()) {
      const lower = line[index + 1];
      if (lower === undefined) continue;
      if ((places.get(upper) ?? -1) > (places.get(lower) ?? Number.POSITIVE_INFINITY)) {
        faults.push({
          kind: 'wrong-order',
          what: `${upper.key} stands below ${lower.key}, on ${exposure.shot.name} above`,
        });
      }
    }
  }
  return faults;
}

/** Gaps: every post that no capture shows, though pages on both sides do, is in one; none is between neighbours. */
export function judgeGaps({ world, exposures }: Scene, { completeness }: Timeline): Found[] {
  const { house } = world;
  const turned = completeness.gaps.filter(({ after, before }) => after !== null && before !== null && after > before);
  if (turned.length > 0) return [{ kind: 'false-gap', what: `ends before it begins: ${JSON.stringify(turned)}` }];
  const { desktop, amp } = house.stamps;
  // Only certain times say where a gap is, and only where posts stand in their order.
  if (
    [desktop, amp].some((kind) => kind !== 'full' && kind !== 'minute') ||
    house.shows === 'last-change' ||
    house.movesUp
  )
    return [];
  const gaps = completeness.gaps.map(({ after, before }) => ({
    after: after === null ? Number.NEGATIVE_INFINITY : Date.parse(after),
    before: before === null ? Number.POSITIVE_INFINITY : Date.parse(before),
  }));
  const seen = new Set(exposures.flatMap((exposure) => sightingsOf(exposure).map(({ truth }) => truth)));
  const still = [...world.posts].filter((post) => !everMoved(post)).sort((one, two) => one.stamped - two.stamped);
  const neighbours = new Set(
    exposures.flatMap((exposure) => (exposure.showing.whole ? couplesOn(sightingsOf(exposure)) : [])),
  );
  const pages = exposures.flatMap((exposure) =>
    exposure.showing.whole ? [sightingsOf(exposure).map(({ truth }) => truth)] : [],
  );
  const faults: Found[] = [];
  for (const [index, hidden] of still.entries()) {
    if (seen.has(hidden) || hidden.born - hidden.stamped >= 1000) continue;
    const older = still.slice(0, index).findLast((post) => seen.has(post));
    const newer = still.slice(index + 1).find((post) => seen.has(post));
    // A page that runs over its place had no such post: it was not yet there, or not any more.
    if (older === undefined || newer === undefined || pages.some((page) => spansIt(page, hidden))) continue;
    if (gaps.some(({ after, before }) => after - 60_000 <= hidden.stamped && hidden.stamped <= before + 60_000))
      continue;
    const what = `${hidden.key} of ${iso(hidden.stamped)} between ${older.key} and ${newer.key}: ${JSON.stringify(completeness.gaps)}`;
    faults.push({ kind: 'missed-gap', what });
  }
  for (const [index, older] of still.entries()) {
    const newer = still.slice(index + 1).find((post) => seen.has(post));
    if (newer === undefined || !seen.has(older) || !neighbours.has(coupleOf(older, newer))) continue;
    // Of posts that came within a minute nobody knows which one a gap is at.
    if ([older, newer].some((post) => still.some((other) => other !== post && isWithinMinute(other, post)))) continue;
    if (gaps.some(({ after, before }) => near(after, older.stamped) && near(before, newer.stamped))) {
      faults.push({ kind: 'false-gap', what: `between ${older.key} and ${newer.key}, ${iso(older.stamped)}` });
    }
  }
  return faults;
}

function spansIt(page: readonly PlayedPost[], hidden: PlayedPost): boolean {
  const still = page.filter((post) => !everMoved(post));
  return still.some((post) => post.stamped < hidden.stamped) && still.some((post) => post.stamped > hidden.stamped);
}

const isWithinMinute = (one: PlayedPost, two: PlayedPost): boolean => Math.abs(one.stamped - two.stamped) <= 60_000;

const coupleOf = (older: PlayedPost, newer: PlayedPost): string => `${older.key} < ${newer.key}`;

/** Posts that stand side by side on a page. */
function couplesOn(line: ReturnType<typeof sightingsOf>): string[] {
  return line.slice(1).flatMap(({ truth }, index) => {
    const above = line[index]?.truth;
    if (above === undefined) return [];
    return above.stamped > truth.stamped ? coupleOf(truth, above) : coupleOf(above, truth);
  });
}

const near = (one: number, two: number): boolean => one <= two && two - one < 60_000;
const iso = (moment: number): string => new Date(moment).toISOString();
