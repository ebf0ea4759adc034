import type { Report } from '../model/diagnostic.js';
import { selectFirst } from '../read/html/select.js';
import type { HtmlPage } from '../read/page.js';
import type { Candidate } from './candidate.js';
import type { Coverage } from './coverage.js';
import { TEASERS } from './evidence/blocks/leads-away.js';
import { readBlocks } from './evidence/blocks/read-blocks.js';
import { type FlowReading, readFlow } from './evidence/flow/read-flow.js';
import type { JsonLdReading } from './evidence/json-ld/read-json-ld.js';
import { readAllStatePosts, readStatePosts } from './evidence/state/read-state.js';
import { reportPreamble } from './evidence/text/report-preamble.js';
import { withoutNonPosts } from './join/without-non-posts.js';
import type { Language } from './languages/language.js';
import type { Chosen } from './layouts/choose-layout.js';
import type { PageVariant } from './layouts/layout.js';
import { readByFlow } from './layouts/read-by-flow.js';
import { readByLayout, readNonPosts } from './layouts/read-by-layout.js';
import { readByState } from './layouts/read-by-state.js';
import type { HeadFacts } from './page/html-facts.js';
import { judgePage } from './page/judge-page.js';
import { hasClocks } from './signs/clocks.js';
import type { Lexicon } from './time/lexicon.js';

/** The posts that a page shows, and the data that speaks of the same posts. */
export interface Shown {
  readonly candidates: readonly Candidate[];
  readonly data: readonly Candidate[];
  readonly order: Coverage['order'];
  readonly live: boolean;
  readonly looksLike: string | null;
  readonly confidence: number;
}

/** What has been read of a page so far. */
export interface PageSoFar {
  readonly page: HtmlPage;
  readonly chosen: Chosen<PageVariant> | null;
  readonly head: HeadFacts;
  readonly jsonLd: JsonLdReading;
  readonly languages: readonly Language[];
  readonly lexicons: readonly Lexicon[];
}

/** Two times in the flow of an article are an article; a page that is a flow of posts says somewhere that it is live. */
const LEAST_FLOW_POSTS = 3;
const LEAST_FLOW_CONFIDENCE = 0.2;
const SURE_FLOW_CONFIDENCE = 0.5;
const INFERRED_FLOW_CONFIDENCE = 0.75;
/** With more of its text above the first post, the page is about that and the posts stand beside it. */
const MOST_ABOVE = 0.6;
/** A flow that has about as many posts as the page has teasers is the flow of the teasers. */
const MOST_BESIDE_TEASERS = 1.25;
/** Blocks with fewer characters are the lines of the stamps themselves. */
const LEAST_BLOCK_PROSE = 40;
const FROM_FLOW = { live: true, looksLike: null, confidence: 0.7 } as const;
/** A flow with fewer posts than this part of the blocks is the flow of a part of the page. */
const MOST_LOST_IN_FLOW = 1.25;
/** State holds lists of anything: only on a page that calls itself live are they taken for its posts. */
const LEAST_STATE_POSTS = 3;
const LEAST_STATE_CONFIDENCE = 0.25;

/** Tries the layout, then the blocks that repeat, then the flow of text, then the data alone; the first that holds. */
export function findShown(found: PageSoFar, report: Report): Shown {
  const byLayout = found.chosen === null ? null : readChosen(found, found.chosen, report);
  if (byLayout !== null && hasTimes(byLayout)) return byLayout;
  const otherwise = findWithoutLayout(found, report);
  if (byLayout === null) return otherwise;
  // A template that has changed since its layout was written: its posts are found, but their times are not.
  if (!otherwise.live || timedIn(otherwise.candidates) <= timedIn(byLayout.candidates)) return byLayout;
  report('layout-misfit', { where: found.chosen?.variant.id ?? null });
  return otherwise;
}

/** The posts as the layout describes them; null where it finds none. */
function readChosen(found: PageSoFar, { variant }: Chosen<PageVariant>, report: Report): Shown | null {
  const { page, jsonLd, languages, lexicons } = found;
  const { document, url: pageUrl } = page;
  const scene = { document, pageUrl, languages, lexicons };
  const candidates =
    variant.kind === 'html'
      ? readByLayout(scene, variant, report)
      : readByState(document, variant, { pageUrl, languages }, report);
  if (candidates.length === 0) {
    const flow = variant.kind === 'html' ? readByFlow(scene, variant, found.head.title) : null;
    return flow === null ? null : shownInFlow(flow, jsonLd, report);
  }
  const nonPosts = variant.kind === 'html' ? readNonPosts(scene, variant) : [];
  const data = withoutNonPosts(candidates, nonPosts, dataFor(candidates, jsonLd, page, report), report);
  return { candidates, data, order: variant.order, live: true, looksLike: null, confidence: 1 };
}

/** Whether some of the posts, or the data that speaks of them, have times. */
function hasTimes({ candidates, data }: Shown): boolean {
  return data.length > 0 || timedIn(candidates) * 2 >= candidates.length;
}

function timedIn(candidates: readonly Candidate[]): number {
  return candidates.filter(({ stamps }) => stamps.length > 0).length;
}

function findWithoutLayout(found: PageSoFar, report: Report): Shown {
  const { page, jsonLd } = found;
  const blocks = readBlocks(page.document, found.languages, found.lexicons, page.url);
  if (blocks?.cut === true) report('limit-reached', { message: 'the page holds more times than are looked at' });
  const judged = judge(found, blocks);
  if (blocks !== null && judged.live) {
    // Blocks with the words of posts between them are the first lines of the posts.
    const flow = blocks.spilled.isMost || blocks.heaped ? flowOf(found, blocks, judged, report) : null;
    // The flow of a heap has the posts of the heap alone.
    const most = blocks.heaped ? 1 : flow === null ? 0 : flow.candidates.length * MOST_LOST_IN_FLOW;
    if (flow !== null && blocks.timed <= most) return flow;
    if (blocks.heaped) return { ...nothing(judged), looksLike: 'a page nested too deeply to tell its posts apart' };
    for (const text of blocks.spilled.texts) report('non-post-dropped', { severity: 'info', raw: text });
    for (const { where, text } of blocks.dropped) report('non-post-dropped', { severity: 'info', where, raw: text });
    const { candidates, order } = blocks;
    return { candidates, data: dataFor(candidates, jsonLd, page, report), order, ...judged };
  }
  return flowOf(found, blocks, judged, report) ?? dataOf(found, judged.said, report) ?? nothing(judged);
}

function judge(
  { page, head, jsonLd, languages }: PageSoFar,
  blocks: ReturnType<typeof readBlocks>,
): ReturnType<typeof judgePage> {
  const microdata = selectFirst('[itemtype$=LiveBlogPosting]', page.document) !== null;
  const { title, description } = head;
  return judgePage({ blocks, microdata, jsonLd, url: page.url, title, description, languages });
}

function flowOf(
  { page, head, jsonLd, languages, lexicons }: PageSoFar,
  blocks: ReturnType<typeof readBlocks>,
  { live, confidence, said, teasers }: ReturnType<typeof judgePage>,
  report: Report,
): Shown | null {
  const flow = readFlow(page.document, { languages, lexicons, url: page.url, title: head.title, monthFirst: null });
  if (flow === null || !flow.verdict.live || flow.candidates.length < LEAST_FLOW_POSTS) return null;
  if (Math.max(confidence, said) < LEAST_FLOW_CONFIDENCE && !flow.looksLive) return null;
  // A page that says nowhere that it is live must look so: the signs that settle a page unread rely on it.
  if (!live && said < LEAST_FLOW_CONFIDENCE && !hasClocks(page.html)) return null;
  // Any article with headings falls into parts: without stamps title, address and data must say that it is live.
  if (flow.boundariesInferred && said < INFERRED_FLOW_CONFIDENCE) return null;
  if ((flow.above > MOST_ABOVE || flow.leadsAway >= TEASERS) && said < SURE_FLOW_CONFIDENCE) return null;
  if (teasers && blocks !== null && flow.candidates.length <= blocks.candidates.length * MOST_BESIDE_TEASERS)
    return null;
  // The flow says that the page is live; where its posts have containers, these part them better than their stamps do.
  const parted =
    blocks !== null && !blocks.spilled.isMost && !blocks.heaped && blocks.candidates.length === flow.candidates.length;
  if (parted && blocks.score.prose >= LEAST_BLOCK_PROSE && !blocks.score.elsewhere)
    return { candidates: blocks.candidates, data: jsonLd.candidates, order: blocks.order, ...FROM_FLOW };
  return shownInFlow(flow, jsonLd, report);
}

function shownInFlow(flow: FlowReading, jsonLd: JsonLdReading, report: Report): Shown {
  reportPreamble(flow, report);
  if (flow.cut) report('limit-reached', { message: 'the page holds more lines than are read' });
  if (flow.boundariesInferred) report('boundaries-inferred');
  const { candidates, order } = flow;
  return { candidates, data: jsonLd.candidates, order, ...FROM_FLOW };
}

/** The data alone may hold the posts of a page that a script fills in. */
function dataOf({ page, jsonLd }: PageSoFar, said: number, report: Report): Shown | null {
  const live = { candidates: [], order: null, live: true, looksLike: null };
  if (jsonLd.candidates.length > 0) return { ...live, data: jsonLd.candidates, confidence: 0.9 };
  if (said < LEAST_STATE_CONFIDENCE) return null;
  const data = readAllStatePosts(page.document, report);
  return data.length >= LEAST_STATE_POSTS ? { ...live, data, confidence: 0.6 } : null;
}

function nothing(judged: ReturnType<typeof judgePage>): Shown {
  return { candidates: [], data: [], order: null, ...judged, live: false };
}

/** JSON-LD, else embedded state where the posts still lack a machine-readable time. */
function dataFor(
  shown: readonly Candidate[],
  jsonLd: JsonLdReading,
  page: HtmlPage,
  report: Report,
): readonly Candidate[] {
  if (jsonLd.candidates.length > 0) return jsonLd.candidates;
  const timed = shown.every(({ stamps }) => stamps.some(({ value }) => value !== null));
  return timed ? [] : readStatePosts(page.document, shown, report);
}
