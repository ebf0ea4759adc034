import { attributeOf, type ChildNode, type Document, type Element, parentOf, textOf } from '../../../read/html/dom.js';
import { selectAll } from '../../../read/html/select.js';
import type { Candidate } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { type BlockId, nameBlocks } from './block-id.js';
import { type DayHeadings, findDayHeadings } from './day-headings.js';
import { findHeads, type Head } from './heads.js';
import type { Measure } from './measure.js';
import { type BlockPlace, lettersOf, readBlock } from './read-block.js';
import type { TimeSignal } from './signals.js';
import { findTails } from './tails.js';

/** A post of a stream: its element, and what was read out of it. */
export interface Member {
  readonly element: Element;
  readonly candidate: Candidate;
  /** Its words where they stand behind the element: headings with the paragraphs that follow them. */
  readonly tail: readonly ChildNode[];
  /** Its headline, where that stands above the element. */
  readonly head: Element | null;
}

/** What is known of a stream before its posts are read. */
export interface Stream {
  readonly document: Document;
  /** The posts, in page order. */
  readonly elements: readonly Element[];
  /** Every time of the page. */
  readonly times: readonly TimeSignal[];
  /** Those of each post. */
  readonly timesOf: ReadonlyMap<Element, readonly TimeSignal[]>;
  readonly measure: (element: Element) => Measure;
  /** Left out, they are looked for. */
  readonly days?: DayHeadings;
  /** What stands between the posts, is none and ends the one above it. */
  readonly ends?: ReadonlySet<Element>;
  /** See {@link BlockPlace.headline}. */
  readonly headlineOf?: (element: Element) => NonNullable<BlockPlace['headline']> | null;
}

export const NAMELESS: BlockId = { id: null, keys: [], permalink: null };

/** Reads the posts of a stream, their parts found by position and name. */
export function readMembers(
  { document, elements, times, timesOf, measure, ends, headlineOf, ...known }: Stream,
  languages: readonly Language[],
): readonly Member[] {
  const members = new Set(elements);
  const days = known.days ?? findDayHeadings(members, times);
  const tails = findTails(elements, days.elements, measure, ends);
  const heads = tails.size > 0 ? new Map<Element, Head>() : findHeads(elements, days.elements);
  const ids = nameBlocks(elements);
  const pageTitles = titlesOf(document, members);
  return elements.map((element) => {
    const place: BlockPlace = {
      id: ids.get(element) ?? NAMELESS,
      signals: timesOf.get(element) ?? [],
      others: members,
      heading: days.dates.get(element) ?? null,
      tail: tails.get(element) ?? [],
      pageTitles,
      ...headlineAt(element, heads, headlineOf),
    };
    const head = heads.get(element)?.element ?? null;
    return { element, candidate: readBlock(element, place, languages), tail: place.tail, head };
  });
}

/** What a layout names, else what stands above the element; nothing where it is to be looked for inside. */
function headlineAt(
  element: Element,
  heads: ReadonlyMap<Element, Head>,
  headlineOf: Stream['headlineOf'],
): Pick<BlockPlace, 'headline'> {
  if (headlineOf !== undefined) return { headline: headlineOf(element) };
  const head = heads.get(element);
  return head === undefined ? {} : { headline: head };
}

/** The times that stand in each of some elements; of nested ones, in the innermost. */
export function timesByElement(
  elements: readonly Element[],
  times: readonly TimeSignal[],
): ReadonlyMap<Element, readonly TimeSignal[]> {
  const members = new Set(elements);
  const found = new Map<Element, TimeSignal[]>();
  for (const time of times) {
    let at: Element | null = time.element;
    while (at !== null && !members.has(at)) at = parentOf(at);
    if (at === null) continue;
    const known = found.get(at);
    if (known === undefined) found.set(at, [time]);
    else known.push(time);
  }
  return found;
}

function titlesOf(document: Document, members: ReadonlySet<Element>): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const element of selectAll('h1, meta[property="og:title"]', document)) {
    let at: Element | null = element;
    while (at !== null && !members.has(at)) at = parentOf(at);
    if (at !== null) continue;
    titles.add(lettersOf(attributeOf(element, 'content') ?? textOf(element)));
  }
  return titles;
}
