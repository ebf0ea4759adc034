import { isUp } from '../world.js';
import type { Claim } from './claims.js';
import type { Fault } from './fault.js';
import { clock, type Scene, saysStale, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/** What is wrong about the withdrawal that is claimed of a post; null where it happened, and then. */
export function judgeWithdrawal(scene: Scene, { post, sightings }: Claim): Found | null {
  const story = `${sightings.map(tell).join('; ')}; claimed ${JSON.stringify(post.withdrawnBetween)}`;
  const truths = new Set(sightings.map(({ truth }) => truth));
  const [truth] = truths;
  const happened = truth !== undefined && truths.size === 1 && truth.absences.length > 0;
  const wrong = (why: string): Found => {
    const taken = truth?.absences.map(
      ({ from, to }) => `${clock(from)} to ${Number.isFinite(to) ? clock(to) : 'the end'}`,
    );
    return {
      kind: happened ? 'withdrawal-misdated' : 'false-withdrawal',
      what: `${why} (taken away ${taken?.join(', ') || 'never'}): ${story}`,
    };
  };
  if (truth === undefined || truths.size > 1) return wrong('of two posts that became one');
  if (post.withdrawnBetween === null) return wrong('withdrawn, but not when');
  const after = Date.parse(post.withdrawnBetween.after);
  const before = Date.parse(post.withdrawnBetween.before);
  if (after >= before) return wrong('between is empty');
  // An old page that says so shows what stood there before.
  const later = sightings.find(({ exposure }) => (timeOf(exposure) ?? 0) >= before && !saysStale(exposure, scene));
  if (later !== undefined) return wrong('a later capture shows it');
  if (!sightings.some(({ exposure }) => timeOf(exposure) === after)) return wrong('no capture of "after" shows it');
  if (isUp(truth, before)) return wrong('it still stands there');
  return truth.absences.some(({ from }) => after < from && from <= before) ? null : wrong('not then');
}
