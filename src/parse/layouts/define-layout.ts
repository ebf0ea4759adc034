import { LivepostsError } from '../../model/error.js';
import { isSelector } from '../../read/html/select.js';
import { isZone } from '../time/wall-clock.js';
import type {
  ElsewhereVariant,
  FieldRule,
  HtmlVariant,
  JsonVariant,
  Layout,
  LayoutVariant,
  PageVariant,
} from './layout.js';

/**
 * Checks a layout and gives it back: ids, hosts, zone and every selector.
 *
 * @throws LivepostsError `bad-layout`: what is wrong and where.
 * @example
 * ```ts
 * const layout = defineLayout({
 *   id: 'harbour-news', name: 'Harbour News', hosts: ['harbour.example'], homeZone: 'Europe/Oslo', language: 'en',
 *   variants: [{
 *     id: 'cards', kind: 'html', era: '2024', order: 'newest-first', shownTime: 'published',
 *     recognise: ['.harbour-live'], posts: '.harbour-card',
 *     fields: { id: ['@data-id'], headline: ['h3'], time: ['time'], body: ['.harbour-text'] },
 *   }],
 * });
 * console.log(layout.id); // harbour-news
 * ```
 */
export function defineLayout(layout: Layout): Layout {
  check(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(layout.id),
    layout,
    `its id is "${layout.id}"`,
    'Use small letters, digits and hyphens.',
  );
  check(layout.variants.length > 0, layout, 'it has no variants', 'Describe at least one.');
  for (const host of layout.hosts) {
    check(
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host),
      layout,
      `"${host}" is no host name`,
      'Give bare names such as "example.com".',
    );
  }
  check(
    layout.homeZone === null || isZone(layout.homeZone),
    layout,
    `"${layout.homeZone}" is no IANA zone`,
    'Use a name such as "Europe/London".',
  );
  const ids = new Set<string>();
  for (const variant of layout.variants) {
    check(!ids.has(variant.id), layout, `two variants are called "${variant.id}"`, 'Give each its own id.');
    ids.add(variant.id);
    checkVariant(layout, variant);
  }
  return layout;
}

function checkVariant(layout: Layout, variant: LayoutVariant): void {
  check(
    variant.recognise.length > 0,
    layout,
    `variant "${variant.id}" has nothing to be recognised by`,
    'Fill in "recognise".',
  );
  check(
    variant.zone === undefined || isZone(variant.zone),
    layout,
    `"${variant.zone}" is no IANA zone`,
    `See the variant ${variant.id}.`,
  );
  if (variant.kind === 'text') return;
  for (const selector of selectorsOf(variant)) {
    check(isSelector(selector), layout, `"${selector}" is no CSS selector`, `See the variant ${variant.id}.`);
    // Siblings are counted anew for every element: a page of 100,000 rows would take minutes.
    check(
      !/:nth-|~/.test(selector.replace(/\[[^\]]*\]/g, '')),
      layout,
      `"${selector}" counts siblings`,
      'Do without :nth-child and "~".',
    );
  }
}

function selectorsOf(variant: PageVariant | ElsewhereVariant | JsonVariant): readonly string[] {
  if (variant.kind === 'json') return variant.drop ?? [];
  const feeds = [...(variant.feeds ?? []), ...(variant.zoneAt ?? [])].map(({ at }) => at);
  if (variant.kind === 'elsewhere') return [...variant.recognise, ...feeds];
  const page: FieldRule[] = Object.values(variant.page ?? {}).flat();
  return [
    ...variant.recognise,
    ...feeds,
    ...bareSelectors(page),
    ...(variant.kind === 'html' ? ofPosts(variant) : (variant.state.drop ?? [])),
  ];
}

function ofPosts({
  posts,
  flow,
  notPosts,
  days,
  copies,
  retracted,
  fields,
  drop,
  labels,
}: HtmlVariant): readonly string[] {
  const named = [posts, flow, notPosts, days, copies, retracted].filter((selector) => selector != null);
  return [...named, ...bareSelectors(Object.values(fields).flat()), ...(drop ?? []), ...Object.values(labels ?? {})];
}

/** The rules without the attributes they ask for. */
function bareSelectors(rules: readonly FieldRule[]): readonly string[] {
  return rules.map((rule) => rule.replace(/@[a-z][a-z0-9-]*$/i, '').trim()).filter((selector) => selector !== '');
}

function check(fine: boolean, layout: Layout, problem: string, hint: string): void {
  if (!fine) throw new LivepostsError('bad-layout', `The layout "${layout.id}" cannot be used: ${problem}.`, { hint });
}
