import type { Report } from '../model/diagnostic.js';
import type { JsonPage } from '../read/page.js';
import { readNames } from './body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from './candidate.js';
import type { CoverOptions } from './cover.js';
import type { Coverage } from './coverage.js';
import { bareId, fragmentOf } from './evidence/blocks/block-id.js';
import { isObject, type JsonObject, objectsIn, stringIn } from './evidence/json-ld/json-value.js';
import { findPostLists, readPostObject, wordsOf } from './evidence/state/find-posts.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';
import { type Chosen, chooseJsonLayout } from './layouts/choose-layout.js';
import { valuesAt } from './layouts/json-path.js';
import type { JsonVariant } from './layouts/layout.js';
import type { PageFacts } from './page/page-facts.js';
import { readMachineTime } from './time/machine-time.js';

/** Fewer posts in a payload of unknown make are a list of anything. */
const LEAST_POSTS = 3;

/** Reads an API answer or an embedded state that was saved by itself. */
export function coverJson(page: JsonPage, options: CoverOptions, report: Report): Coverage {
  const chosen = chooseJsonLayout(options.layout, page.url, page.value);
  const candidates = chosen === null ? genericPosts(page.value) : layoutPosts(page.value, chosen.variant);
  const posts = joinCandidates(mergeCopies(candidates, report), [], report);
  const live = chosen !== null ? posts.length > 0 : posts.length >= LEAST_POSTS;
  return {
    verdict: { live, looksLike: live ? null : 'JSON that holds no list of posts', confidence: live ? 1 : 0 },
    layout: { id: chosen?.layout.id ?? 'generic', variant: chosen?.variant.id ?? null },
    evidence: ['state'],
    facts: factsOf(page, chosen),
    posts,
    order: chosen?.variant.order ?? null,
    orderIsKnown: chosen?.variant.order != null,
    shownTime: chosen?.variant.shownTime ?? 'published',
    homeZone: chosen?.layout.homeZone ?? null,
    bareRelative: false,
  };
}

/** The longest list of objects that look like posts; shorter lists of the same posts are windows of it. */
function genericPosts(value: unknown): readonly Candidate[] {
  const [first, ...rest] = findPostLists(value);
  if (first === undefined) return [];
  // Key events and pinned posts are listed again beside the posts, and some of them are on no other page held here.
  const alike = rest.filter(({ items }) => sameShape(first.items[0], items[0]));
  return [...first.items, ...alike.flatMap(({ items }) => items)].map(readPostObject);
}

function sameShape(one: JsonObject | undefined, two: JsonObject | undefined): boolean {
  if (one === undefined || two === undefined) return false;
  const names = Object.keys(one);
  return names.filter((name) => Object.hasOwn(two, name)).length >= names.length * 0.8;
}

function layoutPosts(value: unknown, variant: JsonVariant): readonly Candidate[] {
  const read = (paths: readonly string[], pinned: boolean): Candidate[] =>
    paths
      .flatMap((path) => valuesAt(value, path))
      .filter(isObject)
      .map((item) => ({ ...readByPaths(item, variant), pinnedCopy: pinned }));
  return [...read(variant.pinned ?? [], true), ...read(variant.posts, false)].filter(
    ({ body, headline }) => body !== null || headline !== null,
  );
}

function readByPaths(item: JsonObject, variant: JsonVariant): Candidate {
  const { fields } = variant;
  const id = text(item, fields.id);
  const url = text(item, fields.url);
  const byline = text(item, fields.byline);
  const body = words(item, fields.body);
  const keys = [id ?? '', url === null ? '' : fragmentOf(url)].filter((key) => key !== '');
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'state',
    id: id === null ? null : lastSegment(id),
    keys: [...new Set(keys.flatMap((key) => [key, bareId(key), lastSegment(key)]))],
    url,
    headline: text(item, fields.headline),
    stamps: [...stamp(item, fields.published, 'published'), ...stamp(item, fields.updated, 'updated')],
    byline,
    authors: byline === null ? [] : readNames(byline),
    body: body === null ? null : { kind: 'html', html: body },
  };
}

/** `cms.cnn.com/_components/live-story-post/instances/clx123@published` is known by its last part. */
function lastSegment(id: string): string {
  const last =
    id
      .replace(/@[a-z]+$/, '')
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? id;
  return last.split('#').at(-1) ?? last;
}

function text(item: JsonObject, paths: readonly string[] | undefined): string | null {
  for (const path of paths ?? []) {
    for (const value of valuesAt(item, path)) {
      const found = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
      const plain = found
        .replace(/<[^>]{0,200}>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (plain !== '') return plain;
    }
  }
  return null;
}

function words(item: JsonObject, paths: readonly string[] | undefined): string | null {
  for (const path of paths ?? []) {
    const found = valuesAt(item, path)
      .map((value) => wordsOf(value, 0))
      .filter((part) => part !== '');
    if (found.length > 0) return found.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join('\n');
  }
  return null;
}

function stamp(item: JsonObject, paths: readonly string[] | undefined, role: Stamp['role']): Stamp[] {
  for (const path of paths ?? []) {
    const value = valuesAt(item, path)[0];
    if ((typeof value === 'string' || typeof value === 'number') && readMachineTime(value) !== null)
      return [{ role, source: 'state', text: null, value }];
  }
  return [];
}

function factsOf(page: JsonPage, chosen: Chosen<JsonVariant> | null): PageFacts {
  const fields = chosen?.variant.page;
  const root: JsonObject = isObject(page.value) ? page.value : {};
  const outer = outerFields(page.value);
  return {
    url: page.url ?? text(root, fields?.url) ?? outer.url,
    title: text(root, fields?.title) ?? outer.title,
    description: null,
    language: chosen?.layout.language ?? null,
    publisher: chosen?.layout.name ?? null,
    authors: text(root, fields?.authors) === null ? [] : readNames(text(root, fields?.authors) ?? ''),
    stamps: [...stamp(root, fields?.published, 'published'), ...stamp(root, fields?.updated, 'updated')],
    zoneNote: null,
    datelineZone: null,
    days: [],
    declared: null,
    closed: null,
    more: [],
    sourceHost: null,
    sample: JSON.stringify(page.value).slice(0, 8_000),
  };
}

/** Title and address as the outermost object that has both words names them. */
function outerFields(value: unknown): { readonly title: string | null; readonly url: string | null } {
  let count = 0;
  for (const object of objectsIn(value)) {
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
