import type { Timeline } from '../../../../src/model/timeline.js';
import type { Fault } from './fault.js';
import { exposuresByName, isCached, type Scene, saysStale } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/** The list of captures: all of them, in the order they were made in, and which came out of a cache. */
export function judgeCaptures(scene: Scene, timeline: Timeline): Found[] {
  const faults: Found[] = [];
  const bySource = exposuresByName(scene);
  const names = timeline.captures.map(({ capture }) => capture.source);
  const given = names.map((name) => bySource.get(name));
  if (given.includes(undefined) || new Set(given).size !== names.length || names.length !== scene.exposures.length) {
    faults.push({ kind: 'wrong-count', what: `captures ${names.join(', ')}` });
  }
  const times = timeline.captures.map(({ capture }) => capture.capturedAt ?? '9');
  if (times.some((time, index) => time < (times[index - 1] ?? ''))) {
    faults.push({ kind: 'wrong-order', what: `captures at ${times.join(', ')}` });
  }
  for (const { capture, stale } of timeline.captures) {
    const exposure = bySource.get(capture.source);
    if (exposure === undefined || exposure.shot.kind === 'article') continue;
    // Where the last change is that of the newest post, taking the newest away sets it back.
    const honest = scene.world.house.pageUpdated === 'every-change';
    if (stale && !isCached(exposure) && honest) faults.push({ kind: 'false-stale', what: exposure.shot.name });
    if (!stale && saysStale(exposure, scene)) faults.push({ kind: 'missed-stale', what: exposure.shot.name });
  }
  return [...faults, ...judgeCounts(timeline)];
}

function judgeCounts({ posts, completeness }: Timeline): Found[] {
  const faults: Found[] = [];
  const count = (what: string, is: number | null, should: number | null): void => {
    if (is !== should) faults.push({ kind: 'wrong-count', what: `${what}: ${is}, not ${should}` });
  };
  count('found', completeness.found, posts.filter(({ state }) => state !== 'withdrawn').length);
  const { declared, found } = completeness;
  count('missing', completeness.missing, declared === null ? null : Math.max(0, declared - found));
  for (const { ids, id, revisions, seenIn } of posts) {
    if (!ids.includes(id)) faults.push({ kind: 'wrong-count', what: `${id} is not among its ids ${ids.join(', ')}` });
    if (revisions.length === 0 || revisions[0]?.change !== 'first') {
      faults.push({ kind: 'wrong-count', what: `${id} begins with ${revisions[0]?.change ?? 'no revision'}` });
    }
    if (seenIn.length === 0) faults.push({ kind: 'wrong-count', what: `${id} is seen nowhere` });
  }
  return faults;
}
