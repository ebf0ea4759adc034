import { attributeOf, type Document, type Element, textOf } from '../../read/html/dom.js';
import { selectAll } from '../../read/html/select.js';
import type { FeedRule } from './layout.js';

/** Pages name one or two feeds; a page that names more is a list of live blogs. */
const MOST_FEEDS = 5;
/** The call that names a feed stands in a short script, or early in a long one. */
const LONGEST_TEXT = 100_000;

/**
 * The addresses of the feeds that fill a page with posts. Absolute, `http` or `https`, each once.
 *
 * @example
 * ```ts
 * feedsOf(document, [{ at: '.arena-liveblog', url: 'https://feeds.example/{@data-publisher}/{@data-event}' }], null);
 * ```
 */
export function feedsOf(
  document: Document,
  rules: readonly FeedRule[] | undefined,
  pageUrl: string | null,
): readonly string[] {
  const found = new Set<string>();
  for (const rule of rules ?? []) {
    for (const element of selectAll(rule.at, document)) {
      const url = feedOf(element, rule, pageUrl);
      if (url !== null) found.add(url);
      if (found.size >= MOST_FEEDS) return [...found];
    }
  }
  return [...found];
}

/** What a pattern finds in the text of an element, or in one of its attributes; null for nothing. */
export function groupsIn(element: Element, pattern: RegExp, from: string | undefined): readonly string[] | null {
  const source = from === undefined ? textOf(element) : (attributeOf(element, from) ?? '');
  // JSON in a script escapes its slashes: "https:\/\/news.example\/live".
  const match = pattern.exec(source.slice(0, LONGEST_TEXT));
  return match === null ? null : [...match].map((group) => (group ?? '').replace(/\\(?:\/|u002f)/gi, '/'));
}

function feedOf(element: Element, { url, pattern, from }: FeedRule, pageUrl: string | null): string | null {
  const groups = pattern === undefined ? [] : groupsIn(element, pattern, from);
  if (groups === null) return null;
  let missing = false;
  const filled = url.replace(/\{(?:@([a-z0-9-]+)|(\d))\}/gi, (whole, name: string | undefined, group: string) => {
    const value = (name === undefined ? groups[Number(group)] : attributeOf(element, name))?.trim() ?? '';
    if (value === '') missing = true;
    // A whole address is taken as it is; a piece of one must not reach beyond its place.
    return url.startsWith(whole) ? value : encodeURIComponent(value);
  });
  if (missing) return null;
  const absolute = filled.startsWith('//') ? `https:${filled}` : filled;
  const base = pageUrl ?? undefined;
  if (!URL.canParse(absolute, base)) return null;
  const { href, protocol } = new URL(absolute, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
