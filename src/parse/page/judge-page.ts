import { TEASERS } from '../evidence/blocks/leads-away.js';
import type { BlocksReading } from '../evidence/blocks/read-blocks.js';
import type { JsonLdReading } from '../evidence/json-ld/read-json-ld.js';
import { weighLiveSigns } from '../evidence/text/live-signs.js';
import type { Language } from '../languages/language.js';

/** Whether a page is a live blog, how sure that is, and what it looks like if it is none. */
export interface PageVerdict {
  readonly live: boolean;
  readonly looksLike: string | null;
  /** 0 to 1; {@link LIVE_THRESHOLD} and above is a live blog. */
  readonly confidence: number;
  /** 0 to 1: how surely the page calls itself a live blog, whatever repeats on it. */
  readonly said: number;
  /** Whether the blocks point at pages of their own: articles, or live blogs, and not posts. */
  readonly teasers: boolean;
}

/** From this confidence on a page is called a live blog. */
export const LIVE_THRESHOLD = 0.5;
/** Blocks with fewer points of their own are left to the reading of the page's flow. */
const LEAST_BLOCK_POINTS = 1;
/** Points that make a page certain. */
const FULL_POINTS = 8;
/** A page that calls itself live may give each of its posts a page; a teaser is shorter than such a post. */
const LONGEST_TEASER = 300;
/** So few blocks are the pinned ones, or part of the head of the page. */
const FEW = 3;
/** Posts without any time are longer than the fields of a form. */
const LEAST_TIMELESS_PROSE = 120;
/** Less of the words of the page in its blocks, and something else is what the page is about. */
const LEAST_SHARE = 0.3;

/** Weighs what the blocks of a page look like and what the page says of itself. */
export function judgePage(page: {
  readonly blocks: BlocksReading | null;
  readonly jsonLd: JsonLdReading;
  /** Whether microdata types something on the page as LiveBlogPosting. */
  readonly microdata: boolean;
  readonly url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly languages: readonly Language[];
}): PageVerdict {
  const { blocks, jsonLd } = page;
  const signs = weighLiveSigns([], page.url, page.title, page.languages);
  let points = signs.points;
  if (jsonLd.live || page.microdata) points += 2;
  if (jsonLd.candidates.length > 0) points += 2;
  const said = Math.max(0, Math.min(1, points / FULL_POINTS));
  const teasers = blocks !== null && areTeasers(blocks, said);
  const own = blocks === null ? 0 : pointsOf(blocks, said, teasers);
  points += own;
  const confidence = Math.max(0, Math.min(1, points / FULL_POINTS));
  // A live title makes no posts of whatever repeats on the page: the blocks must look like posts themselves.
  if (confidence >= LIVE_THRESHOLD && blocks !== null && blocks.candidates.length > 0 && own >= LEAST_BLOCK_POINTS)
    return { live: true, looksLike: null, confidence, said, teasers };
  return { live: false, looksLike: describe(blocks, confidence), confidence, said, teasers };
}

function areTeasers({ leadsAway, score }: BlocksReading, said: number): boolean {
  return leadsAway >= TEASERS && (said === 0 || score.prose < LONGEST_TEASER);
}

function pointsOf(blocks: BlocksReading, said: number, teasers: boolean): number {
  const { score, candidates, timed, share, days } = blocks;
  let points = 0;
  const few = candidates.length < FEW;
  // Wares with a "live price", channels that are "live now", forms for questions: named as posts, but without times.
  const timeless = timed === 0 && (said === 0 || few || score.prose < LEAST_TIMELESS_PROSE);
  const namesCount = !teasers && !timeless;
  const named = score.named >= 0.5 && namesCount;
  // "live-item" is the name of many things: where the page does not say what is live, it says little.
  if (named) points += said > 0 || score.surely >= 0.5 ? 3 : 1;
  // A single block with few of the words of the page is its head, whatever it is named.
  if (share < LEAST_SHARE) points -= few ? 3 : named ? 0 : 2;
  if (teasers) points -= 2;
  // A dead blog that somebody wrote into for weeks is named through and through; events to come run upwards.
  if (days === 'wide') points -= named && score.stream && score.falling >= score.rising ? 2 : 3;
  if (days === 'few' && said === 0) points -= named && score.stream ? 2 : 3;
  if (score.stream && namesCount) points += 1.5;
  if (timed >= 4 && Math.max(score.falling, score.rising) >= 0.8) points += score.falling >= score.rising ? 1 : 0.5;
  if (candidates.length >= 5 && score.prose >= 120) points += 1;
  if (score.prose < 60) points -= score.prose < 20 ? 4 : 2;
  if (score.linked > 0.5) points -= 2;
  return score.elsewhere ? Math.min(0, points - 4) : points;
}

function describe(blocks: BlocksReading | null, confidence: number): string {
  if (blocks === null || blocks.candidates.length < 3)
    return confidence > 0.3 ? 'an article about something live' : 'an article';
  if (blocks.score.prose < 60) return 'a list or table with times';
  if (blocks.score.elsewhere) return 'an article with teasers, comments or a schedule beside it';
  return 'a list of articles, comments or events';
}
