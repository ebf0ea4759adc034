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
  return demandsOf(selector).some(
    ({ exact, inside }) => exact.every((name) => names.has(name)) && inside.every((piece) => contains(names, piece)),
  );
}

/** What one part of a selector asks a page to hold. */
interface Demand {
  readonly exact: readonly string[];
  readonly inside: readonly string[];
}

/** The selectors of the layouts are the same for every page. */
const demands = new Map<string, readonly Demand[]>();
const MOST_KEPT = 2_000;

function demandsOf(selector: string): readonly Demand[] {
  const before = demands.get(selector);
  if (before !== undefined) return before;
  const all = selector.split(',').map((part): Demand => {
    const exact = [...part.matchAll(/[.#]([\w-]+)|\[[\w-]+=["']?([^"'\]]+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const inside = [...part.matchAll(/[*^$]=["']?([^"'\]]+)/g)].map((match) => match[1] ?? '');
    // [class="a b"]: the page's classes are kept one by one.
    return { exact: exact.flatMap((value) => (/^[\w-]+(?:\s+[\w-]+)+$/.test(value) ? [] : [value])), inside };
  });
  if (demands.size < MOST_KEPT) demands.set(selector, all);
  return all;
}

function contains(names: ReadonlySet<string>, piece: string): boolean {
  for (const name of names) if (name.includes(piece)) return true;
  return false;
}
