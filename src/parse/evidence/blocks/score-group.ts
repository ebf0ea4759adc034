import { childElements, classesOf, type Element, isElement } from '../../../read/html/dom.js';
import type { Group } from './groups.js';
import type { Measure } from './measure.js';
import { findOtherPlace, isNamedLivePost, isNamedLiveStream, isSurelyLivePost } from './names.js';
import type { TimeSignal } from './signals.js';

/** What speaks for a group being the posts of the page. */
export interface GroupScore {
  readonly score: number;
  /** Characters in the middle member. */
  readonly prose: number;
  /** Share of the text that is links, in the middle member. */
  readonly linked: number;
  /** Share of members that are named as live posts. */
  readonly named: number;
  /** Share of members whose name is one that only the posts of live blogs have. */
  readonly surely: number;
  /** Whether the container or one around it is named as a live stream. */
  readonly stream: boolean;
  readonly elsewhere: boolean;
  /** Share of neighbouring members whose time falls, or stays, going down. */
  readonly falling: number;
  readonly rising: number;
}

/** A post shorter than this in the middle is a row of a table. */
const FULL_PROSE = 150;
/** A post shorter than this in the middle is a stamp and hardly a word. */
const LEAST_PROSE = 30;
/** From so many members on, more of them say nothing more: a page of posts may hold thousands of clocks. */
const MOST_WEIGHED = 200;
/** More times than this in one member: it holds several posts. */
const MOST_TIMES = 14;

/**
 * Weighs a group: many members, words in each, few links, names that say so, times that run one way.
 *
 * @param kin how many members of the same kind stand in other containers like this one: a day may hold two posts only
 */
export function scoreGroup(group: Group, measure: (element: Element) => Measure, kin = 0): GroupScore {
  const marked = group.members.filter((member) => group.times.has(member));
  const measures = marked.map(measure);
  const prose = middle(measures.map(({ text }) => text));
  const linked = middle(measures.map((one) => (one.text === 0 ? 0 : one.linked / one.text)));
  const crowded = middle(marked.map((member) => group.times.get(member)?.length ?? 0)) > MOST_TIMES;
  const named = shareOf(marked, isNamedLivePost);
  const surely = named === 0 ? 0 : shareOf(marked, isSurelyLivePost);
  const stream = isInStream(group);
  const elsewhere = isElement(group.parent) && isElsewhere(group.parent, measure);
  const { falling, rising } = directionOf(marked, group.times);
  const score =
    Math.min(MOST_WEIGHED, marked.length + kin) ** 0.8 *
    Math.min(1.5, Math.max(0.05, prose / FULL_PROSE)) *
    Math.min(1, prose / LEAST_PROSE) *
    (linked > 0.6 ? 0.1 : linked > 0.4 ? 0.5 : 1) *
    (1 + 1.5 * named + (stream ? 0.7 : 0)) *
    (elsewhere ? 0.1 : 1) *
    (crowded ? 0.3 : 1) *
    (0.5 + 0.5 * Math.max(falling, rising));
  return { score, prose, linked, named, surely, stream, elsewhere, falling, rising };
}

/** Parts of one post, such as its header and its body, may hold a time each: posts all have words. */
const LEAST_WORDS = 60;

/** How many members of the kind of a group stand in the smaller containers of the same make beside its own. */
export function countKin(groups: readonly Group[], measure: (element: Element) => Measure): (group: Group) => number {
  const makes = new Map<unknown, Map<string, { all: number; largest: Group }>>();
  for (const group of groups) {
    if (!group.members.every((member) => !group.times.has(member) || measure(member).text >= LEAST_WORDS)) continue;
    if (group.kind === '' && group.members.some((member) => classesOf(member).length > 0)) continue;
    const beside = makes.get(group.parent.parent) ?? new Map<string, { all: number; largest: Group }>();
    makes.set(group.parent.parent, beside);
    const make = beside.get(makeOf(group));
    const largest = make === undefined || group.marked > make.largest.marked ? group : make.largest;
    beside.set(makeOf(group), { all: (make?.all ?? 0) + group.marked, largest });
  }
  return (group) => {
    const make = makes.get(group.parent.parent)?.get(makeOf(group));
    return make?.largest === group ? make.all - group.marked : 0;
  };
}

/** What a group is made of: containers side by side with the same make hold the posts of one stream. */
export function makeOf({ kind, parent, members }: Group): string {
  const container = isElement(parent) ? `${parent.name}.${classesOf(parent)[0] ?? ''}` : '';
  return `${kind === '' ? (members[0]?.name ?? '') : kind} in ${container}`;
}

/** A form, or an element called after a sidebar, may be wrapped around the whole page. */
function isElsewhere(parent: Element, measure: (element: Element) => Measure): boolean {
  const place = findOtherPlace(parent);
  if (place === null || !place.isLayout) return place !== null;
  let root = parent;
  while (isElement(root.parent)) root = root.parent;
  return measure(place.element).text * 2 < measure(root).text;
}

/** Share of some elements that are named so; a list entry may wrap the element that is: `li > article.live-post`. */
function shareOf(members: readonly Element[], isNamed: (element: Element) => boolean): number {
  const named = members.filter((member) => {
    if (isNamed(member)) return true;
    const inner = childElements(member);
    return inner.length <= 2 && inner.some(isNamed);
  });
  return named.length / Math.max(1, members.length);
}

function isInStream(group: Group): boolean {
  let at: Element | null = isElement(group.parent) ? group.parent : null;
  for (let depth = 0; at !== null && depth < 4; depth++) {
    if (isNamedLiveStream(at)) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}

function directionOf(
  members: readonly Element[],
  times: ReadonlyMap<Element, readonly TimeSignal[]>,
): { readonly falling: number; readonly rising: number } {
  const values = members.map((member) => {
    const own = times.get(member) ?? [];
    return own.map(sortValue).find((value) => value !== null) ?? null;
  });
  let pairs = 0;
  let falls = 0;
  let rises = 0;
  let previous: number | null = null;
  for (const value of values) {
    if (value === null) continue;
    if (previous !== null) {
      pairs++;
      if (value <= previous) falls++;
      if (value >= previous) rises++;
    }
    previous = value;
  }
  return pairs === 0 ? { falling: 0, rising: 0 } : { falling: falls / pairs, rising: rises / pairs };
}

/** Something that falls down a newest-first page; only compared with values of the same page. */
function sortValue(signal: TimeSignal): number | null {
  if (signal.machine?.time.kind === 'instant') return signal.machine.time.ms;
  const clock = signal.reading?.clock;
  if (clock != null) return (clock.hour * 60 + clock.minute) * 60_000;
  const relative = signal.reading?.relative;
  return relative == null ? null : -relative.milliseconds;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
