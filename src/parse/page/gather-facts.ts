import type { Author } from '../../model/post.js';
import { type Element, isElement, isText, nodeAfter, textOf } from '../../read/html/dom.js';
import { selectAll } from '../../read/html/select.js';
import type { HtmlPage } from '../../read/page.js';
import { unwrapArchiveUrl } from '../../read/saved-page.js';
import type { Stamp } from '../candidate.js';
import { type JsonLdReading, siteOf } from '../evidence/json-ld/read-json-ld.js';
import type { JoinedPost } from '../join/join-candidates.js';
import type { Language } from '../languages/language.js';
import { knownHost } from '../layouts/known-hosts.js';
import type { PageVariant } from '../layouts/layout.js';
import { zoneOfDateline } from '../time/dateline-zone.js';
import type { Lexicon } from '../time/lexicon.js';
import { readDaysInProse } from '../time/prose-days.js';
import type { DayHint } from '../time/time-context.js';
import type { PageOrder } from '../time/timeline.js';
import { hintOfUrl } from '../time/url-day.js';
import { readZoneNote } from '../time/zone-note.js';
import { findClosedNotice } from './closed-notice.js';
import { findFurtherPages } from './further-pages.js';
import type { HeadFacts } from './html-facts.js';
import type { PageFacts } from './page-facts.js';
import { makeResolver } from './page-url.js';
import { unnamedTimes } from './unnamed-times.js';
import { visiblePageTimes } from './visible-page-times.js';
import { zoneInSettings } from './zones-of-page.js';

const SAMPLE_LENGTH = 12_000;

/** The longer texts at the top of a page: enough to know its language and country by. */
export function sampleText({ document }: HtmlPage): string {
  let text = '';
  let node = nodeAfter(document, document);
  while (node !== null && text.length < SAMPLE_LENGTH) {
    const skip = isElement(node) && /^(?:script|style|noscript|template|svg)$/.test(node.name);
    if (isText(node)) {
      const words = node.data.trim();
      if (words.length > 12) text += `${words} `;
    }
    node = nodeAfter(node, document, !skip);
  }
  return text;
}

/** What has been read of a page when its facts are gathered. */
export interface ReadSoFar {
  readonly page: HtmlPage;
  readonly head: HeadFacts;
  readonly jsonLd: JsonLdReading;
  readonly variant: PageVariant | null;
  readonly posts: readonly JoinedPost[];
  /** Which end of the page holds the newest post, where that is known. */
  readonly order: PageOrder | null;
  readonly languages: readonly Language[];
  readonly lexicons: readonly Lexicon[];
  /** See {@link sampleText}. */
  readonly sample: string;
  /** Addresses of the feeds that hold the rest of the posts. */
  readonly feeds: readonly string[];
}

/** Brings together what head, data and the page outside its posts say about the whole. */
export function gatherFacts({
  page,
  head,
  jsonLd,
  variant,
  posts,
  order,
  languages,
  lexicons,
  sample,
  feeds,
}: ReadSoFar): PageFacts {
  const inPosts = new Set<Element>(
    posts.flatMap(({ main: { body } }) =>
      body?.kind === 'nodes' ? [...(body.post === undefined ? [] : [body.post]), ...body.nodes.filter(isElement)] : [],
    ),
  );
  const visible = visiblePageTimes(page.document, inPosts, variant, languages, lexicons);
  // The stamp of the first post, where posts have no containers, stands above its words.
  const ofPosts = new Set(posts.flatMap(({ main }) => main.stamps.flatMap(({ text, value }) => [text, value])));
  const unnamed = unnamedTimes(page.document, inPosts, lexicons).filter(
    ({ text, value }) => !ofPosts.has(text ?? value),
  );
  const stamps: Stamp[] = [...head.stamps, ...visible.stamps, ...unnamed.filter(({ role }) => role !== 'shown')];
  const authors: readonly Author[] = visible.authors.length > 0 ? visible.authors : head.authors;
  const language = head.language ?? languages[0]?.code ?? null;
  return {
    url: page.url ?? jsonLd.page?.url ?? null,
    title: visible.title ?? head.title,
    description: head.description,
    language,
    publisher: head.siteName,
    authors,
    stamps,
    unnamed: unnamed.filter(({ role }) => role === 'shown'),
    zoneNote: readZoneNoteIn(sample),
    datelineZone: datelineZoneIn(page.document, inPosts),
    settingZone: zoneInSettings(page.document),
    days: daysOf(page.url, language, [head.title, head.fullTitle], lexicons),
    declared: visible.declared,
    closed: findClosedNotice(
      [head.title ?? '', head.description ?? '', ...headlineOfNewest(posts, order), ...visible.notices],
      languages,
    ),
    more: [
      ...findFurtherPages(
        page.document,
        page.url,
        makeResolver(page.url, (url) => unwrapArchiveUrl(url).url),
      ),
      ...feeds,
    ],
    sourceHost: page.url === null ? commonHost(page.html) : null,
    sample,
  };
}

/** Some newsrooms end a blog with a post: "This live blog is now closed". An older one may close the day before. */
function headlineOfNewest(posts: readonly JoinedPost[], order: PageOrder | null): readonly string[] {
  const newest = order === null ? undefined : posts.at(order === 'newest-first' ? 0 : -1);
  return newest?.main.headline == null ? [] : [newest.main.headline];
}

/** Addresses in the source of a page without an address: a known publisher that is named most often wrote it. */
function commonHost(html: string): string | null {
  const counts = new Map<string, number>();
  for (const match of html.slice(0, 400_000).matchAll(/https?:\\?\/\\?\/([a-z0-9.-]{4,80})/gi)) {
    const host = match[1]?.toLowerCase() ?? '';
    if (knownHost(host) !== null) counts.set(siteOf(host), (counts.get(siteOf(host)) ?? 0) + 1);
  }
  const [first] = [...counts].sort((one, two) => two[1] - one[1]);
  return first !== undefined && first[1] >= 3 ? first[0] : null;
}

/** A wire story is filed from a place above its first post. */
const MOST_PARAGRAPHS = 30;

function datelineZoneIn(document: HtmlPage['document'], inPosts: ReadonlySet<Element>): string | null {
  for (const paragraph of selectAll('p', document).slice(0, MOST_PARAGRAPHS)) {
    if (inPosts.has(paragraph)) return null;
    const zone = zoneOfDateline(textOf(paragraph).slice(0, 200).replace(/\s+/g, ' ').trim());
    if (zone !== null) return zone;
  }
  return null;
}

/** The words that every note about the zone of all times has. */
const ZONE_NOTE_SIGN =
  /\btimes (?:stated|shown|listed|given|are|is|in)\b|\ball times\b|time_stated_uk|時間は|時刻は|日時は|タイムスタンプは|时间[均皆都]|時間[均皆都]|시[간각]|toutes les heures|horaires|alle (?:zeiten|zeitangaben|uhrzeiten)|todos (?:os|los) hor[áa]rios|todas las horas/gi;

function readZoneNoteIn(sample: string): PageFacts['zoneNote'] {
  for (const { index } of sample.matchAll(ZONE_NOTE_SIGN)) {
    const note = readZoneNote(sample.slice(Math.max(0, index - 12), index + 120));
    if (note !== null) return note;
  }
  return null;
}

function daysOf(
  url: string | null,
  language: string | null,
  titles: readonly (string | null)[],
  lexicons: readonly Lexicon[],
): DayHint[] {
  const hints: DayHint[] = [];
  const titled = readDaysInProse(
    titles.filter((title) => title !== null),
    lexicons,
  );
  hints.push(...titled.map((day): DayHint => ({ day, role: 'published', assumption: 'date-from-title' })));
  const named = url === null ? null : hintOfUrl(url, language);
  if (named !== null) hints.push(named);
  return hints;
}
