/** A post has at least so many letters that are no link. */
const LEAST_WORDS = 60;
/** What holds no text, and where it ends. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<!--/y, '-->'],
  [/<script\b/iy, '</script'],
  [/<style\b/iy, '</style'],
];
const TAG = /<(\/?)([a-z][^\s/>]{0,20})?/iy;

/** Whether words that are no links stand between two places of a page; reads no further than it must. */
export function hasWords(html: string, from: number, to: number): boolean {
  let words = 0;
  let inLink = false;
  for (let at = from; at < to; ) {
    const open = html.indexOf('<', at);
    const end = open === -1 || open > to ? to : open;
    if (!inLink) words += html.slice(at, end).trim().length;
    if (words >= LEAST_WORDS) return true;
    if (end === to) return false;
    TAG.lastIndex = open;
    const [, slash, name] = TAG.exec(html) ?? [];
    if (name?.toLowerCase() === 'a') inLink = slash === '';
    at = endOf(html, open);
  }
  return false;
}

/** Behind the tag, comment or script that begins at `open`. */
function endOf(html: string, open: number): number {
  for (const [start, mark] of HIDDEN) {
    start.lastIndex = open;
    const end = start.test(html) ? html.indexOf(mark, open) : -1;
    if (end !== -1) return end + mark.length;
  }
  const end = html.indexOf('>', open);
  return end === -1 ? html.length : end + 1;
}
