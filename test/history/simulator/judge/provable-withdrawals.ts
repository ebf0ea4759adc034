import type { Exposure } from '../show.js';
import type { PlayedPost } from '../world.js';
import type { Claims } from './claims.js';
import type { Fault, Scores } from './fault.js';
import { formKey, formOf, isProvenFresh, type Scene, type Sighting, sightingsOf, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/**
 * Withdrawals that nobody can doubt. A capture proves one when it is of a known time and fresh by its own words, is a
 * whole first page, shows none of the post and later ones neither, and shows a post that an earlier capture shows below
 * it, and one above it or the newest there are. No post of these may ever have been pinned or moved, and nothing new may
 * have come that could be the post under another name.
 */
export function judgeProvableWithdrawals(
  scene: Scene,
  groups: readonly (readonly Sighting[])[],
  { claims }: Claims,
  scores: Scores,
): Found[] {
  const faults: Found[] = [];
  for (const group of groups) {
    const [first] = group;
    // A post whose sightings cannot be joined may be any of the others.
    if (first === undefined || groups.some((other) => other !== group && other[0]?.truth === first.truth)) continue;
    const proof = earliestProof(scene, first.truth, group);
    if (proof === null) continue;
    scores.withdrawals.provable++;
    const claim = claims.find(({ sightings }) => sightings.some((one) => one.truth === first.truth));
    const between = claim?.post.withdrawnBetween ?? null;
    if (claim?.post.state === 'withdrawn') scores.withdrawals.found++;
    else {
      const what = `${group.map(tell).join('; ')}; ${proof.shot.name} at ${new Date(proof.shot.at).toISOString()} proves it; claimed ${claim?.post.state} ${JSON.stringify(between)}`;
      faults.push({ kind: 'missed-withdrawal', what });
    }
  }
  return faults;
}

export function earliestProof(scene: Scene, post: PlayedPost, group: readonly Sighting[]): Exposure | null {
  if (
    isUnsteady(scene, post) ||
    post.born - post.stamped >= 1000 ||
    group.some(({ exposure }) => timeOf(exposure) === null)
  )
    return null;
  const last = Math.max(...group.map(({ exposure }) => exposure.shot.at));
  const seen = group.filter(({ exposure }) => isProvenFresh(exposure, scene));
  // The last sighting itself must be beyond doubt, or nobody knows how long the post was there.
  if (!seen.some(({ exposure }) => exposure.shot.at === last)) return null;
  const proofs = scene.exposures.filter(
    (exposure) =>
      exposure.shot.at > last && exposure.shot.page === 0 && exposure.showing.whole && exposure.showing.toNewest,
  );
  const proof = proofs
    .sort((one, two) => one.shot.at - two.shot.at)
    .find((exposure) => isNewer(exposure, group, scene) && spans(scene, exposure, post, seen));
  return proof ?? null;
}

/**
 * Whether a page says that it is newer than all that show the post: it was changed since, or shows a post that was
 * published since. One that says neither may be an older one, of a time when the post was away for a while.
 */
function isNewer(exposure: Exposure, group: readonly Sighting[], scene: Scene): boolean {
  if (!isProvenFresh(exposure, scene)) return false;
  const last = Math.max(...group.map((one) => one.exposure.shot.at));
  const form = formKey(formOf(exposure));
  const alike = group.filter((one) => formKey(formOf(one.exposure)) === form);
  const updated = (one: Exposure): number => Date.parse(one.blog.updated?.instant ?? '');
  if (alike.length === group.length && alike.every((one) => updated(one.exposure) < updated(exposure))) return true;
  return sightingsOf(exposure).some(
    ({ said }) => isCertain(said.published) && Date.parse(said.published?.instant ?? '') > last,
  );
}

/** Whether a page shows posts on both sides of a post's place, by what the captures say themselves. */
function spans(scene: Scene, exposure: Exposure, post: PlayedPost, seen: readonly Sighting[]): boolean {
  const line = sightingsOf(exposure).filter(({ standing }) => !standing.pinned);
  if (line.some(({ truth }) => truth.places.length > 1)) return false;
  const companions = new Set(
    seen
      .flatMap((sighting) => sightingsOf(sighting.exposure).map(({ truth }) => truth))
      .filter((one) => !isUnsteady(scene, one)),
  );
  const rank = ({ truth }: Sighting): number => truth.stamped;
  const older = line.filter((one) => rank(one) < post.stamped && companions.has(one.truth));
  if (older.length === 0) return false;
  const floor = Math.max(...older.map(rank));
  const newer = line.filter((one) => rank(one) > post.stamped && companions.has(one.truth));
  const ceiling = newer.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...newer.map(rank));
  const between = line.filter((one) => rank(one) > floor && rank(one) < ceiling);
  const since = Math.max(...seen.map((one) => one.exposure.shot.at));
  const isLater = ({ said }: Sighting): boolean =>
    isCertain(said.published) && Date.parse(said.published?.instant ?? '') > since;
  // Only a page that has grown at its end is known to run up to the newest post, where a changed one might be now.
  if (scene.world.house.order === 'oldest-first' && !line.some(isLater)) return false;
  // Where posts have no names, every new one may be the lost one, written anew.
  const isNamed = seen.some(({ said }) => said.idSource === 'publisher' || said.url !== null);
  if (!isNamed && !line.every((one) => companions.has(one.truth) || isLater(one))) return false;
  if (newer.length > 0) return between.length === 0;
  if (scene.world.house.shows === 'last-change') return false;
  // Up to the newest: what came since says with certainty that it was published later.
  return between.every(isLater);
}

/** Whether the captures may show a post elsewhere than on its place. */
function isUnsteady({ exposures }: Scene, post: PlayedPost): boolean {
  const pinned = exposures.some(({ showing }) => showing.standing.some((one) => one.post === post && one.pinned));
  return pinned || post.places.length > 1;
}

const isCertain = (stamp: Sighting['said']['published']): boolean =>
  stamp !== null && stamp.assumptions.length === 0 && stamp.source !== 'relative' && stamp.precision !== 'day';
