import type { Revision } from '../../../../src/model/timeline.js';
import type { Words } from '../words.js';
import type { Claim } from './claims.js';
import type { Fault } from './fault.js';
import { plainTextOf, type Scene, type Sighting, saysStale, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

const timesOf = (sightings: readonly Sighting[]): number[] =>
  sightings.flatMap(({ exposure }) => timeOf(exposure) ?? []).sort((one, two) => one - two);

const read = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** First and last seen of a post and of its revisions, and that no words of any capture are missing. */
export function judgeSeen(scene: Scene, { post, sightings }: Claim): Found[] {
  const faults: Found[] = [];
  const times = timesOf(sightings);
  const [first, last] = [times[0] ?? null, times.at(-1) ?? null];
  if (read(post.firstSeen) !== first || read(post.lastSeen) !== last) {
    faults.push({
      kind: 'wrong-seen',
      what: `${post.firstSeen} to ${post.lastSeen}: ${sightings.map(tell).join('; ')}`,
    });
  }
  for (const revision of post.revisions) {
    if (isRight(revision, sightings)) continue;
    const what = `revision "${revision.text.slice(0, 40)}" ${revision.seenFrom} to ${revision.seenTo}: ${sightings.map(tell).join('; ')}`;
    faults.push({ kind: 'wrong-seen', what });
  }
  const told = sightings.filter(({ said }) => [post, ...post.revisions].some((one) => saysSame(one, said)));
  for (const sighting of sightings) {
    const { version, cutOff } = sighting.standing;
    // Another form tells the same version in its own way.
    if (told.some(({ standing }) => sameWords(standing.version, version))) continue;
    // Words that end with the file are nobody's; those of an old page out of a cache tell nothing.
    if (!cutOff && !saysStale(sighting.exposure, scene)) faults.push({ kind: 'lost-words', what: tell(sighting) });
  }
  return faults;
}

const sameWords = (one: Words, two: Words): boolean => one.headline === two.headline && one.text === two.text;

function saysSame(one: Pick<Words, 'headline' | 'text'>, two: Pick<Words, 'headline' | 'text'>): boolean {
  return one.headline === two.headline && plainTextOf(one) === plainTextOf(two);
}

/** Whether a revision is bounded by captures that show its words; one without a time by none that knows its own. */
function isRight(revision: Revision, sightings: readonly Sighting[]): boolean {
  const saying = sightings.filter(
    ({ said, standing }) => saysSame(said, revision) || (standing.cutOff && revision.text.startsWith(said.text)),
  );
  const times = timesOf(saying);
  const [from, to] = [read(revision.seenFrom), read(revision.seenTo)];
  if (from === null || to === null) return from === to && times.length < saying.length;
  return times.includes(from) && times.includes(to) && from <= to;
}
