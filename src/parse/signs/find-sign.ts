import type { Layout } from '../layouts/layout.js';
import { LAYOUTS } from '../layouts/layouts.js';
import { type ClockCounter, makeClockCounter } from './clocks.js';
import { dataSign, isJsonLd } from './data-sign.js';
import { headTagAt, saysLiveInAddress, saysLiveInTitle } from './head-tags.js';
import { layoutsAtHome, standsInTag } from './layout-words.js';
import { isEncodedName, isNamedAsPost } from './name-sign.js';
import { addressOf } from './page-address.js';
import { type FoundWord, scanMarkup } from './scan-markup.js';
import { type Search, searchAnywhere, searchAtHome, type WordKind } from './search.js';
import type { Sign } from './sign.js';

/** Made when first asked for, by the ids of the layouts. */
const searches = new Map<string, Search>();

function searchFor(layouts: readonly Layout[], make: (layouts: readonly Layout[]) => Search): Search {
  const key = `${make.name} ${layouts.map(({ id }) => id).join(' ')}`;
  const known = searches.get(key) ?? make(layouts);
  searches.set(key, known);
  return known;
}

/**
 * The first sign in the source of an HTML page that it may be a live blog; null where there is none, and it plainly is
 * none. The source is gone through once and not taken apart.
 *
 * @param given the address that the caller knows, and whether layouts are left out
 * @param decode what a part of the source says, where it is given as bytes and not as letters
 */
export function findSign(
  html: string,
  given: { readonly url: string | null; readonly generic: boolean },
  decode: (part: string) => string = asIs,
): Sign | null {
  const layouts = given.generic ? [] : LAYOUTS;
  const known = addressOf(html, given.url);
  // The caller's own address is no part of the page.
  const url = known === null || known === given.url ? known : decode(known);
  const clocks = makeClockCounter(html, decode);
  const scan: Scan = { html, decode, addresses: url === null ? [] : [url], isKnown: url !== null, clocks, heads: 0 };
  if (url !== null && saysLiveInAddress(url)) return 'address';
  const sign = findWords(scan, searchFor(layouts, searchAnywhere));
  if (sign !== null) return sign;
  if (clocks.areEnough()) return 'clocks';
  const homes = scan.addresses.flatMap((address) => layoutsAtHome(address, layouts));
  if (homes.length === 0) return null;
  const atHome = searchFor(homes, searchAtHome);
  return atHome.marks.length === 0 ? null : findWords(scan, atHome);
}

/** A page with more headings and tags in its head is an attack. */
const MOST_HEADS = 5_000;

function asIs(part: string): string {
  return part;
}

/** A page that is gone through. */
interface Scan {
  readonly html: string;
  readonly decode: (part: string) => string;
  /** Those that the page may have. */
  readonly addresses: string[];
  /** Whether the caller, an archive or a saver has said the address: that stands above what the page says. */
  readonly isKnown: boolean;
  readonly clocks: ClockCounter;
  heads: number;
}

function findWords(scan: Scan, { automaton, words, kinds, marks }: Search): Sign | null {
  const { html } = scan;
  // A mark without letters, such as `script`, stands on every page.
  if (marks.some((mark) => mark?.word === '')) return 'layout';
  let sign: Sign | null = null;
  scanMarkup(html, automaton, words, {
    word: (found) => {
      const mark = marks[found.word];
      const kind = kinds[found.word];
      if (kind === 'clock' && scan.clocks.isNumber(found)) return 'numbers';
      if (mark != null) sign = standsInTag(html, mark, found) ? 'layout' : null;
      else if (kind !== undefined) sign = lookAt(scan, kind, found);
      return sign !== null;
    },
    script: (tag, content) => {
      if (isJsonLd(tag)) sign = dataSign(scan.decode(content));
      return sign !== null;
    },
  });
  return sign;
}

function lookAt(scan: Scan, kind: WordKind, found: FoundWord): Sign | null {
  const { html } = scan;
  switch (kind) {
    case 'name':
      return isNamedAsPost(html, found) ? 'name' : null;
    case 'clock':
      scan.clocks.see(found);
      return null;
    case 'head':
      return headSign(scan, found);
    case 'entity':
      return isEncodedName(html, found) ? 'unreadable' : null;
    // It is taken out of a page before that is read, and what stood beside it grows together.
    case 'nul':
      return 'unreadable';
    default:
      return kind;
  }
}

function headSign(scan: Scan, { start }: FoundWord): Sign | null {
  if (++scan.heads > MOST_HEADS) return 'unreadable';
  const tag = headTagAt(scan.html, start);
  if (tag === null) return null;
  if (tag.text === null) return 'unreadable';
  const text = scan.decode(tag.text);
  if (tag.kind === 'title') return saysLiveInTitle(text) ? 'title' : null;
  if (scan.isKnown) return null;
  scan.addresses.push(text);
  return saysLiveInAddress(text) ? 'address' : null;
}
