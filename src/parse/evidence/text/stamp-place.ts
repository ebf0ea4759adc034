import type { Language } from '../../languages/language.js';
import { isFurniture } from './furniture.js';
import type { Line } from './line.js';
import { isName } from './line-stamp.js';
import type { Opening } from './opening.js';
import type { Stream } from './stream.js';
import { looksLikeHeadline, looksLikeProse } from './style.js';

/** Where the stamps of a page stand: above their posts, right under their headlines, or below the text. */
export type StampPlace = 'above' | 'under-headline' | 'below';

/** So many of the stamps must stand in the same way. */
const LEAST_SHARE = 0.8;

/**
 * Finds where the stamps stand. To take a stamp for the head of a post when it is the foot of the one before would give
 * every post the time of its neighbour, and to overlook a headline above a stamp would glue it to the wrong post.
 */
export function findPlace(lines: readonly Line[], stream: Stream, languages: readonly Language[]): StampPlace {
  const { openings, form } = stream;
  if (openings.length < 2 || (form !== 'whole' && form !== 'tail')) return 'above';
  if (standUnderHeadlines(lines, openings)) return 'under-headline';
  return standBelow(lines, openings, languages) || standAboveRules(lines, openings) ? 'below' : 'above';
}

/** How many lines above a stamp belong to its post: the headline, or the headline and a writer; 0 for none. */
export function headAbove(lines: readonly Line[], { index, stamp }: Opening): number {
  if (stamp.form === 'tail' && stamp.reading.role === 'published') return 0;
  const above = lines[index - 1];
  const counts = above !== undefined && isWriter(above) ? [2, 1] : [1];
  return counts.find((count) => isHead(lines, index, count)) ?? 0;
}

/** A dump shows by its empty lines what belongs together, a page by its headings. */
function isHead(lines: readonly Line[], index: number, count: number): boolean {
  const head = lines[index - count];
  if (head === undefined) return false;
  // "2. Ferries until midnight": the number stands before the headline.
  const bullet = /^\d+\.$/.test(head.bullet) ? '' : head.bullet;
  if (!looksLikeHeadline({ ...head, bullet }) || /^by |@|:\/\/|\.com\//i.test(head.text)) return false;
  return (
    head.heading ||
    (head.afterBlank && lines.slice(index - count + 1, index + 1).every(({ afterBlank }) => !afterBlank))
  );
}

/** "By Ona Brask", "Ona Brask". */
function isWriter({ text, bullet, heading }: Line): boolean {
  const name = text.replace(/^by /i, '');
  return bullet === '' && !heading && text.length <= 60 && isName(name) && /\s/.test(name);
}

function standUnderHeadlines(lines: readonly Line[], openings: readonly Opening[]): boolean {
  const headed = openings.filter((opening) => headAbove(lines, opening) > 0);
  if (headed.length < 2 || headed.length < openings.length * LEAST_SHARE) return false;
  const heads = new Set(headed.map((opening) => lines[opening.index - headAbove(lines, opening)]?.text));
  // What ends every post in the same words is a button.
  if (heads.size < headed.length * LEAST_SHARE) return false;
  const texts = openings.filter(({ index }) => {
    const next = lines[index + 1];
    return next !== undefined && !(next.afterBlank && !next.heading && looksLikeHeadline(next));
  });
  return texts.length * 3 >= openings.length * 2;
}

/** On a page a rule parts the posts: a stamp right above it ends one, a stamp right below begins one. */
function standAboveRules(lines: readonly Line[], openings: readonly Opening[]): boolean {
  const above = openings.filter(({ index }) => lines[index + 1]?.afterRule === true).length;
  const below = openings.filter(({ index }) => lines[index]?.afterRule === true).length;
  const last = openings.at(-1)?.index ?? 0;
  // Nothing is drawn behind the last post of a page that has nothing behind it.
  const atEnd = lines[last + 1] === undefined ? 1 : 0;
  return below === 0 && above + atEnd >= openings.length * LEAST_SHARE && above > 0;
}

function standBelow(lines: readonly Line[], openings: readonly Opening[], languages: readonly Language[]): boolean {
  const last = openings.at(-1)?.index ?? 0;
  if (lines.slice(last + 1).some((line) => !isFurniture(line, languages))) return false;
  const before = lines[(openings[0]?.index ?? 0) - 1];
  if (before === undefined || !looksLikeProse(before)) return false;
  const attached = openings.filter(({ index }, position) => {
    const next = lines[index + 1];
    return (
      lines[index]?.afterBlank === false &&
      index - 1 !== openings[position - 1]?.index &&
      (next === undefined || next.afterBlank)
    );
  });
  return attached.length >= openings.length * LEAST_SHARE;
}
