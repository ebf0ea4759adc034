import type { Report } from '../model/diagnostic.js';
import type { HtmlPage } from '../read/page.js';
import type { Coverage, CoverOptions } from './coverage.js';
import { readJsonLd } from './evidence/json-ld/read-json-ld.js';
import { findShown } from './find-shown.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';
import { languagesOfPage } from './languages/page-languages.js';
import { type Chosen, chooseElsewhere, chooseHtmlLayout } from './layouts/choose-layout.js';
import { feedsOf } from './layouts/feeds.js';
import { homeZoneOf } from './layouts/known-hosts.js';
import type { ElsewhereVariant, PageVariant } from './layouts/layout.js';
import { namesInPage } from './layouts/page-names.js';
import { zoneAt } from './layouts/zone-at.js';
import { gatherFacts, sampleText } from './page/gather-facts.js';
import { readHead } from './page/html-facts.js';
import { lexiconsOf } from './time/lexicon.js';

/** Reads an HTML page: its layout if one is known, else the blocks that repeat, else its flow of text; and its data. */
export function coverHtml(page: HtmlPage, options: CoverOptions, report: Report): Coverage {
  const { document } = page;
  const sample = sampleText(page);
  const jsonLd = readJsonLd(document, page.url, report);
  const names = namesInPage(document);
  const chosen = chooseHtmlLayout(options.layout, page.url, document, names);
  const head = readHead(document, jsonLd.page, () => false);
  const languages = languagesOfPage(options.language ?? head.language ?? chosen?.layout.language ?? null, sample);
  const lexicons = lexiconsOf(languages);
  const shown = findShown({ page, chosen, head, jsonLd, languages, lexicons }, report);
  const away = chooseElsewhere(options.layout, page.url, document, names);
  const more = feedsOf(document, chosen?.variant.feeds, page.url);
  // The feed of posts of which the page holds some is where the others are, not where all are.
  const elsewhere = feedsOf(document, away?.variant.feeds, page.url).filter(
    (feed) => !(shown.live && more.includes(feed)),
  );
  const merged = mergeCopies(shown.candidates, report);
  const joined = joinCandidates(merged, shown.data, report);
  const kinds = joined.flatMap(({ main, others }) => [main, ...others]).map((candidate) => candidate.evidence);
  // Posts that were read without the layout: what it says of their times says nothing of those that were found.
  const misfit = chosen?.variant.kind === 'html' && chosen.variant.posts !== null && !kinds.includes('layout');
  return {
    verdict: { live: shown.live, looksLike: shown.looksLike, confidence: shown.confidence },
    layout: layoutOfPage(chosen, !shown.live && elsewhere.length > 0 ? away : null),
    evidence: [...new Set(kinds)],
    facts: gatherFacts({
      page,
      head,
      jsonLd,
      variant: chosen?.variant ?? null,
      posts: joined,
      order: chosen?.variant.order ?? shown.order,
      languages,
      lexicons,
      sample,
      feeds: [...new Set([...more, ...elsewhere])],
    }),
    posts: joined,
    order: chosen?.variant.order ?? shown.order,
    orderIsKnown: chosen?.variant.order != null,
    shownTime: misfit ? 'shown' : (chosen?.variant.shownTime ?? 'shown'),
    homeZone:
      chosen === null
        ? null
        : (zoneAt(document, chosen.variant.zoneAt) ?? homeZoneOf(chosen.layout, chosen.variant, page.url)),
    bareRelative: false,
    elsewhere,
  };
}

function layoutOfPage(
  chosen: Chosen<PageVariant> | null,
  away: Chosen<ElsewhereVariant> | null,
): { readonly id: string; readonly variant: string | null } {
  const known = away ?? chosen;
  return known === null ? { id: 'generic', variant: null } : { id: known.layout.id, variant: known.variant.id };
}
