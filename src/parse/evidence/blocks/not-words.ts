import { type Element, textOf } from '../../../read/html/dom.js';
import { shortText } from './block-parts.js';
import { namesOf } from './names.js';

/** Whether an element inside a post is neither its words nor anything said of it: comments of readers, counters. */
export function isNotWords(element: Element, block: Element): boolean {
  return isCommentList(element, block) || isCounter(element);
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
