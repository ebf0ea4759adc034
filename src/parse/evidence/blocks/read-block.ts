import type { Author, Marker } from '../../../model/post.js';
import {
  attributeOf,
  type ChildNode,
  type Element,
  elementsIn,
  isElement,
  isText,
  nodeAfter,
  parentOf,
} from '../../../read/html/dom.js';
import { isByline, readNames } from '../../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { labelOf } from '../../markers/label-of.js';
import type { DateReading } from '../../time/reading.js';
import { isName } from '../text/line-stamp.js';
import { type BlockId, fragmentOf } from './block-id.js';
import { findLabels, isPinnedCopy } from './block-labels.js';
import {
  bylineBox,
  findBylines,
  findHeadline,
  findPortrayed,
  LOOSE_MARK,
  plainText,
  shortText,
} from './block-parts.js';
import { readBlockStamps } from './block-stamps.js';
import { findLeadingStamp, isOnLine, type LeadingStamp } from './leading-stamp.js';
import { microdataIn } from './microdata.js';
import { isNotWords } from './not-words.js';
import type { TimeSignal } from './signals.js';
import { lineOfStamp } from './stamp-line.js';

/** What is known of a block before its parts are read. */
export interface BlockPlace {
  readonly id: BlockId;
  readonly signals: readonly TimeSignal[];
  /** All posts of the stream. */
  readonly others: ReadonlySet<Element>;
  /** The date that stands alone above the post. */
  readonly heading: DateReading | null;
  /** Words that stand behind the element and not in it. */
  readonly tail: readonly ChildNode[];
  /** What the page is headed, in letters: microdata gives it to posts without a headline. */
  readonly pageTitles: ReadonlySet<string>;
  /** The headline where a layout names it; null for none. Left out, it is looked for. */
  readonly headline?: { readonly element: Element; readonly text: string } | null;
}

/** One post of a stream of blocks, its parts found by position and name. */
export function readBlock(block: Element, place: BlockPlace, languages: readonly Language[]): Candidate {
  const { id, signals, others } = place;
  const times = readBlockStamps(block, signals, languages);
  // A page whose tags are not closed nests its posts: what is a post of its own is no part of this one.
  const foreign = new Set<Element>();
  for (const node of elementsIn(block)) if (others.has(node) || isNotWords(node, block, languages)) foreign.add(node);
  const bylines = findBylines(block).filter((element) => !isInside(element, foreign));
  const skip = new Set<Element>(foreign);
  for (const element of bylines) skip.add(bylineBox(element, block));
  const labels = findLabels(block, languages).filter(({ element }) => !isInside(element, foreign));
  for (const { element } of labels) if (element !== block) skip.add(element);
  const leading = findLeadingStamp(block, times.elements, skip, languages);
  for (const element of times.elements)
    if (!isOnLine(element, leading)) skip.add(lineOfStamp(element, block, bylines, languages));
  const headline = headlineOf(block, place, leading, { shown: times.elements, skip });
  if (headline !== null && headline.element !== null) skip.add(headline.element);
  const head = headline === null || headline.text === '' ? null : headline.text;
  const written = bylines.map((element) => plainText(element)).filter((text) => labelOf(text, languages) === null);
  if (written.length === 0 && times.byline !== null) written.push(times.byline);
  const opening =
    written.length === 0
      ? (besidePortrait(block, skip) ??
        besideStamp(times.elements, block, skip) ??
        openingByline(block, skip, languages))
      : null;
  if (opening !== null) skip.add(opening.element);
  for (const element of [...times.elements, ...bylines, ...(opening === null ? [] : [opening.element])])
    for (const around of spentAround(element, block, skip)) skip.add(around);
  const data = microdataIn(block);
  const byline = written[0] ?? opening?.text ?? data.author;
  const markers: Marker[] = labels.map(({ label, text }) => ({ kind: label, text, at: null }));
  if (times.updatedText !== null) markers.push({ kind: 'updated', text: times.updatedText, at: null });
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'blocks',
    id: id.id,
    keys: data.url === null ? id.keys : [...new Set([...id.keys, fragmentOf(data.url)])].filter((key) => key !== ''),
    url: id.permalink ?? data.url ?? linkOfStamp(times.elements, block),
    headline: head ?? (place.pageTitles.has(lettersOf(data.headline ?? '')) ? null : data.headline),
    stamps: withWholeStamp(times.stamps, leading),
    byline,
    authors: mergeNames(written.length > 0 ? written : byline === null ? [] : [byline], languages),
    heading: place.heading,
    body: {
      kind: 'nodes',
      // A heading that is the whole element holds no words.
      nodes: headline?.element === block ? place.tail : [...block.children, ...place.tail],
      skip,
      ...(leading === null || skip.has(leading.line) ? {} : { cut: leading.cut }),
    },
    labels: [...new Set(labels.map(({ label }) => label))],
    markers,
    pinnedCopy: isPinnedCopy(block),
  };
}

/** Boxes around a stamp or writer in which nothing is left but marks: `<div><b>18:32</b> • <b>Ona Brask</b></div>`. */
function spentAround(element: Element, block: Element, skip: ReadonlySet<Element>): readonly Element[] {
  const spent: Element[] = [];
  for (let at = parentOf(element); at !== null && at !== block && spent.length < MOST_SPENT; at = parentOf(at)) {
    if (!isSpent(at, skip)) break;
    spent.push(at);
  }
  return spent;
}

const MOST_SPENT = 3;

function isSpent(element: Element, skip: ReadonlySet<Element>): boolean {
  for (let node = nodeAfter(element, element); node !== null; ) {
    const skipped: boolean = isElement(node) && skip.has(node);
    if (isElement(node) && !skipped && HOLDS_MEDIA.test(node.name)) return false;
    if (isText(node) && /[\p{L}\p{N}]/u.test(node.data)) return false;
    node = nodeAfter(node, element, !skipped);
  }
  return true;
}

const HOLDS_MEDIA = /^(?:img|picture|figure|iframe|video|audio|amp-[a-z-]+)$/;

interface Headline {
  /** Null where it is part of the first line of the words. */
  readonly element: Element | null;
  readonly text: string;
}

/** The headline that a layout names, that the line of the stamp holds, or the first heading of the post. */
function headlineOf(
  block: Element,
  { headline }: BlockPlace,
  leading: LeadingStamp | null,
  { shown, skip }: { readonly shown: readonly Element[]; readonly skip: ReadonlySet<Element> },
): Headline | null {
  if (headline !== undefined) return headline;
  const { stamp, line } = leading ?? { stamp: null, line: null };
  if (leading === null || stamp === null || stamp.after === '') return findHeadline(block, skip);
  if (stamp.asHeadline === true) return { element: line, text: withoutOthers(leading, shown, skip) };
  const isApart = stamp.words !== undefined || stamp.form === 'rule';
  return isApart ? { element: null, text: stamp.after } : findHeadline(block, skip);
}

/**
 * The words behind the stamp of a heading. A label may stand before them, and some headings say their time again at
 * their end, for those who cannot see where the first one stands.
 */
function withoutOthers({ stamp, line }: LeadingStamp, shown: readonly Element[], skip: ReadonlySet<Element>): string {
  const inLine = elementsIn(line);
  const texts = (elements: readonly Element[]): readonly string[] =>
    elements.map((element) => plainText(element)).filter((text) => text !== '');
  const label = texts(inLine.filter((element) => skip.has(element))).find((text) => stamp.after.startsWith(text));
  const words = label === undefined ? stamp.after : stamp.after.slice(label.length).trim().replace(LOOSE_MARK, '');
  const repeat = texts(inLine.filter((element) => shown.includes(element))).find((text) => words.endsWith(text));
  return repeat === undefined ? words : words.slice(0, -repeat.length).replace(/[\s,]+$/, '');
}

/** "18.32" in bold and "Uhr:" behind it are one stamp, and the zone may stand there too. */
function withWholeStamp(stamps: readonly Stamp[], leading: LeadingStamp | null): readonly Stamp[] {
  if (leading === null) return stamps;
  const { text } = leading.stamp.reading;
  return stamps.map((stamp) =>
    stamp.source === 'text' && stamp.text !== null && text.includes(stamp.text) ? { ...stamp, text } : stamp,
  );
}

/** A text without all that copies of it differ in. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The link that a stamp is: to the post alone, which some sites give a page of its own. */
function linkOfStamp(stamps: readonly Element[], block: Element): string | null {
  for (const stamp of stamps) {
    let at: Element | null = stamp;
    for (let depth = 0; at !== null && at !== block && depth < 3; depth++) {
      const href = at.name === 'a' ? (attributeOf(at, 'href')?.trim() ?? '') : '';
      if (/^(?:https?:)?\/|^\?/.test(href)) return href;
      at = isElement(at.parent) ? at.parent : null;
    }
  }
  return null;
}

/** A first short paragraph such as "From CNN's …" is the byline where no element is named so. */
function openingByline(
  block: Element,
  skip: ReadonlySet<Element>,
  languages: readonly Language[],
): { element: Element; text: string } | null {
  let seen = 0;
  for (const node of elementsIn(block)) {
    if (skip.has(node) || !/^(?:p|span|div|address|em|i)$/.test(node.name)) continue;
    const text = shortText(node, 200);
    if (text === '') continue;
    if (text !== null && isByline(text, languages) && !followsQuote(node)) return { element: node, text };
    if (++seen > 6) return null;
  }
  return null;
}

function besidePortrait(block: Element, skip: Set<Element>): { element: Element; text: string } | null {
  const found = findPortrayed(block);
  if (found === null || isInside(found.name, skip)) return null;
  skip.add(found.portrait);
  return { element: found.name, text: plainText(found.name) };
}

/** "– Ada Quill on the fog" below a quote says who was quoted. */
function followsQuote(element: Element): boolean {
  let before = element.prev;
  while (before !== null && !isElement(before)) before = before.prev;
  return before?.name === 'blockquote';
}

/** A name right beside the time, in an element of its own: `<span>Roisin Dwyer</span><span>2 March 2024 22:03</span>`. */
function besideStamp(
  stamps: readonly Element[],
  block: Element,
  skip: ReadonlySet<Element>,
): { element: Element; text: string } | null {
  for (const stamp of stamps) {
    let at: Element = stamp;
    for (let depth = 0; depth < 3 && at !== block; depth++) {
      for (const sibling of [at.prev, at.next, skipText(at.prev, 'prev'), skipText(at.next, 'next')]) {
        if (!isElement(sibling) || skip.has(sibling) || /^h[1-6]$/.test(sibling.name)) continue;
        const text = shortText(sibling, 60);
        if (text !== null && /\s/.test(text) && isName(text)) return { element: sibling, text };
      }
      if (!isElement(at.parent)) break;
      at = at.parent;
    }
  }
  return null;
}

function skipText(node: ChildNode | null, direction: 'prev' | 'next'): ChildNode | null {
  let at = node;
  // A dot or a bar between time and name may have an element of its own.
  while (at !== null && (isText(at) ? at.data.trim().length <= 2 : isElement(at) && isMark(at))) at = at[direction];
  return at;
}

function isMark(element: Element): boolean {
  return /^[^\p{L}\p{N}]{0,2}$/u.test(shortText(element, 2) ?? '-?-');
}

function isInside(element: Element, ancestors: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = isElement(at.parent) ? at.parent : null) {
    if (ancestors.has(at)) return true;
  }
  return false;
}

function mergeNames(lines: readonly string[], languages: readonly Language[]): Author[] {
  const authors: Author[] = [];
  for (const line of lines) {
    for (const author of readNames(line, languages)) {
      if (!authors.some(({ name }) => name === author.name)) authors.push(author);
    }
  }
  return authors;
}
