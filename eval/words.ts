/** Typographic quotes are one choice of a template among many: they are never a mistake of the parser. */
const SINGLE_QUOTES = /[‘’‚‛′´`]/gu;
const DOUBLE_QUOTES = /[“”„‟″«»]/gu;
/** Soft hyphens, zero-width and direction marks: nobody sees them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Text as a reader compares it: NFC, plain quotes, one space for any white space, no invisible marks. Case is kept. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** One text, folded twice: with its spaces, and without any. */
export interface Folded {
  readonly spaced: string;
  readonly compact: string;
}

/** Folds a text for searching: case no longer counts. */
export function foldForSearch(text: string | null | undefined): Folded {
  const spaced = fold(text ?? '').toLowerCase();
  return { spaced, compact: spaced.replaceAll(' ', '') };
}

/** How words were found: as labelled, or only when white space is left out ("closedThe"). */
export type Fit = 'exact' | 'spacing' | null;

/** Whether `text` begins with `words`; empty words are nowhere. */
export function beginsWith(text: Folded, words: Folded): Fit {
  if (words.compact === '') return null;
  if (text.spaced.startsWith(words.spaced)) return 'exact';
  return text.compact.startsWith(words.compact) ? 'spacing' : null;
}

/** Whether `text` ends with `words`. */
export function endsWith(text: Folded, words: Folded): Fit {
  if (words.compact === '') return null;
  if (text.spaced.endsWith(words.spaced)) return 'exact';
  return text.compact.endsWith(words.compact) ? 'spacing' : null;
}

/** Whether `words` stand anywhere in `text`. */
export function holds(text: Folded, words: Folded): Fit {
  if (words.compact === '') return null;
  if (text.spaced.includes(words.spaced)) return 'exact';
  return text.compact.includes(words.compact) ? 'spacing' : null;
}

/** Equal, and not empty. */
export function sameWords(a: Folded, b: Folded): boolean {
  return a.compact !== '' && a.compact === b.compact;
}

/** The best fit of several wordings, each of which is right. */
export function bestFit(text: Folded, wordings: readonly string[], test: (text: Folded, words: Folded) => Fit): Fit {
  const fits = wordings.map((wording) => test(text, foldForSearch(wording)));
  if (fits.includes('exact')) return 'exact';
  return fits.includes('spacing') ? 'spacing' : null;
}

/** Equal as sets of names; case counts, white space and quotes do not. */
export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a.map(fold)), new Set(b.map(fold))];
  return left.size === right.size && [...left].every((name) => right.has(name));
}

/** Number of words. */
export function countWords(text: string): number {
  const folded = fold(text);
  return folded === '' ? 0 : folded.split(' ').length;
}

/** One line of at most `limit` characters. */
export function shorten(text: string, limit = 60): string {
  const line = fold(text);
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
