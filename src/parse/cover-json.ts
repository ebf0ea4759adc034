import type { Report } from '../model/diagnostic.js';
import type { JsonPage } from '../read/page.js';
import type { Coverage, CoverOptions } from './coverage.js';
import { isObject, type JsonObject, objectsIn, stringIn } from './evidence/json-ld/json-value.js';
import { findPostLists, readPostObject } from './evidence/state/find-posts.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';
import type { Language } from './languages/language.js';
import { languagesOfPage } from './languages/page-languages.js';
import { type Chosen, chooseJsonLayout } from './layouts/choose-layout.js';
import { isPlatform } from './layouts/is-platform.js';
import { valuesAt } from './layouts/json-path.js';
import type { JsonVariant } from './layouts/layout.js';
import { authorsAt, readByPaths, stampAt, textAt, textsAt } from './layouts/read-by-paths.js';
import type { PageFacts } from './page/page-facts.js';

/** Fewer posts in a payload of unknown make are a list of anything. */
const LEAST_POSTS = 3;

/** Reads an API answer or an embedded state that was saved by itself. */
export function coverJson(page: JsonPage, options: CoverOptions, report: Report): Coverage {
  const chosen = chooseJsonLayout(options.layout, page.url, page.value);
  const languages = languagesOfPage(options.language ?? chosen?.layout.language ?? null, '');
  const generic = chosen === null ? genericPosts(page.value, report) : [];
  const items = chosen === null ? generic : postsAt(page.value, chosen.variant);
  const facts = factsOf(page, chosen, new Set(items), languages);
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
    homeZone: chosen?.variant.zone ?? chosen?.layout.homeZone ?? null,
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

function factsOf(
  page: JsonPage,
  chosen: Chosen<JsonVariant> | null,
  posts: ReadonlySet<unknown>,
  languages: readonly Language[],
): PageFacts {
  const fields = chosen?.variant.page;
  const root: JsonObject = isObject(page.value) ? page.value : {};
  const outer = outerFields(page.value, posts);
  return {
    url: page.url ?? textAt(root, fields?.url) ?? outer.url,
    title: textAt(root, fields?.title) ?? outer.title,
    description: textAt(root, fields?.description),
    language: chosen?.layout.language ?? null,
    publisher: chosen === null || isPlatform(chosen.layout) ? null : chosen.layout.name,
    authors: authorsAt(root, fields?.authors, languages),
    stamps: [...stampAt(root, fields?.published, 'published'), ...stampAt(root, fields?.updated, 'updated')],
    zoneNote: null,
    datelineZone: null,
    days: [],
    declared: countAt(root, fields?.declared),
    closed: null,
    more: furtherPages(root, fields?.more, page.url),
    sourceHost: null,
    sample: JSON.stringify(page.value).slice(0, 8_000),
  };
}

function countAt(root: JsonObject, paths: readonly string[] | undefined): number | null {
  const text = textAt(root, paths);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** Addresses that answers give are often relative to their own. */
function furtherPages(root: JsonObject, paths: readonly string[] | undefined, url: string | null): readonly string[] {
  const found = textsAt(root, paths).flatMap((address) => {
    const base = rootFor(address, url) ?? undefined;
    return URL.canParse(address, base) ? [new URL(address, base).href] : [];
  });
  return [...new Set(found)].filter((href) => /^https?:/.test(href));
}

/** Eve names a resource from the root of its API on: `blogs/7/posts?page=2` in the answer of `/api/blogs/7/posts`. */
function rootFor(address: string, url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const named = `/${address.replace(/[?#].*$/, '')}`;
  const { origin, pathname } = new URL(url);
  const own = pathname.replace(/\/$/, '');
  return named.length > 1 && own.endsWith(named) ? `${origin}${own.slice(0, -named.length)}/` : url;
}

/** Title and address as the outermost object that has both words names them; a post may have both, too. */
function outerFields(
  value: unknown,
  posts: ReadonlySet<unknown>,
): { readonly title: string | null; readonly url: string | null } {
  let count = 0;
  for (const object of objectsIn(value, posts)) {
    if (++count > 40) break;
    const title = stringIn(object, 'webTitle') ?? stringIn(object, 'headline') ?? stringIn(object, 'title');
    const url =
      stringIn(object, 'webURL') ??
      stringIn(object, 'webUrl') ??
      stringIn(object, 'canonicalUrl') ??
      stringIn(object, 'url');
    if (title !== null && url !== null && /^https?:/.test(url)) return { title, url };
  }
  return { title: null, url: null };
}
