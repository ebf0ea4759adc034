import { type ChildNode, type Document, type Element, isElement, isText, type Text } from './dom.js';

/** Running sums over a document, made in one walk: "how much text is in this element" needs no further one. */
export interface PageIndex {
  /** Characters of text in an element, without white space at the ends of its text nodes. */
  textLength(element: Element): number;
  /** How many of these are link text. */
  linkedLength(element: Element): number;
  /** How many pictures and films it holds. */
  pictureCount(element: Element): number;
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'button']);
const PICTURES = new Set(['img', 'amp-img', 'video', 'amp-video']);

interface Span {
  /** Number of elements and of texts before the inside of the element begins, and before what follows it. */
  readonly firstElement: number;
  readonly firstText: number;
  endElement: number;
  endText: number;
}

/** Sums up a document. Linear, never recursive. */
export function indexPage(document: Document): PageIndex {
  let elements = 0;
  let texts = 0;
  const spans = new Map<Element, Span>();
  // Running sums by text and by element: a sum inside a span is the difference of two entries.
  const length: number[] = [0];
  const linked: number[] = [0];
  const pictures: number[] = [0];
  let unseen = 0;
  let links = 0;
  const enter = (element: Element): void => {
    elements++;
    pictures.push((pictures.at(-1) ?? 0) + (PICTURES.has(element.name) ? 1 : 0));
    spans.set(element, { firstElement: elements, firstText: texts, endElement: 0, endText: 0 });
    if (UNSEEN.has(element.name)) unseen++;
    if (element.name === 'a') links++;
  };
  const leave = (element: Element): void => {
    const span = spans.get(element);
    if (span !== undefined) {
      span.endElement = elements;
      span.endText = texts;
    }
    if (UNSEEN.has(element.name)) unseen--;
    if (element.name === 'a') links--;
  };
  const note = (text: Text): void => {
    if (unseen > 0) return;
    const size = text.data.trim().length;
    texts++;
    length.push((length.at(-1) ?? 0) + size);
    linked.push((linked.at(-1) ?? 0) + (links > 0 ? size : 0));
  };
  visit(document, enter, leave, note);
  const sum = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const inText = (sums: readonly number[], element: Element): number => {
    const span = spans.get(element);
    return span === undefined ? 0 : sum(sums, span.firstText, span.endText);
  };
  return {
    textLength: (element) => inText(length, element),
    linkedLength: (element) => inText(linked, element),
    pictureCount: (element) => {
      const span = spans.get(element);
      return span === undefined ? 0 : sum(pictures, span.firstElement, span.endElement);
    },
  };
}

function visit(
  document: Document,
  enter: (element: Element) => void,
  leave: (element: Element) => void,
  note: (text: Text) => void,
): void {
  let node: ChildNode | null = document.children[0] ?? null;
  while (node !== null) {
    if (isText(node)) note(node);
    else if (isElement(node)) {
      enter(node);
      const first: ChildNode | undefined = node.children[0];
      if (first !== undefined) {
        node = first;
        continue;
      }
      leave(node);
    }
    while (node !== null && node.next === null) {
      const parent: ChildNode | Document | null = node.parent;
      node = isElement(parent) ? parent : null;
      if (node !== null) leave(node as Element);
    }
    if (node !== null) node = node.next;
  }
}
