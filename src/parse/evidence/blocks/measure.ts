import { attributeOf, type Document, type Element, isElement, isText, nodeAfter } from '../../../read/html/dom.js';

/** How much there is to read in an element, in characters without white space at the ends. */
export interface Measure {
  readonly text: number;
  /** How much of it is link text. */
  readonly linked: number;
  readonly pictures: number;
}

const NOTHING: Measure = { text: 0, linked: 0, pictures: 0 };
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'button']);

/** Measures every element of a page in one walk, so that scoring many nested groups stays linear. */
export function measurePage(document: Document): (element: Element) => Measure {
  const measures = new Map<Element, { text: number; linked: number; pictures: number }>();
  const add = (from: Element | null, text: number, linked: number, pictures: number): void => {
    for (let at = from; at !== null; at = isElement(at.parent) ? at.parent : null) {
      const measure = measures.get(at) ?? { text: 0, linked: 0, pictures: 0 };
      measure.text += text;
      measure.linked += linked;
      measure.pictures += pictures;
      measures.set(at, measure);
    }
  };
  let node = nodeAfter(document, document);
  while (node !== null) {
    let into = true;
    if (isElement(node)) {
      into = !UNREAD.has(node.name);
      if (node.name === 'img' || node.name === 'amp-img' || node.name === 'video') add(node, 0, 0, 1);
    } else if (isText(node) && isElement(node.parent)) {
      const length = node.data.trim().length;
      if (length > 0) add(node.parent, length, isInLink(node.parent) ? length : 0, 0);
    }
    node = nodeAfter(node, document, into);
  }
  return (element) => measures.get(element) ?? NOTHING;
}

function isInLink(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 8; depth++) {
    if (at.name === 'a' && attributeOf(at, 'href') !== null) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}
