import type { JsonPage } from '../../read/page.js';
import type { Stamp } from '../candidate.js';
import { type JsonObject, objectsIn, stringIn } from '../evidence/json-ld/json-value.js';
import type { Language } from '../languages/language.js';
import type { Chosen } from '../layouts/choose-layout.js';
import { isPlatform } from '../layouts/is-platform.js';
import { publisherNameOf } from '../layouts/known-hosts.js';
import type { JsonVariant } from '../layouts/layout.js';
import { authorsAt, stampAt, textAt, textsAt } from '../layouts/read-by-paths.js';
import { type Lexicon, lexiconsOf } from '../time/lexicon.js';
import { readStamp } from '../time/read-stamp.js';
import { findClosedNotice } from './closed-notice.js';
import type { PageFacts } from './page-facts.js';

/** What an answer says of the blog as a whole: where the layout says that it stands, else in its outermost object. */
export function jsonFacts(
  page: JsonPage,
  root: JsonObject,
  chosen: Chosen<JsonVariant> | null,
  posts: ReadonlySet<unknown>,
  { language, languages }: { readonly language: string | null; readonly languages: readonly Language[] },
): PageFacts {
  const fields = chosen?.variant.page;
  const outer = outerFields(page.value, posts);
  // Where the answer was fetched is not where the blog was published.
  const url = webAddress(textAt(root, fields?.url)) ?? page.url ?? outer.url;
  const title = textAt(root, fields?.title) ?? outer.title;
  const description = textAt(root, fields?.description);
  const lexicons = lexiconsOf(languages);
  return {
    url,
    title,
    description,
    language,
    publisher: chosen === null || isPlatform(chosen.layout) ? null : publisherNameOf(chosen.layout, url),
    authors: authorsAt(root, fields?.authors, languages),
    stamps: [
      ...pageStampsAt(root, fields?.published, 'published', lexicons),
      ...pageStampsAt(root, fields?.updated, 'updated', lexicons),
    ],
    zoneNote: null,
    unnamed: [],
    datelineZone: null,
    settingZone: null,
    days: [],
    declared: countAt(root, fields?.declared),
    closed: findClosedNotice(
      [title, description].filter((text) => text !== null),
      languages,
    ),
    more: furtherPages(root, fields?.more, url),
    sourceHost: null,
    sample: JSON.stringify(page.value).slice(0, 8_000),
  };
}

/** A time of the page: for machines, or as it is printed: "First published on Fri 19 Feb 2021 17.20 GMT". */
function pageStampsAt(
  root: JsonObject,
  paths: readonly string[] | undefined,
  role: 'published' | 'updated',
  lexicons: readonly Lexicon[],
): readonly Stamp[] {
  for (const path of paths ?? []) {
    const stamps = stampAt(root, [path], role);
    if (stamps.length > 0) return stamps;
    const text = textAt(root, [path]);
    const reading = text === null ? null : readStamp(text, lexicons);
    if (text !== null && reading !== null && reading.date !== null && (reading.role ?? role) === role)
      return [{ role, source: 'state', text, value: null }];
  }
  return [];
}

function countAt(root: JsonObject, paths: readonly string[] | undefined): number | null {
  const text = textAt(root, paths);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function webAddress(text: string | null): string | null {
  return text !== null && /^https?:/.test(text) && URL.canParse(text) ? text : null;
}

/** Addresses that answers give are often relative to their own. */
function furtherPages(root: JsonObject, paths: readonly string[] | undefined, url: string | null): readonly string[] {
  const addresses = (paths ?? []).flatMap((path) => textsAt(root, [path]));
  const found = addresses.flatMap((address) => {
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
