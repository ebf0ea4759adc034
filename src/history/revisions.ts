import type { Report } from '../model/diagnostic.js';
import type { RevisedField, Revision } from '../model/timeline.js';
import type { Sighting } from './capture-of-blog.js';
import { changedFields } from './compare-posts.js';
import { type IsNewer, timeOfPage, type Version, versionsOf, wholeOf } from './versions.js';
import { foldedWords, plainWords } from './words.js';

/**
 * What a post said, oldest first. Only captures that were read in the same form are compared: the words of an AMP page
 * differ from those of the desktop page though nobody changed them. The form with the most captures tells the history;
 * what only another form says is added, with a `first` of its own.
 */
export function revisionsOf(sightings: readonly Sighting[], isNewer: IsNewer, report: Report): readonly Revision[] {
  const [only] = sightings;
  if (sightings.length === 1 && only !== undefined) {
    const { at, blog } = only.capture;
    return [
      revisionOf(
        { sightings: [only], changed: [], change: 'first' },
        at === null ? [] : [[at, blog.capture.capturedAt]],
      ),
    ];
  }
  const [main = [], ...others] = lanesOf(sightings).map((lane) => versionsOf(lane, isNewer, report));
  const told = [main, ...others.map((versions) => untold(versions, main))];
  const versions = told.flat();
  return told
    .flatMap(placed)
    .sort((a, b) => a.place - b.place)
    .map(({ version }) => revisionOf(version, seenOf(version, versions, sightings)));
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

/** What the main form does not say, with what stood before and behind it: an edit is told by both of its ends. */
function untold(versions: readonly Version[], main: readonly Version[]): readonly Version[] {
  const isNew = versions.map((version) => !isKnown(version, main));
  const from = Math.max(0, isNew.indexOf(true) - 1);
  const part = isNew.includes(true) ? versions.slice(from, isNew.lastIndexOf(true) + 2) : [];
  return part.map((version, index) => (index === 0 ? { ...version, changed: [], change: 'first' } : version));
}

/** The versions of one form keep their order, wherever those of others come between. */
function placed(versions: readonly Version[]): readonly { readonly version: Version; readonly place: number }[] {
  let place = Number.POSITIVE_INFINITY;
  return versions
    .toReversed()
    .map((version) => {
      place = Math.min(place, ...version.sightings.slice(0, 1).map(timeOfPage));
      return { version, place };
    })
    .reverse();
}

/** Whether the main form has a version with these words, and these times where no more was changed. */
function isKnown({ sightings, change }: Version, main: readonly Version[]): boolean {
  const own = wholeOf(sightings);
  return main.some((version) => {
    const other = wholeOf(version.sightings);
    if (!haveSameWords(other, own)) return false;
    return change !== 'timestamp-only' || !changedFields(other.post, own.post).some((field) => TIMES.has(field));
  });
}

const TIMES: ReadonlySet<RevisedField> = new Set<RevisedField>(['time', 'updated']);

/** Forms differ in white space, signs and capitals. */
function haveSameWords({ post: a }: Sighting, { post: b }: Sighting): boolean {
  return foldedText(a.headline) === foldedText(b.headline) && foldedText(a.text) === foldedText(b.text);
}

function foldedText(text: string | null): string {
  return foldedWords(text).join(' ');
}

/** The captures that say so; those of other forms too, where the very same words stand in no other version. */
function seenOf(
  version: Version,
  versions: readonly Version[],
  sightings: readonly Sighting[],
): readonly (readonly [at: number, capturedAt: string | null])[] {
  const words = sayingOf(wholeOf(version.sightings));
  const isOnly = versions.every((other) => other === version || sayingOf(wholeOf(other.sightings)) !== words);
  const own = new Set(version.sightings);
  const seen = sightings.filter((sighting) => own.has(sighting) || (isOnly && sayingOf(sighting) === words));
  return seen
    .flatMap(({ capture: { at, blog } }) => (at === null ? [] : [[at, blog.capture.capturedAt] as const]))
    .sort(([a], [b]) => a - b);
}

function sayingOf({ post: { headline, text } }: Sighting): string {
  return `${plainWords(headline)}\n${plainWords(text)}`;
}

function revisionOf(
  { sightings, changed, change }: Version,
  seen: readonly (readonly [at: number, capturedAt: string | null])[],
): Revision {
  const { capture, post } = wholeOf(sightings);
  const { headline, byline, text, html, media, time, updated, labels, markers } = post;
  return {
    seenFrom: seen[0]?.[1] ?? null,
    seenTo: seen.at(-1)?.[1] ?? null,
    change,
    changed,
    form: capture.form,
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
