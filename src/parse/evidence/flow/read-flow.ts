import { type Document, type Element, isElement, isText } from '../../../read/html/dom.js';
import { selectAll } from '../../../read/html/select.js';
import type { Candidate } from '../../candidate.js';
import { headingsLeadAway } from '../blocks/leads-away.js';
import { standsElsewhere } from '../blocks/names.js';
import type { Line } from '../text/line.js';
import { readText, type TextOptions, type TextReading } from '../text/read-text.js';
import { findBodies } from './find-bodies.js';
import { layLines } from './lay-lines.js';
import { looksLive } from './looks-live.js';

/** What the flow of a page holds, and whether a limit ended the reading before its end. */
export interface FlowReading extends TextReading {
  readonly cut: boolean;
  /** Share of the text that stands above the first post. */
  readonly above: number;
  /** Share of the headings below the first that lead to a page of their own. */
  readonly leadsAway: number;
  /** Whether it is plainly a live blog, whatever the page says of itself. */
  readonly looksLive: boolean;
}

/** Where the flow stands and what in it is no part of it, as a layout knows. */
export interface FlowPlace {
  readonly root: Element;
  readonly dropped: ReadonlySet<Element>;
}

/**
 * Reads a page whose posts have no containers: a heading or a bold time, followed by paragraphs until the next. The
 * page is laid out as lines and split like a text dump, each line keeping its element.
 */
export function readFlow(document: Document, options: TextOptions, place?: FlowPlace): FlowReading | null {
  const root = place?.root ?? contentRoot(document);
  if (root === null) return null;
  const laid = layLines(root, place?.dropped);
  if (laid.lines.length < 4) return null;
  const reading = readText(laid.lines, options);
  const bodies = findBodies(reading, laid);
  const candidates = reading.candidates.map((candidate, index): Candidate => {
    const body = bodies[index] ?? null;
    return body === null ? candidate : { ...candidate, body };
  });
  return {
    ...reading,
    candidates,
    cut: laid.cut,
    above: lengthOf(reading.preamble) / lengthOf(laid.lines),
    leadsAway: headingsLeadAway(laid.lines.flatMap(headingOf).slice(1), options.url),
    looksLive: looksLive(reading, laid.lines),
  };
}

function headingOf({ heading, nodes }: Line): readonly Element[] {
  return heading ? nodes.filter(isElement).slice(0, 1) : [];
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The element that holds most paragraphs and headings of the page; where it has few, most long lines and entries. */
function contentRoot(document: Document): Element | null {
  const paragraphs = holderOf(selectAll('p, h2, h3, h4', document));
  const lines = holderOf(selectAll('br, li', document).filter(hasWords));
  if (paragraphs === null || lines === null) return (paragraphs ?? lines)?.element ?? null;
  // The box around the lines is that of the text; what stands around it, such as a day, belongs to it.
  const around = lines.count <= paragraphs.count || isInside(lines.element, paragraphs.element);
  return around ? paragraphs.element : lines.element;
}

function holderOf(elements: readonly Element[]): { readonly element: Element; readonly count: number } | null {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    if (standsElsewhere(element)) continue;
    let at = isElement(element.parent) ? element.parent : null;
    for (let depth = 0; at !== null && depth < 4; depth++) {
      counts.set(at, (counts.get(at) ?? 0) + 1 / (1 + depth * 0.2));
      at = isElement(at.parent) ? at.parent : null;
    }
  }
  let best: Element | null = null;
  for (const [element, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = element;
  return best === null ? null : { element: best, count: counts.get(best) ?? 0 };
}

function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = isElement(at.parent) ? at.parent : null)
    if (at === outer) return true;
  return false;
}

/** Text of an entry, or before a line break, that is none of a menu. */
const LEAST_WORDS = 40;

function hasWords(element: Element): boolean {
  const { children, prev } = element;
  const texts = element.name === 'li' ? children : [prev];
  return texts.some((node) => node !== null && isText(node) && node.data.trim().length >= LEAST_WORDS);
}
