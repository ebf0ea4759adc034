import type { Report } from '../model/diagnostic.js';
import type { Author } from '../model/post.js';
import { type Element, isElement, isText, nodeAfter } from '../read/html/dom.js';
import { selectFirst } from '../read/html/select.js';
import type { HtmlPage } from '../read/page.js';
import { unwrapArchiveUrl } from '../read/saved-page.js';
import type { Candidate, Stamp } from './candidate.js';
import type { CoverOptions } from './cover.js';
import type { Coverage } from './coverage.js';
import { type BlocksReading, readBlocks } from './evidence/blocks/read-blocks.js';
import { readFlow } from './evidence/flow/read-flow.js';
import { type JsonLdReading, readJsonLd, siteOf } from './evidence/json-ld/read-json-ld.js';
import { readStatePosts } from './evidence/state/read-state.js';
import { type JoinedPost, joinCandidates, mergeCopies } from './join/join-candidates.js';
import type { Language } from './languages/language.js';
import { languagesOfPage } from './languages/page-languages.js';
import { type Chosen, chooseHtmlLayout } from './layouts/choose-layout.js';
import { knownHost } from './layouts/known-hosts.js';
import type { HtmlVariant } from './layouts/layout.js';
import { readByLayout } from './layouts/read-by-layout.js';
import { findClosedNotice } from './page/closed-notice.js';
import { findFurtherPages } from './page/further-pages.js';
import { type HeadFacts, readHead } from './page/html-facts.js';
import { judgePage } from './page/judge-page.js';
import type { PageFacts } from './page/page-facts.js';
import { makeResolver } from './page/page-url.js';
import { visiblePageTimes } from './page/visible-page-times.js';
import { type Lexicon, lexiconOf } from './time/lexicon.js';
import { readDaysInProse } from './time/prose-days.js';
import type { DayHint } from './time/time-context.js';
import { dayOfUrl } from './time/url-day.js';
import { readZoneNote } from './time/zone-note.js';

/** The posts as one kind of evidence shows them in the page itself. */
interface Shown {
  readonly kind: 'layout' | 'blocks' | 'text';
  readonly candidates: readonly Candidate[];
  readonly order: Coverage['order'];
  readonly live: boolean;
  readonly looksLike: string | null;
  readonly confidence: number;
}

/** Two times in the flow of an article are an article; a page that is a flow of posts says somewhere that it is live. */
const LEAST_FLOW_POSTS = 3;
const LEAST_FLOW_CONFIDENCE = 0.2;

/** Reads an HTML page: its layout if one is known, else the blocks that repeat, else its flow of text; and its data. */
export function coverHtml(page: HtmlPage, options: CoverOptions, report: Report): Coverage {
  const { document } = page;
  const sample = sampleText(page);
  const jsonLd = readJsonLd(document, page.url, report);
  const chosen = chooseHtmlLayout(options.layout, page.url, document);
  const head = readHead(document, jsonLd.page, () => false);
  const languages = languagesOfPage(options.language ?? head.language ?? chosen?.layout.language ?? null, sample);
  const lexicons = languages.map(lexiconOf);
  const shown = findShown(page, chosen, head, jsonLd, languages, lexicons, report);
  const merged = mergeCopies(shown.candidates, report);
  const joined = joinCandidates(merged, dataFor(merged, jsonLd, document, report), report);
  const evidence = [
    shown.kind,
    ...(jsonLd.candidates.length > 0 ? ['json-ld'] : []),
    ...(joined.some(({ others }) => others.some(({ evidence: kind }) => kind === 'state')) ? ['state'] : []),
  ];
  return {
    verdict: { live: shown.live, looksLike: shown.looksLike, confidence: shown.confidence },
    layout: { id: chosen?.layout.id ?? 'generic', variant: chosen?.variant.id ?? null },
    evidence: shown.candidates.length === 0 ? evidence.slice(1) : evidence,
    facts: factsOf(page, head, jsonLd, chosen, joined, languages, lexicons, sample),
    posts: joined,
    order: chosen?.variant.order ?? shown.order,
    orderIsKnown: chosen?.variant.order != null,
    shownTime: chosen?.variant.shownTime ?? 'shown',
    homeZone: chosen?.layout.homeZone ?? null,
    bareRelative: false,
  };
}

function findShown(
  page: HtmlPage,
  chosen: Chosen<HtmlVariant> | null,
  head: HeadFacts,
  jsonLd: JsonLdReading,
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
  report: Report,
): Shown {
  if (chosen !== null) {
    const candidates = readByLayout(page.document, chosen.variant, languages);
    if (candidates.length > 0)
      return { kind: 'layout', candidates, order: chosen.variant.order, live: true, looksLike: null, confidence: 1 };
  }
  const blocks = readBlocks(page.document, languages, lexicons);
  const judged = judgePage({
    blocks,
    microdata: selectFirst('[itemtype$=LiveBlogPosting]', page.document) !== null,
    jsonLd,
    url: page.url,
    title: head.title,
    description: head.description,
    languages,
  });
  if (blocks !== null && judged.live && blocks.candidates.length > 0) {
    noteDropped(blocks, report);
    return { kind: 'blocks', candidates: blocks.candidates, order: blocks.order, ...judged };
  }
  const flow = readFlow(page.document, { languages, lexicons, url: page.url, title: head.title, monthFirst: null });
  if (
    flow?.verdict.live === true &&
    flow.candidates.length >= LEAST_FLOW_POSTS &&
    judged.confidence >= LEAST_FLOW_CONFIDENCE
  ) {
    if (flow.boundariesInferred) report('boundaries-inferred');
    return {
      kind: 'text',
      candidates: flow.candidates,
      order: flow.order,
      live: true,
      looksLike: null,
      confidence: 0.7,
    };
  }
  // The data alone may hold the posts of a page that fills itself in by script.
  if (jsonLd.candidates.length > 0)
    return { kind: 'blocks', candidates: [], order: null, live: true, looksLike: null, confidence: 0.9 };
  return { kind: 'blocks', candidates: [], order: null, ...judged, live: false };
}

function noteDropped(blocks: BlocksReading, report: Report): void {
  for (const { where, text } of blocks.dropped) report('non-post-dropped', { severity: 'info', where, raw: text });
}

/** JSON-LD, and embedded state where the posts still lack a machine-readable time. */
function dataFor(
  shown: readonly Candidate[],
  jsonLd: JsonLdReading,
  document: HtmlPage['document'],
  report: Report,
): readonly Candidate[] {
  const timed = shown.length > 0 && shown.every(({ stamps }) => stamps.some(({ value }) => value !== null));
  if (jsonLd.candidates.length > 0) return jsonLd.candidates;
  return timed ? [] : readStatePosts(document, shown, report);
}

const SAMPLE_LENGTH = 12_000;

function sampleText({ document }: HtmlPage): string {
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

function factsOf(
  page: HtmlPage,
  head: HeadFacts,
  jsonLd: JsonLdReading,
  chosen: Chosen<HtmlVariant> | null,
  posts: readonly JoinedPost[],
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
  sample: string,
): PageFacts {
  const inPosts = new Set<Element>(
    posts.flatMap(({ main }) => (main.body?.kind === 'nodes' ? main.body.nodes.filter(isElement) : [])),
  );
  const visible = visiblePageTimes(page.document, inPosts, chosen?.variant ?? null, languages, lexicons);
  const stamps: Stamp[] = [...head.stamps, ...visible.stamps];
  const authors: readonly Author[] = visible.authors.length > 0 ? visible.authors : head.authors;
  return {
    url: page.url ?? jsonLd.page?.url ?? null,
    title: visible.title ?? head.title,
    description: head.description,
    language: head.language ?? languages[0]?.code ?? null,
    publisher: head.siteName,
    authors,
    stamps,
    zoneNote: sample.includes('time') || /時間|heure|hor[aá]|Zeit/.test(sample) ? readZoneNoteIn(sample) : null,
    datelineZone: null,
    days: daysOf(page.url, [head.title, head.fullTitle], lexicons),
    declared: visible.declared,
    closed: findClosedNotice([head.title ?? '', head.description ?? '', ...visible.notices], languages),
    more: findFurtherPages(
      page.document,
      page.url,
      makeResolver(page.url, (url) => unwrapArchiveUrl(url).url),
    ),
    sourceHost: page.url === null ? commonHost(page.html) : null,
    sample,
  };
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

function readZoneNoteIn(sample: string): PageFacts['zoneNote'] {
  const at = sample.search(
    /\btimes (?:stated|shown|are|in)\b|時間は|タイムスタンプは|toutes les heures|alle (?:Zeiten|Zeitangaben)/i,
  );
  return at < 0 ? null : readZoneNote(sample.slice(Math.max(0, at - 12), at + 120));
}

function daysOf(url: string | null, titles: readonly (string | null)[], lexicons: readonly Lexicon[]): DayHint[] {
  const hints: DayHint[] = [];
  const titled = readDaysInProse(
    titles.filter((title) => title !== null),
    lexicons,
  );
  hints.push(...titled.map((day): DayHint => ({ day, role: 'published', assumption: 'date-from-title' })));
  const named = url === null ? null : dayOfUrl(url);
  if (named !== null) hints.push({ day: named, role: 'published', assumption: 'date-from-url' });
  return hints;
}
