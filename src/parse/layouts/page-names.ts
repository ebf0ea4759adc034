import { type Document, isElement, nodeAfter } from '../../read/html/dom.js';

/** Attributes that selectors of layouts ask for are short; longer values are text or data. */
const LONGEST_NAME = 80;

/** Every class, id and short attribute value of a page, collected in one walk. */
export function namesInPage(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  let node = nodeAfter(document, document);
  while (node !== null) {
    if (isElement(node)) {
      for (const attribute in node.attribs) {
        const value = node.attribs[attribute] ?? '';
        if (attribute === 'class') for (const name of value.split(/\s+/)) names.add(name);
        else if (value.length <= LONGEST_NAME) names.add(value);
      }
    }
    node = nodeAfter(node, document);
  }
  return names;
}

/**
 * Whether a selector can match at all: every class, id and attribute value it names stands in the page. A hundred
 * selectors of layouts cost one walk this way instead of a hundred.
 */
export function mayMatch(selector: string, names: ReadonlySet<string>): boolean {
  return selector.split(',').some((part) => {
    const exact = [...part.matchAll(/[.#]([\w-]+)|\[[\w-]+=["']?([^"'\]]+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const inside = [...part.matchAll(/[*^$]=["']?([^"'\]]+)/g)].map((match) => match[1] ?? '');
    return exact.every((name) => names.has(name)) && inside.every((piece) => contains(names, piece));
  });
}

function contains(names: ReadonlySet<string>, piece: string): boolean {
  for (const name of names) if (name.includes(piece)) return true;
  return false;
}
