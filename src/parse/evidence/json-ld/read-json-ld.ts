import type { Report } from '../../../model/diagnostic.js';
import { attributeOf, type Document, elementsIn, textOf } from '../../../read/html/dom.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import { bareId, fragmentOf } from '../blocks/block-id.js';
import { type JsonLdPage, mergePages, readPageObject } from './json-ld-page.js';
import { isObject, type JsonObject, listIn, objectsIn, stringIn } from './json-value.js';
import { isMadeUp } from './made-up.js';
import { addressOf, authorsOf, headlineOf } from './object-fields.js';
import { readLenientJson } from './read-lenient-json.js';

/** What the structured data of a page says, about the page and about its posts. */
export interface JsonLdReading {
  /** Whether anything on the page is typed LiveBlogPosting. */
  readonly live: boolean;
  readonly candidates: readonly Candidate[];
  /** The live blog itself, else the article: headline, dates, authors, publisher. */
  readonly page: JsonLdPage | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|SportsEvent)$/;
/** Also `schema:LiveBlogPosting` and `http://schema.org/LiveBlogPosting`. */
export const LIVE_BLOG: RegExp = /(?:^|[:/#])LiveBlogPosting$/;

/** Reads every JSON-LD block of a page. */
export function readJsonLd(document: Document, pageUrl: string | null, report: Report): JsonLdReading {
  const values: unknown[] = [];
  for (const node of elementsIn(document)) {
    if (node.name !== 'script' || !/ld\+json/i.test(attributeOf(node, 'type') ?? '')) continue;
    const text = textOf(node);
    if (text.trim() === '') continue;
    const json = readLenientJson(text);
    if (!json.ok) {
      report('json-ld-unreadable', { raw: text.trim() });
      continue;
    }
    if (json.repaired) report('json-ld-repaired', { severity: 'info' });
    values.push(json.value);
  }
  return readLinkedData(values, pageUrl, report, readUpdate);
}

/** Reads structured data. That about another page is template filler or a neighbour's: ignored. */
export function readLinkedData(
  values: readonly unknown[],
  pageUrl: string | null,
  report: Report,
  read: (update: JsonObject) => Candidate,
): JsonLdReading {
  const found: Found = { blogs: [], articles: [], byId: new Map() };
  for (const value of values) sortInto(value, found);
  const own = ownBlogs(found.blogs, pageUrl, report);
  const updates = own.flatMap((blog) => ownUpdates(updatesOf(blog, found.byId), report));
  const held = own.some((blog) => updatesOf(blog, found.byId).length > 0);
  if (own.length > 0 && !held) report('json-ld-without-posts', { severity: 'info' });
  const articles = found.articles.filter((article) => isOfPage(article, pageUrl));
  const page = [...own, ...articles].map(readPageObject);
  return {
    live: own.length > 0,
    candidates: updates.map(read).filter((entry) => !isHollow(entry, report)),
    page: page.length === 0 ? null : mergePages(page),
  };
}

interface Found {
  readonly blogs: JsonObject[];
  readonly articles: JsonObject[];
  /** Objects with more than a name: in a `@graph` others point at them. */
  readonly byId: Map<string, JsonObject>;
}

function sortInto(value: unknown, { blogs, articles, byId }: Found): void {
  const inside = new Set<unknown>();
  for (const object of objectsIn(value)) {
    const id = stringIn(object, '@id');
    if (id !== null && !isReference(object) && !byId.has(id)) byId.set(id, object);
    if (inside.has(object)) continue;
    const types = listIn(object, '@type').filter((type) => typeof type === 'string');
    if (types.some((type) => LIVE_BLOG.test(type))) {
      blogs.push(object);
      for (const update of listIn(object, 'liveBlogUpdate')) inside.add(update);
    } else if (
      types.some((type) => ARTICLE.test(type)) &&
      (object['datePublished'] !== undefined || object['headline'] !== undefined)
    ) {
      articles.push(object);
    }
  }
}

function isReference(object: JsonObject): boolean {
  return Object.keys(object).every((key) => key === '@id' || key === '@type');
}

function updatesOf(blog: JsonObject, byId: ReadonlyMap<string, JsonObject>): readonly JsonObject[] {
  return listIn(blog, 'liveBlogUpdate')
    .filter(isObject)
    .map((update) => {
      const id = isReference(update) ? stringIn(update, '@id') : null;
      return (id === null ? undefined : byId.get(id)) ?? update;
    });
}

function ownUpdates(updates: readonly JsonObject[], report: Report): readonly JsonObject[] {
  if (!isMadeUp(updates)) return updates;
  const message = 'JSON-LD cuts an article into paragraphs and makes up a time for each';
  report('json-ld-without-posts', { message });
  return [];
}

/** The blog of this page; on a page that lists several blogs of its site, no other's posts. */
function ownBlogs(blogs: readonly JsonObject[], pageUrl: string | null, report: Report): readonly JsonObject[] {
  const addressed = blogs.map((blog) => ({ blog, url: addressOf(blog) }));
  const exact = addressed.some(({ url }) => url !== null && pageUrl !== null && isSamePage(url, pageUrl));
  return addressed.flatMap(({ blog, url }) => {
    if (url === null || pageUrl === null || !URL.canParse(url) || !URL.canParse(pageUrl)) return [blog];
    if (exact ? isSamePage(url, pageUrl) : isSameSite(url, pageUrl)) return [blog];
    report('json-ld-foreign', {
      raw: url,
      ...(isSameSite(url, pageUrl) ? { message: 'JSON-LD describes another page of the site and was ignored' } : {}),
    });
    return [];
  });
}

/** An article without an address, or with that of the page: related stories are listed in data too. */
function isOfPage(article: JsonObject, pageUrl: string | null): boolean {
  const url = addressOf(article);
  if (url === null || pageUrl === null || !URL.canParse(url) || !URL.canParse(pageUrl)) return true;
  return isSamePage(url, pageUrl);
}

function isSameSite(one: string, two: string): boolean {
  return siteOf(new URL(one).hostname) === siteOf(new URL(two).hostname);
}

function isSamePage(one: string, two: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(two) || !isSameSite(one, two)) return false;
  return pathOf(one) === pathOf(two);
}

function pathOf(url: string): string {
  return new URL(url).pathname.replace(/\/(?:page\/\d{1,4}|index\.html?|amp)?\/?$/, '');
}

function isHollow({ headline, stamps, body, id }: Candidate, report: Report): boolean {
  if (headline !== null || stamps.length > 0 || body !== null) return false;
  report('non-post-dropped', { severity: 'info', where: id });
  return true;
}

/** The last two labels, three under "co.uk" and its like: `edition.cnn.com` and `www.cnn.com` are one site. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short =
    labels.at(-1)?.length === 2 && /^(?:co|com|or|ne|org|net|go|gov|gob|gouv|ac|edu)$/.test(labels.at(-2) ?? '');
  return labels.slice(short ? -3 : -2).join('.');
}

/** One update as a candidate. */
export function readUpdate(update: JsonObject): Candidate {
  const url = addressOf(update);
  const id = stringIn(update, '@id') ?? stringIn(update, 'identifier');
  const names = [url, id]
    .flatMap((name) => (name === null ? [] : [name, fragmentOf(name)]))
    .filter((key) => key !== '');
  const fragment = url === null ? '' : fragmentOf(url);
  const body = stringIn(update, 'articleBody') ?? stringIn(update, 'text');
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'json-ld',
    id: fragment !== '' ? fragment : id !== null && !id.includes('/') ? id : null,
    keys: [...new Set(names.flatMap((key) => [key, bareId(key)]))],
    url,
    headline: headlineOf(update),
    stamps: [...stampOf(update, 'datePublished', 'published'), ...stampOf(update, 'dateModified', 'updated')],
    authors: authorsOf(update),
    body: body === null ? null : { kind: 'html', html: body },
  };
}

function stampOf(object: JsonObject, name: string, role: Stamp['role']): Stamp[] {
  const value = stringIn(object, name);
  return value === null ? [] : [{ role, source: 'json-ld', text: null, value }];
}
