import {
  attributeOf,
  childElements,
  classesOf,
  type Element,
  elementsIn,
  isElement,
  isText,
  nodeAfter,
  textOf,
} from '../../../read/html/dom.js';
import { readNames } from '../../body/byline.js';
import { endsSentence } from '../text/style.js';
import { isPartOf, namesOf, partNames } from './names.js';

/** Text with its white space folded. */
export function plainText(element: Element, skip?: (element: Element) => boolean): string {
  return textOf(element, skip === undefined ? {} : { skip })
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** The text of an element if it is no longer than `limit`; null without reading on for a longer one. */
export function shortText(element: Element, limit: number): string | null {
  let text = '';
  let node = nodeAfter(element, element);
  while (node !== null) {
    const into: boolean = !isElement(node) || !UNREAD.has(node.name);
    if (isText(node)) {
      text += node.data;
      // White space between tags is folded later; text beyond twice the limit cannot become short.
      if (text.length > 2 * limit && text.trim().length > 2 * limit) return null;
    }
    node = nodeAfter(node, element, into);
  }
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > limit ? null : plain.normalize('NFC');
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template']);

const HEADLINE_NAME = /(?:^|[\s_-])(?:head(?:line|er-title|er-text|_?ttl)?|title|ttl|heading)(?:$|[\s_-])/i;
const BREAKING_PREFIX = /(?:^|[\s_-])(?:tag|badge|flag|label|kicker|breaking|emotions)(?:$|[\s_-])/i;
/** What parted a headline from the label before it. */
export const LOOSE_MARK: RegExp = /^[,;:|·•–—-]\s+/;
/** What stands before a headline in a post: no more than stamp, writer and labels. */
const LONGEST_BEFORE_HEADLINE = 220;

/** The headline of a post: its first heading, if hardly any text stands before it. */
export function findHeadline(block: Element, taken: ReadonlySet<Element>): { element: Element; text: string } | null {
  const parts = partNames(block);
  let before = 0;
  let node = nodeAfter(block, block);
  while (node !== null) {
    let into = true;
    if (isText(node)) before += isElement(node.parent) && isTaken(node.parent, taken) ? 0 : node.data.trim().length;
    else if (isElement(node)) {
      // What follows a paragraph of the post parts its words.
      if (isParagraph(node, taken)) return null;
      if (before > LONGEST_BEFORE_HEADLINE) return null;
      if (isNested(node, block, parts)) into = false;
      else if ((isHeading(node) || isBoldLine(node, taken)) && !isTaken(node, taken)) {
        const text = plainText(node, (element) => BREAKING_PREFIX.test(namesOf(element)) || taken.has(element)).replace(
          LOOSE_MARK,
          '',
        );
        if (text !== '' && text.length <= 400) return { element: node, text };
        into = false;
      }
    }
    node = nodeAfter(node, block, into);
  }
  return null;
}

/** A bold text that stands alone above the paragraphs of a post is its headline, whatever it is made of. */
function isBoldLine(element: Element, taken: ReadonlySet<Element>): boolean {
  if (element.name !== 'strong' && element.name !== 'b') return false;
  const { parent } = element;
  if (!isElement(parent)) return false;
  // `<p><strong>Headline</strong></p>`, or the bold text as a neighbour of the paragraphs.
  const line =
    parent.name === 'p' ? parent : /^(?:div|li|section|article|td|header)$/.test(parent.name) ? element : null;
  if (line === null || (line === parent && !isAlone(element, taken))) return false;
  let next = line.next;
  while ((isText(next) && next.data.trim() === '') || (isElement(next) && isStampLine(next, taken))) next = next.next;
  // Above a film it says what the film shows.
  if (!isElement(next) || !/^(?:p|div|ul|ol|blockquote)$/.test(next.name) || shortText(next, LEAST_BELOW) !== null)
    return false;
  const text = plainText(element);
  return text.length >= SHORTEST_BOLD && text.length <= LONGEST_BOLD && !endsSentence(text) && !/[:,;]$/.test(text);
}

/** The time of the post and what stands beside it may follow the headline. */
function isStampLine(element: Element, taken: ReadonlySet<Element>): boolean {
  if (taken.has(element) || element.name === 'meta') return true;
  return shortText(element, LONGEST_STAMP_LINE) !== null && elementsIn(element).some((inner) => taken.has(inner));
}

const LONGEST_STAMP_LINE = 80;
const LEAST_BELOW = 20;
const SHORTEST_BOLD = 8;
const LONGEST_BOLD = 170;

/** Whether nothing stands beside an element in its line but what is no part of the words. */
function isAlone(element: Element, taken: ReadonlySet<Element>): boolean {
  return [...(element.parent?.children ?? [])].every(
    (child) =>
      child === element ||
      (isText(child) ? child.data.trim() === '' : isElement(child) && (taken.has(child) || child.name === 'br')),
  );
}

/** A sentence of its own: more than a stamp, a writer or a label. */
function isParagraph(element: Element, taken: ReadonlySet<Element>): boolean {
  if (element.name !== 'p' || isTaken(element, taken) || HEADLINE_NAME.test(namesOf(element))) return false;
  const text = plainText(element, (inner) => taken.has(inner));
  return text.length >= LEAST_PARAGRAPH && endsSentence(text);
}

const LEAST_PARAGRAPH = 40;

function isHeading(element: Element): boolean {
  if (/^h[1-6]$/.test(element.name) || attributeOf(element, 'role') === 'heading') return true;
  if (attributeOf(element, 'itemprop') === 'headline' && element.name !== 'meta') return true;
  return (
    classesOf(element).some((name) => HEADLINE_NAME.test(name)) &&
    !/^(?:header|section|time|figure|ul|a)$/.test(element.name) &&
    !childElements(element).some((child) => /^(?:p|ul|ol|div|figure|section|h[1-6])$/.test(child.name))
  );
}

const NESTED = /^(?:blockquote|figure|figcaption|table|iframe|script|style|noscript|template|nav|aside|form|svg)$/;
const NESTED_NAME = /(?:^|[\s_-])(?:teaser|related|rich-?link|promo|embed|quote|tweet)(?:$|[\s_-])/i;
const CARD_NAME = /(?:^|[\s_-])card(?:$|[\s_-])/i;

/** Quotes, cards and figures inside a post have headings of their own; a card that holds most of it is the post. */
function isNested(element: Element, block: Element, parts: readonly string[]): boolean {
  const names = namesOf(element);
  if (NESTED.test(element.name) || NESTED_NAME.test(names)) return true;
  return (
    CARD_NAME.test(names) &&
    !isPartOf(element, parts) &&
    textOf(element).trim().length * 2 < textOf(block).trim().length
  );
}

function isTaken(element: Element, taken: ReadonlySet<Element>): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < 6; depth++) {
    if (taken.has(at)) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}

const BYLINE_NAME =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|contributors?|writer|reporter|editor-name|auth-name|entry-author|signature)(?:$|[\s_-])/i;
/** Parts of a contributor card that are not the name. */
const NOT_A_NAME = /(?:description|image|avatar|picture|icon|photo|role|bio|twitter|link-icon|position)/i;

/** A small picture and beside it the very words that describe it: a writer and her portrait. */
export function findPortrayed(block: Element): { readonly name: Element; readonly portrait: Element } | null {
  for (const image of elementsIn(block).slice(0, LAST_PORTRAIT)) {
    // Among the words a picture and its caption say the same.
    if (image.name === 'figure' || (image.name === 'p' && shortText(image, LONGEST_LEAD) === null)) return null;
    if (image.name !== 'img' && image.name !== 'amp-img') continue;
    const name = attributeOf(image, 'alt')?.trim() ?? '';
    if (!/^\p{Lu}\S* \p{L}/u.test(name) || name.length > 60) continue;
    // The picture may be wrapped in an element or two of its own.
    for (let at: Element | null = image, depth = 0; at !== null && at !== block && depth < 3; depth++) {
      for (const beside of [at.next, at.prev])
        if (isElement(beside) && shortText(beside, 60) === name) return { name: beside, portrait: at };
      at = isElement(at.parent) ? at.parent : null;
    }
  }
  return null;
}

/** Portraits stand at the top of a post, before its words. */
const LAST_PORTRAIT = 30;
const LONGEST_LEAD = 60;

/** Elements that name the writer of a post, the innermost that hold a name. */
export function findBylines(block: Element): Element[] {
  let found: Element[] = [];
  for (const node of elementsIn(block)) {
    if (node.name === 'meta' || node.name === 'img') continue;
    const names = namesOf(node);
    const marked =
      BYLINE_NAME.test(names) ||
      attributeOf(node, 'rel') === 'author' ||
      /(?:^| )author(?:$| )/.test(attributeOf(node, 'itemprop') ?? '');
    if (!marked || NOT_A_NAME.test(names)) continue;
    const text = shortText(node, 200);
    if (text === null || text.length < 2) continue;
    // The innermost element that is named so holds the name; one around it holds role and picture too, or all names.
    const around = found.find((other) => within(node, other));
    if (around !== undefined && readNames(plainText(around)).length > readNames(text).length) continue;
    found = [...found.filter((other) => other !== around), node];
    if (found.length >= MOST_BYLINES) break;
  }
  return found;
}

/** No post has more writers. */
const MOST_BYLINES = 60;

/** The element around a byline that holds role, picture and name together: none of it is words of the post. */
export function bylineBox(byline: Element, block: Element): Element {
  let box = byline;
  for (let at = byline.parent; isElement(at) && at !== block; at = at.parent) {
    if (BYLINE_NAME.test(namesOf(at)) && shortText(at, 240) !== null) box = at;
  }
  return box;
}

function within(element: Element, ancestor: Element): boolean {
  for (let at: Element | null = element; at !== null; at = isElement(at.parent) ? at.parent : null) {
    if (at === ancestor) return true;
  }
  return false;
}
