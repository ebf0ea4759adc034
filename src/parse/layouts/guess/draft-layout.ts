import { LivepostsError } from '../../../model/error.js';
import { readPage } from '../../../read/read-page.js';
import { readBlocks } from '../../evidence/blocks/read-blocks.js';
import { readJsonLd } from '../../evidence/json-ld/read-json-ld.js';
import { languagesOfPage } from '../../languages/page-languages.js';
import { sampleText } from '../../page/gather-facts.js';
import { readHead } from '../../page/html-facts.js';
import { type ParseOptions, readOptions } from '../../parse-options.js';
import { lexiconsOf } from '../../time/lexicon.js';
import { defineLayout } from '../define-layout.js';
import type { Layout } from '../layout.js';
import { disguisePage } from './disguise-page.js';
import { guessLayout } from './guess-layout.js';
import { inventWords } from './invented-words.js';

/** A fixture needs no more posts than these. */
const MOST_POSTS = 12;

/** A beginning of a layout, and a page to test it on. */
export interface LayoutDraft {
  readonly layout: Layout;
  /** The page without programs and styles, its words replaced. */
  readonly fixture: string;
  /** Of the page; an invented one where it has none. */
  readonly url: string | null;
}

/**
 * Makes a beginning of a layout out of a page: guessed selectors, and the page in invented words as a fixture.
 *
 * @param id of the new layout
 * @throws LivepostsError `bad-layout` for a page whose posts have no common mark, or no HTML; what `parsePage` throws for
 *   input that cannot be read.
 */
export function draftLayout(id: string, input: string | Uint8Array, options: ParseOptions = {}): LayoutDraft {
  const report = (): void => undefined;
  const page = readPage(input, readOptions(options), report);
  if (page.kind !== 'html') {
    throw new LivepostsError('bad-layout', `No layout can be guessed: the input is ${page.kind}, not HTML.`, {
      hint: 'Layouts of JSON answers and text dumps are written by hand; see docs/add-a-publisher.md.',
    });
  }
  const { document, url } = page;
  const head = readHead(document, readJsonLd(document, url, report).page, () => false);
  const language = options.language ?? head.language;
  const languages = languagesOfPage(language, sampleText(page));
  const blocks = readBlocks(document, languages, lexiconsOf(languages));
  const era =
    /^\d{4}/.exec(page.capture.capturedAt ?? '')?.[0] ??
    yearOf([...head.stamps, ...(blocks?.candidates ?? []).flatMap(({ stamps }) => stamps)].map(({ value }) => value));
  const siteName = head.siteName;
  const layout = guessLayout({ id, document, url, language, siteName, blocks, era });
  const surplus = new Set(blocks?.elements.slice(MOST_POSTS));
  return { layout: defineLayout(layout), fixture: disguisePage(document, inventWords(languages), surplus), url };
}

/** The year that the page's own times name. */
function yearOf(values: readonly (string | number | null)[]): string {
  return values.map((value) => /^(20\d\d)-/.exec(String(value))?.[1]).find((year) => year !== undefined) ?? 'unknown';
}
