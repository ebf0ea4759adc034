import { LIVE_ADDRESS } from '../evidence/text/live-signs.js';
import { isLiveTitle } from './live-titles.js';
import { plainText } from './plain-text.js';

/** A longer heading or tag is none, or an attack. */
const LONGEST = 4_000;

/** A title or an address that a page gives itself; `text` is null where it cannot be told where it ends. */
export interface HeadTag {
  readonly kind: 'title' | 'address';
  /** As it stands in the source, its entities unresolved. */
  readonly text: string | null;
}

const START = /<(title|h1|meta|link)(?=[\s/>])/iy;
/** Quoted values may hold a `>`. */
const TAG = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const TITLED = /(?:og|twitter):title/i;
const ADDRESSED = /og:url|canonical/i;
const VALUE = {
  meta: /\bcontent\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
  link: /\bhref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
};

/** The start tag that begins at `start`, as it stands in the source; null where it cannot be told where it ends. */
export function startTagAt(html: string, start: number): string | null {
  const source = html.slice(start, start + LONGEST);
  TAG.lastIndex = 0;
  return TAG.exec(source)?.[0] ?? null;
}

/** What the tag that begins at `start` says of the page; null where it says nothing of title and address. */
export function headTagAt(html: string, start: number): HeadTag | null {
  START.lastIndex = start;
  const name = START.exec(html)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const source = html.slice(start, start + LONGEST);
  const tag = startTagAt(html, start);
  if (name === 'title' || name === 'h1') {
    if (tag === null) return { kind: 'title', text: null };
    const end = source.slice(tag.length).search(name === 'h1' ? /<\/h1/i : /<\/title/i);
    return { kind: 'title', text: end === -1 ? null : source.slice(tag.length, tag.length + end) };
  }
  // A quote that is left open runs on into other tags; what matters of this one stands before its bracket.
  const whole = tag ?? source;
  const kind = TITLED.test(whole) ? 'title' : ADDRESSED.test(whole) ? 'address' : null;
  if (kind === null) return null;
  const match = VALUE[name === 'link' ? 'link' : 'meta'].exec(whole);
  const text = match?.[1] ?? match?.[2] ?? match?.[3];
  return text === undefined ? null : { kind, text };
}

/** Whether an address says that its page is live; where it cannot be read, it may. */
export function saysLiveInAddress(raw: string): boolean {
  const url = plainText(raw);
  if (url === null) return true;
  if (LIVE_ADDRESS.test(url)) return true;
  return /%2f/i.test(url) && LIVE_ADDRESS.test(url.replace(/%2f/gi, '/').replace(/%3a/gi, ':'));
}

/** Whether a title says that its page is live; where it cannot be read, it may. */
export function saysLiveInTitle(raw: string): boolean {
  if (raw.length > LONGEST) return true;
  const text = plainText(raw.replace(/<[^>]*>/g, ''));
  return text === null || isLiveTitle(text);
}
