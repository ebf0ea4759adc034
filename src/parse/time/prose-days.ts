import { fold } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { recogniseNumericDate } from './recognise/numeric-date.js';
import { recogniseWordDate } from './recognise/word-date.js';
import type { Day } from './time-context.js';

/** Only so much of a line is searched. */
const LONGEST = 300;

/** Whole dates (day, month and year) inside sentences: captions at the top of a page tell its year. */
export function readDaysInProse(texts: readonly string[], lexicons: readonly Lexicon[]): Day[] {
  const days: Day[] = [];
  for (const raw of texts) {
    const folded = fold(raw.slice(0, LONGEST));
    for (const match of folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      const day = dayAt(folded, match.index, lexicons);
      if (day !== null && !days.some((known) => sameDay(known, day))) days.push(day);
    }
  }
  return days;
}

function dayAt(folded: string, index: number, lexicons: readonly Lexicon[]): Day | null {
  for (const lexicon of lexicons) {
    const found =
      recogniseNumericDate(folded, index, lexicon.code === 'en' ? null : false) ??
      recogniseWordDate(folded, index, lexicon);
    const { year, month, day } = found?.reading ?? { year: null, month: null, day: null };
    if (year !== null && month !== null && day !== null && found?.reading.doubts.length === 0)
      return { year, month, day };
  }
  return null;
}

function sameDay(one: Day, two: Day): boolean {
  return one.year === two.year && one.month === two.month && one.day === two.day;
}
