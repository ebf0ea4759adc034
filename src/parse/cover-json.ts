import type { Report } from '../model/diagnostic.js';
import type { JsonPage } from '../read/page.js';
import { coverJsonLd } from './cover-json-ld.js';
import type { Coverage, CoverOptions } from './coverage.js';
import { isObject, type JsonObject } from './evidence/json-ld/json-value.js';
import { readSavedJsonLd } from './evidence/json-ld/read-saved-json-ld.js';
import { findPostLists, readPostObject } from './evidence/state/find-posts.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';
import { languagesOfPage } from './languages/page-languages.js';
import { chooseJsonLayout } from './layouts/choose-layout.js';
import { valuesAt } from './layouts/json-path.js';
import { homeZoneOf } from './layouts/known-hosts.js';
import type { JsonVariant } from './layouts/layout.js';
import { readByPaths, textAt } from './layouts/read-by-paths.js';
import { jsonFacts } from './page/json-facts.js';

/** Fewer posts in a payload of unknown make are a list of anything. */
const LEAST_POSTS = 3;

/** Reads an API answer or an embedded state that was saved by itself. */
export function coverJson(page: JsonPage, options: CoverOptions, report: Report): Coverage {
  const chosen = chooseJsonLayout(options.layout, page.url, page.value);
  const linked = chosen === null ? readSavedJsonLd(page.value, page.url, report) : null;
  if (linked !== null) return coverJsonLd(page, linked, report);
  const root: JsonObject = isObject(page.value) ? page.value : {};
  const language = textAt(root, chosen?.variant.page?.language) ?? chosen?.layout.language ?? null;
  const languages = languagesOfPage(options.language ?? language, '');
  const generic = chosen === null ? genericPosts(page.value, report) : [];
  const items = chosen === null ? generic : postsAt(page.value, chosen.variant);
  const facts = jsonFacts(page, root, chosen, new Set(items), { language, languages });
  const candidates =
    chosen === null
      ? generic.map(readPostObject)
      : readByPaths(page.value, chosen.variant, { pageUrl: facts.url, languages }, report);
  const posts = joinCandidates(mergeCopies(candidates, report), [], report);
  const live = chosen !== null ? posts.length > 0 : posts.length >= LEAST_POSTS;
  return {
    verdict: { live, looksLike: live ? null : 'JSON that holds no list of posts', confidence: live ? 1 : 0 },
    layout: { id: chosen?.layout.id ?? 'generic', variant: chosen?.variant.id ?? null },
    evidence: ['state'],
    facts,
    posts,
    order: chosen?.variant.order ?? null,
    orderIsKnown: chosen?.variant.order != null,
    shownTime: chosen?.variant.shownTime ?? 'published',
    homeZone: chosen === null ? null : homeZoneOf(chosen.layout, chosen.variant, facts.url),
    bareRelative: false,
    elsewhere: [],
  };
}

/** The longest list of objects that look like posts; shorter lists of the same posts are windows of it. */
function genericPosts(value: unknown, report: Report): readonly JsonObject[] {
  const [first, ...rest] = findPostLists(value);
  if (first === undefined) return [];
  for (const id of first.withdrawn)
    report('non-post-dropped', { severity: 'info', where: id, message: 'the entry is marked as deleted' });
  // Key events and pinned posts are listed again beside the posts, and some of them are on no other page held here.
  const alike = rest.filter(({ items }) => sameShape(first.items[0], items[0]));
  return [...first.items, ...alike.flatMap(({ items }) => items)];
}

/** What a layout calls posts, copies on top too. */
function postsAt(value: unknown, { posts, pinned }: JsonVariant): readonly unknown[] {
  return [...posts, ...(pinned ?? [])].flatMap((path) => valuesAt(value, path));
}

function sameShape(one: JsonObject | undefined, two: JsonObject | undefined): boolean {
  if (one === undefined || two === undefined) return false;
  const names = Object.keys(one);
  return names.filter((name) => Object.hasOwn(two, name)).length >= names.length * 0.8;
}
