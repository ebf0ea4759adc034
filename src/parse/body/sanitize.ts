import { createRequire } from 'node:module';

type Sanitize = (markup: string, options: object) => string;

let sanitizer: Sanitize | null = null;

/** Loaded on first use: the library costs more start-up time than a page costs to read. */
function load(): Sanitize {
  sanitizer ??= createRequire(import.meta.url)('sanitize-html') as Sanitize;
  return sanitizer;
}

const OPTIONS = {
  allowedTags: [
    ...'p br ul ol li blockquote h2 h3 h4 h5 h6 pre table tbody thead tr td th dl dt dd'.split(' '),
    ...'b strong i em a sub sup q cite code s del ins mark small u abbr'.split(' '),
  ],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 100,
};

/** Markup that no reader can execute: an allow list of tags, links to http, https and mailto only. */
export function sanitizeMarkup(markup: string): string {
  if (markup === '') return '';
  const clean = load()(markup, OPTIONS)
    // What is left of a picture that was a link.
    .replace(/<a(?: href="[^"<>]*")?>\s*<\/a>/g, ' ')
    .replace(/\s+/g, ' ');
  return withoutHollow(clean).replace(OPENING, '$1').replace(CLOSING, '$1').trim().replace(PARTING, '');
}

const BLOCK = 'p|ul|ol|li|blockquote|h[2-6]|table|tbody|thead|tr|dl|dt|dd';
const OPENING = new RegExp(`(<(?:${BLOCK})>) `, 'g');
const CLOSING = new RegExp(` (</(?:${BLOCK})>)`, 'g');
/** Marks alone where a body begins: they parted a time from a writer. */
const PARTING = new RegExp(`^(?:[ ·|•∙⋅–—/:,-]{1,9}(?=<(?:${BLOCK})>)|<p>[ ·|•∙⋅–—/:,-]{1,9}</p> ?)`);
const HOLLOW = /<(p|ul|ol|li|blockquote|h[2-6]|dl|dt|dd|b|strong|i|em|sub|sup|u|small|mark)> ?<\/\1>/g;
/** A list of share buttons is hollow once its entries are: each round takes one level out. */
const MOST_ROUNDS = 5;

function withoutHollow(markup: string): string {
  let left = markup;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = left.replace(HOLLOW, '');
    if (next === left) break;
    left = next;
  }
  return left;
}
