import { collectDiagnostics } from '../../../../src/model/diagnostic.js';
import type { Candidate } from '../../../../src/parse/candidate.js';
import { type BlocksReading, readBlocks } from '../../../../src/parse/evidence/blocks/read-blocks.js';
import type { Language } from '../../../../src/parse/languages/language.js';
import { languageOf } from '../../../../src/parse/languages/languages.js';
import { lexiconOf } from '../../../../src/parse/time/lexicon.js';
import { buildDocument } from '../../../../src/read/html/build-document.js';
import { type Document, type Element, textOf } from '../../../../src/read/html/dom.js';
import { selectFirst } from '../../../../src/read/html/select.js';

/** Words long enough that a block of them is no row of a table; each number gives other words. */
export function prose(number: number): string {
  return (
    `Report ${number} from the harbour: the ferry of quay ${number} left with ${number} crates of pears, ` +
    `and the keeper of light ${number} counted the gulls twice before the fog came down over the moles.`
  );
}

export function documentOf(html: string): Document {
  return buildDocument(html, 'fast', collectDiagnostics().report);
}

export function languagesOf(codes: readonly string[]): readonly Language[] {
  return codes.map((code) => {
    const language = languageOf(code);
    if (language === null) throw new Error(`no language ${code}`);
    return language;
  });
}

export function readBlocksOf(html: string, codes: readonly string[] = ['en']): BlocksReading | null {
  const languages = languagesOf(codes);
  return readBlocks(documentOf(html), languages, languages.map(lexiconOf));
}

/** The posts of a page; fails where none are found. */
export function postsOf(html: string, codes: readonly string[] = ['en']): readonly Candidate[] {
  const reading = readBlocksOf(html, codes);
  if (reading === null) throw new Error('no blocks');
  return reading.candidates;
}

/** The first post of a page, to look at its fields. */
export function firstPost(html: string, codes: readonly string[] = ['en']): Candidate {
  const [first] = postsOf(html, codes);
  if (first === undefined) throw new Error('no post');
  return first;
}

/** Three posts of one kind: what is asked of the first, and two plain ones that make it a stream. */
export function stream(
  first: string,
  attributes: (number: number) => string = (number) => `id="post-90${number}"`,
): string {
  const plain = (number: number): string =>
    `<article class="live-post" ${attributes(number)}><time datetime="2031-03-04T10:0${9 - number}:00Z">10:0${9 - number}</time><p>${prose(number)}</p></article>`;
  return `<main><section class="live-stream">${first}${plain(2)}${plain(3)}</section></main>`;
}

/** The words of a candidate as they stand in its elements, what is skipped left out. */
export function wordsOf({ body }: Candidate): string {
  if (body === null) return '';
  if (body.kind === 'html') return body.html;
  if (body.kind === 'lines') return body.lines.join(' ');
  return body.nodes
    .map((node) => (body.skip.has(node as Element) ? '' : textOf(node, { skip: (element) => body.skip.has(element) })))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function find(selector: string, document: Document): Element {
  const found = selectFirst(selector, document);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
