import { type Element, elementsIn, isElement, isText, nodeAfter, parentOf, textOf } from '../../../read/html/dom.js';
import type { Language } from '../../languages/language.js';
import { lexiconsOf } from '../../time/lexicon.js';
import { lineOfBlock } from '../flow/lay-lines.js';
import { findLineStamp, isName, type LineStamp } from '../text/line-stamp.js';

/** A stamp that begins the first line of the words: `<p><b>18.32 Uhr:</b> The boat left.</p>`. */
export interface LeadingStamp {
  /** The paragraph or heading that the stamp begins. */
  readonly line: Element;
  readonly stamp: LineStamp;
  /** How many signs of the line are stamp and headline, blanks not counted. */
  readonly cut: number;
}

const LINE = /^(?:p|li|h[1-6]|dd|blockquote)$/;

/**
 * Finds the stamp of a post where it stands on the first line of the words. What the line says is kept: only the stamp,
 * with the marks and the word that belong to it, is taken off.
 *
 * @param shown the elements that show times
 * @param skip what is no part of the words
 */
export function findLeadingStamp(
  block: Element,
  shown: readonly Element[],
  skip: ReadonlySet<Element>,
  languages: readonly Language[],
): LeadingStamp | null {
  for (const element of shown) {
    const line = lineAround(element, block);
    if (line === null || isBehindText(line, block, skip)) continue;
    const laid = lineOfBlock(line);
    const stamp = laid === null ? null : findLineStamp(laid, lexiconsOf(languages));
    if (laid === null || stamp === null || (stamp.form !== 'lead' && stamp.form !== 'rule')) continue;
    // A second form of the same time, or the name of the writer: the line is not of the words.
    if (!hasWords(line, shown) || (!laid.heading && stamp.words === undefined && isName(stamp.after))) continue;
    const words = stamp.words ?? (stamp.form === 'rule' || laid.heading ? '' : stamp.after);
    return { line, stamp, cut: signsOf(laid.text) - signsOf(words) };
  }
  return null;
}

function lineAround(element: Element, block: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    // A list entry may hold paragraphs: then it is no line.
    if (LINE.test(at.name)) return elementsIn(at).some(({ name }) => HOLDER.test(name)) ? null : at;
    if (at === block) return null;
  }
  return null;
}

const HOLDER = /^(?:p|div|ul|ol|h[1-6]|blockquote|figure|section|article|table)$/;

/** Whether words of the post stand above a line. */
function isBehindText(line: Element, block: Element, skip: ReadonlySet<Element>): boolean {
  if (line === block) return false;
  let node = nodeAfter(block, block);
  while (node !== null && node !== line) {
    if (isText(node) && node.data.trim() !== '') return true;
    node = nodeAfter(node, block, !isElement(node) || !skip.has(node));
  }
  return false;
}

/** Whether a line says more than its times. */
function hasWords(line: Element, shown: readonly Element[]): boolean {
  const times = new Set(shown);
  return /\p{L}{2}/u.test(textOf(line, { skip: (element) => times.has(element) }));
}

function signsOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Whether an element is the line of the stamp or lies in it. */
export function isOnLine(element: Element, leading: LeadingStamp | null): boolean {
  return leading !== null && (element === leading.line || elementsIn(leading.line).includes(element));
}
