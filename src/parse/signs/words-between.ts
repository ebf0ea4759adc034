/** A post has at least so many letters that are no link. */
const LEAST_WORDS = 60;
/** What holds no text, and where it ends. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
];
const LINK = /^<a[\s>]/i;
const LINK_END = /^<\/a[\s>]/i;
const TAG = /^<[a-z/!?]/i;
/** The start of a tag is read so far. */
const START = 8;

/** Whether words that are no links stand between two places of a page; looks at nothing beyond them. */
export function hasWords(html: string, from: number, to: number): boolean {
  const gap = html.slice(from, to);
  let words = 0;
  let inLink = false;
  for (let at = 0; at < gap.length; ) {
    const open = gap.indexOf('<', at);
    const end = open === -1 ? gap.length : open;
    if (!inLink && end > at) words += gap.slice(at, end).trim().length;
    if (words >= LEAST_WORDS) return true;
    if (open === -1) return false;
    const start = gap.slice(open, open + START);
    if (LINK.test(start)) inLink = true;
    else if (LINK_END.test(start)) inLink = false;
    // A `<` that begins no tag is a letter.
    at = TAG.test(start) ? endOf(gap, open, start) : open + 1;
  }
  return false;
}

/** Behind the tag, comment or script that begins at `open`. */
function endOf(gap: string, open: number, start: string): number {
  const name = start.toLowerCase();
  const mark = HIDDEN.find(([begins]) => name.startsWith(begins))?.[1] ?? '>';
  const end = gap.indexOf(mark, open);
  return end === -1 ? gap.length : end + mark.length;
}
