import { attributeOf, type ChildNode, classesOf, type Element, isElement, isText } from '../../../read/html/dom.js';
import { selectFirst } from '../../../read/html/select.js';
import type { Measure } from './measure.js';
import { standsElsewhere } from './names.js';

/** A block with more text than this holds its words itself. */
const LONGEST_HEAD = 200;
/** Text between two heads, in characters, from which on it is the words of the first. */
const LEAST_TAIL = 60;
/** Share of the heads that words must follow. */
const SHARE = 0.6;
/** What may belong to the last post, behind which no other stands. */
const LAST_TAIL = /^(?:p|ul|ol|h[3-6]|blockquote|figure|table|pre|div|picture|img|iframe)$/;

/**
 * The words of posts whose elements hold only stamp and headline: they follow as siblings, until the next post.
 *
 * @param blocks in page order
 * @param stops elements between the posts that belong to none: day headings
 * @param ends elements between the posts that are none themselves and end the one above: adverts of their make
 * @returns empty where the blocks hold their words themselves.
 */
export function findTails(
  blocks: readonly Element[],
  stops: ReadonlySet<Element>,
  measure: (element: Element) => Measure,
  ends: ReadonlySet<Element> = new Set(),
): ReadonlyMap<Element, readonly ChildNode[]> {
  const none: ReadonlyMap<Element, readonly ChildNode[]> = new Map();
  const heads = blocks.filter((block) => measure(block).text <= LONGEST_HEAD);
  if (blocks.length < 2 || heads.length < blocks.length * SHARE) return none;
  // A bare stamp, or one with its headline above it, is read with the flow of the text around it.
  if (heads.filter(isHead).length < blocks.length * SHARE) return none;
  const all = new Set([...blocks, ...ends]);
  const tails = new Map<Element, readonly ChildNode[]>();
  let longest = 0;
  let followed = 0;
  for (const block of blocks.slice(0, -1)) {
    const tail = nodesBehind(block, all, stops, measure);
    const length = lengthOf(tail, measure);
    if (length >= LEAST_TAIL && length > measure(block).text) followed++;
    longest = Math.max(longest, length);
    tails.set(block, tail);
  }
  if (followed < (blocks.length - 1) * SHARE) return none;
  const last = blocks.at(-1);
  if (last !== undefined)
    tails.set(
      last,
      lastTail(nodesBehind(last, all, stops, measure), 2 * longest, kindsOf([...tails.values()]), measure),
    );
  return tails;
}

/** Stamp and headline in one element, or a stamp that has an id for links to point at. */
function isHead(block: Element): boolean {
  let before = block.prev;
  while (before !== null && !isElement(before)) before = before.prev;
  if (before !== null && /^h[1-6]$/.test(before.name)) return false;
  return attributeOf(block, 'id') !== null || selectFirst('h2, h3, h4, h5, [role=heading]', block) !== null;
}

/** The siblings behind a block until the next block, or until what holds one. */
function nodesBehind(
  block: Element,
  blocks: ReadonlySet<Element>,
  stops: ReadonlySet<Element>,
  measure: (element: Element) => Measure,
): readonly ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let at = block.next; at !== null && !(isElement(at) && blocks.has(at)); at = at.next) {
    if (isText(at)) nodes.push(at);
    else if (isElement(at) && !stops.has(at) && !/^(?:script|style|noscript)$/.test(at.name)) {
      const { text, pictures } = measure(at);
      if ((text > 0 || pictures > 0) && !standsElsewhere(at)) nodes.push(at);
    }
  }
  return nodes;
}

/** Tag and first class of what the words of posts stand in; a name may have more to it for one of them. */
function kindsOf(tails: readonly (readonly ChildNode[])[]): ReadonlySet<string> {
  return new Set(tails.flatMap((tail) => tail.filter(isElement).map(kindOf)));
}

function kindOf(element: Element): string {
  return `${element.name}.${classesOf(element)[0] ?? ''}`;
}

/** Behind the last post the page goes on with other things. */
function lastTail(
  nodes: readonly ChildNode[],
  longest: number,
  kinds: ReadonlySet<string>,
  measure: (element: Element) => Measure,
): readonly ChildNode[] {
  const tail: ChildNode[] = [];
  for (const node of nodes) {
    if (isElement(node) && !LAST_TAIL.test(node.name)) break;
    // A box, or a paragraph with a name, that stands in no other post.
    const named = isElement(node) && (node.name === 'div' || classesOf(node).length > 0);
    if (named && kinds.size > 0 && !kinds.has(kindOf(node))) break;
    tail.push(node);
    if (lengthOf(tail, measure) > longest) break;
  }
  return tail;
}

/** The text in some nodes, in characters. */
export function lengthOf(nodes: readonly ChildNode[], measure: (element: Element) => Measure): number {
  let length = 0;
  for (const node of nodes) length += isElement(node) ? measure(node).text : isText(node) ? node.data.trim().length : 0;
  return length;
}
