import type { Author, Label, Marker } from '../../../model/post.js';
import {
  attributeOf,
  type ChildNode,
  type Element,
  elementsIn,
  isElement,
  isText,
  textOf,
} from '../../../read/html/dom.js';
import { isByline, readNames } from '../../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { labelOf } from '../../markers/label-of.js';
import { isName } from '../text/line-stamp.js';
import { type BlockId, fragmentOf } from './block-id.js';
import { bylineBox, findBylines, findHeadline, plainText, shortText } from './block-parts.js';
import { readBlockStamps } from './block-stamps.js';
import { microdataIn } from './microdata.js';
import { namesOf } from './names.js';
import type { TimeSignal } from './signals.js';

/** One post of a stream of blocks, its parts found by position and name. */
export function readBlock(
  block: Element,
  id: BlockId,
  signals: readonly TimeSignal[],
  languages: readonly Language[],
  others: ReadonlySet<Element>,
): Candidate {
  const times = readBlockStamps(block, signals, languages);
  const skip = new Set<Element>(times.elements.map((element) => widen(element, block)));
  // A page whose tags are not closed nests its posts: what is a post of its own is no part of this one.
  for (const node of elementsIn(block)) if (others.has(node)) skip.add(node);
  for (const node of elementsIn(block)) if (isCommentList(node, block)) skip.add(node);
  const bylines = findBylines(block).filter((element) => !isInside(element, skip));
  for (const element of bylines) skip.add(bylineBox(element, block));
  const labels = findLabels(block, languages);
  for (const { element } of labels) if (element !== block) skip.add(element);
  const headline = findHeadline(block, skip);
  if (headline !== null) skip.add(headline.element);
  const written = bylines.map((element) => plainText(element)).filter((text) => labelOf(text, languages) === null);
  const opening =
    written.length === 0 ? (besideStamp(times.elements, block, skip) ?? openingByline(block, skip, languages)) : null;
  if (opening !== null) skip.add(opening.element);
  const data = microdataIn(block);
  const byline = written[0] ?? opening?.text ?? data.author;
  const markers: Marker[] = labels.map(({ label, text }) => ({ kind: label, text, at: null }));
  if (times.updatedText !== null) markers.push({ kind: 'updated', text: times.updatedText, at: null });
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'blocks',
    id: id.id,
    keys: data.url === null ? id.keys : [...new Set([...id.keys, fragmentOf(data.url)])].filter((key) => key !== ''),
    url: id.permalink ?? data.url,
    headline: headline?.text ?? data.headline,
    stamps: times.stamps,
    byline,
    authors: mergeNames(written.length > 0 ? written : byline === null ? [] : [byline], languages),
    body: { kind: 'nodes', nodes: block.children, skip },
    labels: [...new Set(labels.map(({ label }) => label))],
    markers,
    pinnedCopy: isPinnedCopy(block),
  };
}

const COMMENTS = /(?:^|[\s_-])(?:comments|comment-?list|comment-?thread|disqus[\w-]*)(?:$|\s)/i;
/** A post has at least this many characters outside its comments; live commentary is called "comments" too. */
const LEAST_OUTSIDE = 40;

/** What readers wrote below a post is no part of it. */
function isCommentList(element: Element, block: Element): boolean {
  if (!COMMENTS.test(namesOf(element))) return false;
  return textOf(block).trim().length - textOf(element).trim().length >= LEAST_OUTSIDE;
}

/** The stamp's own line ("Updated at …", "Posted at …") is no part of the words either. */
function widen(element: Element, block: Element): Element {
  const { parent } = element;
  if (!isElement(parent) || parent === block) return element;
  return shortText(parent, plainText(element).length + 40) !== null &&
    /^(?:p|span|div|a|footer|small|aside|li|header)$/.test(parent.name) &&
    onlyTimes(parent)
    ? parent
    : element;
}

function onlyTimes(parent: Element): boolean {
  return !elementsIn(parent).some((node) => /^(?:h[1-6]|p|ul|img|figure|blockquote)$/.test(node.name));
}

/** A first short paragraph such as "From CNN's …" is the byline where no element is named so. */
function openingByline(
  block: Element,
  skip: ReadonlySet<Element>,
  languages: readonly Language[],
): { element: Element; text: string } | null {
  let seen = 0;
  for (const node of elementsIn(block)) {
    if (skip.has(node) || !/^(?:p|span|div|address|em|i)$/.test(node.name)) continue;
    const text = shortText(node, 200);
    if (text === '') continue;
    if (text !== null && isByline(text, languages)) return { element: node, text };
    if (++seen > 6) return null;
  }
  return null;
}

/** A name right beside the time, in an element of its own: `<span>Roisin Dwyer</span><span>2 March 2024 22:03</span>`. */
function besideStamp(
  stamps: readonly Element[],
  block: Element,
  skip: ReadonlySet<Element>,
): { element: Element; text: string } | null {
  for (const stamp of stamps) {
    let at: Element = stamp;
    for (let depth = 0; depth < 3 && at !== block; depth++) {
      for (const sibling of [at.prev, at.next, skipText(at.prev, 'prev'), skipText(at.next, 'next')]) {
        if (!isElement(sibling) || skip.has(sibling) || /^h[1-6]$/.test(sibling.name)) continue;
        const text = shortText(sibling, 60);
        if (text !== null && /\s/.test(text) && isName(text)) return { element: sibling, text };
      }
      if (!isElement(at.parent)) break;
      at = at.parent;
    }
  }
  return null;
}

function skipText(node: ChildNode | null, direction: 'prev' | 'next'): ChildNode | null {
  let at = node;
  while (at !== null && isText(at) && at.data.trim().length <= 2) at = at[direction];
  return at;
}

function isInside(element: Element, ancestors: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = isElement(at.parent) ? at.parent : null) {
    if (ancestors.has(at)) return true;
  }
  return false;
}

function mergeNames(lines: readonly string[], languages: readonly Language[]): Author[] {
  const authors: Author[] = [];
  for (const line of lines) {
    for (const author of readNames(line, languages)) {
      if (!authors.some(({ name }) => name === author.name)) authors.push(author);
    }
  }
  return authors;
}

const LABEL_NAMES: readonly (readonly [RegExp, Label])[] = [
  [
    /(?:^|[\s_-])(?:is-)?key-?event(?:$|[\s_-])|highlighted(?:$|[\s_-])|--essential|(?:^|[\s_-])key-moment/i,
    'key-event',
  ],
  [/(?:^|[\s_-])(?:pinned|sticky)(?:$|[\s_-])|--sticky/i, 'pinned'],
  [/(?:^|[\s_-])breaking(?:$|[\s_-])/i, 'breaking'],
  [/(?:^|[\s_-])(?:is-|live-)?summary(?:$|[\s_-])/i, 'summary'],
];
/** Labels stand at the top of a post. */
const LABEL_NODES = 60;

interface FoundLabel {
  readonly label: Label;
  readonly element: Element;
  readonly text: string;
}

/** Labels by name (`is-key-event`, `data-post-type="post-breaking"`) and by word ("Breaking"). */
function findLabels(block: Element, languages: readonly Language[]): FoundLabel[] {
  const found: FoundLabel[] = [];
  const own = `${namesOf(block)} ${attributeOf(block, 'data-post-type') ?? ''}`;
  for (const [pattern, label] of LABEL_NAMES) if (pattern.test(own)) found.push({ label, element: block, text: label });
  if (attributeOf(block, 'data-post-sticky') === 'true' || attributeOf(block, 'data-pinned') === 'true') {
    found.push({ label: 'pinned', element: block, text: 'pinned' });
  }
  let count = 0;
  for (const node of elementsIn(block)) {
    if (++count > LABEL_NODES) break;
    if (!/^(?:span|mark|strong|b|p|div|small|em|time|a|li)$/.test(node.name)) continue;
    if (node.children.length > 3) continue;
    const text = shortText(node, 30);
    const label = text === null ? null : labelOf(text, languages);
    if (text !== null && label !== null && !found.some((other) => other.element === node))
      found.push({ label, element: node, text });
  }
  return found;
}

/** A box above the stream that repeats a post: `#pinned-post`, `.article__body--liveblog__pinned`. */
function isPinnedCopy(block: Element): boolean {
  let at: Element | null = isElement(block.parent) ? block.parent : null;
  for (let depth = 0; at !== null && depth < 6; depth++) {
    if (/(?:^|[\s_-])(?:pinned|pinned-post|sticky-top)(?:$|[\s_-])/i.test(namesOf(at))) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}
