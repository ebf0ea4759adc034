import { saysLiveInTitle } from './head-tags.js';
import type { Sign } from './sign.js';

/** "application/ld+json", its plus written as an entity too. */
const JSON_LD = /ld(?:\+|&#0{0,4}43;?|&#x0{0,4}2b;?|&plus;)json/i;
/** A letter or digit that is written by its number may be part of "LiveBlogPosting". */
const ESCAPED_LETTER = /\\u00(?:3\d|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da])/i;
const ARTICLE = /(?:Article|BlogPosting|Report|SportsEvent)["']/g;
const HEADLINE = /\bheadline["']?\s{0,20}:\s{0,20}(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
const NAME = /\bname["']?\s{0,20}:\s{0,20}(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;

/** Whether a script holds JSON-LD, by its start tag. */
export function isJsonLd(tag: string): boolean {
  return JSON_LD.test(tag);
}

/** What the structured data of a page says of it, without parsing it. */
export function dataSign(content: string): Sign | null {
  if (content.includes('LiveBlogPosting')) return 'data';
  if (ESCAPED_LETTER.test(content) || content.includes('\0')) return 'unreadable';
  const headlines = valuesOf(content, HEADLINE);
  const articles = content.match(ARTICLE)?.length ?? 0;
  // What has no headline is called by its name.
  const titles = headlines.length < articles ? [...headlines, ...valuesOf(content, NAME)] : headlines;
  return titles.some(saysLiveInTitle) ? 'title' : null;
}

function valuesOf(content: string, field: RegExp): readonly string[] {
  return [...content.matchAll(field)].map((match) => unescapeJson(match[1] ?? match[2] ?? ''));
}

function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_whole, hex: string | undefined, letter: string | undefined) =>
    hex === undefined
      ? /[nrtfb]/.test(letter ?? '')
        ? ' '
        : (letter ?? '')
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
