import { attributeOf, type Element, isElement, isText, nodeAfter } from '../../../read/html/dom.js';
import type { Stamp } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import { namesOf } from './names.js';
import { type TimeSignal, textOfTime } from './signals.js';

/** The stamps of a block and the elements that show them. */
export interface BlockStamps {
  readonly stamps: readonly Stamp[];
  readonly elements: readonly Element[];
  /** "Updated at 12.36 BST": what the page prints for a change. */
  readonly updatedText: string | null;
}

/** Parts of a post that show times which are not its own: quoted posts of other sites, link cards, players. */
const FOREIGN = /^(?:blockquote|figure|iframe|table)$/;
const FOREIGN_NAME =
  /(?:^|[\s_-])(?:tweet|twitter|embed|card|teaser|related|rich-?link|player|video|comment|quote|duration)(?:$|[\s_-])/i;
const UPDATED_NAME = /updat|modif|edited|aktualisiert/i;
/** Attributes that mean first publication, not whatever is shown. */
const PUBLISHED_ATTRIBUTE = /publish|created|post-?time|posted/i;
/** Words before an update time stand close to it. */
const LABEL_NODES = 3;

/** Tells the times of a block apart: what is shown, what is said to be the publication, what an update. */
export function readBlockStamps(
  block: Element,
  signals: readonly TimeSignal[],
  languages: readonly Language[],
): BlockStamps {
  const stamps: Stamp[] = [];
  const elements: Element[] = [];
  let updatedText: string | null = null;
  for (const signal of signals) {
    if (isForeign(signal.element, block)) continue;
    const text = signal.element.name === 'time' ? textOfTime(signal.element) : (signal.reading?.text ?? null);
    const visible = signal.reading === null && text === '' ? null : text;
    const role = roleOf(signal, block, languages);
    const machine = signal.machine;
    if (
      machine !== null &&
      signal.element === block &&
      signals.some((other) => other !== signal && other.machine?.value === machine.value)
    )
      continue;
    stamps.push({
      role,
      source: machine === null ? 'text' : machine.attribute.startsWith('itemprop:') ? 'microdata' : 'attribute',
      text: signal.reading === null && !hasDigit(visible) ? null : visible,
      value: machine?.value ?? null,
    });
    if (signal.element !== block && signal.reading !== null) elements.push(signal.element);
    if (role === 'updated' && signal.reading !== null && updatedText === null)
      updatedText = updateLine(signal.element, visible ?? '');
    stamps.push(...otherAttributes(signal));
  }
  return { stamps, elements, updatedText };
}

function hasDigit(text: string | null): boolean {
  return text !== null && /\d/.test(text);
}

/** An element may carry both its first time and its last: `data-post-time` and `data-last-modified-time`. */
function otherAttributes(signal: TimeSignal): Stamp[] {
  const found: Stamp[] = [];
  for (const name of Object.keys(signal.element.attribs)) {
    if (name === signal.machine?.attribute || !name.startsWith('data-')) continue;
    const value = attributeOf(signal.element, name);
    if (value === null || !/^\d{10}(?:\d{3})?$/.test(value)) continue;
    if (UPDATED_NAME.test(name)) found.push({ role: 'updated', source: 'attribute', text: null, value });
  }
  return found;
}

function roleOf(signal: TimeSignal, block: Element, languages: readonly Language[]): Stamp['role'] {
  const attribute = signal.machine?.attribute ?? '';
  if (UPDATED_NAME.test(attribute)) return 'updated';
  if (signal.reading?.role === 'updated') return 'updated';
  let at: Element | null = signal.element;
  for (let depth = 0; at !== null && at !== block && depth < 3; depth++) {
    if (UPDATED_NAME.test(namesOf(at)) && !/timezone/i.test(namesOf(at))) return 'updated';
    at = isElement(at.parent) ? at.parent : null;
  }
  if (followsUpdateWord(signal.element, block, languages)) return 'updated';
  return PUBLISHED_ATTRIBUTE.test(attribute) ? 'published' : 'shown';
}

/** "Updated at <time>": the word stands in the text before the element. */
function followsUpdateWord(element: Element, block: Element, languages: readonly Language[]): boolean {
  if (element === block) return false;
  const before = element.prev;
  const text = isText(before)
    ? before.data
    : isElement(before) && before.children.length <= LABEL_NODES
      ? textOfNode(before)
      : '';
  const folded = fold(text.trim()).replace(/[:\s]+$/, '');
  return folded !== '' && folded.length < 40 && languages.some(({ timeLabels }) => timeLabels.updated.includes(folded));
}

function textOfNode(element: Element): string {
  let text = '';
  for (let node = nodeAfter(element, element); node !== null; node = nodeAfter(node, element))
    if (isText(node)) text += node.data;
  return text;
}

/** The words of an update line with its time: the text of the element around it when it is short. */
function updateLine(element: Element, own: string): string {
  const around = isElement(element.parent)
    ? textOfNode(element.parent)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
    : '';
  return around.length > 0 && around.length <= 80 && around.includes(own.replace(/[\s\u00a0]+/g, ' ').trim())
    ? around
    : own;
}

function isForeign(element: Element, block: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && at !== block && depth < 16; depth++) {
    if (FOREIGN.test(at.name) || FOREIGN_NAME.test(namesOf(at))) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}
