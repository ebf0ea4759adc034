import {
  attributeOf,
  type Element,
  isElement,
  isText,
  isWithin,
  nodeAfter,
  parentOf,
  textOf,
} from '../../../read/html/dom.js';
import { siteOf } from '../json-ld/read-json-ld.js';

/** So many of the headlines lead away, and the blocks are teasers; a few posts of a live blog point at articles. */
export const TEASERS = 0.6;
/** A link of so many letters in front of a post is its headline; shorter ones name the writer or the topic. */
const LEAST_HEADLINE = 20;
/** So many letters in front of a link, and it stands in the words of the post. */
const MOST_BEFORE = 40;
/** What a link to the rest of an article is called. */
const READ_ON =
  /^[\s[(»›>→…]*(?:(?:read|see|learn|find out) (?:more|on)|continue reading|read (?:the )?(?:full|whole)|more|full story|mehr|weiter|weiterlesen|lesen|lire (?:la suite|plus)|en savoir plus|suite|leer más|seguir leyendo|ver más|más|leggi(?: tutto)?|continua|lees (?:meer|verder)|meer|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)|więcej|leia mais|saiba mais|читать|подробнее|далее|devamı)[\s\])»›>→….]*$/iu;
/** Share of a heading's letters that a link in it must hold to be the heading. */
const WHOLE_HEADING = 0.8;

/**
 * Share of some blocks whose headline links to a page of its own. Posts link to themselves, or to nothing: they stand
 * here. Teasers lead away.
 */
export function leadsAway(blocks: readonly Element[], pageUrl: string | null): number {
  return shareAway(
    blocks.map((block) => headlineLink(block) ?? closingLink(block)),
    pageUrl,
  );
}

/** The same for the headings of a page whose posts have no elements of their own. */
export function headingsLeadAway(headings: readonly Element[], pageUrl: string | null): number {
  return shareAway(
    headings.map((heading) => linkOfHeading(heading, null)),
    pageUrl,
  );
}

function shareAway(links: readonly (Element | null)[], pageUrl: string | null): number {
  const targets = links.map((link) => (link === null ? null : awayTarget(attributeOf(link, 'href') ?? '', pageUrl)));
  const away = targets.filter((target) => target !== null);
  // Blocks that all lead to one page lead to this one, which does not know its own address.
  const distinct = new Set(away).size;
  return away.length === 0 || distinct * 2 <= away.length ? 0 : away.length / links.length;
}

/** The link that is the headline of a block; null where the headline is none, or where prose comes first. */
function headlineLink(block: Element): Element | null {
  let before = 0;
  for (let node = nodeAfter(block, block); node !== null && before < MOST_BEFORE; node = nodeAfter(node, block)) {
    if (isElement(node) && /^h[1-6]$/.test(node.name)) return linkOfHeading(node, block);
    if (isElement(node) && node.name === 'a' && lettersIn(textOf(node)) >= LEAST_HEADLINE) return node;
    if (isText(node)) before += lettersIn(node.data);
  }
  return null;
}

/** "Read on" at the end of a block; null where anything stands behind it. */
function closingLink(block: Element): Element | null {
  let last: Element | null = null;
  for (let node = nodeAfter(block, block); node !== null; node = nodeAfter(node, block)) {
    if (isElement(node) && node.name === 'a') last = READ_ON.test(textOf(node)) ? node : null;
    else if (isText(node) && last !== null && !isWithin(node, last) && lettersIn(node.data) > 0) last = null;
  }
  return last;
}

function linkOfHeading(heading: Element, block: Element | null): Element | null {
  for (let at: Element | null = heading; at !== null && at !== block; at = parentOf(at)) if (at.name === 'a') return at;
  const all = lettersIn(textOf(heading));
  for (let node = nodeAfter(heading, heading); node !== null; node = nodeAfter(node, heading)) {
    if (isElement(node) && node.name === 'a')
      return all > 0 && lettersIn(textOf(node)) >= all * WHOLE_HEADING ? node : null;
  }
  return null;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The page that a link leads to; null for a place on this page or below it, and for what is no address. */
function awayTarget(href: string, pageUrl: string | null): string | null {
  const raw = href.trim();
  if (raw === '' || raw.startsWith('#') || /^(?:javascript|mailto|data|blob|about|tel):/i.test(raw)) return null;
  const base = pageUrl ?? 'https://page.invalid/';
  if (!URL.canParse(raw, base)) return null;
  const target = new URL(raw, base);
  if (ENTRY.test(target.pathname)) return null;
  const isOwn = pageUrl === null ? target.hash !== '' : isOfPage(target, new URL(base));
  return isOwn ? null : `${target.hostname}${pathOf(target)}${target.search}`;
}

/** Some publishers give each post an address below that of its page; what stands below a section is any page. */
function isOfPage(target: URL, page: URL): boolean {
  if (siteOf(target.hostname) !== siteOf(page.hostname)) return false;
  const [path, own] = [pathOf(target), pathOf(page)];
  return path === own || (STORY.test(own) && path.startsWith(`${own}/`));
}

/** The address of an entry of a live blog, which some publishers give a place of its own. */
const ENTRY = /\/live[-_]?(?:blog)?[-_](?:entr(?:y|ies)|posts?|updates?|cards?)\//i;
/** The address of one story, not of a section: a number, or three words. */
const STORY = /\d|[^/]-[^/]+-[^/]/;

function pathOf(url: URL): string {
  return url.pathname.replace(/(?:\/index)?\.(?:html?|php|aspx?)$|\/$/i, '');
}
