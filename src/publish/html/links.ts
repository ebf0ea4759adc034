import { escapeMarkup, safeUrl } from '../xml-text.js';

/**
 * A link around words that are escaped here, which gives nothing away to the page it leads to, and nothing to that page
 * here. Empty for an address that must not become a link.
 */
export function linkTo(url: string | null, words: string): string {
  const target = safeUrl(url);
  if (target === null) return '';
  return `<a href="${escapeMarkup(target)}" rel="noopener noreferrer nofollow">${escapeMarkup(words)}</a>`;
}
