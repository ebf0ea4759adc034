import { load } from 'cheerio/slim';
import type { Report } from '../../model/diagnostic.js';
import { buildDocument } from './build-document.js';
import type { ChildNode, Document } from './dom.js';

const query = load([]);

/**
 * The markup of nodes, themselves included; letters stay letters (`é`, not `&#xe9;`). It is as safe or unsafe as the
 * page was: it must be sanitized before it is shown.
 */
export function serialize(nodes: readonly ChildNode[]): string {
  return nodes.length === 0 ? '' : query.html([...nodes], { xml: { xmlMode: false, encodeEntities: 'utf8' } });
}

/**
 * Builds a document from a piece of markup, such as a string in JSON: no `<html>` or `<body>` is added. The depth is
 * limited as in a page.
 *
 * @throws LivepostsError `nested-too-deep`, `input-too-large`
 */
export function parseFragment(html: string, report: Report): Document {
  return buildDocument(html, 'fast', report);
}
