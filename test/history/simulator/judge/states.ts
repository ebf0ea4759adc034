import { everMoved, isPinned, isUp, rankAt } from '../world.js';
import type { Claim } from './claims.js';
import type { Fault } from './fault.js';
import { isProvenFresh, type Scene, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

/** Whether a post is where it is said to be: shown by the newest page, below it, or on none that can tell. */
export function judgeState(scene: Scene, { post, sightings }: Claim): Found[] {
  const truths = new Set(sightings.map(({ truth }) => truth));
  const [truth] = truths;
  if (truth === undefined || truths.size > 1) return [];
  const story = `${post.state}: ${sightings.map(tell).join('; ')}`;
  const wrong = (why: string): Found[] => [{ kind: 'wrong-state', what: `${why}: ${story}` }];
  if ((post.state === 'withdrawn') !== (post.withdrawnBetween !== null)) return wrong('state and bounds disagree');
  // Pages that prove something: of a known time, fresh, first, and whole.
  const pages = scene.exposures.filter(
    (exposure) => isProvenFresh(exposure, scene) && exposure.showing.whole && exposure.showing.toNewest,
  );
  const newest = Math.max(...pages.map(({ shot }) => shot.at));
  const last = pages.filter(({ shot }) => shot.at === newest);
  const later = scene.exposures.some((exposure) => (timeOf(exposure) ?? Number.POSITIVE_INFINITY) > newest);
  const shown = last.some((exposure) => sightings.some((one) => one.exposure === exposure));
  if (shown && last.length === 1 && !later && post.state !== 'present') return wrong('the newest page shows it');
  if (post.state === 'present') {
    const seen = Math.max(...sightings.map(({ exposure }) => timeOf(exposure) ?? Number.POSITIVE_INFINITY));
    const gone = pages.some((exposure) => exposure.shot.at > seen && isOutOfSight(exposure, truth));
    return gone ? wrong('a later page does not show it') : [];
  }
  if (post.state === 'rolled-off') {
    const left = last.some((exposure) => isWithinReach(exposure, truth)) && last.length === 1 && !later;
    return left ? wrong('its place is within what the newest page shows') : [];
  }
  return [];
}

type Page = Scene['exposures'][number];
type Truth = Scene['world']['posts'][number];

/** Whether a page shows posts on both sides of the place of a post that is not there. */
function isWithinReach({ showing, shot }: Page, truth: Truth): boolean {
  if (everMoved(truth) || truth.born - truth.stamped >= 1000 || shot.view < truth.born) return false;
  const line = showing.standing.filter(({ pinned, post }) => !pinned && !everMoved(post));
  if (line.length < showing.standing.length || line.some(({ post }) => post === truth)) return false;
  return (
    line.some(({ post }) => rankAt(post, shot.view) < rankAt(truth, shot.view)) &&
    line.some(({ post }) => rankAt(post, shot.view) > rankAt(truth, shot.view))
  );
}

/** Whether a page that shows others proves that a post is not on it any more. */
function isOutOfSight({ showing, shot }: Page, truth: Truth): boolean {
  if (showing.standing.length === 0 || showing.standing.some(({ post }) => post === truth)) return false;
  return !isUp(truth, shot.view) || !isPinned(truth, shot.view);
}
