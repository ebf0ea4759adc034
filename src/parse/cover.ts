import type { Report } from '../model/diagnostic.js';
import type { JsonPage, Page } from '../read/page.js';
import { rereadWithSpecEngine } from '../read/read-page.js';
import { coverHtml } from './cover-html.js';
import { coverJson } from './cover-json.js';
import { coverText } from './cover-text.js';
import type { Coverage, CoverOptions } from './coverage.js';
import { markupIn } from './layouts/markup-in.js';

/** Finds the posts of a page of any kind. HTML in which the fast engine finds none is built again as browsers do. */
export function cover(page: Page, options: CoverOptions, report: Report): Coverage {
  if (page.kind === 'text') return coverText(page, options, report);
  if (page.kind === 'json') return coverAnswer(page, options, report);
  const fast = coverHtml(page, options, report);
  // Only a page that calls itself live is worth ten times the work.
  if (fast.verdict.live || fast.verdict.confidence < 0.4 || page.engine === 'spec') return fast;
  const again = rereadWithSpecEngine(page, report);
  if (again === page) return fast;
  const careful = coverHtml(again, options, () => undefined);
  if (!careful.verdict.live) return fast;
  report('engine-changed', { severity: 'info' });
  return careful;
}

/** An answer holds its posts as data, or as the markup that a script puts into the page. */
function coverAnswer(page: JsonPage, options: CoverOptions, report: Report): Coverage {
  const held = markupIn(page, options.layout, report);
  if (held === null) return coverJson(page, options, report);
  const { layout, variant } = held.chosen;
  const coverage = coverHtml(held.page, { ...options, layout }, report);
  return { ...coverage, layout: { id: layout.id, variant: variant.id } };
}
