import type { CaptureInfo } from '../model/capture.js';
import type { Report } from '../model/diagnostic.js';
import { LivepostsError } from '../model/error.js';
import { buildWithEngine } from './html/build-document.js';
import { attributeOf, type Document } from './html/dom.js';
import { selectAll } from './html/select.js';
import { normaliseText } from './normalise.js';
import type { HtmlPage, Page } from './page.js';
import type { CheckedOptions, ReadOptions } from './page-options.js';
import { readJson } from './read-json.js';
import { readSource, type Source, type SourceFacts } from './read-source.js';
import { isWebAddress } from './saved/archive-url.js';
import { undoSavedPage, unwrapArchiveUrl } from './saved-page.js';

export type { ReadOptions } from './page-options.js';

/**
 * Reads an input into a page: decodes it, finds out what it is, undoes what an archive or a browser did to it when it
 * was saved, and builds its document.
 *
 * @throws LivepostsError `bad-option`; `empty-input`, `binary-input`, `input-too-large`, `bad-json`,
 *   `nested-too-deep`, `unreadable-input` for what is no page
 * @example
 * ```ts
 * const { report, diagnostics } = collectDiagnostics();
 * const page = readPage(await readFile('page.html'), { url: 'https://news.example/live', source: 'file:page.html' }, report);
 * if (page.kind === 'html') console.log(page.document.children.length, page.capture.capturedAt);
 * ```
 */
export function readPage(input: string | Uint8Array, options: ReadOptions, report: Report): Page {
  return pageOf(readSource(input, options, report), report);
}

/** The page of a source that has been decoded. */
export function pageOf({ kind, text, facts: factsOf, checked }: Source, report: Report): Page {
  const facts = factsOf();
  switch (kind) {
    case 'html':
      return readHtml(normaliseText(text, report), checked, facts, report);
    case 'json':
      return { kind: 'json', value: readJson(text), ...pageFacts(checked, { ...facts, mediaType: 'json' }) };
    case 'text': {
      refuseContainer(text);
      const plain = normaliseText(text, report);
      return { kind: 'text', text: plain, ...pageFacts(checked, { ...facts, mediaType: 'text' }) };
    }
  }
}

/**
 * The same page, its document built by the spec engine. For pages in which the fast engine led to nothing.
 *
 * @returns the very same page when the spec engine refuses it (diagnostic `engine-refused`)
 */
export function rereadWithSpecEngine(page: HtmlPage, report: Report): HtmlPage {
  if (page.engine === 'spec') return page;
  const { document, engine } = buildWithEngine(page.html, 'spec', report);
  return engine === 'spec' ? { ...page, document, engine } : page;
}

function readHtml(markup: string, checked: CheckedOptions, facts: SourceFacts, report: Report): HtmlPage {
  const saved = undoSavedPage(markup, checked.url, report);
  const { document, engine } = buildWithEngine(saved.html, checked.engine, report);
  const given = checked.capturedAt !== null;
  return {
    kind: 'html',
    html: saved.html,
    document,
    engine,
    url: saved.url ?? declaredUrl(document),
    capture: {
      ...facts,
      mediaType: 'html',
      capturedAt: given ? checked.capturedAt : saved.capturedAt,
      capturedAtSource: given ? 'option' : saved.capturedAtSource,
      savedBy: saved.savedBy,
    },
  };
}

/** Text and JSON say nothing about themselves; an address in an archive does. */
function pageFacts(
  checked: CheckedOptions,
  facts: SourceFacts & Pick<CaptureInfo, 'mediaType'>,
): { url: string | null; capture: CaptureInfo } {
  const address = checked.url === null ? null : unwrapArchiveUrl(checked.url);
  const capturedAt = checked.capturedAt ?? address?.capturedAt ?? null;
  const fromAddress = checked.capturedAt === null && capturedAt !== null;
  return {
    url: address?.url ?? null,
    capture: {
      ...facts,
      capturedAt,
      capturedAtSource: capturedAt === null ? null : fromAddress ? 'archive-url' : 'option',
      savedBy: null,
    },
  };
}

/** The address a page gives itself. */
function declaredUrl(document: Document): string | null {
  const places: [selector: string, attribute: string][] = [
    ['link[rel~="canonical" i]', 'href'],
    ['meta[property="og:url" i]', 'content'],
  ];
  for (const [selector, attribute] of places) {
    for (const element of selectAll(selector, document)) {
      const url = attributeOf(element, attribute)?.trim() ?? '';
      const whole = url.startsWith('//') ? `https:${url}` : url;
      if (isWebAddress(whole)) return unwrapArchiveUrl(whole).url;
    }
  }
  return null;
}

/** Files that hold pages as text would be taken for one page of plain text. */
function refuseContainer(text: string): void {
  const start = text.slice(0, 4_000);
  const isWarc = /^WARC\/\d\.\d\s/.test(start);
  const isMhtml =
    /^(?:MIME-Version|From|Content-Type|Subject|Snapshot-Content-Location):/im.test(start) &&
    /multipart\/related/i.test(start);
  if (!isWarc && !isMhtml) return;
  throw new LivepostsError(
    'unreadable-input',
    `The input is ${isWarc ? 'a WARC file' : 'an MHTML file'}, which holds pages and is none.`,
    {
      hint: 'Give it to "liveposts parse", or read its pages with readCaptures.',
    },
  );
}
