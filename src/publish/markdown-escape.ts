import { printableLine, printableText } from './printable.js';

/** Everything that can start inline markup, raw HTML or an entity in CommonMark and GFM. */
export const INLINE_ESCAPE: readonly [RegExp, string] = [/[\\`*_~[\]<]|&(?=[#A-Za-z])/g, '\\$&'];

/**
 * What turns a whole line into something else when it stands first: quotes, rules, lists, tables, headings. A list
 * number has at most nine digits in CommonMark; the bound also keeps the pattern linear.
 */
export const LINE_START_ESCAPE: readonly [RegExp, string] = [
  /^([ \t]*)(?:([-=>|]|:(?=-)|\+(?=\s)|#(?=#{0,5}(?:\s|$)))|(\d{1,9})([.)](?=\s)))/gm,
  '$1$3\\$2$4',
];

/** Text as Markdown that shows exactly this text; line feeds and blank lines are kept. */
export function escapeMarkdown(text: string): string {
  return printableText(text)
    .replace(...INLINE_ESCAPE)
    .replace(...LINE_START_ESCAPE);
}

/** Text for a heading, after its `#` marks: one line, and no `#` at its end is taken for a closing mark. */
export function escapeHeading(text: string): string {
  return printableLine(text)
    .replace(...INLINE_ESCAPE)
    .replaceAll('#', '\\#');
}

/**
 * A URL that can stand in `<…>` or `(…)`: what would end the link is percent-encoded. Null for anything that is not
 * plain http(s) or mail, so that no `javascript:` URL ever becomes a link.
 */
export function linkTarget(url: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return null;
  return printableLine(url).replace(
    /[ ()<>\\`"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A link around text that is Markdown already; the text alone where the URL must not become a link. */
export function markdownLink(markdown: string, url: string): string {
  const target = linkTarget(url);
  // Inside `(…)`, other than inside `<…>`, an entity would be decoded: `?a=1&lt;=2`.
  return target === null ? markdown : `[${markdown}](${target.replace(/&(?=#?\w{1,32};)/g, '\\&')})`;
}
