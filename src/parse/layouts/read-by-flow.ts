import type { Element } from '../../read/html/dom.js';
import { selectAll, selectFirst } from '../../read/html/select.js';
import { type FlowReading, readFlow } from '../evidence/flow/read-flow.js';
import type { TextOptions } from '../evidence/text/read-text.js';
import type { HtmlVariant } from './layout.js';
import type { LayoutScene } from './read-by-layout.js';

/** Two times in an article are an article, on the pages of a publisher of live blogs too. */
const LEAST_POSTS = 3;

/**
 * The posts of an inline blog: an ordinary article whose text is split by its stamps. Null where the layout does not
 * say in which element, or where that is an ordinary article.
 */
export function readByFlow(
  { document, pageUrl, languages, lexicons }: LayoutScene,
  { flow, drop, order }: HtmlVariant,
  title: string | null,
): FlowReading | null {
  const root = flow === undefined ? null : selectFirst(flow, document);
  if (root === null) return null;
  const dropped = new Set<Element>((drop ?? []).flatMap((selector) => selectAll(selector, root)));
  const options: TextOptions = { languages, lexicons, url: pageUrl, title, monthFirst: null };
  const reading = readFlow(document, options, { root, dropped });
  if (reading === null || !reading.verdict.live || reading.boundariesInferred) return null;
  if (reading.candidates.length < LEAST_POSTS) return null;
  // A chronology runs the other way.
  return order === null || reading.order === null || reading.order === order ? reading : null;
}
