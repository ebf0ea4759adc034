import { isDeepStrictEqual } from 'node:util';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Timeline } from '../../../src/model/timeline.js';
import { judgeCaptures } from './judge/captures.js';
import { readClaims } from './judge/claims.js';
import { judgeClaimedEdits } from './judge/edits.js';
import { type Fault, isHiddenByCaches, type Scores, startScores } from './judge/fault.js';
import { judgeMatching } from './judge/identity.js';
import { judgeGaps, judgeOrder } from './judge/order.js';
import { judgeProvableEdits } from './judge/provable-edits.js';
import { judgeProvableWithdrawals } from './judge/provable-withdrawals.js';
import { judgePublication } from './judge/publication.js';
import { hidesCache, type Scene } from './judge/scene.js';
import { judgeSeen } from './judge/seen.js';
import { judgeState } from './judge/states.js';
import { judgeWithdrawal } from './judge/withdrawals.js';
import { makeRandom } from './random.js';

/** Joins captures of one live blog: what is judged. */
export type Merge = (blogs: readonly LiveBlog[]) => Timeline;

export interface Judgement {
  readonly faults: readonly Fault[];
  readonly scores: Scores;
}

/** Has the captures of a game merged, and compares the history with what was played. */
export function judge(scene: Scene, merge: Merge): Judgement {
  // Who changes a capture is thrown out.
  const blogs = deepFrozen([...scene.exposures, ...scene.copies].map(({ blog }) => blog));
  // Pages without any time are refused by the parser: then there may be nothing to merge.
  if (blogs.length === 0) return { faults: [], scores: startScores() };
  const timeline = merge(blogs);
  const { faults, scores } = judgeTimeline(scene, timeline);
  const order = makeRandom(scene.world.seed).shuffled(blogs);
  if (isDeepStrictEqual(merge(order), timeline)) return { faults, scores };
  const what = order.map(({ capture }) => capture.source).join(', ');
  return { faults: [...faults, { kind: 'order-dependent', what, undetectable: false }], scores };
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}

/** Compares a history with what was played. */
export function judgeTimeline(scene: Scene, timeline: Timeline): Judgement {
  const scores = startScores();
  const claims = readClaims(scene, timeline);
  const { groups, faults: split } = judgeMatching(scene, claims, scores);
  const faults = [...claims.faults, ...split];
  for (const claim of claims.claims) {
    if (claim.sightings.length === 0) continue;
    faults.push(...judgeClaimedEdits(scene, claim, scores), ...judgeSeen(scene, claim));
    faults.push(...judgePublication(scene, claim), ...judgeState(scene, claim));
    if (claim.post.state !== 'withdrawn') continue;
    scores.withdrawals.claimed++;
    const fault = judgeWithdrawal(scene, claim);
    if (fault === null) scores.withdrawals.right++;
    else faults.push(fault);
  }
  faults.push(...judgeProvableEdits(scene, groups, claims, scores));
  faults.push(...judgeProvableWithdrawals(scene, groups, claims, scores));
  faults.push(...judgeOrder(scene, claims), ...judgeGaps(scene, timeline), ...judgeCaptures(scene, timeline));
  const hidden = hidesCache(scene);
  return {
    faults: faults.map((fault) => ({ ...fault, undetectable: hidden && isHiddenByCaches(fault.kind) })),
    scores,
  };
}
