import { createRequire } from 'node:module';
import type { Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import type { ChildNode, Document } from './dom.js';
import { nodeAfter } from './dom.js';

type Adapter = typeof import('parse5-htmlparser2-tree-adapter')['adapter'];
type ParentNode = Htmlparser2TreeAdapterMap['parentNode'];

/** How far a page may go before it is refused. */
interface SpecLimits {
  /** Elements made, copies of inline elements counted. */
  readonly elements: number;
  /** Elements open at once, and the depth of the finished document. */
  readonly depth: number;
}

class Refused extends Error {}

/**
 * Reads markup exactly as the HTML standard says, with parse5. Ten times slower than the fast engine. Unclosed inline
 * elements are copied into every block that follows, so a short page can ask for billions of elements: the limits end
 * that.
 *
 * @returns null when a limit was reached
 */
export function parseSpec(html: string, limits: SpecLimits): Document | null {
  // parse5 is loaded here and not above: most pages never need it, and it costs a fifth of the start-up time.
  // `import()` would make the whole library asynchronous.
  const require = createRequire(import.meta.url);
  const { parse } = require('parse5') as typeof import('parse5');
  const { adapter } = require('parse5-htmlparser2-tree-adapter') as typeof import('parse5-htmlparser2-tree-adapter');
  try {
    const treeAdapter = boundedAdapter(adapter, limits);
    const document = parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter, scriptingEnabled: false });
    return depthOf(document) > limits.depth ? null : document;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The adapter for htmlparser2 trees, with limits, and without the searches that made it quadratic. */
function boundedAdapter(adapter: Adapter, limits: SpecLimits): Adapter {
  let elements = 0;
  let open = 0;
  let moving: { readonly children: ChildNode[]; next: number } | null = null;
  const insertBefore = (parent: ParentNode, node: ChildNode, reference: ChildNode): void => {
    // What stands in the wrong place of a table is put before it, one by one, and the table is the last child or
    // near it: a search from the front would be as long as all that was put there before.
    const place = parent.children.lastIndexOf(reference);
    const { prev } = reference;
    if (prev !== null) prev.next = node;
    node.prev = prev;
    node.next = reference;
    reference.prev = node;
    parent.children.splice(place, 0, node);
    node.parent = parent;
  };
  return {
    ...adapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > limits.elements) throw new Refused();
      return adapter.createElement(name, namespace, attributes);
    },
    insertBefore,
    insertTextBefore(parent, text, reference) {
      const { prev } = reference;
      if (prev?.type === 'text') prev.data += text;
      else insertBefore(parent, adapter.createTextNode(text), reference);
    },
    getFirstChild(parent) {
      // Asked only when all children of an element move to another, from the first to the last. To cut the first
      // off an array again and again would take the square of their number.
      if (moving === null) {
        moving = { children: parent.children, next: 0 };
        parent.children = [];
      }
      const child = moving.children[moving.next];
      if (child === undefined) moving = null;
      return child ?? null;
    },
    detachNode(node) {
      if (moving?.children[moving.next] === node) moving.next += 1;
      else if (node.parent !== null) {
        const { children } = node.parent;
        children.splice(children.lastIndexOf(node), 1);
      }
      if (node.prev !== null) node.prev.next = node.next;
      if (node.next !== null) node.next.prev = node.prev;
      node.prev = null;
      node.next = null;
      node.parent = null;
    },
    onItemPush() {
      open += 1;
      if (open > limits.depth) throw new Refused();
    },
    onItemPop() {
      open -= 1;
    },
  };
}

/** The depth of the deepest node. */
function depthOf(document: Document): number {
  let deepest = 0;
  let depth = 0;
  let at: ChildNode | Document = document;
  for (;;) {
    const goesDown: boolean = 'children' in at && at.children.length > 0;
    const next: ChildNode | null = nodeAfter(at, document);
    if (next === null) return deepest;
    if (goesDown) depth += 1;
    else
      for (let up: ChildNode | Document = at; up.parent !== next.parent && up.parent !== null; up = up.parent)
        depth -= 1;
    if (depth > deepest) deepest = depth;
    at = next;
  }
}
