import {
  attributeOf,
  type Document,
  type Element,
  isElement,
  isText,
  nodeAfter,
  walk,
} from '../../../read/html/dom.js';
import type { Language } from '../../languages/language.js';
import type { Lexicon } from '../../time/lexicon.js';
import { type MachineTime, readMachineTime } from '../../time/machine-time.js';
import { readStamp } from '../../time/read-stamp.js';
import type { StampReading } from '../../time/reading.js';
import { afterHours } from '../text/line-stamp.js';
import { areWriters, readSignedStamp, type SignedStamp } from '../text/signed-stamp.js';
import { isNamedLivePost, namesOf } from './names.js';

/** Something in the page that may be the time of a post. */
export interface TimeSignal {
  readonly element: Element;
  /** What a machine reads, and in which attribute. */
  readonly machine: { readonly time: MachineTime; readonly value: string; readonly attribute: string } | null;
  /** What a reader sees, where it is a stamp and nothing else. */
  readonly reading: StampReading | null;
  /** The writer in the same text as the stamp: "By Ona Brask | 18:32". */
  readonly byline?: string;
  /** In document order. */
  readonly order: number;
}

/** All the signs of posts on a page. */
export interface Signals {
  readonly times: readonly TimeSignal[];
  /** Elements that are named as posts. */
  readonly named: readonly Element[];
  /** Whether a limit ended the search before the end of the page. */
  readonly cut: boolean;
}

/** Attributes that hold times: `datetime`, `data-sort-time`, `data-post-time`, `data-timestamp`, `data-js-timestamp` … */
const TIME_ATTRIBUTE = /^(?:datetime|title|data-[a-z-]*(?:time|date|stamp|published|updated|modified|created)[a-z-]*)$/;
/** Longer texts are no stamps. */
const LONGEST_TEXT = 80;
const DIGIT_OR_WORD = /[0-9٠-٩۰-۹०-९০-৯]|\bago\b|now|yesterday|gestern|hier|ayer/i;
const DIGIT = /\d/;
/** Hostile pages could hold millions of times: more are not looked at. */
const MOST_SIGNALS = 20_000;

/** Walks the page once and takes note of everything that looks like the time of a post. */
export function findSignals(
  document: Document,
  lexicons: readonly Lexicon[],
  languages: readonly Language[] = [],
): Signals {
  const times: TimeSignal[] = [];
  const named: Element[] = [];
  const texts: KnownTexts = new Map();
  const signed: KnownSigned = new Map();
  const unsure = new Map<Element, string>();
  let order = 0;
  for (let node = nodeAfter(document, document); node !== null; node = nodeAfter(node, document)) {
    if (times.length >= MOST_SIGNALS) break;
    if (isElement(node)) {
      if (isNamedLivePost(node)) named.push(node);
      const machine = machineOf(node);
      const reading =
        node.name === 'time'
          ? readWhole(textOfTime(node), lexicons, texts)
          : readWhole(partedClock(node), lexicons, texts);
      if (machine !== null || reading !== null) times.push({ element: node, machine, reading, order: order++ });
    } else if (isText(node) && isElement(node.parent) && !isInsideTime(node.parent)) {
      const { data } = node;
      if (data.length > 4 * LONGEST_TEXT || !DIGIT_OR_WORD.test(data)) continue;
      const epoch = epochIn(data, node.parent);
      if (epoch !== null) {
        if (times.at(-1)?.element !== node.parent)
          times.push({ element: node.parent, machine: epoch, reading: null, order: order++ });
        continue;
      }
      const reading = readWhole(data, lexicons, texts);
      const last = times.at(-1);
      // What a reader sees beside what a machine reads in the same element.
      if (reading !== null && last?.element === node.parent && last.reading === null)
        times[times.length - 1] = { ...last, reading };
      else if (reading !== null) times.push({ element: node.parent, machine: null, reading, order: order++ });
      else {
        const found = readSigned(data, lexicons, languages, signed);
        if (found !== null) {
          const { reading, byline } = found;
          if (!found.sure) unsure.set(node.parent, byline);
          times.push({ element: node.parent, machine: null, reading, byline, order: order++ });
        }
      }
    }
  }
  const cut = times.length >= MOST_SIGNALS;
  if (unsure.size === 0 || areWriters([...unsure.values()])) return { times, named, cut };
  return {
    times: times.filter(({ element, byline }) => byline === undefined || unsure.get(element) !== byline),
    named,
    cut,
  };
}

const CLOCK_NAME = /time|clock|date|hour|stamp|zeit|heure|hora|ora\b/i;
/** `<div class="time"><i>18</i><i>:</i><i>32</i></div>`: the parts of a clock in elements of their own; '' for others. */
function partedClock(element: Element): string {
  const { children } = element;
  if (children.length < 2 || children.length > 7 || !CLOCK_NAME.test(namesOf(element))) return '';
  let text = '';
  for (const child of children) {
    if (isElement(child) && child.children.length > 1) return '';
    const part = isText(child) ? child.data : isElement(child) ? (child.children.find(isText)?.data ?? '') : '';
    if (part.length > 8) return '';
    text += part.trim();
  }
  return /^\d{1,2}[:.h]\d{2}$/.test(text) ? text : '';
}

function machineOf(element: Element): TimeSignal['machine'] {
  const property = attributeOf(element, 'itemprop');
  if (property === 'datePublished' || property === 'dateModified') {
    const value = attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? '';
    const time = readMachineTime(value);
    if (time !== null)
      return { time, value, attribute: `itemprop:${property === 'dateModified' ? 'modified' : 'published'}` };
  }
  let changed: TimeSignal['machine'] = null;
  for (const attribute in element.attribs) {
    if (!mayHoldTime(attribute)) continue;
    const value = attributeOf(element, attribute) ?? '';
    if (!DIGIT.test(value)) continue;
    const time = readMachineTime(value);
    if (time === null) continue;
    // The last change may stand before the time of the post.
    if (!/updat|modif/.test(attribute)) return { time, value, attribute };
    changed ??= { time, value, attribute };
  }
  return changed;
}

/** Seconds since 1970 as text, which a script of the page makes a time of. */
function epochIn(text: string, element: Element): TimeSignal['machine'] {
  const value = /^\s*(\d{10}|\d{13})\s*$/.exec(text)?.[1];
  if (value === undefined || !/time|date|ago|stamp/i.test(namesOf(element))) return null;
  const time = readMachineTime(value);
  return time === null ? null : { time, value, attribute: 'text' };
}

/** Names of attributes are few; what the expression says of each is kept. */
const timeAttributes = new Map<string, boolean>();
const MOST_KEPT = 1_000;

function mayHoldTime(attribute: string): boolean {
  const before = timeAttributes.get(attribute);
  if (before !== undefined) return before;
  const may = TIME_ATTRIBUTE.test(attribute);
  if (timeAttributes.size < MOST_KEPT) timeAttributes.set(attribute, may);
  return may;
}

function isInsideTime(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 4; depth++) {
    if (at.name === 'time' || at.name === 'script' || at.name === 'style') return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}

/** The text of a <time>: its parts may be glued ("21 mins ago" + "11:48"), so they are joined with a space. */
export function textOfTime(element: Element): string {
  const parts: string[] = [];
  for (const node of walk(element)) if (isText(node) && node.data.trim() !== '') parts.push(node.data.trim());
  return [...new Set(parts)].join(' ');
}

type KnownTexts = Map<string, StampReading | null>;
type KnownSigned = Map<string, SignedStamp | null>;

function readSigned(
  raw: string,
  lexicons: readonly Lexicon[],
  languages: readonly Language[],
  known: KnownSigned,
): SignedStamp | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (languages.length === 0 || text.length > LONGEST_TEXT || !DIGIT_OR_WORD.test(text)) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = readSignedStamp(text, lexicons, languages);
  known.set(text, found);
  return found;
}

function readWhole(raw: string, lexicons: readonly Lexicon[], known: KnownTexts): StampReading | null {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST_TEXT || !DIGIT_OR_WORD.test(text)) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = readStamp(text, lexicons);
  const rest = found === null ? text : afterHours(text, found);
  const whole = found !== null && /^[\s.:,|•·)\]–—-]*$/.test(rest) ? found : null;
  const useful =
    whole !== null && (whole.clock !== null || whole.relative !== null || whole.date?.day != null) ? whole : null;
  known.set(text, useful);
  return useful;
}
