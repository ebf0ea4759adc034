import type { Revision, Timeline, TimelinePost } from '../../../../src/model/timeline.js';
import type { Fault } from './fault.js';
import { exposuresByName, formKey, formOf, type Scene, type Sighting, sightingsOf, tell } from './scene.js';

/** A post of the timeline, and the sightings that it is made of. */
export interface Claim {
  readonly post: TimelinePost;
  readonly sightings: readonly Sighting[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly faults: readonly Omit<Fault, 'undetectable'>[];
}

/**
 * Finds out which sightings each post of the timeline is made of: by the capture, the id in it and the words. What is
 * left over on either side is a fault.
 */
export function readClaims(scene: Scene, timeline: Timeline): Claims {
  const faults: Omit<Fault, 'undetectable'>[] = [];
  const names = exposuresByName(scene);
  const shown = new Map(scene.exposures.map((exposure) => [exposure, sightingsOf(exposure)]));
  const taken = new Set<Sighting>();
  const wanted = timeline.posts.flatMap((post) =>
    post.seenIn.map((at) => {
      const source = timeline.captures[at]?.capture.source ?? `capture ${at}`;
      const exposure = names.get(source);
      return { post, source, options: optionsOf(post, (exposure && shown.get(exposure)) ?? []) };
    }),
  );
  const found = new Map<TimelinePost, Sighting[]>(timeline.posts.map((post) => [post, []]));
  // Those that leave no choice first: twins have the same words.
  for (const { post, source, options } of wanted.sort((one, two) => one.options.length - two.options.length)) {
    const free = options.filter((option) => !taken.has(option));
    const own = found.get(post) ?? [];
    // Twins that differ in nothing: whichever goes with what the post has.
    const chosen = free.find(({ truth }) => own.some((one) => one.truth === truth)) ?? free[0];
    if (chosen === undefined) {
      faults.push({ kind: 'not-shown', what: `${post.ids.join(', ')} "${post.text.slice(0, 40)}" in ${source}` });
      continue;
    }
    taken.add(chosen);
    own.push(chosen);
  }
  for (const sighting of [...shown.values()].flat()) {
    if (!taken.has(sighting)) faults.push({ kind: 'lost-sighting', what: tell(sighting) });
  }
  const claims = timeline.posts.map((post) => ({ post, sightings: found.get(post) ?? [] }));
  for (const { sightings } of claims) {
    const truths = new Set(sightings.map(({ truth }) => truth));
    if (truths.size > 1 && !areAlike(sightings))
      faults.push({ kind: 'merged-posts', what: sightings.map(tell).join('; ') });
  }
  return { claims, faults };
}

/** Posts without a name and a time that say the very same: nobody can tell them apart. */
function areAlike(sightings: readonly Sighting[]): boolean {
  const [first] = sightings;
  return sightings.every(
    ({ said }) =>
      said.idSource === 'derived' && said.url === null && said.time === null && said.text === first?.said.text,
  );
}

/** The sightings of a capture that a post of the timeline may mean: by its id, its words and its time, as far as may be. */
function optionsOf(post: TimelinePost, sightings: readonly Sighting[]): readonly Sighting[] {
  const named = sightings.filter(({ said }) => post.ids.includes(said.id));
  const worded = named.filter((sighting) => post.revisions.some((revision) => saysSo(revision, sighting)));
  const timed = worded.filter((sighting) =>
    post.revisions.some(
      (revision) => saysSo(revision, sighting) && revision.time?.instant === sighting.said.time?.instant,
    ),
  );
  return [timed, worded, named].find((options) => options.length > 0) ?? [];
}

function saysSo({ text, headline, form }: Revision, { said, exposure }: Sighting): boolean {
  return text === said.text && headline === said.headline && formKey(form) === formKey(formOf(exposure));
}
