import type { Document } from '../../read/html/dom.js';
import { selectFirst } from '../../read/html/select.js';
import { feedsOf } from './feeds.js';
import { valuesAt } from './json-path.js';
import {
  type ElsewhereVariant,
  isHostOf,
  type JsonVariant,
  type Layout,
  type LayoutVariant,
  type PageVariant,
  type TextVariant,
} from './layout.js';
import { LAYOUTS } from './layouts.js';
import { mayMatch, namesInPage, type PageNames } from './page-names.js';

/** A layout and the variant of it that fits the page. */
export interface Chosen<Variant extends LayoutVariant> {
  readonly layout: Layout;
  readonly variant: Variant;
}

type Wish = Layout | 'generic' | null;

/** A layout and whether the page lies on one of its hosts. */
interface Trial {
  readonly layout: Layout;
  readonly atHome: boolean;
}

/** The layouts to try: the one the caller names, none, or all with those of the page's host first. */
function trialsOf(wish: Wish, url: string | null): readonly Trial[] {
  if (wish === 'generic') return [];
  // A caller who names a layout says that the page is of that publisher.
  if (wish !== null) return [{ layout: wish, atHome: true }];
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  const trials = LAYOUTS.map((layout) => ({ layout, atHome: host !== null && isHostOf(layout, host) }));
  return host === null ? trials : trials.sort((one, two) => Number(two.atHome) - Number(one.atHome));
}

/** The variants of a kind, in the order in which they are to be tried. */
function* variantsOf<Kind extends LayoutVariant['kind']>(
  wish: Wish,
  url: string | null,
  kinds: readonly Kind[],
): Generator<Chosen<Extract<LayoutVariant, { kind: Kind }>>, void, undefined> {
  const isWanted = (variant: LayoutVariant): variant is Extract<LayoutVariant, { kind: Kind }> =>
    (kinds as readonly string[]).includes(variant.kind);
  for (const { layout, atHome } of trialsOf(wish, url)) {
    for (const variant of layout.variants) {
      if (isWanted(variant) && (atHome || variant.onHosts !== true)) yield { layout, variant };
    }
  }
}

/** The first variant whose markup stands in the page. Hosts order the trials only: copies live on other hosts. */
export function chooseHtmlLayout(
  wish: Wish,
  url: string | null,
  document: Document,
  names: PageNames = namesInPage(document),
): Chosen<PageVariant> | null {
  for (const chosen of variantsOf(wish, url, ['html', 'state']))
    if (isInPage(chosen.variant, document, names)) return chosen;
  return null;
}

/** The first variant of which the page holds what fetches the posts, but no posts, and says from where. */
export function chooseElsewhere(
  wish: Wish,
  url: string | null,
  document: Document,
  names: PageNames,
): Chosen<ElsewhereVariant> | null {
  for (const chosen of variantsOf(wish, url, ['elsewhere']))
    if (isInPage(chosen.variant, document, names) && feedsOf(document, chosen.variant.feeds, url).length > 0)
      return chosen;
  return null;
}

function isInPage({ recognise }: PageVariant | ElsewhereVariant, document: Document, names: PageNames): boolean {
  return recognise.some((selector) => mayMatch(selector, names) && selectFirst(selector, document) !== null);
}

/** The first text variant of which enough marks occur. */
export function chooseTextLayout(wish: Wish, url: string | null, lines: readonly string[]): Chosen<TextVariant> | null {
  for (const chosen of variantsOf(wish, url, ['text'])) {
    const { recognise, least } = chosen.variant;
    const marks = recognise.filter((pattern) => lines.some((line) => line.length < 400 && pattern.test(line)));
    if (marks.length >= least) return chosen;
  }
  return null;
}

/** The first JSON variant all of whose paths exist. */
export function chooseJsonLayout(wish: Wish, url: string | null, value: unknown): Chosen<JsonVariant> | null {
  for (const chosen of variantsOf(wish, url, ['json'])) if (hasPaths(value, chosen.variant.recognise)) return chosen;
  return null;
}

/** Whether all of some paths lead somewhere. */
export function hasPaths(value: unknown, paths: readonly string[]): boolean {
  return paths.every((path) => valuesAt(value, path).length > 0);
}
