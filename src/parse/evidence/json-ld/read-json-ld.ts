import type { Report } from '../../../model/diagnostic.js';
import type { Author } from '../../../model/post.js';
import { attributeOf, type Document, isElement, textOf, walk } from '../../../read/html/dom.js';
import { readNames } from '../../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import { bareId, fragmentOf } from '../blocks/block-id.js';
import { isObject, type JsonObject, listIn, objectsIn, stringIn, unescapeEntities } from './json-value.js';
import { readLenientJson } from './read-lenient-json.js';

/** What the structured data of a page says, about the page and about its posts. */
export interface JsonLdReading {
  /** Whether anything on the page is typed LiveBlogPosting. */
  readonly live: boolean;
  readonly candidates: readonly Candidate[];
  /** The live blog itself, else the article: headline, dates, authors, publisher. */
  readonly page: JsonLdPage | null;
}

/** The page in its own structured data. */
export interface JsonLdPage {
  readonly url: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly authors: readonly Author[];
  readonly published: string | null;
  readonly updated: string | null;
  /** "coverageEndTime" is set while a blog is live by some publishers, so nothing is concluded from it. */
  readonly isArticle: boolean;
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SportsEvent)$/;

/** Reads every JSON-LD block of a page. Data about another host is template filler or a copy's origin: ignored. */
export function readJsonLd(document: Document, pageUrl: string | null, report: Report): JsonLdReading {
  const blogs: JsonObject[] = [];
  const articles: JsonObject[] = [];
  for (const node of walk(document)) {
    if (!isElement(node) || node.name !== 'script' || !/ld\+json/i.test(attributeOf(node, 'type') ?? '')) continue;
    const text = textOf(node);
    if (text.trim() === '') continue;
    const json = readLenientJson(text);
    if (!json.ok) {
      report('json-ld-unreadable', { raw: text.trim() });
      continue;
    }
    if (json.repaired) report('json-ld-repaired', { severity: 'info' });
    sortInto(json.value, blogs, articles);
  }
  const own = blogs.filter((blog) => isOwn(blog, pageUrl, report));
  const updates = own.flatMap((blog) => listIn(blog, 'liveBlogUpdate')).filter(isObject);
  if (own.length > 0 && updates.length === 0) report('json-ld-without-posts', { severity: 'info' });
  const page = [...own, ...articles.filter((article) => isOwn(article, pageUrl, () => undefined))];
  return {
    live: own.length > 0,
    candidates: updates.map(readUpdate),
    page: page.length === 0 ? null : mergePages(page.map(readPageObject)),
  };
}

function sortInto(value: unknown, blogs: JsonObject[], articles: JsonObject[]): void {
  const inside = new Set<unknown>();
  for (const object of objectsIn(value)) {
    if (inside.has(object)) continue;
    const types = listIn(object, '@type').filter((type) => typeof type === 'string');
    if (types.includes('LiveBlogPosting')) {
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

function isOwn(blog: JsonObject, pageUrl: string | null, report: Report): boolean {
  const url = addressOf(blog);
  if (url === null || pageUrl === null || !URL.canParse(url) || !URL.canParse(pageUrl)) return true;
  const same = siteOf(new URL(url).hostname) === siteOf(new URL(pageUrl).hostname);
  if (!same) report('json-ld-foreign', { raw: url });
  return same;
}

/** The last two labels, three under "co.uk" and its like: `edition.cnn.com` and `www.cnn.com` are one site. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const short = labels.at(-1)?.length === 2 && /^(?:co|com|org|net|gov|ac|edu)$/.test(labels.at(-2) ?? '');
  return labels.slice(short ? -3 : -2).join('.');
}

function addressOf(object: JsonObject): string | null {
  const url = stringIn(object, 'url');
  if (url !== null) return url;
  const main = object['mainEntityOfPage'];
  if (typeof main === 'string') return main;
  if (isObject(main)) return stringIn(main, '@id') ?? stringIn(main, 'url');
  return null;
}

function readUpdate(update: JsonObject): Candidate {
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

function headlineOf(object: JsonObject): string | null {
  const headline = stringIn(object, 'headline') ?? stringIn(object, 'name');
  return headline === null
    ? null
    : unescapeEntities(headline)
        .replace(/<[^>]{0,200}>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

function stampOf(object: JsonObject, name: string, role: Stamp['role']): Stamp[] {
  const value = stringIn(object, name);
  return value === null ? [] : [{ role, source: 'json-ld', text: null, value }];
}

function authorsOf(object: JsonObject): readonly Author[] {
  return listIn(object, 'author').flatMap((author): readonly Author[] => {
    if (typeof author === 'string') return readNames(unescapeEntities(author));
    if (!isObject(author) || listIn(author, '@type').includes('Organization')) return [];
    return listIn(author, 'name').flatMap((name) =>
      typeof name === 'string' ? readNames(unescapeEntities(name)) : [],
    );
  });
}

function readPageObject(object: JsonObject): JsonLdPage {
  const publisher = object['publisher'];
  return {
    url: addressOf(object),
    headline: headlineOf(object),
    description: stringIn(object, 'description'),
    language: stringIn(object, 'inLanguage'),
    publisher: isObject(publisher) ? stringIn(publisher, 'name') : null,
    authors: authorsOf(object),
    published: stringIn(object, 'datePublished'),
    updated: stringIn(object, 'dateModified'),
    isArticle: true,
  };
}

/** The live blog speaks first, the article that some pages publish beside it fills what it leaves open. */
function mergePages(pages: readonly JsonLdPage[]): JsonLdPage {
  const first = <Key extends keyof JsonLdPage>(key: Key): JsonLdPage[Key] | undefined =>
    pages.find((page) => page[key] !== null && !(Array.isArray(page[key]) && page[key].length === 0))?.[key];
  return {
    url: first('url') ?? null,
    headline: first('headline') ?? null,
    description: first('description') ?? null,
    language: first('language') ?? null,
    publisher: first('publisher') ?? null,
    authors: first('authors') ?? [],
    published: first('published') ?? null,
    updated: first('updated') ?? null,
    isArticle: true,
  };
}
