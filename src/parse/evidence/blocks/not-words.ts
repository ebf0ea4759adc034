import { type Element, isElement, isText, textOf } from '../../../read/html/dom.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import { shortText } from './block-parts.js';
import { namesOf } from './names.js';

/** Whether an element inside a post is neither its words nor anything said of it: comments of readers, counters, buttons. */
export function isNotWords(element: Element, block: Element, languages: readonly Language[]): boolean {
  return isCommentList(element, block) || isCounter(element) || isAnswerCount(element) || isButton(element, languages);
}

/** "Share", "Copy link" on an element of its own, which no sentence is around. */
function isButton(element: Element, languages: readonly Language[]): boolean {
  if (!/^(?:a|span|div|li|small)$/.test(element.name) || element.children.length > 2) return false;
  const { parent } = element;
  if (!isElement(parent) || parent.name === 'p') return false;
  const text = shortText(element, LONGEST_BUTTON);
  const folded = text === null || text === '' ? null : fold(text);
  return folded !== null && languages.some(({ furniture }) => furniture.includes(folded)) && !hasOwnWords(parent);
}

const LONGEST_BUTTON = 30;

const judged = new WeakMap<Element, boolean>();

/** Whether words stand in an element beside its children. Asked once of each: a paragraph may hold 50,000 links. */
function hasOwnWords(element: Element): boolean {
  const known = judged.get(element);
  if (known !== undefined) return known;
  const has = element.children.some((child) => isText(child) && /[\p{L}\p{N}]/u.test(child.data));
  judged.set(element, has);
  return has;
}

const COMMENTS = /(?:^|[\s_-])(?:comments|comment-?list|comment-?thread|disqus[\w-]*)(?:$|\s)/i;
/** A post has at least this many characters outside its comments; live commentary is called "comments" too. */
const LEAST_OUTSIDE = 40;

/** What readers wrote below a post is no part of it. */
function isCommentList(element: Element, block: Element): boolean {
  if (!COMMENTS.test(namesOf(element))) return false;
  return textOf(block).trim().length - textOf(element).trim().length >= LEAST_OUTSIDE;
}

const COUNTER = /(?:^|[\s_-])(?:counts?|counter|num|likes?|reactions?|votes?|claps?|views?|shares?)(?:$|[\s_-])/i;

/** How many readers liked or shared the post. */
function isCounter(element: Element): boolean {
  if (element.children.length > 3 || !COUNTER.test(namesOf(element))) return false;
  return /^\d[\d.,]{0,8} ?[km]?$/i.test(shortText(element, 12) ?? '');
}

const ANSWERS = /(?:^|[\s_-])(?:comments?|postings?|repl(?:y|ies)|reactions?|responses?|kommentare?)(?:$|[\s_-])/i;

/** "3 Postings", "12 comments": how many readers answered the post, in an element that is called so. */
function isAnswerCount(element: Element): boolean {
  return ANSWERS.test(namesOf(element)) && /^\d[\d.,]{0,8} \p{L}{4,20}$/u.test(shortText(element, 32) ?? '');
}
