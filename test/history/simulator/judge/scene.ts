import type { LiveBlog } from '../../../../src/model/live-blog.js';
import type { Post } from '../../../../src/model/post.js';
import type { CaptureForm } from '../../../../src/model/timeline.js';
import type { Standing } from '../shoot.js';
import type { Exposure } from '../show.js';
import type { PlayedPost, World } from '../world.js';

/** What was played, and what the history was given of it. */
export interface Scene {
  readonly world: World;
  /** Each capture once. */
  readonly exposures: readonly Exposure[];
  /** Captures given a second time: the same bytes of the same address at the same time. */
  readonly copies: readonly { readonly of: Exposure; readonly blog: LiveBlog }[];
}

/** The captures by their names; a copy may stand for what it is a copy of. */
export function exposuresByName({ exposures, copies }: Scene): ReadonlyMap<string, Exposure> {
  return new Map([
    ...exposures.map((exposure) => [exposure.shot.name, exposure] as const),
    ...copies.map(({ of, blog }) => [blog.capture.source, of] as const),
  ]);
}

/** A post in one capture: what the capture says, and what is true. */
export interface Sighting {
  readonly exposure: Exposure;
  readonly index: number;
  readonly said: Post;
  readonly standing: Standing;
  readonly truth: PlayedPost;
}

const known = new WeakMap<Exposure, readonly Sighting[]>();

/** The posts that a capture shows. Asked for again and again, so it is remembered. */
export function sightingsOf(exposure: Exposure): readonly Sighting[] {
  const sightings = known.get(exposure) ?? readSightings(exposure);
  known.set(exposure, sightings);
  return sightings;
}

function readSightings(exposure: Exposure): Sighting[] {
  return exposure.showing.standing.flatMap((standing, index) => {
    const said = exposure.blog.posts[index];
    return said === undefined ? [] : [{ exposure, index, said, standing, truth: standing.post }];
  });
}

/** The form of a capture, as it was made: a reader without layouts does not tell an AMP page from another. */
export function formOf({ blog, shot }: Exposure): CaptureForm {
  const { mediaType, savedBy } = blog.capture;
  const { id, variant } = blog.layout;
  return { layout: id, variant: shot.kind === 'amp' ? 'amp' : variant, mediaType, savedBy };
}

const plainTexts = new WeakMap<object, string>();

/** The text of a post or a revision without its paragraphs: data has the words of a page, and not these. */
export function plainTextOf(one: { readonly text: string }): string {
  const plain = plainTexts.get(one) ?? one.text.replaceAll(/\s+/g, ' ');
  plainTexts.set(one, plain);
  return plain;
}

/** One of the three forms of a game: data, the AMP page, the page itself; by the name of a form, whatever it is called. */
export function formKey({ layout, variant, mediaType }: CaptureForm): string {
  if (mediaType === 'json') return 'data';
  return /(?:^|[ -])amp(?:$|[ -])/.test(`${layout} ${variant}`) ? 'amp' : 'page';
}

/** Milliseconds since 1970 of a capture's time; null where it knows none. */
export const timeOf = ({ shot }: Exposure): number | null => (shot.timed ? shot.at : null);

export const isCached = ({ shot }: Exposure): boolean => shot.view < shot.at;

const updatedOf = ({ blog }: Exposure): number | null =>
  blog.updated === null ? null : Date.parse(blog.updated.instant);

/** Whether a page says itself that it is older than one captured before it. */
export function saysStale(exposure: Exposure, { exposures }: Scene): boolean {
  const [at, updated] = [timeOf(exposure), updatedOf(exposure)];
  if (at === null || updated === null) return false;
  return exposures.some((other) => {
    const [otherAt, otherUpdated] = [timeOf(other), updatedOf(other)];
    // The forms of a page need not agree on when it was changed.
    const alike = formKey(formOf(other)) === formKey(formOf(exposure));
    return alike && otherAt !== null && otherUpdated !== null && otherAt < at && otherUpdated > updated;
  });
}

/** Whether a page proves itself fresh: timed, out of no cache, and no older by its own words than any before it. */
export function isProvenFresh(exposure: Exposure, scene: Scene): boolean {
  if (timeOf(exposure) === null || isCached(exposure) || updatedOf(exposure) === null) return false;
  return !saysStale(exposure, scene);
}

/** Whether a cache answered and nothing in the captures tells. */
export function hidesCache(scene: Scene): boolean {
  return scene.exposures.some((exposure) => isCached(exposure) && !saysStale(exposure, scene));
}

/** Where a sighting stands, for a message. */
export function tell({ exposure, said, truth }: Sighting): string {
  const { name, at, view, kind } = exposure.shot;
  const cached = view < at ? ` (page of ${clock(view)})` : '';
  return `${truth.key} as ${said.id} in ${name} ${kind} at ${exposure.shot.timed ? clock(at) : 'no time'}${cached}`;
}

export const clock = (moment: number): string => new Date(moment).toISOString().slice(5, 19);

export function groupBy<K, T>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
