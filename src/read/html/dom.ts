import type { ChildNode, Document, Element, Text } from 'domhandler';

export type { ChildNode, Document, Element, Text } from 'domhandler';

/** What a reader of the page does not see. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/** True for an element, `<script>` and `<style>` included. */
export function isElement(node: ChildNode | Document | null | undefined): node is Element {
  // By `type` and not `instanceof`: the spec engine builds its nodes from another copy of domhandler.
  return node != null && (node.type === 'tag' || node.type === 'script' || node.type === 'style');
}

/** True for a text node. */
export function isText(node: ChildNode | Document | null | undefined): node is Text {
  return node != null && node.type === 'text';
}

/** The value of an attribute (`''` when it stands without a value); null when the element does not have it. */
export function attributeOf(element: Element, name: string): string | null {
  // A page may name an attribute `constructor`, and may not have one of that name.
  return Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? null) : null;
}

/** The class names of an element, as written and in order. */
export function classesOf(element: Element): readonly string[] {
  const value = attributeOf(element, 'class');
  if (value === null) return [];
  return value.split(/[\t\n\f\r ]+/).filter((name) => name !== '');
}

/** The element around an element; null for the outermost one. */
export function parentOf(element: Element): Element | null {
  return isElement(element.parent) ? element.parent : null;
}

/** The elements directly inside a node, in document order. */
export function childElements(node: ChildNode | Document): Element[] {
  return 'children' in node ? node.children.filter(isElement) : [];
}

/** True when `node` is `ancestor` or lies inside it. */
export function isWithin(node: ChildNode | Document, ancestor: ChildNode | Document): boolean {
  for (let at: ChildNode | Document | null = node; at !== null; at = at.parent) {
    if (at === ancestor) return true;
  }
  return false;
}

/**
 * The node after `node` in document order, staying inside `root`; null at the end.
 * With `into` false the inside of `node` is passed over.
 */
export function nodeAfter(node: ChildNode | Document, root: ChildNode | Document, into = true): ChildNode | null {
  if (into && 'children' in node && node.children.length > 0) return node.children[0] ?? null;
  for (let at: ChildNode | Document | null = node; at !== null && at !== root; at = at.parent) {
    if (at.next !== null) return at.next;
  }
  return null;
}

/** Every node inside `node`, in document order, `node` itself left out. Never recursive. */
export function* walk(node: ChildNode | Document): Generator<ChildNode, void, undefined> {
  for (let at = nodeAfter(node, node); at !== null; at = nodeAfter(at, node)) yield at;
}

/**
 * The text of a node: its text nodes joined as they are, whitespace untouched. What stands in a script, style,
 * noscript or template inside it is left out; the node that was asked for is always read, so
 * `textOf(scriptElement)` gives the script. Never recursive.
 *
 * @param options.skip elements whose whole inside is left out as well
 */
export function textOf(node: ChildNode | Document, options: { skip?: (element: Element) => boolean } = {}): string {
  if (isText(node)) return node.data;
  const { skip } = options;
  let text = '';
  let at = nodeAfter(node, node);
  while (at !== null) {
    let into = true;
    if (at.type === 'text') text += at.data;
    else if (isElement(at)) into = !UNSEEN.has(at.name) && !skip?.(at);
    at = nodeAfter(at, node, into);
  }
  return text;
}

const inside = new WeakMap<ChildNode | Document, readonly Element[]>();

/**
 * The elements inside a node, in document order, the node itself left out. A document is not changed once it is built,
 * so the list is made once and kept as long as the node: a post is looked through many times.
 */
export function elementsIn(node: ChildNode | Document): readonly Element[] {
  const known = inside.get(node);
  if (known !== undefined) return known;
  const elements: Element[] = [];
  for (let at = nodeAfter(node, node); at !== null; at = nodeAfter(at, node)) if (isElement(at)) elements.push(at);
  inside.set(node, elements);
  return elements;
}
