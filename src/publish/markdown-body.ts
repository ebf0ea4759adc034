import { createRequire } from 'node:module';
import type { NodeHtmlMarkdown, TranslatorConfig, TranslatorConfigObject } from 'node-html-markdown';
import { escapeMarkdown, INLINE_ESCAPE, LINE_START_ESCAPE, linkTarget, markdownLink } from './markdown-escape.js';
import { dropControls } from './printable.js';
import { splitHtml } from './split-html.js';

type TranslatorFactory = Extract<TranslatorConfigObject[string], (...context: never) => unknown>;
type Context = Parameters<TranslatorFactory>[0];

/** node-html-markdown takes time that grows with the square of the number of nodes, so it is fed in pieces. */
const PIECE = 8_000;
/** A single block longer than this is no prose: the post is given as text instead. */
const LONGEST_PIECE = 50_000;

/**
 * The sanitized HTML of a post as Markdown without raw HTML, with headings from the third level down (the second is
 * the post's own). Null when the HTML is too large or too deeply nested to convert: use the text of the post.
 */
export function markdownBody(html: string): string | null {
  const pieces = splitHtml(dropControls(html).replace(/(?:\r?\n){3,}/g, '\n\n'), PIECE);
  if (pieces.some((piece) => piece.length > LONGEST_PIECE)) return null;
  try {
    const converted = pieces.map((piece) => dropControls(converter().translate(piece)).trim());
    return converted
      .filter(Boolean)
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n');
  } catch (error) {
    // The converter descends recursively: markup nested thousands deep overflows the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * What is changed of the library: text decoded from HTML must not come out as HTML (it does not escape `<`), the text
 * of a picture must not end its link, code is text like any other, and no pattern may backtrack over a long word.
 */
const TRANSLATORS: TranslatorConfigObject = {
  'h1,h2,h3,h4,h5,h6': ({ node }: Context): TranslatorConfig => ({
    prefix: `${'#'.repeat(Math.max(3, Number(node.tagName.charAt(1))))} `,
    postprocess: ({ content }) => oneLine(content).replaceAll('#', '\\#'),
  }),
  a: link,
  img: image,
  // No code span either: the library takes marks out of text that stands in emphasis, and could open the span.
  code: {},
  // A browser shows these marks, though they are not in the text.
  q: { prefix: '"', postfix: '"' },
  li: listItem,
};

let created: NodeHtmlMarkdown | null = null;

/** The library is loaded on first use: who only parses should not wait for it. */
function converter(): NodeHtmlMarkdown {
  created ??= createConverter(createRequire(import.meta.url)('node-html-markdown') as Library);
  return created;
}

type Library = Pick<typeof import('node-html-markdown'), 'NodeHtmlMarkdown' | 'TranslatorCollection'>;

function createConverter(library: Library): NodeHtmlMarkdown {
  /**
   * Not a fenced block: a line of code in a list item or a quote could end the fence, and its HTML would be HTML.
   * Elements in code are code: they have no markup of their own.
   */
  const preformatted: TranslatorConfig = {
    preserveWhitespace: true,
    childTranslators: new library.TranslatorCollection(),
    postprocess: hardLines,
  };
  const made = new library.NodeHtmlMarkdown(
    {
      globalEscape: INLINE_ESCAPE,
      lineStartEscape: LINE_START_ESCAPE,
      // The library's own collapsing of blank lines can backtrack without bound; ours follows.
      maxConsecutiveNewlines: 0,
    },
    { ...TRANSLATORS, pre: preformatted },
  );
  for (const inline of [made.aTagTranslators, made.tableCellTranslators]) inline.set('img', image);
  // The library's own leaves the text in it as it is.
  made.aTagTranslators.set('pre', preformatted);
  made.tableCellTranslators.set('a', link);
  made.tableCellTranslators.set('br', { content: ' ', recurse: false });
  made.tableCellTranslators.set('p,div,li', { postfix: ' ' });
  const cell: TranslatorConfig = {
    prefix: ' ',
    postfix: ' |',
    childTranslators: made.tableCellTranslators,
    postprocess: ({ content }) => oneLine(content).replaceAll('|', '\\|'),
  };
  for (const cells of [made.tableTranslators, made.tableRowTranslators]) cells.set('th,td', cell);
  return made;
}

function link({ node, visitor }: Context): TranslatorConfig {
  const target = bodyTarget(node.getAttribute('href') ?? '');
  if (target === null) return {};
  if (node.textContent.trim() === node.getAttribute('href')) return { content: `<${target}>` };
  return {
    childTranslators: visitor.instance.aTagTranslators,
    postprocess: ({ content }) => markdownLink(oneLine(content), target),
  };
}

function image({ node }: Context): TranslatorConfig {
  const target = bodyTarget(node.getAttribute('src') ?? '');
  const alt = escapeMarkdown(oneLine(node.getAttribute('alt') ?? ''));
  return target === null ? { ignore: true } : { content: `!${markdownLink(alt, target)}`, recurse: false };
}

/** The library takes the marks of emphasis out of whatever stands in emphasis, even out of a URL. */
function bodyTarget(url: string): string | null {
  return linkTarget(url)?.replaceAll('_', '%5F').replaceAll('*', '%2A').replaceAll('~', '%7E') ?? null;
}

function listItem({ indentLevel = 0, listKind, listItemNumber }: Context): TranslatorConfig {
  const indent = '  '.repeat(indentLevel);
  const bullet = listKind === 'OL' && listItemNumber !== undefined ? `${listItemNumber}. ` : '* ';
  const margin = indent + ' '.repeat(bullet.length);
  return {
    prefix: indent + bullet,
    surroundingNewlines: 1,
    postprocess: ({ content }) =>
      content
        .trim()
        .split(/\n+/)
        .map((line, index) =>
          index === 0 || NESTED_ITEM.test(line) ? tidyEnd(line) : margin + tidyEnd(line.trimStart()),
        )
        .join('\n'),
  };
}

const NESTED_ITEM = /^ *(?:\*|\d{1,9}\.) /;

/** Two spaces at the end of a line are a line break, one is nothing. */
function tidyEnd(line: string): string {
  return line.endsWith('  ') ? `${line.trimEnd()}  ` : line.trimEnd();
}

/** Preformatted text: each line its own. */
function hardLines({ content }: { content: string }): string {
  const lines = content.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join('  \n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
