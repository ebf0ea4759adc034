import {
  attributeOf,
  childElements,
  type Element,
  isElement,
  isText,
  nodeAfter,
  parentOf,
  textOf,
} from '../../../read/html/dom.js';
import type { Stamp } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import { lexiconsOf } from '../../time/lexicon.js';
import { readMachineTime } from '../../time/machine-time.js';
import { LONGEST_SIGNED, readSignedStamp } from '../text/signed-stamp.js';
import { shortText } from './block-parts.js';
import { isPartOf, namesOf, partNames } from './names.js';
import { type TimeSignal, textOfTime } from './signals.js';

/** The stamps of a block and the elements that show them. */
export interface BlockStamps {
  readonly stamps: readonly Stamp[];
  readonly elements: readonly Element[];
  /** "Updated at 12.36 BST": what the page prints for a change. */
  readonly updatedText: string | null;
  /** The writer, where the text of a stamp names one. */
  readonly byline: string | null;
}

/** Parts of a post that show times which are not its own: quoted posts of other sites, link cards, players. */
const FOREIGN = /^(?:blockquote|figure|iframe|table)$/;
const FOREIGN_NAME =
  /(?:^|[\s_-])(?:tweet|twitter|embed|teaser|related|rich-?link|comments?|comment-?list|quote|duration)(?:$|[\s_-])/i;
/** A post may itself be called so; then its own time stands in a part of that name. */
const PERHAPS_FOREIGN_NAME = /(?:^|[\s_-])(?:card|player|video)(?:$|[\s_-])/i;
const UPDATED_NAME = /updat|modif|edited|aktualisiert/i;
/** `updating-timezone` is a script's hook; `liveBlogUpdate`, `live-update` and `post-update` are what posts are called. */
const NOT_UPDATED = /updating-timezone|(?:live|blog|post|story|reporter)[-_]?(?:blog[-_]?)?updates?(?!d)/gi;
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
  const own = withoutTimesInWords(ownSignals(signals, block), block, languages);
  const halves = halfStamps(own);
  const displayed = own.some(
    ({ element, machine, reading }) =>
      element !== block && (machine?.attribute === 'datetime' || (machine !== null && reading !== null)),
  );
  for (const signal of own) {
    if (isDayHeading(signal)) continue;
    // A sort key on the block may be the drafting time; what stands beside the words is what is shown.
    if (displayed && signal.element === block && /sort/.test(signal.machine?.attribute ?? '')) {
      stamps.push(...otherAttributes(signal));
      continue;
    }
    const text = signal.element.name === 'time' ? textOfTime(signal.element) : (signal.reading?.text ?? null);
    const visible = signal.reading === null && text === '' ? null : text;
    const role = roleOf(signal, block, languages);
    const machine = isMovedKey(signal) ? null : signal.machine;
    if (machine === null && signal.reading === null) {
      stamps.push(...otherAttributes(signal));
      continue;
    }
    if (
      machine !== null &&
      signal.element === block &&
      own.some((other) => other !== signal && other.machine?.value === machine.value)
    )
      continue;
    stamps.push({
      role,
      source: machine === null ? 'text' : machine.attribute.startsWith('itemprop:') ? 'microdata' : 'attribute',
      text: signal.reading === null && !hasDigit(visible) ? null : visible,
      value: machine?.value ?? null,
    });
    const short =
      signal.element !== block && signal.element.name !== 'meta' && textOf(signal.element).trim().length <= 60;
    if (signal.element !== block && (signal.reading !== null || (signal.machine !== null && short))) {
      elements.push(signal.element);
    }
    if (role === 'updated' && signal.reading !== null && updatedText === null)
      updatedText = updateLine(signal.element, visible ?? '');
    stamps.push(...otherAttributes(signal));
  }
  return { stamps: joinHalves(stamps, halves), elements, updatedText, byline: bylineIn(own, block, languages) };
}

/** "By Ona Brask | 18:32": the writer beside the time, in the same text or in a link within it. */
function bylineIn(signals: readonly TimeSignal[], block: Element, languages: readonly Language[]): string | null {
  for (const { element, byline } of signals) {
    if (byline !== undefined && byline !== '') return byline;
    if (element === block || !element.children.some(isElement)) continue;
    const text = shortText(element, LONGEST_SIGNED);
    const signed = text === null ? null : readSignedStamp(text, lexiconsOf(languages), languages);
    if (signed?.sure === true && signed.byline !== '') return signed.byline;
  }
  return null;
}

/** A line with more signs than this beside a time is of the words of the post. */
const LEAST_WORDS = 12;
const LINE = /^(?:p|li|dd|td|blockquote)$/;

/** "<b>17:10</b> The gate opens." in a list of what happened is no stamp, where the post has one outside its words. */
function withoutTimesInWords(
  signals: readonly TimeSignal[],
  block: Element,
  languages: readonly Language[],
): readonly TimeSignal[] {
  const inWords = signals.filter(
    (signal) =>
      signal.machine === null &&
      signal.element.name !== 'time' &&
      standsInWords(signal.element, block) &&
      roleOf(signal, block, languages) !== 'updated',
  );
  const others = signals.filter((signal) => !inWords.includes(signal));
  const told = others.some(
    ({ machine, reading }) => machine !== null || reading?.clock != null || reading?.relative != null,
  );
  return told ? others : signals;
}

function standsInWords(element: Element, block: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== block; at = parentOf(at)) {
    // A cell or an entry that holds paragraphs holds the post.
    if (LINE.test(at.name) && !childElements(at).some(({ name }) => /^(?:p|div|h[1-6])$/.test(name)))
      return textOf(at).trim().length - textOf(element).trim().length >= LEAST_WORDS;
  }
  return false;
}

interface Halves {
  readonly date: string;
  readonly clock: string;
  /** Both, in an order in which they are read together. */
  readonly whole: string;
}

/** A date and a clock may stand in two elements: "November 02 2023" and "21:06 (IST)". */
function halfStamps(signals: readonly TimeSignal[]): Halves | null {
  const texts = signals.filter(({ machine, element }) => machine === null && element.name !== 'time');
  const date = texts.find(({ reading }) => reading?.date?.day != null && reading.clock === null);
  const clock = texts.find(({ reading }) => reading?.clock != null && reading.date === null);
  if (date?.reading == null || clock?.reading == null) return null;
  const [day, time] = [date.reading.text, clock.reading.text];
  // "Published On 7 Feb 2024": a word that says whose date it is stands first.
  return { date: day, clock: time, whole: date.reading.role === null ? `${time}, ${day}` : `${day}, ${time}` };
}

function joinHalves(stamps: readonly Stamp[], halves: Halves | null): Stamp[] {
  if (halves === null) return [...stamps];
  const whole: Stamp = { role: 'shown', source: 'text', text: halves.whole, value: null };
  return [
    whole,
    ...stamps.filter(({ text, value }) => value !== null || (text !== halves.date && text !== halves.clock)),
  ];
}

/** "Thursday, Sept. 24" as a heading inside a round-up parts its days; it is not the time of the post. */
function isDayHeading({ element, machine, reading }: TimeSignal): boolean {
  if (machine !== null || reading?.clock != null || reading?.relative != null) return false;
  const around = [element, element.parent, element.parent?.parent];
  return around.some((node) => isElement(node) && /^h[1-6]$/.test(node.name));
}

function hasDigit(text: string | null): boolean {
  return text !== null && /\d/.test(text);
}

/** An element may carry both its first time and its last: `data-post-time` and `data-last-modified-time`. */
function otherAttributes(signal: TimeSignal): Stamp[] {
  const found: Stamp[] = [];
  for (const name of Object.keys(signal.element.attribs)) {
    if (name === signal.machine?.attribute || !name.startsWith('data-')) continue;
    const role = UPDATED_NAME.test(name) ? 'updated' : PUBLISHED_ATTRIBUTE.test(name) ? 'published' : null;
    const value = role === null ? null : attributeOf(signal.element, name);
    if (role !== null && value !== null && readMachineTime(value) !== null)
      found.push({ role, source: 'attribute', text: null, value });
  }
  return found;
}

/** A sort key this much later than the last change keeps a sticky post on top: Superdesk adds ten years. */
const KEPT_ON_TOP_MS = 300 * 86_400_000;

function isMovedKey({ element, machine }: TimeSignal): boolean {
  if (machine?.time.kind !== 'instant' || !/sort/.test(machine.attribute)) return false;
  for (const name of Object.keys(element.attribs)) {
    const other = UPDATED_NAME.test(name) ? readMachineTime(attributeOf(element, name) ?? '') : null;
    if (other?.kind === 'instant' && machine.time.ms - other.ms > KEPT_ON_TOP_MS) return true;
  }
  return false;
}

function roleOf(signal: TimeSignal, block: Element, languages: readonly Language[]): Stamp['role'] {
  const attribute = signal.machine?.attribute ?? '';
  if (attribute === 'itemprop:published') return 'published';
  if (UPDATED_NAME.test(attribute)) return 'updated';
  if (signal.reading?.role === 'updated') return 'updated';
  let at: Element | null = signal.element;
  for (let depth = 0; at !== null && at !== block && depth < 3; depth++) {
    if (UPDATED_NAME.test(namesOf(at).replace(NOT_UPDATED, ''))) return 'updated';
    at = isElement(at.parent) ? at.parent : null;
  }
  if (followsUpdateWord(signal.element, block, languages)) return 'updated';
  return PUBLISHED_ATTRIBUTE.test(attribute) ? 'published' : 'shown';
}

/** "Updated at <time>": the word stands in the text before the element. */
function followsUpdateWord(element: Element, block: Element, languages: readonly Language[]): boolean {
  if (element === block) return false;
  let before = element.prev;
  while (isText(before) && before.data.trim() === '') before = before.prev;
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

/** The times that are the post's own; where all stand in a card or player, the first is. */
function ownSignals(signals: readonly TimeSignal[], block: Element): readonly TimeSignal[] {
  const parts = partNames(block);
  const possible = signals.filter(
    ({ element }) => !isWithinNamed(element, block, (at) => FOREIGN_NAME.test(namesOf(at))),
  );
  const own = possible.filter(
    ({ element }) =>
      !isWithinNamed(element, block, (at) => PERHAPS_FOREIGN_NAME.test(namesOf(at)) && !isPartOf(at, parts)),
  );
  return own.length > 0 ? own : possible.slice(0, 1);
}

function isWithinNamed(element: Element, block: Element, isForeign: (element: Element) => boolean): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && at !== block && depth < 16; depth++) {
    if (FOREIGN.test(at.name) || isForeign(at)) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}
