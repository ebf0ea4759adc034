import type { Timestamp } from '../../../../src/model/timestamp.js';
import { stampKindOf } from '../post-times.js';
import type { Claim } from './claims.js';
import type { Fault } from './fault.js';
import { isCached, type Scene, type Sighting, tell, timeOf } from './scene.js';

type Found = Omit<Fault, 'undetectable'>;

const CLOCK_SKEW = 120_000;
const LENGTH = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Whether a stamp can mean a moment. Ages are cut down to whole units, so what they mean lies before them. */
function means({ instant, precision, source }: Timestamp, moment: number): boolean {
  const [at, length] = [Date.parse(instant), LENGTH[precision]];
  return source === 'relative' ? at - length <= moment && moment < at + length : at <= moment && moment < at + length;
}

/** The first publication that is stated, and the bounds of one that is not, against the truth. */
export function judgePublication(scene: Scene, { post, sightings }: Claim): Found[] {
  const truths = new Set(sightings.map(({ truth }) => truth));
  const [truth] = truths;
  if (truth === undefined || truths.size > 1) return [];
  const faults: Found[] = [];
  const story = `${sightings.map((one) => `${tell(one)} says ${say(one)}`).join('; ')}; truth ${iso(truth.stamped)}, there since ${iso(truth.born)}`;
  const { published, publishedBetween } = post;
  if (published !== null && !means(published, truth.stamped) && !means(published, truth.born)) {
    const flagged = published.assumptions.length > 0 || published.source === 'relative';
    if (isDisproved(published, truth.stamped, sightings, flagged)) {
      faults.push({ kind: 'wrong-publication', what: `${JSON.stringify(published)}: ${story}` });
    }
  }
  // Clocks without a date may be days off, and say so; bounds that are made of them cannot say so.
  const isDated = !sightings.some(({ said: { time } }) => time?.assumptions.includes('day-rollover'));
  if (publishedBetween !== null && isDated) {
    const after = publishedBetween.after === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedBetween.after);
    const before = publishedBetween.before === null ? Number.POSITIVE_INFINITY : Date.parse(publishedBetween.before);
    const slack = slackOf(scene, sightings);
    const inside = [truth.stamped, truth.born].some((moment) => after - slack <= moment && moment <= before + slack);
    if (!inside || after > before) {
      faults.push({ kind: 'wrong-bounds', what: `${JSON.stringify(publishedBetween)}: ${story}` });
    }
  }
  return faults;
}

/**
 * A time that a page moved and that nothing speaks against may be believed. Not so where a capture made before it shows
 * the post already, or where a capture tells the truth with certainty.
 */
function isDisproved(published: Timestamp, truth: number, sightings: readonly Sighting[], flagged: boolean): boolean {
  const at = Date.parse(published.instant);
  // The clocks of a publisher and of an archive differ by more than the minute that would be proof in a game.
  const early = sightings.some(({ exposure }) => (timeOf(exposure) ?? Number.POSITIVE_INFINITY) < at - CLOCK_SKEW);
  const told = sightings.some(({ said: { published: own }, exposure }) => {
    if (own === null || own.assumptions.length > 0 || own.source === 'relative') return false;
    return !isCached(exposure) && means(own, truth);
  });
  return told || (early && !flagged);
}

/** Bounds are made of times as the page prints them: to the minute, or to the hour of an age. */
function slackOf({ world }: Scene, sightings: readonly Sighting[]): number {
  const kinds = sightings.map(({ exposure }) => stampKindOf(world.house, exposure.shot));
  if (kinds.includes('relative')) return LENGTH.day;
  if (kinds.includes('clock')) return world.house.shakyDates ? LENGTH.day + LENGTH.minute : LENGTH.minute;
  return kinds.every((kind) => kind === 'full') ? 1000 : LENGTH.minute;
}

const iso = (moment: number): string => new Date(moment).toISOString();

const say = ({ said: { published, updated, publishedBetween } }: Sighting): string =>
  JSON.stringify({ published: published?.instant, by: published?.source, updated: updated?.instant, publishedBetween });
