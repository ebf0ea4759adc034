import type { Timestamp } from '../../../../src/model/timestamp.js';
import { CRY } from '../words.js';
import type { Claims } from './claims.js';
import type { Fault, Scores } from './fault.js';
import { formKey, formOf, groupBy, type Scene, type Sighting, sightingsOf, tell } from './scene.js';

/** Sightings of one post that the captures prove to be of one post, in groups. */
export function provableGroups(scene: Scene): Sighting[][] {
  const sightings = scene.exposures.flatMap(sightingsOf);
  return [...groupBy(sightings, ({ truth }) => truth).values()].flatMap((own) => {
    const groups: Sighting[][] = [];
    for (const sighting of own) {
      const joined = groups.filter((group) => group.some((other) => isProvablySame(sighting, other)));
      for (const group of joined) groups.splice(groups.indexOf(group), 1);
      groups.push([sighting, ...joined.flat()]);
    }
    return groups;
  });
}

/** The publisher's id, the address, or the very same words, which no other post says, at no other time. */
function isProvablySame({ said: one, ...sighting }: Sighting, { said: two, ...other }: Sighting): boolean {
  if (one.idSource === 'publisher' && two.idSource === 'publisher' && one.id === two.id) return true;
  if (one.url !== null && one.url === two.url) return true;
  // Of two names without a time nobody knows whether one sentence was written twice.
  const areNamed = one.idSource === 'publisher' && two.idSource === 'publisher' && one.time === null;
  const words = one.text === two.text && one.headline === two.headline && !areNamed;
  return words && sameForm(sighting, other) && isAlone(sighting) && !areApart(one.time, two.time);
}

/** The same words at another time may be another post: "How to follow us" comes back. */
function areApart(one: Timestamp | null, two: Timestamp | null): boolean {
  const isSure = (stamp: Timestamp | null): stamp is Timestamp =>
    // A day and a zone that the page names are not in doubt.
    stamp !== null && stamp.source !== 'relative' && !stamp.assumptions.includes('day-rollover');
  return isSure(one) && isSure(two) && one.instant !== two.instant;
}

const sameForm = (one: Pick<Sighting, 'exposure'>, two: Pick<Sighting, 'exposure'>): boolean =>
  formKey(formOf(one.exposure)) === formKey(formOf(two.exposure));

/** The cry of a match is printed again and again. */
const isAlone = ({ truth }: Pick<Sighting, 'truth'>): boolean => truth.versions[0]?.text !== CRY.text;

/** Compares what was matched with what can be. */
export function judgeMatching(
  scene: Scene,
  { claims }: Claims,
  scores: Scores,
): { readonly groups: readonly Sighting[][]; readonly faults: readonly Omit<Fault, 'undetectable'>[] } {
  const faults: Omit<Fault, 'undetectable'>[] = [];
  const keyOf = ({ exposure, index }: Sighting): string => `${exposure.shot.name}#${index}`;
  const home = new Map<string, number>();
  claims.forEach(({ sightings }, number) => {
    for (const sighting of sightings) home.set(keyOf(sighting), number);
    for (const [one, two] of pairs(sightings)) {
      scores.matching.claimed++;
      if (one.truth === two.truth) scores.matching.right++;
    }
  });
  const groups = provableGroups(scene);
  for (const group of groups) {
    const split = pairs(group).filter(([one, two]) => home.get(keyOf(one)) !== home.get(keyOf(two)));
    scores.matching.provable += (group.length * (group.length - 1)) / 2;
    scores.matching.found += (group.length * (group.length - 1)) / 2 - split.length;
    const [first] = split;
    if (first !== undefined) faults.push({ kind: 'split-post', what: `${tell(first[0])}; ${tell(first[1])}` });
  }
  return { groups, faults };
}

function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((two) => [one, two] as const));
}
