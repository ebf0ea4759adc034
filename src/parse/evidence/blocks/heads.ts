import { attributeOf, type Element, elementsIn, isElement, isText } from '../../../read/html/dom.js';
import { plainText } from './block-parts.js';

/** The headline of a post that stands outside its element. */
export interface Head {
  readonly element: Element;
  readonly text: string;
}

/** Share of the posts that must have a heading of their own above them. */
const SHARE = 0.8;
const LEAST_HEADED = 3;
const LONGEST_HEADLINE = 300;

/**
 * Headings that stand above the elements of the posts and not in them: `<h3>Headline</h3><div>18.32 Uhr: …</div>`.
 *
 * @param stops day headings, which are the headline of no post
 * @returns empty where the posts hold their headings themselves.
 */
export function findHeads(blocks: readonly Element[], stops: ReadonlySet<Element>): ReadonlyMap<Element, Head> {
  const heads = new Map<Element, Head>();
  for (const block of blocks) {
    const above = elementAbove(block);
    if (above === null || stops.has(above) || !isHeading(above) || elementsIn(block).some(isHeading)) continue;
    const text = plainText(above);
    if (text !== '' && text.length <= LONGEST_HEADLINE) heads.set(block, { element: above, text });
  }
  // The same words above every post are a button or a label.
  const different = new Set([...heads.values()].map(({ text }) => text)).size;
  return different >= Math.max(LEAST_HEADED, blocks.length * SHARE) ? heads : new Map();
}

function elementAbove(block: Element): Element | null {
  for (let at = block.prev; at !== null; at = at.prev) {
    if (isElement(at)) return /^(?:script|style|noscript)$/.test(at.name) ? null : at;
    if (isText(at) && at.data.trim() !== '') return null;
  }
  return null;
}

function isHeading(element: Element): boolean {
  return /^h[2-6]$/.test(element.name) || attributeOf(element, 'role') === 'heading';
}
