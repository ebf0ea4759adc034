import type { Report } from '../../model/diagnostic.js';
import { buildDocument } from '../../read/html/build-document.js';
import type { HtmlPage, JsonPage } from '../../read/page.js';
import { type Chosen, chooseJsonLayout } from './choose-layout.js';
import { valuesAt } from './json-path.js';
import type { JsonVariant, Layout } from './layout.js';

/** An answer whose posts are a piece of a page. */
export interface HeldMarkup {
  readonly page: HtmlPage;
  readonly chosen: Chosen<JsonVariant>;
}

/** The markup in an answer, as a page of its own, where a layout knows that it stands there; null for other answers. */
export function markupIn(page: JsonPage, wish: Layout | 'generic' | null, report: Report): HeldMarkup | null {
  const chosen = chooseJsonLayout(wish, page.url, page.value);
  const paths = chosen?.variant.markup ?? [];
  const pieces = paths.flatMap((path) => valuesAt(page.value, path)).filter((piece) => typeof piece === 'string');
  const html = pieces.join('\n');
  if (chosen === null || !html.includes('<')) return null;
  const document = buildDocument(html, 'fast', report);
  return { page: { kind: 'html', html, document, engine: 'fast', url: page.url, capture: page.capture }, chosen };
}
