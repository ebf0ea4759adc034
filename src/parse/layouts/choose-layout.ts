import type { Document } from '../../read/html/dom.js';
import { selectFirst } from '../../read/html/select.js';
import { valuesAt } from './json-path.js';
import {
  type HtmlVariant,
  isHostOf,
  type JsonVariant,
  type Layout,
  type LayoutVariant,
  type TextVariant,
} from './layout.js';
import { LAYOUTS } from './layouts.js';
import { mayMatch, namesInPage } from './page-names.js';

/** A layout and the variant of it that fits the page. */
export interface Chosen<Variant extends LayoutVariant> {
  readonly layout: Layout;
  readonly variant: Variant;
}

type Wish = Layout | 'generic' | null;

/** The layouts to try: the one the caller names, none, or all with those of the page's host first. */
function candidates(wish: Wish, url: string | null): readonly Layout[] {
  if (wish === 'generic') return [];
  if (wish !== null) return [wish];
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  if (host === null) return LAYOUTS;
  return [...LAYOUTS].sort((one, two) => Number(isHostOf(two, host)) - Number(isHostOf(one, host)));
}

/** The first variant whose markup stands in the page. Hosts order the trials only: copies live on other hosts. */
export function chooseHtmlLayout(wish: Wish, url: string | null, document: Document): Chosen<HtmlVariant> | null {
  const names = namesInPage(document);
  for (const layout of candidates(wish, url)) {
    for (const variant of layout.variants) {
      if (variant.kind !== 'html') continue;
      const found = variant.recognise.some(
        (selector) => mayMatch(selector, names) && selectFirst(selector, document) !== null,
      );
      if (found) return { layout, variant };
    }
  }
  return null;
}

/** The first text variant of which enough marks occur. */
export function chooseTextLayout(wish: Wish, url: string | null, lines: readonly string[]): Chosen<TextVariant> | null {
  for (const layout of candidates(wish, url)) {
    for (const variant of layout.variants) {
      if (variant.kind !== 'text') continue;
      const marks = variant.recognise.filter((pattern) =>
        lines.some((line) => line.length < 400 && pattern.test(line)),
      );
      if (marks.length >= variant.least) return { layout, variant };
    }
  }
  return null;
}

/** The first JSON variant all of whose paths exist. */
export function chooseJsonLayout(wish: Wish, url: string | null, value: unknown): Chosen<JsonVariant> | null {
  for (const layout of candidates(wish, url)) {
    for (const variant of layout.variants) {
      if (variant.kind !== 'json') continue;
      if (variant.recognise.every((path) => valuesAt(value, path).length > 0)) return { layout, variant };
    }
  }
  return null;
}
