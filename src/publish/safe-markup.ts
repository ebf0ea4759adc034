import { escapeMarkup, legalText, safeUrl } from './xml-text.js';

const NAMES =
  'p ul ol li blockquote h2 h3 h4 h5 h6 pre table tbody thead tr td th dl dt dd b strong i em a sub sup q cite code s del ins mark small u abbr';

/** The tags that {@link Post.html} may hold, as its sanitizer writes them: without attributes, `a` with an address. */
const PLAIN: ReadonlySet<string> = new Set([
  ...NAMES.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<br>',
  '<br/>',
  '<br />',
]);
const ANCHOR = /^<a href="([^"<>]{0,4000})">$/;
/** Anything from a `<` to the next angle bracket. */
const TAGS = /<[^<>]*>?/g;
/** An entity in an attribute that could hide the letters of an address, other than the ampersand's own. */
const HIDDEN = /&(?!amp;|quot;|lt;|gt;)/;

/**
 * The HTML of a post once more through the eye of a needle: the tags of the allow list, an `href` to `http`, `https` or
 * `mailto`, and no other attribute. What parsePage gave comes out as it is; whatever else a caller puts into
 * `LiveBlog.html` is shown as text.
 */
export function safeMarkup(html: string): string {
  return legalText(html).replace(TAGS, (tag) => {
    if (PLAIN.has(tag)) return tag;
    const href = ANCHOR.exec(tag)?.[1];
    return href !== undefined && isSafe(href) ? tag : escapeMarkup(tag);
  });
}

function isSafe(href: string): boolean {
  return !HIDDEN.test(href) && safeUrl(href.replaceAll('&amp;', '&')) !== null;
}
