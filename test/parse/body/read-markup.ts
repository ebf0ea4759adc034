import { type BodyContent, readBody } from '../../../src/parse/body/read-body.js';
import { sanitizeMarkup } from '../../../src/parse/body/sanitize.js';
import { type Element, isElement, walk } from '../../../src/read/html/dom.js';
import { parseFragment } from '../../../src/read/html/serialize.js';

const PAGE = 'https://news.example/live/karsk';

/** Makes web addresses absolute and keeps no others. */
export function resolve(url: string): string | null {
  if (!URL.canParse(url, PAGE)) return null;
  const absolute = new URL(url, PAGE);
  return /^(?:https?|mailto):$/.test(absolute.protocol) ? absolute.href : null;
}

/** The body of a post out of a piece of markup. */
export function readMarkup(html: string): BodyContent {
  return readBody({ kind: 'html', html }, { resolve, markup: true }, () => undefined);
}

/** The words of a piece of markup, as paragraphs. */
export function paragraphsOf(html: string): readonly string[] {
  return readMarkup(html).paragraphs;
}

/** The sanitized markup of a post. */
export function markupOf(html: string): string {
  return sanitizeMarkup(readMarkup(html).markup);
}

/** The first element of a piece of markup that has this name. */
export function elementOf(html: string, name: string): Element {
  for (const node of walk(parseFragment(html, () => undefined))) if (isElement(node) && node.name === name) return node;
  throw new Error(`no <${name}> in ${html}`);
}
