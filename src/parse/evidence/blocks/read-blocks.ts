import {
  attributeOf,
  type ChildNode,
  childElements,
  type Document,
  type Element,
  elementsIn,
  isWithin,
  textOf,
} from '../../../read/html/dom.js';
import type { Candidate } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import type { Lexicon } from '../../time/lexicon.js';
import type { PageOrder } from '../../time/timeline.js';
import { blockDays } from './block-days.js';
import { bareId, fragmentOf, nameBlocks } from './block-id.js';
import { shortText } from './block-parts.js';
import { type DayHeadings, findDayHeadings } from './day-headings.js';
import { findGroups, type Group } from './groups.js';
import { leadsAway, TEASERS } from './leads-away.js';
import { type Measure, measurePage } from './measure.js';
import { gatherMembers } from './members.js';
import { standsElsewhere } from './names.js';
import { isNoPost } from './not-a-post.js';
import { findPointers, type Pointers } from './pointers.js';
import { readBlock } from './read-block.js';
import { type Member, NAMELESS, readMembers } from './read-members.js';
import { countKin, type GroupScore, scoreGroup } from './score-group.js';
import { findSignals, type TimeSignal } from './signals.js';
import { findSpilled, type Spilled } from './spilled.js';
import { lengthOf } from './tails.js';
import { isFlatHeap } from './unclosed.js';

/** The repeated blocks of a page that look most like posts. */
export interface BlocksReading {
  /** The members of the stream in page order, those that are no posts too; a pinned box is none. */
  readonly elements: readonly Element[];
  readonly candidates: readonly Candidate[];
  readonly score: GroupScore;
  readonly order: PageOrder | null;
  /** Members that hold no words, picture or heading: adverts, placeholders. */
  readonly dropped: readonly { readonly where: string; readonly text: string }[];
  /** What stands between the members. */
  readonly spilled: Spilled;
  /** Whether a member holds other posts that cannot be told apart: its elements were nested too deeply. */
  readonly heaped: boolean;
  /** How many members carry a time. */
  readonly timed: number;
  /** Whether the posts lie days apart: see `daysApart`. */
  readonly days: 'wide' | 'few' | null;
  /** Share of the posts whose headline leads to a page of its own. */
  readonly leadsAway: number;
  /** Share of the words of the page, links left out, that stand in the posts. */
  readonly share: number;
  /** Whether a limit ended the search for times before the end of the page. */
  readonly cut: boolean;
}

/** Beside the posts of a live blog stands a list of other live blogs, its entries named as posts are. */
const AS_TEASERS = 0.3;

/** Finds the repeated element of a page that carries one time each, and reads each as a post. */
export function readBlocks(
  document: Document,
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
  pageUrl: string | null = null,
): BlocksReading | null {
  const signals = findSignals(document, lexicons, languages);
  const measure = measurePage(document);
  const groups = findGroups(signals);
  let best: { readonly group: Group; readonly score: GroupScore } | null = null;
  const kinOf = countKin(groups, measure);
  for (const group of groups) {
    const score = scoreGroup(group, measure, kinOf(group));
    if (best !== null && score.score <= best.score.score) continue;
    const weight = leadsAway(group.members, pageUrl) >= TEASERS ? AS_TEASERS : 1;
    const weighed = { ...score, score: score.score * weight };
    if (best === null || weighed.score > best.score.score) best = { group, score: weighed };
  }
  if (best === null) return null;
  const { group, score } = best;
  const { elements, times } = gatherMembers(document, group, groups, signals, measure);
  const members = new Set(elements);
  const days = findDayHeadings(members, signals.times);
  const read = readMembers({ document, elements, times: signals.times, timesOf: times, measure, days }, languages);
  const candidates: Candidate[] = [];
  const dropped: { where: string; text: string }[] = [];
  for (const { element, candidate, tail } of read) {
    if (tail.length === 0 && isNoPost(element, candidate, measure(element))) {
      dropped.push(describeDropped(element, candidate));
      continue;
    }
    candidates.push(candidate);
  }
  const pointers = findPointers(document, members);
  const order = score.falling === score.rising ? null : score.falling > score.rising ? 'newest-first' : 'oldest-first';
  return {
    elements,
    candidates: [
      ...pinnedElsewhere(pointers, candidates, signals.times, measure, languages),
      ...pointAt(candidates, pointers),
    ],
    score: { ...score, prose: Math.max(score.prose, middleTail(read, measure)) },
    order,
    dropped,
    spilled: findSpilled(elements, placed(read, days), measure),
    heaped: elements.some((member) => isFlatHeap(member, times.get(member) ?? [])),
    timed: elements.filter((member) => times.has(member) || hasMinute(member)).length,
    days: blockDays(elements, times),
    leadsAway: leadsAway(elements, pageUrl),
    share: shareOf(read, document, measure),
    cut: signals.cut,
  };
}

function shareOf(read: readonly Member[], document: Document, measure: (element: Element) => Measure): number {
  const own = (element: Element): number => measure(element).text - measure(element).linked;
  const all = childElements(document).reduce((sum, element) => sum + own(element), 0);
  const inPosts = read.reduce((sum, { element, tail }) => sum + own(element) + lengthOf(tail, measure), 0);
  return all === 0 ? 0 : Math.min(1, inPosts / all);
}

/** Everything between the members that is known to belong to one of them, or to none. */
function placed(members: readonly Member[], { elements }: DayHeadings): ReadonlySet<ChildNode> {
  return new Set([...elements, ...members.flatMap(({ head, tail }) => (head === null ? tail : [head, ...tail]))]);
}

/** "90+4'": commentary on a match tells its minutes and no clock. */
function hasMinute(member: Element): boolean {
  return elementsIn(member)
    .slice(0, LAST_MINUTE)
    .some((element) => /^\d{1,3}(?: ?\+ ?\d{1,2})? ?['’′]$/.test(shortText(element, 10) ?? ''));
}

const LAST_MINUTE = 12;

/** A wrapper called after the pinned post it may hold does not make copies of all posts in it. */
const MOST_COPIES = 3;

/** Labels that boxes outside the posts give them. */
function pointAt(candidates: readonly Candidate[], pointers: Pointers): readonly Candidate[] {
  const copies = candidates.filter(({ pinnedCopy }) => pinnedCopy).length;
  const wrapped = copies > MOST_COPIES && copies * 2 > candidates.length;
  return candidates.map((candidate) => {
    const { id, url } = candidate;
    const names = [id ?? '', bareId(id ?? ''), url === null ? '' : fragmentOf(url)];
    const labels = new Set(candidate.labels);
    if (names.some((name) => pointers.keyEvents.has(name))) labels.add('key-event');
    if (names.some((name) => pointers.pinned.has(name))) labels.add('pinned');
    return { ...candidate, labels: [...labels], pinnedCopy: candidate.pinnedCopy && !wrapped };
  });
}

/** A pinned post that is older than the posts of this page stands in its box alone. */
function pinnedElsewhere(
  { pinnedBoxes }: Pointers,
  candidates: readonly Candidate[],
  times: readonly TimeSignal[],
  measure: (element: Element) => Measure,
  languages: readonly Language[],
): readonly Candidate[] {
  const known = new Set(candidates.flatMap(({ keys }) => keys));
  return pinnedBoxes.flatMap((box) => {
    const id = nameBlocks([box]).get(box) ?? NAMELESS;
    const signals = times.filter(({ element }) => isWithin(element, box));
    const { text, linked } = measure(box);
    const isPost = signals.length > 0 && text >= LEAST_PINNED && linked * 2 < text && id.keys.length > 0;
    if (!isPost || id.keys.some((key) => known.has(key)) || standsElsewhere(box)) return [];
    const place = { id, signals, others: new Set<Element>(), heading: null, tail: [], pageTitles: new Set<string>() };
    return [{ ...readBlock(box, place, languages), pinnedCopy: true }];
  });
}

/** A box with less text than this only points at its post. */
const LEAST_PINNED = 60;

function middleTail(members: readonly Member[], measure: (element: Element) => Measure): number {
  const lengths = members.map(({ tail }) => lengthOf(tail, measure)).sort((one, two) => one - two);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function describeDropped(member: Element, { id }: Candidate): { readonly where: string; readonly text: string } {
  const where = id ?? attributeOf(member, 'id') ?? member.name;
  return { where, text: textOf(member).replace(/\s+/g, ' ').trim() };
}
