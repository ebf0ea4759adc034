import type { Author } from '../../model/post.js';
import { attributeOf, type Document, type Element, elementsIn, isElement, textOf } from '../../read/html/dom.js';
import { closest, selectAll, selectFirst } from '../../read/html/select.js';
import { readNames } from '../body/byline.js';
import type { Stamp } from '../candidate.js';
import type { JsonLdPage } from '../evidence/json-ld/json-ld-page.js';
import { readMachineTime } from '../time/machine-time.js';

/** The head of a page: what it says of itself in meta elements. */
export interface HeadFacts {
  readonly title: string | null;
  /** The title element, which often has the date that the heading leaves out. */
  readonly fullTitle: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly siteName: string | null;
  readonly authors: readonly Author[];
  readonly stamps: readonly Stamp[];
}

/** Meta names of the first and the last version, as the Open Graph article vocabulary and newsrooms use them. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'DC.date.issued',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'dateModified',
  'last-modified',
  'lastmod',
  'DC.date.modified',
];

/** Reads title, language, publisher and times out of the head and the first heading. */
export function readHead(
  document: Document,
  jsonLd: JsonLdPage | null,
  isPost: (element: Element) => boolean,
): HeadFacts {
  const metas = new Map<string, string>();
  for (const meta of selectAll('meta', document)) {
    if (closest('[itemprop=liveBlogUpdate]', meta) !== null) continue;
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop');
    const content = attributeOf(meta, 'content')?.trim();
    if (name !== null && content !== undefined && content !== '' && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content);
  }
  const meta = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = metas.get(name.toLowerCase());
      if (value !== undefined) return value;
    }
    return null;
  };
  const html = selectFirst('html', document);
  const fullTitle = titleElement(document);
  const named = [jsonLd?.headline, meta(['og:title']), meta(['twitter:title']), fullTitle].filter(isText);
  const siteName =
    jsonLd?.publisher ?? meta(['og:site_name', 'application-name', 'publisher', 'apple-mobile-web-app-title']);
  return {
    title: headingOf(document, named, siteName, isPost) ?? named[0] ?? null,
    fullTitle,
    description: meta(['og:description', 'description', 'twitter:description']) ?? jsonLd?.description ?? null,
    language:
      [
        html === null ? null : attributeOf(html, 'lang'),
        jsonLd?.language ?? null,
        ...['og:locale', 'language', 'content-language', 'inLanguage'].map((name) => meta([name])),
      ]
        .map(cleanLanguage)
        .find(isText) ?? null,
    siteName,
    authors:
      jsonLd !== null && jsonLd.authors.length > 0
        ? jsonLd.authors
        : readNames(meta(['author', 'article:author_name', 'byl', 'parsely-author']) ?? ''),
    stamps: [
      ...stampsOf('json-ld', jsonLd?.published ?? null, jsonLd?.updated ?? null),
      ...stampsOf('attribute', meta(PUBLISHED) ?? likeNamed(metas, LIKE_PUBLISHED), meta(UPDATED)),
    ],
  };
}

/** What houses call it in metas of their own: `DCSext.articleFirstPublished`, `house:publishDate`. */
const LIKE_PUBLISHED = /publish(?:ed)?(?:[_.-]?(?:date|time|at|on))?$|pub[_.-]?date$/;

function likeNamed(metas: ReadonlyMap<string, string>, pattern: RegExp): string | null {
  for (const [name, value] of metas) {
    if (name.length <= 80 && pattern.test(name) && readMachineTime(value) !== null) return value;
  }
  return null;
}

function stampsOf(source: Stamp['source'], published: string | null, updated: string | null): Stamp[] {
  const stamps: Stamp[] = [];
  if (published !== null) stamps.push({ role: 'published', source, text: null, value: published });
  if (updated !== null) stamps.push({ role: 'updated', source, text: null, value: updated });
  return stamps;
}

/** The first main heading that other titles of the page know; the name of the house may stand in one too. */
function headingOf(
  document: Document,
  titles: readonly string[],
  siteName: string | null,
  isPost: (element: Element) => boolean,
): string | null {
  const known = titles.map(letters);
  const headings: string[] = [];
  for (const heading of selectAll('h1', document)) {
    const text = withoutLabel(heading, known);
    if (text.length >= 3 && !isInPost(heading, isPost) && letters(text) !== letters(siteName ?? ''))
      headings.push(text);
    if (headings.length >= MOST_HEADINGS) break;
  }
  if (headings.length < 2) return headings[0] ?? null;
  return headings.find((text) => known.some((title) => title.includes(letters(text)))) ?? headings[0] ?? null;
}

/** "LIVE" and the words "Live, " for readers who cannot see it may stand in the heading: the other titles lack them. */
function withoutLabel(heading: Element, known: readonly string[]): string {
  const text = plainText(heading);
  const isKnown = (words: string): boolean => known.some((title) => title.includes(letters(words)));
  if (isKnown(text)) return text;
  const whole = elementsIn(heading)
    .slice(0, MOST_PARTS)
    .map((element) => plainText(element))
    .find((words) => words.length * 2 >= text.length && text.endsWith(words) && isKnown(words));
  return whole ?? text;
}

const MOST_PARTS = 20;

function plainText(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Pages that head each post with an <h1> have their own among the first. */
const MOST_HEADINGS = 20;

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isText(text: string | null | undefined): text is string {
  return typeof text === 'string';
}

function isInPost(element: Element, isPost: (element: Element) => boolean): boolean {
  for (let at: Element | null = element; at !== null; at = isElement(at.parent) ? at.parent : null)
    if (isPost(at)) return true;
  return false;
}

function titleElement(document: Document): string | null {
  const title = selectFirst('title', document);
  const text = title === null ? '' : textOf(title).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.normalize('NFC');
}

/** "en_GB" and "EN-gb" are `en-GB`; anything else odd is left out. */
function cleanLanguage(tag: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(tag?.trim() ?? '');
  if (match?.[1] === undefined) return null;
  const script = match[2] === undefined ? '' : `-${match[2].charAt(0).toUpperCase()}${match[2].slice(1).toLowerCase()}`;
  return `${match[1].toLowerCase()}${script}${match[3] === undefined ? '' : `-${match[3].toUpperCase()}`}`;
}
