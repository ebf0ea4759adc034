import { attributeOf, type Document, type Element, isElement, textOf } from '../../read/html/dom.js';
import { selectFirst } from '../../read/html/select.js';
import type { FieldRule } from './layout.js';

/** A value and the element it was read from. */
export interface FieldValue {
  readonly text: string;
  readonly element: Element;
}

/** Reads one rule: a selector (its text), `selector@attribute`, or `@attribute` of the element itself. */
export function readField(rule: FieldRule, within: Document | Element): FieldValue | null {
  const at = /^(.*?)@([a-z][a-z0-9-]*)$/i.exec(rule);
  const selector = (at === null ? rule : (at[1] ?? '')).trim();
  const element = selector === '' ? (isElement(within) ? within : null) : selectFirst(selector, within);
  if (element === null) return null;
  const raw = at?.[2] === undefined ? textOf(element) : (attributeOf(element, at[2]) ?? '');
  const text = raw
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
  return text === '' ? null : { text, element };
}

/** The first of several rules that gives a value. */
export function firstField(rules: readonly FieldRule[] | undefined, within: Document | Element): FieldValue | null {
  for (const rule of rules ?? []) {
    const value = readField(rule, within);
    if (value !== null) return value;
  }
  return null;
}
