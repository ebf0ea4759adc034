import type { Document, Element } from '../../../read/html/dom.js';
import { indexPage } from '../../../read/html/page-index.js';

/** How much there is to read in an element, in characters without white space at the ends. */
export interface Measure {
  readonly text: number;
  /** How much of it is link text. */
  readonly linked: number;
  readonly pictures: number;
}

/** Measures every element of a page in one walk, so that scoring many nested groups stays linear. */
export function measurePage(document: Document): (element: Element) => Measure {
  const index = indexPage(document);
  return (element) => ({
    text: index.textLength(element),
    linked: index.linkedLength(element),
    pictures: index.pictureCount(element),
  });
}
