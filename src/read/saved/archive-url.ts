import { instantOfDigits } from './instant.js';

/** The names under which archive.today answers. */
export const ARCHIVE_TODAY_HOSTS = 'archive\\.(?:today|ph|is|li|vn|md|fo)';

/** `https://web.archive.org/web/20240208051500id_/https://…`; the digits may be fewer, or `2024*`. */
const WAYBACK =
  /^(?:https?:)?\/\/(?:web|web-beta|wayback)\.archive\.org\/(?:web|save)\/(?:(\d{1,14})(?:\*|[a-z]{2}_)?\/|\*\/)?(.+)$/i;
/** `https://archive.ph/2024.02.08-051500/https://…`, `/20240208051500/…`, `/newest/…`, `/o/AbCdE/…` for a link. */
const ARCHIVE_TODAY = new RegExp(
  `^(?:https?:)?//(?:www\\.)?${ARCHIVE_TODAY_HOSTS}/(?:(\\d{14}|\\d{4}\\.\\d{2}\\.\\d{2}-\\d{6})|newest|oldest|o/[A-Za-z0-9]{1,10})/(.+)$`,
  'i',
);
/** Any other archive of this kind: 14 digits, then a whole address (arquivo.pt, national and university archives). */
const OTHER = /^https?:\/\/[^/?#]{1,255}\/(?:[^/?#]{1,64}\/){0,4}?(\d{14})(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i;

/** An archive of an archive of an archive is where it ends. */
const NESTING_LIMIT = 3;

/**
 * Takes an address in a web archive apart: the address of the page itself, and when the copy was made. Any other
 * address comes back as it is.
 *
 * @returns `capturedAt` in UTC, ISO 8601; null when the address does not give it to the second
 * @example
 * ```ts
 * unwrapArchiveUrl('https://web.archive.org/web/20240208051500/https://news.example/live');
 * // { url: 'https://news.example/live', capturedAt: '2024-02-08T05:15:00Z' }
 * ```
 */
export function unwrapArchiveUrl(url: string): { url: string; capturedAt: string | null } {
  let inner = url;
  let capturedAt: string | null = null;
  for (let level = 0; level < NESTING_LIMIT; level += 1) {
    const match = WAYBACK.exec(inner) ?? ARCHIVE_TODAY.exec(inner) ?? OTHER.exec(inner);
    const address = match === null ? null : wholeAddress(match[2] ?? '');
    if (match === null || address === null) break;
    inner = address;
    // Of a copy of a copy, the content is as old as the inner one.
    capturedAt = instantOfDigits((match[1] ?? '').replace(/[.-]/g, '')) ?? capturedAt;
  }
  return { url: inner, capturedAt };
}

/** The address as an archive writes it into its own, made whole; null when it is none. */
function wholeAddress(text: string): string | null {
  let address = text;
  if (/^https?%3a/i.test(address)) {
    try {
      address = decodeURIComponent(address);
    } catch {
      return null;
    }
  }
  // Servers and proxies join the two slashes to one; the Wayback Machine does without `http://`.
  if (/^https?:\//i.test(address)) address = address.replace(/^(https?:)\/+/i, '$1//');
  else if (address.startsWith('//')) address = `http:${address}`;
  else if (/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}(?::\d{1,5})?(?:[/?#]|$)/i.test(address))
    address = `http://${address}`;
  if (!isWebAddress(address)) return null;
  // The port that goes without saying is left out: the archive notes it, the page does not.
  return address
    .replace(/^(http:\/\/[^/?#]{1,255}):80(?=[/?#]|$)/i, '$1')
    .replace(/^(https:\/\/[^/?#]{1,255}):443(?=[/?#]|$)/i, '$1');
}

/** True for an absolute `http` or `https` address. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/?#\s]/i.test(text) || /[\s<>"]/.test(text)) return false;
  return URL.canParse(text);
}
