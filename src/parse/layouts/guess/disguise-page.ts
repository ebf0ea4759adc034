import { type Document, type Element, isElement, isText, nodeAfter, textOf } from '../../../read/html/dom.js';

/** What a fixture can do without. */
const LEFT_OUT = /^(?:style|noscript|link|svg|template|picture|source|canvas|object|embed)$/;
const VOID = /^(?:area|base|br|col|hr|img|input|meta|param|source|track|wbr)$/;
/** Attributes that hold words for a reader. */
const WORDED =
  /^(?:alt|title|content|aria-label|placeholder|label|data-[a-z-]*(?:title|headline|caption|name|text)[a-z-]*)$/;
/** Attributes that only a browser needs. */
const DRESS = /^(?:style|srcset|sizes|integrity|nonce|crossorigin|on[a-z]+)$/;
/** Longer JSON than this is no part of a fixture. */
const LONGEST_JSON = 400_000;
/** Of a longer list the beginning shows how its entries are made. */
const MOST_ENTRIES = 12;

/**
 * The markup of a page without its scripts, styles and words: what a fixture may hold. The words of texts, of attributes
 * and of JSON are replaced by those that `invent` gives.
 *
 * @param surplus elements that the fixture can do without, such as all but the first posts
 */
export function disguisePage(
  document: Document,
  invent: (text: string) => string,
  surplus: ReadonlySet<Element> = new Set(),
): string {
  let out = '';
  const open: Element[] = [];
  const closeUntil = (parent: unknown): void => {
    for (let last = open.at(-1); last !== undefined && last !== parent; last = open.at(-1)) {
      out += `</${last.name}>`;
      open.pop();
    }
  };
  for (let node = nodeAfter(document, document), into = true; node !== null; node = nodeAfter(node, document, into)) {
    closeUntil(node.parent);
    into = true;
    if (isText(node)) out += node.data.trim() === '' ? whiteSpace(node.data) : escapeText(invent(node.data));
    if (!isElement(node)) continue;
    into = false;
    if (LEFT_OUT.test(node.name) || surplus.has(node)) continue;
    if (node.name === 'script') {
      out += script(node, invent);
      continue;
    }
    out += openTag(node, invent);
    if (VOID.test(node.name)) continue;
    open.push(node);
    into = true;
    if (node.children.length === 0) closeUntil(node.parent);
  }
  closeUntil(document);
  return `<!doctype html>\n${out.trim()}\n`;
}

function whiteSpace(text: string): string {
  return text.includes('\n') ? '\n' : ' ';
}

function openTag(element: Element, invent: (text: string) => string): string {
  let attributes = '';
  for (const [name, value] of Object.entries(element.attribs)) {
    if (DRESS.test(name) || !/^[a-z_][\w:.-]*$/i.test(name)) continue;
    attributes += ` ${name}="${escapeText(worded(element, name, value, invent)).replaceAll('"', '&quot;')}"`;
  }
  return `<${element.name}${attributes}>`;
}

function worded(element: Element, name: string, value: string, invent: (text: string) => string): string {
  if (name === 'src' && element.name === 'img') return 'https://images.example/picture.jpg';
  // Times, ids and numbers are what the page is read by.
  return WORDED.test(name) && /\p{L}{3}.*\s/su.test(value) ? invent(value) : value;
}

/** Data is kept, its words replaced; programs are not. */
function script(element: Element, invent: (text: string) => string): string {
  const text = textOf(element);
  if (!/json/i.test(element.attribs['type'] ?? '') || text.length > LONGEST_JSON) return '';
  try {
    const value: unknown = JSON.parse(text);
    const printed = JSON.stringify(inventIn(value, invent), null, 1).replaceAll('<', '\\u003c');
    return `${openTag(element, invent)}${printed}</script>`;
  } catch {
    return '';
  }
}

function inventIn(value: unknown, invent: (text: string) => string): unknown {
  if (typeof value === 'string') return /\p{L}{2}\s+\S/u.test(value) ? invent(value) : value;
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((item: unknown) => inventIn(item, invent));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inventIn(inner, invent)]));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
