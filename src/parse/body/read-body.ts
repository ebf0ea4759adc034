import type { Report } from '../../model/diagnostic.js';
import type { Embed, Link, Media } from '../../model/post.js';
import { selectAll } from '../../read/html/select.js';
import { parseFragment } from '../../read/html/serialize.js';
import type { Body } from '../candidate.js';
import { takeCaptions } from './caption.js';
import { escapeText, type NodeOptions, readNodes } from './read-nodes.js';

/** The words of a post, whatever they were read from. */
export interface BodyContent {
  readonly paragraphs: readonly string[];
  /** Not yet sanitized. */
  readonly markup: string;
  readonly media: readonly Media[];
  readonly embeds: readonly Embed[];
  readonly links: readonly Link[];
}

const NOTHING: BodyContent = { paragraphs: [], markup: '', media: [], embeds: [], links: [] };

/** Reads a body of any kind: elements, an HTML string out of JSON, lines of a dump. */
export function readBody(body: Body | null, options: Omit<NodeOptions, 'skip' | 'cut'>, report: Report): BodyContent {
  if (body === null) return NOTHING;
  if (body.kind === 'nodes')
    return readNodes(body.nodes, { ...options, skip: body.skip, ...(body.cut === undefined ? {} : { cut: body.cut }) });
  if (body.kind === 'lines') return readLinesBody(body.lines, options.markup);
  const document = parseFragment(markupOf(unescapeOnce(body.html)), report);
  const skip = new Set((body.drop ?? []).flatMap((selector) => selectAll(selector, document)));
  return readNodes(document.children, { ...options, skip });
}

/** A whole escaped tag; "a &lt;b and c" is a sentence with a sign in it. */
const ESCAPED_TAG = /&lt;\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,500}?)?\s?\/?&gt;/i;

/** Strings in JSON-LD are often escaped a second time: `&lt;p&gt;Words&lt;/p&gt;`. */
function unescapeOnce(html: string): string {
  if (html.includes('<') || !ESCAPED_TAG.test(html)) return html;
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Plain text with line breaks is paragraphs. */
function markupOf(html: string): string {
  if (/<[a-z/]/i.test(html)) return html;
  return html
    .split(/\n+/)
    .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
    .join('');
}

function readLinesBody(lines: readonly string[], markup: boolean): BodyContent {
  const { media, rest } = takeCaptions(lines.map((text) => ({ text })));
  const paragraphs = rest.map(({ text }) => text);
  return { paragraphs, markup: markup ? linesMarkup(paragraphs) : '', media, embeds: [], links: [] };
}

function linesMarkup(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) =>
      text.startsWith('• ') ? `<ul><li>${escapeText(text.slice(2))}</li></ul>` : `<p>${escapeText(text)}</p>`,
    )
    .join('')
    .replaceAll('</ul><ul>', '');
}
