import type { RevisedField, Revision } from '../../../../src/model/timeline.js';
import { toldMoments } from '../post-times.js';
import { wordsIn } from '../show.js';
import type { Claim } from './claims.js';
import { namesOfChange } from './classes.js';
import type { Fault, Scores } from './fault.js';
import { formKey, formOf, groupBy, type Scene, type Sighting, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/** Judges every edit that is claimed of one post against what the editors did. */
export function judgeClaimedEdits(scene: Scene, { post, sightings }: Claim, scores: Scores): Found[] {
  const faults: Found[] = [];
  if (new Set(sightings.map(({ truth }) => truth)).size > 1) return faults;
  const byForm = groupBy(post.revisions, ({ form }) => formKey(form));
  for (const [form, revisions] of byForm) {
    const own = sightings.filter(({ exposure }) => formKey(formOf(exposure)) === form);
    for (const [index, revision] of revisions.entries()) {
      const before = revisions[index - 1];
      if (revision.change === 'first') {
        if (before !== undefined)
          faults.push({ kind: 'wrong-class', what: `"first" is said again of ${own.map(tell)[0]}` });
        continue;
      }
      scores.edits.claimed++;
      // A form that adds one edit to the history of another does not say again what was before.
      const olds = before === undefined ? lastBefore(revision, own) : sightingsSaying(before, own);
      const fault = judgeEdit(scene, olds, revision, own, revisions.slice(0, index));
      if (fault !== null) faults.push(fault);
      else scores.edits.right++;
      const [old] = before === undefined ? olds : [];
      const words = before ?? old?.said;
      if (fault === null && words !== undefined)
        faults.push(...judgeClass(words, before?.seenFrom ?? null, revision, own, scores));
    }
  }
  return faults;
}

const says = ({ said }: Sighting, revision: Revision): boolean =>
  said.text === revision.text &&
  said.headline === revision.headline &&
  said.byline === revision.byline &&
  said.time?.instant === revision.time?.instant;

/** The sightings that a revision is of: those with its words, and of these those with its time, where there are any. */
function sightingsSaying(revision: Revision, own: readonly Sighting[]): readonly Sighting[] {
  const exact = own.filter((sighting) => says(sighting, revision));
  return exact.length > 0
    ? exact
    : own.filter(({ said }) => said.text === revision.text && said.headline === revision.headline);
}

/** What the form showed last before a revision. */
function lastBefore({ seenFrom }: Revision, own: readonly Sighting[]): readonly Sighting[] {
  const from = seenFrom === null ? Number.POSITIVE_INFINITY : Date.parse(seenFrom);
  const earlier = own.filter(({ exposure }) => (timeOf(exposure) ?? Number.POSITIVE_INFINITY) < from);
  const last = Math.max(...earlier.map(({ exposure }) => exposure.shot.at));
  return earlier.filter(({ exposure }) => exposure.shot.at === last);
}

function judgeEdit(
  scene: Scene,
  olds: readonly Sighting[],
  after: Revision,
  own: readonly Sighting[],
  told: readonly Revision[],
): Found | null {
  const news = sightingsSaying(after, own);
  const couples = olds.flatMap((old) => news.map((fresh) => [old, fresh] as const));
  const untimed = after.seenFrom === null && told.some((one) => saysAgain(one, after));
  const story = `${after.change} (${after.changed.join(', ')}): ${olds.map(tell).join(' | ')} -> ${news.map(tell).join(' | ')}`;
  if (after.changed.length === 0) return { kind: 'false-edit', what: `nothing changed: ${story}` };
  if (untimed) return { kind: 'false-edit', what: `what was said before, at a time nobody knows: ${story}` };
  for (const field of after.changed) {
    if (!couples.some(([old, fresh]) => trulyDiffers(scene, field, old, fresh))) {
      return { kind: 'false-edit', what: `not ${field}: ${story}` };
    }
  }
  const timed = [...olds, ...news].every(({ exposure }) => timeOf(exposure) !== null);
  const ordered = timed && couples.every(([old, fresh]) => old.exposure.shot.at < fresh.exposure.shot.at);
  const forward = couples.some(([old, fresh]) => old.standing.version.from <= fresh.standing.version.from);
  return ordered && !forward ? { kind: 'edit-turned-round', what: story } : null;
}

const saysAgain = (one: Revision, two: Revision): boolean =>
  one.text === two.text && one.headline === two.headline && one.byline === two.byline;

/** Whether editors made the two sightings differ in a field; their words and times as written in one form. */
function trulyDiffers({ world }: Scene, field: RevisedField, old: Sighting, fresh: Sighting): boolean {
  const { kind } = old.exposure.shot;
  const [one, two] = [wordsIn(kind, old.standing.version), wordsIn(kind, fresh.standing.version)];
  if (field === 'headline' || field === 'text' || field === 'byline') return one[field] !== two[field];
  const [told, later] = [toldMoments(world.house, old.standing), toldMoments(world.house, fresh.standing)];
  if (field === 'time') return told.shown !== later.shown;
  // Where only the last change is printed, a later time is the time of the change.
  if (field === 'updated') return told.changed !== later.changed || told.shown !== later.shown;
  return field === 'markers' && old.standing.version.corrected !== fresh.standing.version.corrected;
}

function judgeClass(
  before: Pick<Revision, 'headline' | 'text' | 'byline' | 'markers'>,
  seenBefore: string | null,
  after: Revision,
  own: readonly Sighting[],
  scores: Scores,
): Found[] {
  if (after.seenFrom === null || seenBefore === after.seenFrom) return [];
  if (own.some(({ exposure, standing }) => timeOf(exposure) === null || standing.cutOff)) return [];
  const corrected =
    after.markers.some(({ kind }) => kind === 'corrected') && !before.markers.some(({ kind }) => kind === 'corrected');
  const names = namesOfChange(before, after, corrected);
  const bylineOnly = before.text === after.text && before.headline === after.headline && before.byline !== after.byline;
  if (names.size > 1 || bylineOnly) return [];
  scores.classes.judged++;
  if (names.has(after.change)) {
    scores.classes.right++;
    return [];
  }
  const what = `${after.change}, not ${[...names]}: "${before.headline}" "${before.text}" -> "${after.headline}" "${after.text}"`;
  return [{ kind: 'wrong-class', what }];
}
