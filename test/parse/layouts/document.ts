import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import type { Document, Element } from '../../../src/read/html/dom.js';
import { selectFirst } from '../../../src/read/html/select.js';

/** A page out of a string of HTML. */
export function documentOf(html: string): Document {
  return buildDocument(html, 'fast', collectDiagnostics().report);
}

/** The first element of a string of HTML that a selector finds. */
export function elementOf(html: string, selector: string): Element {
  const element = selectFirst(selector, documentOf(html));
  if (element === null) throw new Error(`no ${selector}`);
  return element;
}
