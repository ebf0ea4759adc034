import {
  attributeOf,
  type Document,
  type Element,
  isElement,
  isWithin,
  nodeAfter,
  parentOf,
} from '../../read/html/dom.js';
import { selectAll, selectFirst } from '../../read/html/select.js';
import type { FieldRule } from './layout.js';

/** A value and the element it was read from. */
export interface FieldValue {
  readonly text: string;
  /** The text by the lines in which it stands on the page. */
  readonly lines: readonly string[];
  readonly element: Element;
}

/** What begins a line of its own. */
const LINE = /^(?:p|div|ul|ol|li|h[1-6]|dt|dd|td|tr|blockquote|section|header|footer|figcaption)$/;
const UNREAD = /^(?:script|style|noscript|template)$/;
/** Text lies in few inline elements. */
const MOST_INLINE = 30;

/** Reads one rule: a selector (its text), `selector@attribute`, or `@attribute` of the element itself. */
export function readField(rule: FieldRule, within: Document | Element): FieldValue | null {
  const { selector, attribute } = partsOf(rule);
  const element = selector === '' ? (isElement(within) ? within : null) : selectFirst(selector, within);
  return element === null ? null : valueIn(element, attribute);
}

function partsOf(rule: FieldRule): { readonly selector: string; readonly attribute: string | null } {
  const at = /^(.*?)@([a-z][a-z0-9-]*)$/i.exec(rule);
  return { selector: (at === null ? rule : (at[1] ?? '')).trim(), attribute: at?.[2] ?? null };
}

function valueIn(element: Element, attribute: string | null): FieldValue | null {
  const raw = attribute === null ? linesOf(element) : [attributeOf(element, attribute) ?? ''];
  const lines = raw.map(plain).filter((line) => line !== '');
  return lines.length === 0 ? null : { text: lines.join(' '), lines, element };
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** "Ada Wren" and "Reporting from Tarn" in two paragraphs are two lines, with nothing between them in the source. */
function linesOf(element: Element): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let block: Element | null = element;
  let node = nodeAfter(element, element);
  while (node !== null) {
    if (node.type === 'text') {
      const own = isElement(node.parent) ? lineAround(node.parent, element) : element;
      if (own !== block) {
        lines.push(line);
        line = '';
      }
      block = own;
      line += node.data;
    } else if (isElement(node) && node.name === 'br') block = null;
    node = nodeAfter(node, element, !isElement(node) || !UNREAD.test(node.name));
  }
  return [...lines, line];
}

function lineAround(start: Element, root: Element): Element {
  let at = start;
  for (let depth = 0; depth < MOST_INLINE && at !== root && !LINE.test(at.name); depth++) at = parentOf(at) ?? root;
  return at;
}

/** The first of several rules that gives a value. */
export function firstField(rules: readonly FieldRule[] | undefined, within: Document | Element): FieldValue | null {
  for (const rule of rules ?? []) {
    const value = readField(rule, within);
    if (value !== null) return value;
  }
  return null;
}

/** No post has more writers. */
const MOST_VALUES = 30;

/** Every value that the first of several rules with any gives: the writers of a post, each in an element of its own. */
export function everyField(rules: readonly FieldRule[] | undefined, within: Element): readonly FieldValue[] {
  for (const rule of rules ?? []) {
    const { selector, attribute } = partsOf(rule);
    const values: FieldValue[] = [];
    for (const element of selector === '' ? [within] : selectAll(selector, within)) {
      if (values.some((value) => isWithin(element, value.element))) continue;
      const value = valueIn(element, attribute);
      if (value !== null) values.push(value);
      if (values.length >= MOST_VALUES) break;
    }
    if (values.length > 0) return values;
  }
  return [];
}
