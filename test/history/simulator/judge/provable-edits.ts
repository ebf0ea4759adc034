import type { Revision } from '../../../../src/model/timeline.js';
import type { Claim, Claims } from './claims.js';
import type { Fault, Scores } from './fault.js';
import {
  formKey,
  formOf,
  groupBy,
  isCached,
  plainTextOf,
  type Scene,
  type Sighting,
  saysStale,
  tell,
  timeOf,
} from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/**
 * Edits that nobody can doubt: two captures of one form, one after the other, of which the same post is proven and whose
 * words differ. Left out are posts of which some capture of that form knows no time, is old or ends in the middle.
 */
export function judgeProvableEdits(
  scene: Scene,
  groups: readonly (readonly Sighting[])[],
  { claims }: Claims,
  scores: Scores,
): Found[] {
  const faults: Found[] = [];
  for (const group of groups) {
    for (const [form, own] of groupBy(group, ({ exposure }) => formKey(formOf(exposure)))) {
      for (const [old, fresh] of provenChanges(scene, own)) {
        scores.edits.provable++;
        const claim = claims.find(({ sightings }) => holds(sightings, old) && holds(sightings, fresh));
        if (claim !== undefined && isTold(claim, form, old, fresh)) scores.edits.found++;
        else faults.push({ kind: 'missed-edit', what: `${tell(old)} -> ${tell(fresh)}: ${shape(claim)}` });
      }
    }
  }
  return faults;
}

const holds = (sightings: readonly Sighting[], { exposure, index }: Sighting): boolean =>
  sightings.some((other) => other.exposure === exposure && other.index === index);

function provenChanges(scene: Scene, own: readonly Sighting[]): (readonly [Sighting, Sighting])[] {
  const doubtful = own.some(
    ({ exposure, standing }) =>
      timeOf(exposure) === null || isCached(exposure) || saysStale(exposure, scene) || standing.cutOff,
  );
  const line = [...own].sort((one, two) => one.exposure.shot.at - two.exposure.shot.at);
  const instants = new Set(line.map(({ exposure }) => exposure.shot.at));
  if (doubtful || instants.size < line.length) return [];
  return line.flatMap((fresh, index) => {
    const old = line[index - 1];
    const same =
      old === undefined ||
      (plainTextOf(old.said) === plainTextOf(fresh.said) && old.said.headline === fresh.said.headline);
    return old === undefined || same ? [] : [[old, fresh] as const];
  });
}

/**
 * Whether a revision with the new words is there that calls itself a change, since the capture that shows them or since
 * another form did; and, where the form says both, the one with the old words right before it.
 */
function isTold({ post }: Claim, form: string, { said: old, exposure: before }: Sighting, fresh: Sighting): boolean {
  const own = post.revisions.filter((revision) => formKey(revision.form) === form);
  return post.revisions.some((revision) => {
    if (revision.change === 'first' || !says(revision, fresh.said) || revision.seenFrom === null) return false;
    const from = Date.parse(revision.seenFrom);
    if (from > fresh.exposure.shot.at || from <= before.shot.at) return false;
    const last = formKey(revision.form) === form ? own[own.indexOf(revision) - 1] : undefined;
    if (last === undefined) return true;
    const { changed } = revision;
    const [text, headline] = [plainTextOf(old) !== plainTextOf(fresh.said), old.headline !== fresh.said.headline];
    return says(last, old) && changed.includes('text') === text && changed.includes('headline') === headline;
  });
}

const says = (revision: Revision, said: Sighting['said']): boolean =>
  revision.headline === said.headline && plainTextOf(revision) === plainTextOf(said);

const shape = (claim: Claim | undefined): string =>
  claim === undefined
    ? 'two posts'
    : claim.post.revisions.map(({ change, seenFrom, changed }) => `${change}@${seenFrom}[${changed}]`).join(' ');
