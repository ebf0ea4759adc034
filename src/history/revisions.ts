import type { Report } from '../model/diagnostic.js';
import type { RevisedField, Revision, RevisionChange } from '../model/timeline.js';
import type { Sighting } from './capture-of-blog.js';
import { classifyChange } from './classify-change.js';
import { changedFields } from './compare-posts.js';
import { msOf } from './instants.js';
import { foldedWords, plainWords } from './words.js';

/** Whether the page of the first capture is proven to be newer than that of the second, by their indexes. */
export type IsNewer = (index: number, other: number) => boolean;

/** Sightings of one post, read in one form, that say the same. */
interface Version {
  readonly sightings: Sighting[];
  readonly changed: readonly RevisedField[];
  readonly change: RevisionChange;
}

/**
 * What a post said, oldest first. Only captures that were read in the same form are compared: the words of an AMP page
 * differ from those of the desktop page though nobody changed them. The form with the most captures tells the history;
 * what only another form says is added, with a `first` of its own.
 */
export function revisionsOf(sightings: readonly Sighting[], isNewer: IsNewer, report: Report): readonly Revision[] {
  const lanes = [...lanesOf(sightings)].map((lane) => versionsOf(lane, isNewer, report));
  const [main = [], ...others] = lanes;
  // A change that another form shows stays, though one of its ends is known.
  const extra = others.flatMap((versions) =>
    versions.filter((version, index) => {
      const before = versions[index - 1];
      return !isKnown(version, main) || (before !== undefined && !isKnown(before, main));
    }),
  );
  // Nothing is changed before it was said.
  const start = Math.min(...main.slice(0, 1).map(placeOf));
  const origins = others.flatMap((versions) =>
    versions.filter((version, index) => {
      const next = versions[index + 1];
      return !extra.includes(version) && next !== undefined && extra.includes(next) && placeOf(next) < start;
    }),
  );
  const rest = [...sightings].filter((one) => !main.some((version) => version.sightings.includes(one)));
  return [...main, ...extra, ...origins]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((version) => revisionOf(version, rest));
}

/** Most captures first; of equal ones the one captured first. */
function lanesOf(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const lanes = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const lane = lanes.get(sighting.capture.formKey);
    if (lane === undefined) lanes.set(sighting.capture.formKey, [sighting]);
    else lane.push(sighting);
  }
  return [...lanes.values()].sort((a, b) => b.length - a.length);
}

/** By the time of the page, not of the capture, where a cache answered. */
function placeOf({ sightings: [first] }: Version): number {
  return first === undefined ? 0 : timeOfPage(first);
}

function timeOfPage({ capture: { at, updatedAt, stale } }: Sighting): number {
  return stale && updatedAt !== null ? updatedAt : (at ?? Number.MAX_SAFE_INTEGER);
}

function versionsOf(lane: readonly Sighting[], isNewer: IsNewer, report: Report): readonly Version[] {
  const versions: Version[] = [];
  for (const sighting of [...lane].sort((a, b) => timeOfPage(a) - timeOfPage(b))) {
    const last = versions.at(-1);
    const before = last?.sightings.at(-1);
    if (last === undefined || before === undefined) {
      versions.push({ sightings: [sighting], changed: [], change: 'first' });
      continue;
    }
    const changed = changedFields(before.post, sighting.post);
    if (changed.length === 0 || isCutOff(before, sighting)) {
      last.sightings.push(sighting);
      continue;
    }
    // What was said before is said again: it was taken back, or a cache answered. Only a newer page tells.
    const again = versions.find(({ sightings }) => saysTheSame(wholeOf(sightings), sighting));
    const isProven = sighting.capture.at !== null && isNewer(sighting.capture.index, before.capture.index);
    if (again !== undefined && !isProven) {
      again.sightings.push(sighting);
      continue;
    }
    if (isOlder(sighting, before) && !isProven) {
      // An older version that came later.
      versions.splice(-1, 0, { sightings: [sighting], changed: [], change: 'first' });
      continue;
    }
    if (!isProven) report('revision-order-unknown', { where: sighting.post.id, severity: 'info' });
    versions.push({ sightings: [sighting], changed, change: classify(before, sighting, changed) });
  }
  return ordered(versions);
}

/** After an older version was put between the others, what changed is told anew. */
function ordered(versions: readonly Version[]): readonly Version[] {
  return versions.map((version, index) => {
    const before = versions[index - 1]?.sightings[0];
    const [own] = version.sightings;
    if (before === undefined || own === undefined) return { ...version, changed: [], change: 'first' };
    const changed = changedFields(before.post, own.post);
    return { ...version, changed, change: classify(before, own, changed) };
  });
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

function saysTheSame(a: Sighting | undefined, b: Sighting): boolean {
  return a !== undefined && changedFields(a.post, b.post).length === 0;
}

/** One that the end of the input did not cut off, where there is any. */
function wholeOf(sightings: readonly Sighting[]): Sighting | undefined {
  return sightings.find((sighting) => !endsInput(sighting)) ?? sightings[0];
}

/** Its own last change lies before that of the other. */
function isOlder(a: Sighting, b: Sighting): boolean {
  const [one, other] = [a.post.updated, b.post.updated];
  return one !== null && other !== null && msOf(one) < msOf(other);
}

/** The input ended inside the post: that it says less is no change. */
function isCutOff(a: Sighting, b: Sighting): boolean {
  const [one, other] = [plainWords(a.post.text), plainWords(b.post.text)];
  return (endsInput(a) && other.startsWith(one)) || (endsInput(b) && one.startsWith(other));
}

function endsInput({ capture: { blog }, post }: Sighting): boolean {
  return post.position === blog.posts.length - 1 && blog.diagnostics.some(({ code }) => code === 'post-cut-off');
}

/** Whether the main form has a version with these words, and these times where no more was changed. */
function isKnown({ sightings: [own], change }: Version, versions: readonly Version[]): boolean {
  if (own === undefined) return true;
  return versions.some(({ sightings: [first] }) => {
    if (first === undefined || !haveSameWords(first, own)) return false;
    return change !== 'timestamp-only' || !changedFields(first.post, own.post).some((field) => TIMES.has(field));
  });
}

const TIMES: ReadonlySet<RevisedField> = new Set<RevisedField>(['time', 'updated']);

/** Forms differ in white space, signs and capitals. */
function haveSameWords({ post: a }: Sighting, { post: b }: Sighting): boolean {
  return wordsOf(a.headline) === wordsOf(b.headline) && wordsOf(a.text) === wordsOf(b.text);
}

function wordsOf(text: string | null): string {
  return foldedWords(text).join(' ');
}

function revisionOf({ sightings, changed, change }: Version, rest: readonly Sighting[]): Revision {
  const [first] = sightings;
  if (first === undefined) throw new Error('a version without sightings');
  // Other forms with the very same words saw it too.
  const same = rest.filter((other) => change !== 'timestamp-only' && haveSameWords(other, first));
  const seen = [...new Set([...sightings, ...same])]
    .flatMap(({ capture: { at, blog } }) => (at === null ? [] : [{ at, text: blog.capture.capturedAt }]))
    .sort((a, b) => a.at - b.at);
  const { headline, byline, text, html, media, time, updated, labels, markers } = (sightings.at(-1) ?? first).post;
  return {
    seenFrom: seen[0]?.text ?? null,
    seenTo: seen.at(-1)?.text ?? null,
    change,
    changed,
    form: first.capture.form,
    headline,
    byline,
    text,
    html,
    media,
    time,
    updated,
    labels,
    markers,
  };
}
