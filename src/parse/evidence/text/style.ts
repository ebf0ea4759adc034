import { readCredit } from '../../body/caption.js';
import type { Line } from './line.js';

/** Longer lines are paragraphs. */
const LONGEST_HEADLINE = 170;
const SENTENCE_END = /[.!?…:;,](?:["'”’»)\]]{0,2})$/;
const QUOTED_SENTENCE = /^["“«‘'].*[.!?]["”»’']$/;

/** Whether a line looks like a headline: short, no full stop at its end, not a caption, not a list entry. */
export function looksLikeHeadline(line: Line): boolean {
  const { text } = line;
  if (line.heading) return text.length <= 2 * LONGEST_HEADLINE;
  if (text.length > LONGEST_HEADLINE || text.length < 4 || line.bullet !== '') return false;
  if (SENTENCE_END.test(text) || QUOTED_SENTENCE.test(text)) return false;
  if (/^[\p{Ll}]/u.test(text) || readCredit(text) !== null) return false;
  return /\p{L}{2}/u.test(text);
}

/** Whether a line reads like running text: it ends like a sentence or is long. */
export function looksLikeProse(line: Line): boolean {
  return line.text.length > LONGEST_HEADLINE || SENTENCE_END.test(line.text) || QUOTED_SENTENCE.test(line.text);
}

/** Whether the dump parts its paragraphs by empty lines at all. */
export function hasBlankLines(lines: readonly Line[]): boolean {
  const parted = lines.slice(1).filter(({ afterBlank }) => afterBlank).length;
  return parted * 4 >= lines.length;
}
