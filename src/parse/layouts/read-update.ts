import type { Marker } from '../../model/post.js';
import { attributeOf, type Element, isElement } from '../../read/html/dom.js';
import { selectFirst } from '../../read/html/select.js';
import type { Stamp } from '../candidate.js';
import { namesOf } from '../evidence/blocks/names.js';
import { textOfTime } from '../evidence/blocks/signals.js';
import { readMachineTime } from '../time/machine-time.js';
import type { FieldRule } from './layout.js';
import { readField } from './read-field.js';

/** The last change of a post: as the page shows it, as a machine reads it, or both. */
export interface PostUpdate {
  readonly stamp: Stamp;
  /** What the page prints of the change; null for an attribute that nobody sees. */
  readonly marker: Marker | null;
  /** The line of the change, which is no part of the words; null for an attribute. */
  readonly element: Element | null;
}

/** A longer text is a paragraph about a change and not the line that dates one. */
const LONGEST_LINE = 120;

/** The first of several rules that tells when a post was changed: an attribute, or an element with a line such as "Updated at 6.25pm". */
export function readUpdate(rules: readonly FieldRule[] | undefined, post: Element): PostUpdate | null {
  for (const rule of rules ?? []) {
    const found = rule.includes('@') ? fromAttribute(rule, post) : fromLine(rule, post);
    if (found !== null) return found;
  }
  return null;
}

function fromAttribute(rule: FieldRule, post: Element): PostUpdate | null {
  const field = readField(rule, post);
  if (field === null) return null;
  const stamp: Stamp = { role: 'updated', source: 'attribute', text: null, value: field.text };
  const { element } = field;
  const isShown = element !== post && element.name !== 'meta' && SAYS_UPDATED.test(namesOf(element));
  const line = isShown ? lineOf(element, post) : null;
  const text = line === null ? '' : textOfTime(line).replace(/\s+/g, ' ');
  return { stamp, marker: text === '' ? null : { kind: 'updated', text, at: null }, element: line };
}

/** What the line of a change is called: `lb-post-updated-time`, `modified-date`. */
const SAYS_UPDATED = /updated|modified|edited|last-?change/i;

/** The line around a time: "Updated", and then the time in an element of its own. */
function lineOf(element: Element, post: Element): Element {
  const { parent } = element;
  const isLine = isElement(parent) && parent !== post && textOfTime(parent).length <= LONGEST_LINE;
  return isLine && SAYS_UPDATED.test(namesOf(parent)) ? parent : element;
}

function fromLine(selector: string, post: Element): PostUpdate | null {
  const element = selectFirst(selector, post);
  if (element === null) return null;
  const text = textOfTime(element).replace(/\s+/g, ' ');
  const value = attributeOf(element, 'datetime') ?? datetimeIn(element);
  const machine = value !== null && readMachineTime(value) !== null ? value : null;
  if (text.length > LONGEST_LINE || (machine === null && !/\d/.test(text))) return null;
  return {
    stamp: {
      role: 'updated',
      source: machine === null ? 'text' : 'attribute',
      text: text === '' ? null : text,
      value: machine,
    },
    marker: text === '' ? null : { kind: 'updated', text, at: null },
    element,
  };
}

function datetimeIn(element: Element): string | null {
  const time = selectFirst('[datetime]', element);
  return time === null ? null : attributeOf(time, 'datetime');
}
