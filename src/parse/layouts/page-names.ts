import { type Document, isElement, nodeAfter } from '../../read/html/dom.js';

/** Attributes that selectors of layouts ask for are short; longer values are text or data. */
const LONGEST_NAME = 80;

/** What a page is made of, for the quick no to selectors of layouts. */
export interface PageNames {
  /** Every class, id and short attribute value. */
  readonly exact: ReadonlySet<string>;
  /** The same in one string, for selectors that ask for a piece of a name. */
  readonly joined: string;
}

/** What fetches posts from elsewhere; its address may be long. */
const FRAME = /^(?:script|iframe|amp-iframe)$/;

/** Every class, id and short attribute value of a page, collected in one walk. */
export function namesInPage(document: Document): PageNames {
  const exact = new Set<string>();
  let node = nodeAfter(document, document);
  while (node !== null) {
    if (isElement(node)) {
      exact.add(node.name);
      for (const attribute in node.attribs) {
        const value = node.attribs[attribute] ?? '';
        exact.add(attribute);
        if (attribute === 'class') for (const name of value.split(/\s+/)) exact.add(name);
        else if (value.length <= LONGEST_NAME || (attribute === 'src' && FRAME.test(node.name))) exact.add(value);
      }
    }
    node = nodeAfter(node, document);
  }
  return { exact, joined: [...exact].join('\n') };
}

/**
 * Whether a selector can match at all: every element, class, id, attribute and attribute value it names stands in the
 * page. A hundred selectors of layouts cost one walk this way instead of a hundred.
 */
export function mayMatch(selector: string, names: PageNames): boolean {
  return demandsOf(selector).some(
    ({ exact, inside }) =>
      exact.every((name) => names.exact.has(name)) && inside.every((piece) => names.joined.includes(piece)),
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
  const all = selector.split(/,(?![^[\]]*\])/).map(readDemand);
  if (demands.size < MOST_KEPT) demands.set(selector, all);
  return all;
}

/** Attributes whose values are all kept, so that a piece that is not among them is on no element. */
const KEPT = /^(?:class|id|src)$/;
const ATTRIBUTE = /\[([\w-]+)(?:([*^$~|]?)=["']?([^"'\]]*)["']?(?: [is])?)?\]/g;

function readDemand(part: string): Demand {
  const exact: string[] = [];
  const inside: string[] = [];
  // What must not be there may be missing.
  const positive = part.replace(/:not\([^)]*\)/g, '');
  for (const [, name = '', operator, value] of positive.matchAll(ATTRIBUTE)) {
    exact.push(name);
    if (value === undefined || value === '' || value.length > LONGEST_NAME) continue;
    // [class="a b"]: the page's classes are kept one by one.
    if (operator === '' && !/\s/.test(value)) exact.push(value);
    else if (operator !== '' && KEPT.test(name) && !/\s/.test(value)) inside.push(value);
  }
  const bare = positive.replace(ATTRIBUTE, '').replace(/:[\w-]+(?:\([^)]*\))?/g, '');
  for (const [, name = ''] of bare.matchAll(/[.#]([\w-]+)/g)) exact.push(name);
  for (const [, name = ''] of bare.matchAll(/(?:^|[\s>+])([a-z][\w-]*)/gi)) exact.push(name.toLowerCase());
  return { exact, inside };
}
