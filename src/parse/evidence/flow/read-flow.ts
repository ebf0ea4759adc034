import {
  attributeOf,
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isText,
  nodeAfter,
} from '../../../read/html/dom.js';
import { selectAll } from '../../../read/html/select.js';
import type { Candidate } from '../../candidate.js';
import { standsElsewhere } from '../blocks/names.js';
import { type Line, withBullet } from '../text/line.js';
import { readText, type TextOptions, type TextReading } from '../text/read-text.js';

/** Elements that end a line of the flow. */
const BLOCK = /^(?:p|h[1-6]|li|blockquote|pre|dt|dd|td|figcaption|time)$/;
const UNREAD = /^(?:script|style|noscript|template|svg|nav|aside|footer|form|button|select|iframe|figure|table)$/;
/** More lines than this are no article. */
const MOST_LINES = 20_000;

/** What the flow of a page holds, and whether a limit ended the reading before its end. */
export interface FlowReading extends TextReading {
  readonly cut: boolean;
}

/**
 * Reads a page whose posts have no containers: a heading or a bold time, followed by paragraphs until the next. The
 * page is laid out as lines and split like a text dump, each line keeping its element.
 */
export function readFlow(document: Document, options: TextOptions): FlowReading | null {
  const root = contentRoot(document);
  if (root === null) return null;
  const lines = layLines(root);
  if (lines.length < 4) return null;
  const reading = readText(lines, options);
  const places = placesOf(lines);
  let from = 0;
  const candidates = reading.candidates.map((candidate): Candidate => {
    const { nodes, next } = nodesOf(candidate, lines, places, from);
    from = next;
    return nodes === null ? candidate : { ...candidate, body: { kind: 'nodes', nodes, skip: new Set() } };
  });
  return { ...reading, candidates, cut: lines.length >= MOST_LINES };
}

/** The element that holds most paragraphs and headings of the page. */
function contentRoot(document: Document): Element | null {
  const counts = new Map<Element, number>();
  for (const element of selectAll('p, h2, h3, h4', document)) {
    if (standsElsewhere(element)) continue;
    let at = isElement(element.parent) ? element.parent : null;
    for (let depth = 0; at !== null && depth < 4; depth++) {
      counts.set(at, (counts.get(at) ?? 0) + 1 / (1 + depth * 0.2));
      at = isElement(at.parent) ? at.parent : null;
    }
  }
  let best: Element | null = null;
  for (const [element, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = element;
  return best;
}

function layLines(root: Element): Line[] {
  const lines: Line[] = [];
  let node = nodeAfter(root, root);
  let loose = '';
  const flush = (around: ChildNode | null): void => {
    push(lines, loose, around, false, '');
    loose = '';
  };
  while (node !== null && lines.length < MOST_LINES) {
    let into = true;
    if (isElement(node)) {
      if (UNREAD.test(node.name) || attributeOf(node, 'hidden') !== null) into = false;
      else if (BLOCK.test(node.name) || node.name === 'strong') {
        const bold = node.name === 'strong' && !startsBlock(node);
        if (!bold) {
          flush(null);
          const heading = /^h[1-6]$/.test(node.name);
          push(lines, textWithBreaks(node), node, heading, node.name === 'li' ? '•' : '');
          into = false;
        }
      } else if (node.name === 'br' || node.name === 'div' || node.name === 'section' || node.name === 'article')
        flush(null);
    } else if (isText(node)) loose += ` ${node.data}`;
    node = nodeAfter(node, root, into);
  }
  flush(null);
  return lines;
}

/** The text of a block, `<br>` a space: "18:32<br>The mayor" are two things. */
function textWithBreaks(block: Element): string {
  let text = '';
  let node = nodeAfter(block, block);
  while (node !== null) {
    const unread = isElement(node) && /^(?:script|style|noscript|template)$/.test(node.name);
    if (isText(node)) text += node.data;
    else if (isElement(node) && node.name === 'br') text += ' ';
    node = nodeAfter(node, block, !unread);
  }
  return text;
}

/** A <strong> that is a child of a container is a line of its own, inside a paragraph it is not. */
function startsBlock(strong: Element): boolean {
  const { parent } = strong;
  return isElement(parent) && /^(?:div|section|article|main|body)$/.test(parent.name);
}

function push(lines: Line[], raw: string, node: ChildNode | null, heading: boolean, bullet: string): void {
  const text = raw
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .normalize('NFC');
  if (text === '') return;
  lines.push({ text, indent: 0, afterBlank: true, bullet, heading, node, number: lines.length + 1 });
}

/** Where each text stands among the lines, as the body of a post repeats it. */
function placesOf(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const text = withBullet(line);
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  });
  return places;
}

/**
 * The elements that the lines of a post were read from, so that links and emphasis are kept; null where a line has none
 * (text behind a stamp on the same line), which keeps the post as text. The same words may stand in several posts.
 */
function nodesOf(
  { body }: Candidate,
  lines: readonly Line[],
  places: ReadonlyMap<string, readonly number[]>,
  from: number,
): { readonly nodes: readonly ChildNode[] | null; readonly next: number } {
  if (body?.kind !== 'lines') return { nodes: null, next: from };
  const nodes: ChildNode[] = [];
  let next = from;
  for (const text of body.lines) {
    const index = firstFrom(places.get(text) ?? [], next);
    const node = index === null ? null : lines[index]?.node;
    if (node != null) nodes.push(node);
    if (index !== null) next = index + 1;
  }
  return { nodes: nodes.length === body.lines.length ? nodes : null, next };
}

/** The first of some rising numbers that is not below `from`. */
function firstFrom(rising: readonly number[], from: number): number | null {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? null;
}
