import type { Author } from '../../../model/post.js';
import { isObject, type JsonObject, listIn, stringIn } from './json-value.js';
import { addressOf, authorsOf, headlineOf, plainIn } from './object-fields.js';

/** The page in its own structured data. */
export interface JsonLdPage {
  /** Absolute. */
  readonly url: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly authors: readonly Author[];
  readonly published: string | null;
  readonly updated: string | null;
}

/** What an object says of the page it describes. Nothing is concluded from `coverageEndTime`: some set it while live. */
export function readPageObject(object: JsonObject): JsonLdPage {
  const url = addressOf(object);
  return {
    url: url !== null && URL.canParse(url) ? url : null,
    headline: headlineOf(object),
    description: plainIn(object, 'description'),
    language: stringIn(object, 'inLanguage'),
    publisher: publisherOf(object),
    authors: authorsOf(object),
    published: stringIn(object, 'datePublished'),
    updated: stringIn(object, 'dateModified'),
  };
}

function publisherOf(object: JsonObject): string | null {
  for (const publisher of listIn(object, 'publisher')) {
    const name = isObject(publisher) ? plainIn(publisher, 'name') : plainIn(object, 'publisher');
    if (name !== null) return name;
  }
  return null;
}

/** The live blog speaks first, the article that some pages publish beside it fills what it leaves open. */
export function mergePages(pages: readonly JsonLdPage[]): JsonLdPage {
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
  };
}
