import { readCredit } from '../../body/caption.js';
import type { Line } from './line.js';

/** Longer lines are paragraphs. */
const LONGEST_HEADLINE = 170;
/** What ends a sentence, in all scripts. */
const STOP = '.!?…。！？｡।॥؟۔։።';
const CLOSING = '["\'”’»)\\]」』）】]{0,2}';
const SENTENCE_END = new RegExp(`[${STOP}]${CLOSING}$`, 'u');
/** A line that ends so is at least no headline. */
const PROSE_END = new RegExp(`[${STOP}:;,：；，、،؛]${CLOSING}$`, 'u');
const QUOTED_SENTENCE = /^["“«‘'「].*[.!?。！？]["”»’'」]$/u;
/** Scripts that part their sentences by spaces. */
const NO_STOPS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Whether a text ends like a sentence: "He left.", "「行く。」", "وصلوا؟". */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-4)) || NO_STOPS.test(text.slice(-1));
}

/** Whether a line looks like a headline: short, no full stop at its end, not a caption, not a list entry. */
export function looksLikeHeadline(line: Line): boolean {
  const { text } = line;
  if (line.heading) return text.length <= 2 * LONGEST_HEADLINE;
  if (text.length > LONGEST_HEADLINE || text.length < 2 || line.bullet !== '') return false;
  // Four letters are the least of a headline, two where a letter is a word.
  if (text.length < 4 && !/\p{Lo}{2}/u.test(text)) return false;
  if (PROSE_END.test(text) || QUOTED_SENTENCE.test(text)) return false;
  if (/^[\p{Ll}]/u.test(text) || readCredit(text) !== null) return false;
  return /\p{L}{2}|\p{L}\p{M}/u.test(text);
}

/** Whether a line reads like running text: it ends like a sentence or is long. */
export function looksLikeProse(line: Line): boolean {
  return line.text.length > LONGEST_HEADLINE || PROSE_END.test(line.text.slice(-4)) || QUOTED_SENTENCE.test(line.text);
}

/** Whether the dump parts its paragraphs by empty lines at all. */
export function hasBlankLines(lines: readonly Line[]): boolean {
  const parted = lines.slice(1).filter(({ afterBlank }) => afterBlank).length;
  return parted * 4 >= lines.length;
}
