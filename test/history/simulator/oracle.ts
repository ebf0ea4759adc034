import type { Post } from '../../../src/model/post.js';
import type { PostState, Revision, Timeline, TimelinePost } from '../../../src/model/timeline.js';
import { namesOfChange } from './judge/classes.js';
import { provableGroups } from './judge/identity.js';
import { earliestProof } from './judge/provable-withdrawals.js';
import {
  formKey,
  formOf,
  groupBy,
  isCached,
  isProvenFresh,
  type Scene,
  type Sighting,
  saysStale,
  timeOf,
} from './judge/scene.js';
import { everMoved, rankAt } from './world.js';

const iso = (moment: number | null): string | null =>
  moment === null ? null : `${new Date(moment).toISOString().slice(0, 19)}Z`;

/**
 * The history as somebody would write it who knows the truth and says only what can be proven. It tests the judge, who
 * must have nothing against it, and something against everything that is changed in it.
 */
export function writeTruth(scene: Scene): Timeline {
  const line = [...scene.exposures].sort((one, two) => (timeOf(one) ?? Infinity) - (timeOf(two) ?? Infinity));
  const groups = provableGroups(scene);
  const posts = groups.map((group) => writePost(scene, line, group, groups));
  const end = scene.world.to + 1e12;
  posts.sort(
    (one, two) => rankAt(two.truth, everMoved(two.truth) ? end : 0) - rankAt(one.truth, everMoved(one.truth) ? end : 0),
  );
  const found = posts.filter(({ post }) => post.state !== 'withdrawn').length;
  return {
    kind: 'timeline',
    url: null,
    urls: [],
    title: null,
    description: null,
    language: null,
    publisher: { name: null, domain: null },
    authors: [],
    published: null,
    updated: null,
    status: 'unknown',
    captures: line.map((exposure) => ({
      capture: exposure.blog.capture,
      url: exposure.blog.url,
      form: formOf(exposure),
      status: 'unknown',
      found: exposure.blog.posts.length,
      declared: null,
      updated: null,
      window: null,
      stale: saysStale(exposure, scene),
    })),
    posts: posts.map(({ post }) => post),
    // One gap from the beginning to the end hides nothing.
    completeness: { found, declared: null, missing: null, gaps: [{ after: null, before: null }], more: [] },
    diagnostics: [],
  };
}

function writePost(
  scene: Scene,
  line: readonly Scene['exposures'][number][],
  group: readonly Sighting[],
  groups: readonly (readonly Sighting[])[],
): { truth: Sighting['truth']; post: TimelinePost } {
  const own = [...group].sort((one, two) => line.indexOf(one.exposure) - line.indexOf(two.exposure));
  const last = own.at(-1);
  if (last === undefined) throw new Error('a post that nobody saw');
  const { truth } = last;
  const times = own.flatMap(({ exposure }) => timeOf(exposure) ?? []);
  const whole = !groups.some((other) => other !== group && other[0]?.truth === truth);
  const proof = whole ? earliestProof(scene, truth, own) : null;
  const between = proof === null ? null : { after: iso(Math.max(...times)) ?? '', before: iso(proof.shot.at) ?? '' };
  const said: Post = last.said;
  const post: TimelinePost = {
    ...said,
    published: null,
    publishedBetween: { after: iso(truth.stamped), before: iso(truth.born) },
    firstSeen: iso(times.length === 0 ? null : Math.min(...times)),
    lastSeen: iso(times.length === 0 ? null : Math.max(...times)),
    seenIn: own.map(({ exposure }) => line.indexOf(exposure)),
    state: stateOf(scene, own, between !== null),
    withdrawnBetween: between,
    matchedBy: own.length > 1 ? ['id'] : [],
    ids: [...new Set(own.map(({ said: { id } }) => id))],
    revisions: [...groupBy(own, ({ exposure }) => formKey(formOf(exposure))).values()].flatMap((some) =>
      writeRevisions(scene, some),
    ),
  };
  return { truth, post };
}

function stateOf(scene: Scene, own: readonly Sighting[], withdrawn: boolean): PostState {
  if (withdrawn) return 'withdrawn';
  const fresh = scene.exposures.filter(
    (exposure) => isProvenFresh(exposure, scene) && exposure.showing.whole && exposure.showing.toNewest,
  );
  const newest = fresh.filter(({ shot }) => shot.at === Math.max(...fresh.map((one) => one.shot.at)));
  return newest.some((exposure) => own.some((one) => one.exposure === exposure)) ? 'present' : 'unknown';
}

/** Words that a fresh page of a known time shows after others are an edit; all others are told without a time. */
function writeRevisions(scene: Scene, own: readonly Sighting[]): Revision[] {
  const whole = own.filter(({ standing }) => !standing.cutOff);
  const isSound = ({ exposure }: Sighting): boolean =>
    timeOf(exposure) !== null && !isCached(exposure) && !saysStale(exposure, scene);
  const revisions: Revision[] = [];
  for (const sighting of whole.filter(isSound)) addRevision(revisions, sighting, iso(timeOf(sighting.exposure)));
  for (const sighting of whole.filter((one) => timeOf(one.exposure) === null)) addRevision(revisions, sighting, null);
  for (const sighting of whole) {
    const hidden = isCached(sighting.exposure) && !saysStale(sighting.exposure, scene);
    if (hidden || revisions.length === 0) addRevision(revisions, sighting, iso(timeOf(sighting.exposure)));
  }
  const [only] = own;
  if (revisions.length === 0 && only !== undefined) addRevision(revisions, only, iso(timeOf(only.exposure)));
  return revisions;
}

function addRevision(revisions: Revision[], { said, exposure }: Sighting, at: string | null): void {
  const before = revisions.at(-1);
  const known = revisions.findIndex(({ text, headline }) => text === said.text && headline === said.headline);
  const old = revisions[known];
  if (old !== undefined) {
    const to = at !== null && old.seenTo !== null && at > old.seenTo ? at : old.seenTo;
    revisions[known] = { ...old, seenTo: to };
    return;
  }
  const corrected = before !== undefined && said.markers.length > before.markers.length;
  const [change = 'correction'] = before === undefined ? (['first'] as const) : namesOfChange(before, said, corrected);
  const fields = ['headline', 'text', 'byline'] as const;
  const changed = fields.filter((field) => before !== undefined && before[field] !== said[field]);
  const { headline, byline, text, html, media, time, updated, labels, markers } = said;
  const parts = { headline, byline, text, html, media, time, updated, labels, markers };
  revisions.push({ seenFrom: at, seenTo: at, change, changed, form: formOf(exposure), ...parts });
}
