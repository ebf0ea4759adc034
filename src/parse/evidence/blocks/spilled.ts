import { type ChildNode, type Element, isElement, isText, textOf } from '../../../read/html/dom.js';
import type { Measure } from './measure.js';
import { standsElsewhere } from './names.js';

/** Texts that stand among the posts and in none of them. */
export interface Spilled {
  readonly texts: readonly string[];
  /** Whether they are so many that the elements found are not what holds the posts. */
  readonly isMost: boolean;
}

/** What words of a post stand in where no element is around them. */
const WORDS = /^(?:p|ul|ol|blockquote|pre|dl|h[2-6])$/;
/** A paragraph or heading that has a stamp in it is the first line of a post, and holds no others. */
const LINE = /^(?:p|h[1-6]|span|b|strong|em|time|dt|summary)$/;
/** Shorter texts are buttons and labels. */
const LEAST_TEXT = 25;
/** Smaller boxes are buttons and the labels of adverts. */
const LEAST_BOX = 60;
/** More of them say no more. */
const MOST_TEXTS = 200;
/** Share of the gaps between containers from which on the containers are not those of the posts. */
const SHARE = 0.4;

/**
 * Finds the words that lie between the elements of the posts. Where a post is a bold time and the paragraphs behind it,
 * the first paragraph is found as a block, and the others would be lost.
 *
 * @param known what between them is known to belong to a post, or to none: tails, headlines, day headings
 */
export function findSpilled(
  blocks: readonly Element[],
  known: ReadonlySet<ChildNode>,
  measure: (element: Element) => Measure,
): Spilled {
  const members = new Set(blocks);
  const areLines = blocks.filter(({ name }) => LINE.test(name)).length * 2 > blocks.length;
  // Between paragraphs that are taken for posts, a paragraph is the rest of one, however short.
  const least = areLines ? 1 : LEAST_TEXT;
  const texts: string[] = [];
  let gaps = 0;
  let filled = 0;
  for (const block of blocks) {
    const between: string[] = [];
    let words = 0;
    let at = block.next;
    for (; at !== null && !(isElement(at) && members.has(at)); at = at.next) {
      if (known.has(at)) continue;
      const isOfPost = isWords(at, measure, least);
      if (isOfPost) words++;
      if (isOfPost || isBox(at, measure)) between.push(textOf(at).replace(/\s+/g, ' ').trim());
    }
    // Behind the last post the page goes on with other things.
    if (at === null) continue;
    gaps++;
    if (words > 0) filled++;
    if (texts.length < MOST_TEXTS) texts.push(...between);
  }
  return { texts, isMost: filled > 0 && (areLines || filled >= gaps * SHARE) };
}

/** A box between posts with as much text as a post: what it is, the reader of the diagnostics may judge. */
function isBox(node: ChildNode, measure: (element: Element) => Measure): boolean {
  if (!isElement(node) || /^(?:script|style|noscript|template|svg)$/.test(node.name)) return false;
  return measure(node).text >= LEAST_BOX;
}

function isWords(node: ChildNode, measure: (element: Element) => Measure, least: number): boolean {
  if (isText(node)) return node.data.trim().length >= LEAST_TEXT;
  if (!isElement(node) || !WORDS.test(node.name)) return false;
  const { text, linked } = measure(node);
  return text >= least && linked * 2 < text && !standsElsewhere(node);
}
