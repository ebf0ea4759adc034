import type { Report } from '../model/diagnostic.js';
import type { TextPage } from '../read/page.js';
import type { Stamp } from './candidate.js';
import type { Coverage, CoverOptions } from './coverage.js';
import { type Line, readLines } from './evidence/text/line.js';
import { readText, type TextReading } from './evidence/text/read-text.js';
import { reportPreamble } from './evidence/text/report-preamble.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';
import { languagesOfPage } from './languages/page-languages.js';
import { chooseTextLayout } from './layouts/choose-layout.js';
import { homeZoneOf } from './layouts/known-hosts.js';
import { findClosedNotice } from './page/closed-notice.js';
import type { PageFacts } from './page/page-facts.js';
import { zoneOfDateline } from './time/dateline-zone.js';
import { lexiconsOf } from './time/lexicon.js';
import { readDaysInProse } from './time/prose-days.js';
import type { StampReading } from './time/reading.js';
import type { DayHint } from './time/time-context.js';
import { hintOfUrl } from './time/url-day.js';
import { readZoneNote } from './time/zone-note.js';

/** Reads a text dump: what text extractors and crawl corpora keep of a live page. */
export function coverText(page: TextPage, options: CoverOptions, report: Report): Coverage {
  const lines = readLines(page.text);
  const languages = languagesOfPage(options.language, page.text.slice(0, 20_000));
  const lexicons = lexiconsOf(languages);
  const chosen = chooseTextLayout(
    options.layout,
    page.url,
    lines.map(({ text }) => text),
  );
  const source = addressInText(lines) ?? page.url;
  const reading = readText(lines, { languages, lexicons, url: source, title: null, monthFirst: null });
  const layoutKnows = chosen !== null && reading.candidates.length > 0;
  const live = reading.verdict.live || layoutKnows;
  if (live && reading.boundariesInferred) report('boundaries-inferred');
  if (live) reportPreamble(reading, report);
  if (live && reading.cutOff) report('post-cut-off', { raw: lines.at(-1)?.text.slice(-60) ?? null });
  return {
    verdict: { live, looksLike: live ? null : reading.verdict.looksLike, confidence: live ? 1 : 0 },
    layout: { id: chosen?.layout.id ?? 'generic', variant: chosen?.variant.id ?? null },
    evidence: ['text'],
    facts: factsOf(page, source, lines, reading, languages[0]?.code ?? null, languages, options.language),
    posts: joinCandidates(mergeCopies(reading.candidates, report), [], report),
    order: chosen?.variant.order ?? reading.order,
    orderIsKnown: chosen?.variant.order != null,
    shownTime: chosen?.variant.shownTime ?? 'shown',
    homeZone: chosen === null ? null : homeZoneOf(chosen.layout, chosen.variant, source),
    bareRelative: reading.candidates.some(({ stamps }) => stamps.some(({ text }) => /^\d+ ?min$/.test(text ?? ''))),
    elsewhere: [],
  };
}

function factsOf(
  page: TextPage,
  source: string | null,
  lines: readonly Line[],
  reading: TextReading,
  language: string | null,
  languages: Parameters<typeof findClosedNotice>[1],
  given: string | null,
): PageFacts {
  const { header } = reading;
  const top = reading.preamble.map(({ text }) => text);
  const notes = lines
    .map(({ text }) => (text.length < 300 ? readZoneNote(text) : null))
    .filter((note) => note !== null);
  return {
    url: page.url,
    title: header.title,
    description: header.description,
    language: given ?? language,
    publisher: null,
    authors: header.authors,
    stamps: header.stamps.map(stampOf),
    unnamed: [],
    zoneNote: notes[0] ?? null,
    datelineZone: top.map(zoneOfDateline).find((zone) => zone !== null) ?? null,
    settingZone: null,
    days: daysOf(header.stamps, header.title, source, given ?? language, top, lexiconsOf(languages)),
    declared: reading.declared,
    closed: findClosedNotice([...top, ...reading.candidates.map(({ headline }) => headline ?? '')], languages),
    more: [],
    sourceHost: source === null || !URL.canParse(source) ? null : new URL(source).hostname,
    sample: page.text.slice(0, 20_000),
  };
}

function stampOf(reading: StampReading): Stamp {
  return { role: reading.role ?? 'shown', source: 'text', text: reading.text, value: null };
}

/** "Source page: http://www.guardian.co.uk/…": a copy that names the page it was made from. */
function addressInText(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 5)) {
    const url = /\b(?:source page|from the source|saved from|original):? .{0,20}?(https?:\/\/\S{8,300})/i.exec(
      text,
    )?.[1];
    if (url !== undefined) return url;
  }
  return null;
}

/** The days that the top of a text names: in its date line, in a caption, in the address. */
function daysOf(
  stamps: readonly StampReading[],
  title: string | null,
  url: string | null,
  language: string | null,
  top: readonly string[],
  lexicons: Parameters<typeof readDaysInProse>[1],
): DayHint[] {
  const hints: DayHint[] = [];
  for (const { date, role, clock } of stamps) {
    if (date?.year == null || date.month === null || date.day === null || clock !== null) continue;
    hints.push({
      day: { year: date.year, month: date.month, day: date.day },
      role: role ?? 'any',
      assumption: 'date-from-page',
    });
  }
  const titled = title === null ? [] : readDaysInProse([title], lexicons);
  hints.push(...titled.map((day): DayHint => ({ day, role: 'published', assumption: 'date-from-title' })));
  const named = url === null ? null : hintOfUrl(url, language);
  if (named !== null) hints.push(named);
  return hints.length > 0
    ? hints
    : readDaysInProse(top, lexicons).map((day): DayHint => ({ day, role: 'any', assumption: 'date-from-page' }));
}
