import { compile } from 'css-select';
import { Document as EmptyDocument } from 'domhandler';
import { LivepostsError } from '../../model/error.js';
import { type ChildNode, type Document, type Element, isElement, nodeAfter, parentOf } from './dom.js';

/** A compiled selector, and the list css-select looks into for what `:scope` means. */
interface Compiled {
  readonly test: (element: Element) => boolean;
  readonly scope: (Element | Document)[] | null;
}

/** More selectors than all layouts have together; a caller that makes up selectors cannot fill the memory. */
const CACHE_LIMIT = 2_000;
const cache = new Map<string, Compiled>();

/** A selector that means something else for each element it is asked from: `> p`, `:scope > p`, `p, > div`. */
const RELATIVE = /(?:^|,)\s*[>+~]|:scope/i;

/** css-select takes a combinator that joins nothing. */
const DANGLING = /^\s*,|[>+~,]\s*$/;

/** A selector is written by the author of a layout; a longer one is a mistake. */
const LENGTH_LIMIT = 4_000;

/** Stands in `:scope` when nothing is asked from anywhere. */
const NOWHERE = new EmptyDocument([]);

function compiled(selector: string): Compiled {
  const known = cache.get(selector);
  if (known !== undefined) return known;
  const made = compileSelector(selector);
  if (cache.size >= CACHE_LIMIT) {
    const oldest = cache.keys().next();
    if (!oldest.done) cache.delete(oldest.value);
  }
  cache.set(selector, made);
  return made;
}

function compileSelector(selector: string): Compiled {
  const fail = (cause?: unknown): LivepostsError =>
    new LivepostsError('bad-layout', `The selector "${selector.slice(0, 200)}" is not a valid CSS selector.`, {
      hint: 'Use CSS selectors without pseudo-elements and without XPath.',
      cause,
    });
  if (selector.trim() === '' || selector.length > LENGTH_LIMIT || DANGLING.test(selector)) throw fail();
  try {
    if (!RELATIVE.test(selector)) {
      return { test: compile<ChildNode | Document, Element>(selector), scope: null };
    }
    // css-select keeps this very array and reads its one entry at each test, so a compiled `:scope` can be used
    // again from another element, as long as it remembers nothing about the elements it saw before.
    const scope: (Element | Document)[] = [NOWHERE];
    return { test: compile<ChildNode | Document, Element>(selector, { cacheResults: false }, scope), scope };
  } catch (error) {
    throw fail(error);
  }
}

function testFrom(selector: string, within: Element | Document | null): (element: Element) => boolean {
  const { test, scope } = compiled(selector);
  if (scope !== null) scope[0] = within ?? NOWHERE;
  return test;
}

/**
 * All elements inside `within` that match, in document order; never `within` itself. As in a browser, the selector is
 * matched against the whole page: `main p` asked from a `<div>` inside `<main>` finds its paragraphs. `> p` means
 * children of `within`.
 *
 * @throws LivepostsError `bad-layout` when the selector is not valid
 * @example
 * ```ts
 * for (const post of selectAll('article[id^="post-"]', page.document)) console.log(selectFirst('h2', post));
 * ```
 */
export function selectAll(selector: string, within: Document | Element): Element[] {
  const test = testFrom(selector, within);
  const found: Element[] = [];
  for (let at = nodeAfter(within, within); at !== null; at = nodeAfter(at, within)) {
    if (isElement(at) && test(at)) found.push(at);
  }
  return found;
}

/**
 * The first element that {@link selectAll} would give; null when there is none.
 *
 * @throws LivepostsError `bad-layout` when the selector is not valid
 */
export function selectFirst(selector: string, within: Document | Element): Element | null {
  const test = testFrom(selector, within);
  for (let at = nodeAfter(within, within); at !== null; at = nodeAfter(at, within)) {
    if (isElement(at) && test(at)) return at;
  }
  return null;
}

/**
 * True when the element itself matches. `:scope` means the element.
 *
 * @throws LivepostsError `bad-layout` when the selector is not valid
 */
export function matches(selector: string, element: Element): boolean {
  return testFrom(selector, element)(element);
}

/**
 * The element itself or the nearest element around it that matches; null when there is none.
 *
 * @throws LivepostsError `bad-layout` when the selector is not valid
 */
export function closest(selector: string, element: Element): Element | null {
  const test = testFrom(selector, element);
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (test(at)) return at;
  }
  return null;
}

/** True when the selector can be used with the functions of this file. */
export function isSelector(selector: string): boolean {
  try {
    compiled(selector);
    return true;
  } catch {
    return false;
  }
}
