import type { Diagnostic, Report } from '../../model/diagnostic.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { ChildNode, Document, Element } from '../../read/html/dom.js';
import { selectAll, selectFirst } from '../../read/html/select.js';
import type { Page } from '../../read/page.js';
import { unwrapArchiveUrl } from '../../read/saved-page.js';
import { type Body, type Candidate, EMPTY_CANDIDATE } from '../candidate.js';
import type { Coverage } from '../coverage.js';
import { readHeader } from '../evidence/text/header.js';
import { type Line, readLines, withBullet } from '../evidence/text/line.js';
import { buildPosts } from '../join/build-posts.js';
import type { Language } from '../languages/language.js';
import { languagesOfPage } from '../languages/page-languages.js';
import { describePage } from '../page/describe-page.js';
import { makeResolver } from '../page/page-url.js';
import { findTimeSetting } from '../page/time-setting.js';
import type { ParseOptions } from '../parse-options.js';
import { lexiconsOf } from '../time/lexicon.js';
import type { StampReading } from '../time/reading.js';

/** The lines above the text of an article in which date and writers stand. */
const HEADER_LINES = 12;

/** An ordinary article as a live blog of one post, for callers that asked for articles too. */
export function buildArticle(
  page: Page,
  coverage: Coverage,
  options: ParseOptions,
  report: Report,
  diagnostics: readonly Diagnostic[],
): LiveBlog {
  const languages = languagesOfPage(options.language ?? coverage.facts.language, coverage.facts.sample);
  const read =
    page.kind === 'text' ? readTextArticle(page.text, coverage, languages) : { coverage, body: bodyOf(page) };
  const own: Coverage = { ...read.coverage, posts: [] };
  const given = { zone: options.zone ?? null, capturedAt: page.capture.capturedAt };
  const setting = findTimeSetting(own, languages, given, report);
  const candidate: Candidate = {
    ...EMPTY_CANDIDATE,
    evidence: page.kind === 'text' ? 'text' : 'blocks',
    headline: own.facts.title,
    authors: own.facts.authors,
    body: read.body,
  };
  const { published, updated } = setting;
  const posts = buildPosts(
    [{ main: candidate, others: [] }],
    [{ time: published ?? updated, published, updated, publishedBetween: null }],
    {
      pageUrl: page.url,
      pageTitle: own.facts.title,
      pageAuthors: own.facts.authors,
      shownTime: 'shown',
      languages,
      resolve: makeResolver(page.url, (url) => unwrapArchiveUrl(url).url),
      html: options.html ?? true,
    },
    report,
  );
  const blog = describePage(
    page,
    { ...own, facts: { ...own.facts, declared: null, closed: null, more: own.elsewhere } },
    setting,
    posts,
    report,
    diagnostics,
  );
  // A live blog whose posts are fetched from elsewhere is known by what fetches them.
  const { id, variant } = own.elsewhere.length > 0 ? own.layout : { id: 'generic', variant: null };
  return {
    ...blog,
    kind: 'article',
    layout: { id, variant, evidence: [page.kind === 'text' ? 'text' : 'blocks'] },
  };
}

/** Title, date and writers stand in the first lines; the rest is the text. */
function readTextArticle(
  text: string,
  coverage: Coverage,
  languages: readonly Language[],
): { readonly coverage: Coverage; readonly body: Body } {
  const lexicons = lexiconsOf(languages);
  const lines = readLines(text);
  const header = readHeader(headerLines(lines), languages, lexicons);
  const used = new Set([header.title, ...header.stamps.map((stamp) => stamp.text)]);
  const words = lines
    .filter(
      (line, index) => index >= HEADER_LINES || !(used.has(line.text) || /^date \d{4}-\d{2}-\d{2}$/.test(line.text)),
    )
    .map(withBullet);
  const facts = {
    ...coverage.facts,
    title: header.title,
    description: null,
    authors: header.authors,
    stamps: header.stamps.filter(isPageTime).map((stamp) => ({
      role: stamp.role ?? ('published' as const),
      source: 'text' as const,
      text: stamp.text,
      value: null,
    })),
  };
  return { coverage: { ...coverage, facts }, body: { kind: 'lines', lines: words } };
}

/** The header ends at the first paragraph. */
function headerLines(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => line.text.length > 160);
  return lines.slice(0, Math.min(HEADER_LINES, first < 0 ? HEADER_LINES : first));
}

function isPageTime(stamp: StampReading): boolean {
  return stamp.date !== null && stamp.date.day !== null && stamp.relative === null;
}

function bodyOf(page: Page): Body | null {
  if (page.kind !== 'html') return null;
  const root = articleRoot(page.document);
  const nodes: readonly ChildNode[] = root === null ? page.document.children : root.children;
  const skip = new Set<Element>(root === null ? [] : selectAll('h1, header, nav, aside, footer, form', root));
  return { kind: 'nodes', nodes, skip };
}

function articleRoot(document: Document): Element | null {
  for (const selector of ['[itemprop=articleBody]', 'article', 'main', 'body']) {
    const found = selectAll(selector, document);
    const [first] = found;
    if (first !== undefined) return first;
  }
  return selectFirst('html', document);
}
