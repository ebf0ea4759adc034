import type { Report } from '../model/diagnostic.js';
import type { RevisedField, RevisionChange } from '../model/timeline.js';
import type { Sighting } from './capture-of-blog.js';
import { classifyChange } from './classify-change.js';
import { changedFields } from './compare-posts.js';
import { isCertain, msOf } from './instants.js';
import { plainWords } from './words.js';

/** Whether the page of the first capture is proven to be newer than that of the second, by their indexes. */
export type IsNewer = (index: number, other: number) => boolean;

/** Sightings of one post, read in one form, that say the same. */
export interface Version {
  readonly sightings: readonly Sighting[];
  /** What differs from the version before; empty for the first. */
  readonly changed: readonly RevisedField[];
  readonly change: RevisionChange;
}

/** What a post said in one form of the page, oldest first. */
export function versionsOf(lane: readonly Sighting[], isNewer: IsNewer, report: Report): readonly Version[] {
  const versions: Sighting[][] = [];
  for (const sighting of [...lane].sort((a, b) => timeOfPage(a) - timeOfPage(b))) {
    const last = versions.at(-1);
    const before = last && wholeOf(last);
    if (last === undefined || before === undefined) {
      versions.push([sighting]);
      continue;
    }
    if (sayTheSame(before, sighting)) {
      last.push(sighting);
      continue;
    }
    // What was said before is said again: it was taken back, or a cache answered. Only a newer page tells.
    const isProven = sighting.capture.at !== null && isNewer(sighting.capture.index, before.capture.index);
    const again = isProven ? undefined : versions.find((version) => isSaidAgain(wholeOf(version), sighting));
    if (again !== undefined) {
      again.push(sighting);
      continue;
    }
    // An older version that came later.
    if (isOlder(sighting, before) && !isProven) versions.splice(-1, 0, [sighting]);
    else versions.push([sighting]);
    if (!isProven) report('revision-order-unknown', { where: sighting.post.id, severity: 'info' });
  }
  return compared(versions);
}

/** The last one that the end of the input did not cut off, where there is any; else the one that says most. */
export function wholeOf(sightings: readonly Sighting[]): Sighting {
  const whole = sightings.findLast((sighting) => !endsInput(sighting)) ?? sightings.at(-1);
  if (whole === undefined) throw new Error('a version without sightings');
  return whole;
}

/** By the time of the page, not of the capture, where a cache answered or nobody knows when the capture was made. */
export function timeOfPage({ capture: { at, updatedAt, stale } }: Sighting): number {
  return stale || at === null ? (updatedAt ?? at ?? Number.MAX_SAFE_INTEGER) : at;
}

/** What changed from one version to the next; those between which nothing did, after all, are one. */
function compared(versions: readonly (readonly Sighting[])[]): readonly Version[] {
  const result: Version[] = [];
  for (const sightings of versions) {
    const last = result.at(-1);
    if (last === undefined) {
      result.push({ sightings, changed: [], change: 'first' });
      continue;
    }
    const [before, after] = [wholeOf(last.sightings), wholeOf(sightings)];
    const changed = changedFields(before.post, after.post);
    if (changed.length > 0) result.push({ sightings, changed, change: classify(before, after, changed) });
    else result[result.length - 1] = { ...last, sightings: [...last.sightings, ...sightings] };
  }
  return result;
}

const WORDS: ReadonlySet<RevisedField> = new Set<RevisedField>(['headline', 'text', 'byline']);

/** What a change of some parts of a post amounts to. */
export function classify(
  { post: before }: Pick<Sighting, 'post'>,
  { post: after }: Pick<Sighting, 'post'>,
  changed: readonly RevisedField[],
): RevisionChange {
  if (changed.some((field) => WORDS.has(field))) return classifyChange(before, after);
  if (changed.includes('markers')) return 'correction';
  if (!changed.includes('media')) return 'timestamp-only';
  return after.media.length > before.media.length ? 'addition' : 'correction';
}

function sayTheSame(a: Sighting, b: Sighting): boolean {
  return changedFields(a.post, b.post).length === 0 || isCutOff(a, b);
}

/** At a time that nobody knows, times tell nothing of what was changed when. */
function isSaidAgain(before: Sighting, sighting: Sighting): boolean {
  if (sighting.capture.at !== null) return sayTheSame(before, sighting);
  const changed = changedFields(before.post, sighting.post);
  return changed.every((field) => field === 'time' || field === 'updated') || isCutOff(before, sighting);
}

/** Its own last change lies before that of the other. */
function isOlder({ post: a }: Sighting, { post: b }: Sighting): boolean {
  const [one, other] = [a.updated ?? a.time, b.updated ?? b.time];
  return one !== null && other !== null && isCertain(one) && isCertain(other) && msOf(one) < msOf(other);
}

/** The input ended inside the post: that it says less is no change. */
function isCutOff(a: Sighting, b: Sighting): boolean {
  const [one, other] = [plainWords(a.post.text), plainWords(b.post.text)];
  return (endsInput(a) && other.startsWith(one)) || (endsInput(b) && one.startsWith(other));
}

function endsInput({ capture: { blog }, post }: Sighting): boolean {
  return post.position === blog.posts.length - 1 && blog.diagnostics.some(({ code }) => code === 'post-cut-off');
}
