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

/** The publisher's id, the address, or the very same words that no other post says. */
function isProvablySame(one: Sighting, two: Sighting): boolean {
  if (one.said.idSource === 'publisher' && two.said.idSource === 'publisher' && one.said.id === two.said.id)
    return true;
  if (one.said.url !== null && one.said.url === two.said.url) return true;
  return (
    sameForm(one, two) && one.said.text === two.said.text && one.said.headline === two.said.headline && isAlone(one)
  );
}

const sameForm = (one: Sighting, two: Sighting): boolean =>
  formKey(formOf(one.exposure)) === formKey(formOf(two.exposure));

/** The cry of a match is printed again and again. */
const isAlone = ({ truth }: Sighting): boolean => truth.versions[0]?.text !== CRY.text;

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
