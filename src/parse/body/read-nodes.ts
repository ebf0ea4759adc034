import type { Embed, Link, Media } from '../../model/post.js';
import { attributeOf, type ChildNode, type Element, isElement, isText, textOf } from '../../read/html/dom.js';
import { addCaption, addCredit, hasFigures, hasOnlyCaption, isInFigure } from './figure.js';
import { isFurniture, isShareLink, namesOf } from './furniture.js';
import { embedOf, isPicture, mediaOf } from './media.js';

/** What the elements of a post hold. */
export interface NodeContent {
  readonly paragraphs: readonly string[];
  /** Markup of the words alone, not yet sanitized: paragraphs, lists, links, emphasis. */
  readonly markup: string;
  readonly media: readonly Media[];
  readonly embeds: readonly Embed[];
  readonly links: readonly Link[];
}

/** How to read the elements of a post. */
export interface NodeOptions {
  /** Elements that are no part of the body: headline, stamp, byline, share buttons. */
  readonly skip: ReadonlySet<Element>;
  /** How many signs at the start are no words either, blanks not counted: a stamp on the first line. */
  readonly cut?: number;
  /** Makes an address absolute and takes archive rewriting off it; null for one that is not to be kept. */
  readonly resolve: (url: string) => string | null;
  /** Whether {@link NodeContent.markup} is wanted. */
  readonly markup: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const KEPT_BLOCKS = new Set('p ul ol li blockquote h2 h3 h4 h5 h6 pre table tbody thead tr td th dl dt dd'.split(' '));
const KEPT_INLINE = new Set('b strong i em a sub sup q cite code s del ins mark small u abbr'.split(' '));
/** Never words of a post, whatever stands in them. */
const UNREAD = new Set(
  'script style noscript template svg button form input select textarea iframe object embed canvas map math nav dialog head title link meta'.split(
    ' ',
  ),
);
const CAPTION_NAME =
  /(?:^|[-_ a-z])(?:caption|image-source|wp-caption-text)(?:$|[-_ ])|(?:^|[-_ ])(?:photo-|image-)?credit(?:$|[-_ ])/i;
const TWEET_NAME =
  /(?:^|[-_ ])(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed|telegram-post)/i;
/** Deeper than the DOM is built: a guard for documents made elsewhere. */
const DEEPEST = 600;

interface Reading {
  readonly options: NodeOptions;
  readonly paragraphs: string[];
  /** The paragraph that is being filled. */
  current: string;
  /** Whether nothing but spaces stands behind the last `<br>`. */
  broken: boolean;
  markup: string;
  readonly media: Media[];
  readonly embeds: Embed[];
  readonly links: Link[];
  /** Signs still to be passed over. */
  toCut: number;
  /** Whether a sign that is not cut off has been read. */
  started: boolean;
}

/** Reads the words, pictures, embeds and links of a post in one walk. */
export function readNodes(nodes: readonly ChildNode[], options: NodeOptions): NodeContent {
  const reading: Reading = {
    options,
    paragraphs: [],
    current: '',
    broken: false,
    markup: '',
    media: [],
    embeds: [],
    links: [],
    toCut: options.cut ?? 0,
    started: false,
  };
  for (const node of nodes) readNode(node, reading, 0);
  endParagraph(reading);
  return {
    paragraphs: reading.paragraphs,
    markup: reading.markup,
    media: dedupe(reading.media, (media) => `${media.url} ${media.caption}`),
    embeds: dedupe(reading.embeds, (embed) => `${embed.url} ${embed.text}`),
    links: reading.links,
  };
}

function readNode(node: ChildNode, reading: Reading, depth: number): void {
  if (isText(node)) {
    const text = reading.toCut > 0 ? cutStart(node.data, reading) : node.data;
    reading.current += text;
    reading.started ||= /\S/.test(text);
    if (reading.broken && /\S/.test(text)) reading.broken = false;
    if (reading.options.markup) reading.markup += escapeText(text);
    return;
  }
  if (!isElement(node) || depth > DEEPEST || reading.options.skip.has(node)) return;
  const { name } = node;
  if (name === 'br') {
    // The break behind a stamp that is cut off parts nothing.
    if (reading.options.cut === undefined || reading.started) lineBreak(reading);
    return;
  }
  // Most paragraphs have no attributes: nothing they are called can make them anything else.
  const plain = isPlain(node);
  const names = plain ? '' : namesOf(node);
  if (takesMedia(node, names, reading) || UNREAD.has(name)) return;
  if (!plain && (isFurniture(node, names) || isShareLink(node))) return;
  const block = BLOCKS.has(name) || name.includes('-');
  if (block) endParagraph(reading);
  const cutting = reading.toCut > 0;
  const before = reading.markup;
  const tag = reading.options.markup ? openTag(node, reading) : '';
  const opened = reading.markup.length;
  for (const child of node.children) readNode(child, reading, depth + 1);
  // What was around the stamp alone is gone with it.
  const emptied = cutting && !block && reading.markup.slice(opened).trim() === '';
  if (name === 'a' && !emptied) noteLink(node, reading);
  if (emptied) reading.markup = before;
  else if (tag !== '') reading.markup += `</${tag}>`;
  if (block) endParagraph(reading);
}

/** The text without the signs that are still to be cut. */
function cutStart(text: string, reading: Reading): string {
  let index = 0;
  while (index < text.length && reading.toCut > 0) {
    if (!BLANK.test(text.charAt(index))) reading.toCut--;
    index++;
  }
  return text.slice(index);
}

/** `<br><br>` parts paragraphs, a single one parts lines. */
function lineBreak(reading: Reading): void {
  if (reading.broken) endParagraph(reading);
  else {
    reading.current += ' ';
    reading.broken = true;
  }
  if (reading.options.markup) reading.markup += '<br>';
}

/** Marks alone, where a body begins, parted a time from a writer; further down they may be an empty cell of a table. */
const MARKS = /^[\s·|•∙⋅–—/:,-]+$/;

/** What is not counted where signs are. */
const BLANK = /[\s\u00ad\u200b\u2060\ufeff]/;

/** Break opportunities and soft hyphens: a reader sees nothing there, not even a space. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Two blanks, or a sign outside ASCII, Latin and punctuation: without them a paragraph is as it should be. */
const UNTIDY = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]| {2}/;

function endParagraph(reading: Reading): void {
  reading.broken = false;
  if (reading.current === '') return;
  const raw = reading.current;
  const text = UNTIDY.test(raw) ? raw.replace(UNSEEN, '').replace(/\s+/g, ' ').normalize('NFC').trim() : raw.trim();
  const parting = reading.paragraphs.length === 0 && MARKS.test(text);
  if (text !== '' && !parting) reading.paragraphs.push(text);
  reading.current = '';
}

/** Pictures, players and posts of other sites are kept beside the words, not among them. */
function takesMedia(element: Element, names: string, reading: Reading): boolean {
  const { resolve } = reading.options;
  // A gallery of figures is read figure by figure.
  if (element.name === 'figure' && hasFigures(element)) return false;
  if (element.name === 'figure' || element.name === 'picture' || isPicture(element.name)) {
    const found = mediaOf(element, resolve);
    if (found.length > 0) reading.media.push(...found);
    const embed = element.name === 'figure' ? embedOf(element, resolve) : null;
    if (embed !== null) reading.embeds.push(embed);
    return found.length > 0 || embed !== null || element.name !== 'figure' || hasOnlyCaption(element);
  }
  if (element.name === 'video' || element.name === 'audio' || element.name === 'amp-video') {
    reading.media.push(...mediaOf(element, resolve));
    return true;
  }
  if (names === '' && !/^(?:iframe|figcaption|amp-)/.test(element.name)) return false;
  if (element.name === 'iframe' || element.name.startsWith('amp-') || TWEET_NAME.test(names)) {
    const embed = embedOf(element, resolve);
    if (embed !== null) reading.embeds.push(embed);
    return element.name === 'iframe' || embed !== null;
  }
  // "wp-caption" and "withoutCaption" are what some call the box of the picture.
  const named = CAPTION_NAME.test(names) && mediaOf(element, resolve).length === 0;
  if (element.name === 'figcaption' || named) {
    // Inside a figure that has given no picture it describes nothing that is kept.
    if (isInFigure(element)) return true;
    if (CREDIT_NAME.test(names) && addCredit(textOf(element), reading.media)) return true;
    addCaption(textOf(element), reading.media);
    return true;
  }
  return false;
}

/** An element without attributes, named after no part of a page: most paragraphs are. */
function isPlain(element: Element): boolean {
  for (const _ in element.attribs) return false;
  return element.name !== 'figcaption' && element.name !== 'iframe' && !element.name.includes('-');
}

const CREDIT_NAME = /(?:^|[-_ ])credit(?:$|[-_ ])/i;

function noteLink(element: Element, reading: Reading): void {
  const href = attributeOf(element, 'href');
  const url = href === null ? null : reading.options.resolve(href);
  // Not cut out of the paragraph: a paragraph of ten thousand links would be put together ten thousand times.
  const words = textOf(element).replace(/\s+/g, ' ').trim();
  if (url !== null && words !== '') reading.links.push({ url, text: words });
}

/** Opens a tag of the few that words need, and returns its name; '' where the element leaves no trace. */
function openTag(element: Element, reading: Reading): string {
  const name = element.name === 'h1' ? 'h2' : element.name;
  if (KEPT_BLOCKS.has(name)) {
    reading.markup += `<${name}>`;
    return name;
  }
  if (name === 'a') {
    const href = attributeOf(element, 'href');
    const url = href === null ? null : reading.options.resolve(href);
    if (url === null) return '';
    reading.markup += `<a href="${escapeAttribute(url)}">`;
    return 'a';
  }
  if (KEPT_INLINE.has(name)) {
    reading.markup += `<${name}>`;
    return name;
  }
  // A <div> that holds text directly is a paragraph to a reader.
  const paragraph = name === 'div' && element.children.some((child) => isText(child) && child.data.trim() !== '');
  if (!paragraph) return '';
  reading.markup += '<p>';
  return 'p';
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

function dedupe<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = key(item);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
