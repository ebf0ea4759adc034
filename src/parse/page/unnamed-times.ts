import {
  attributeOf,
  type ChildNode,
  type Document,
  type Element,
  isElement,
  isText,
  nodeAfter,
  parentOf,
} from '../../read/html/dom.js';
import type { Stamp } from '../candidate.js';
import { standsElsewhere } from '../evidence/blocks/names.js';
import { textOfTime } from '../evidence/blocks/signals.js';
import type { Lexicon } from '../time/lexicon.js';
import { readMachineTime } from '../time/machine-time.js';
import { readStamp } from '../time/read-stamp.js';

/** A page shows one or two times for itself. */
const MOST = 4;
const LONGEST = 80;
const UNSEEN = /^(?:script|style|noscript|template|svg|nav|footer|aside|form|select|button)$/;
/** How far around a time its heading may stand. */
const AROUND = 4;

/**
 * Whole times between the main heading of a page and its first post that no word explains: "2 March 2024 • 9:44pm", or
 * `<time datetime="…">3 hours ago</time>`. Whether they tell the first version or the last, only the posts can say.
 */
export function unnamedTimes(
  document: Document,
  posts: ReadonlySet<ChildNode>,
  lexicons: readonly Lexicon[],
): readonly Stamp[] {
  const stamps: Stamp[] = [];
  let headed = false;
  let node = nodeAfter(document, document);
  while (node !== null && stamps.length <= MOST && !posts.has(node)) {
    let into = true;
    if (isElement(node)) {
      if (node.name === 'h1') headed = true;
      into = !UNSEEN.test(node.name) && node.name !== 'time';
      const time = node.name === 'time' && isOfPage(node, headed) ? timeOf(node, lexicons) : null;
      if (time !== null) stamps.push(time, ...firstVersion(node, lexicons));
    } else if (isText(node) && isElement(node.parent) && node.data.length < 4 * LONGEST && /\d/.test(node.data)) {
      const text = wholeTime(node.data, lexicons);
      if (text !== null && isOfPage(node.parent, headed))
        stamps.push({ role: 'shown', source: 'text', text, value: null });
    }
    node = nodeAfter(node, document, into);
  }
  return stamps;
}

/** Below the main heading or in one part with it, in no link and in no other list. */
function isOfPage(element: Element, headed: boolean): boolean {
  let at: Element | null = element;
  let near = headed;
  for (let depth = 0; at !== null && depth < AROUND; depth++) {
    if (at.name === 'a') return false;
    near ||= at.name === 'header' && hasHeading(at);
    at = parentOf(at);
  }
  return near && !standsElsewhere(element);
}

function hasHeading(element: Element): boolean {
  let node = nodeAfter(element, element);
  for (let count = 0; node !== null && count < 200; count++) {
    if (isElement(node) && node.name === 'h1') return true;
    node = nodeAfter(node, element);
  }
  return false;
}

function timeOf(element: Element, lexicons: readonly Lexicon[]): Stamp | null {
  const value = attributeOf(element, 'datetime') ?? '';
  const machine = readMachineTime(value);
  const text = textOfTime(element).replace(/\s+/g, ' ').trim();
  if (machine !== null && machine.precision !== 'day')
    return { role: 'shown', source: 'attribute', text: text === '' ? null : text, value };
  const whole = wholeTime(text, lexicons);
  return whole === null ? null : { role: 'shown', source: 'text', text: whole, value: null };
}

/** `data-first-publication-date="26.08.2024, 11:13 Uhr"` beside the last version. */
const FIRST_ATTRIBUTE = /^data-(?:first-?)?publi(?:shed|cation)(?:-?(?:at|on|time|date))?$/;

function firstVersion(element: Element, lexicons: readonly Lexicon[]): Stamp[] {
  const stamps: Stamp[] = [];
  for (const name in element.attribs) {
    const value = FIRST_ATTRIBUTE.test(name) ? (attributeOf(element, name) ?? '') : '';
    const text = wholeTime(value, lexicons);
    if (readMachineTime(value)?.kind === 'instant')
      stamps.push({ role: 'published', source: 'attribute', text: null, value });
    else if (text !== null) stamps.push({ role: 'published', source: 'attribute', text, value: null });
  }
  return stamps;
}

/** A date with its year and a clock, and nothing else. */
function wholeTime(raw: string, lexicons: readonly Lexicon[]): string | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return null;
  const reading = readStamp(text, lexicons);
  const isWhole = reading?.clock != null && reading.date?.year != null && reading.date.day !== null;
  return isWhole && reading.role === null && !/[\p{L}\p{N}]/u.test(text.slice(reading.end)) ? reading.text : null;
}
