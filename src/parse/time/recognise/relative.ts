import type { RelativeUnit } from '../../languages/language.js';
import { endsWord, type Lexicon, longestEntry } from '../lexicon.js';
import type { RelativeReading } from '../reading.js';

const MILLISECONDS: Readonly<Record<RelativeUnit, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  year: 365 * 86_400_000,
};
const SIZE: readonly RelativeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "1 hr 35 min": more parts than this are no relative time. */
const MOST_PARTS = 3;

/** "2,072d ago" on the copy of an old page. */
const NUMBER = /\d{1,3},\d{3}(?!\d)|\d{1,4}/y;

interface Amount {
  readonly count: number;
  readonly unit: RelativeUnit;
  readonly end: number;
}

/** A relative time that starts at `index` of the folded text: "14 min ago", "il y a 5 minutes", "just now". */
export function recogniseRelative(
  folded: string,
  index: number,
  lexicon: Lexicon,
): { readonly reading: RelativeReading; readonly end: number } | null {
  let best: { readonly reading: RelativeReading; readonly end: number } | null = null;
  const phrase = longestEntry(lexicon.phrases, lexicon.longestPhrase, folded, index);
  if (phrase !== null) {
    const [count, unit] = phrase.value;
    best = { reading: { milliseconds: count * MILLISECONDS[unit], unit, vague: count > 0 }, end: phrase.end };
  }
  for (const pattern of lexicon.patterns) {
    if (!folded.startsWith(pattern.before, index)) continue;
    const inside = skipSpaces(folded, index + pattern.before.length);
    if (pattern.before !== '' && !endsWord(folded, index + pattern.before.length)) continue;
    const amounts = recogniseAmounts(folded, inside, lexicon);
    if (amounts === null) continue;
    const after = skipSpaces(folded, amounts.end);
    if (!folded.startsWith(pattern.after, after)) continue;
    const end = pattern.after === '' ? amounts.end : after + pattern.after.length;
    if (!endsWord(folded, end) && !GLUED_CLOCK.test(folded.slice(end, end + 2))) continue;
    // Romanian "acum" is now, "acum 5 minute" is not: the longest reading is meant; of two that are as long the exact
    // one ("un'ora fa" is a phrase and an amount).
    const exacter = best !== null && end === best.end && best.reading.vague && !amounts.reading.vague;
    if (best === null || end > best.end || exacter) best = { reading: amounts.reading, end };
  }
  return best;
}

/** "less than 1 min ago6:53 a.m.": pages glue the absolute time behind the relative one. */
const GLUED_CLOCK = /^\d/;

/** "15 min" with nothing that says "ago": a stamp only where the whole text is one, so the caller must ask for it. */
export function recogniseBareRelative(folded: string, lexicon: Lexicon): RelativeReading | null {
  const amounts = recogniseAmounts(folded, 0, lexicon);
  if (amounts === null || amounts.end !== folded.length) return null;
  return SIZE.indexOf(amounts.reading.unit) <= SIZE.indexOf('day') ? amounts.reading : null;
}

function recogniseAmounts(
  folded: string,
  start: number,
  lexicon: Lexicon,
): { readonly reading: RelativeReading; readonly end: number } | null {
  let index = start;
  let vague = false;
  for (const word of lexicon.vague) {
    if (folded.startsWith(word, index) && endsWord(folded, index + word.length)) {
      vague = true;
      index = skipSpaces(folded, index + word.length);
      break;
    }
  }
  let milliseconds = 0;
  let finest: RelativeUnit | null = null;
  let end = index;
  for (let part = 0; part < MOST_PARTS; part++) {
    const amount = recogniseAmount(folded, index, lexicon);
    // "1 hr 35 min": every further part is finer than the one before.
    if (amount === null || (finest !== null && SIZE.indexOf(amount.unit) >= SIZE.indexOf(finest))) break;
    milliseconds += amount.count * MILLISECONDS[amount.unit];
    finest = amount.unit;
    end = amount.end;
    index = skipSpaces(folded, end);
  }
  return finest === null ? null : { reading: { milliseconds, unit: finest, vague }, end };
}

function recogniseAmount(folded: string, start: number, lexicon: Lexicon): Amount | null {
  const number = recogniseNumber(folded, start, lexicon);
  if (number !== null) {
    const unit = recogniseUnit(folded, skipSpaces(folded, number.end), lexicon);
    return unit === null ? null : { count: number.count, unit: unit.unit, end: unit.end };
  }
  const unit = recogniseUnit(folded, start, lexicon);
  if (unit === null) return null;
  // Swahili puts the number behind: "dakika 5 zilizopita". No number at all is one: Polish "godzinę temu".
  const behind = recogniseNumber(folded, skipSpaces(folded, unit.end), lexicon);
  return { count: behind?.count ?? 1, unit: unit.unit, end: behind?.end ?? unit.end };
}

function recogniseNumber(folded: string, index: number, lexicon: Lexicon): { count: number; end: number } | null {
  NUMBER.lastIndex = index;
  const digits = NUMBER.exec(folded);
  if (digits !== null) return { count: Number(digits[0].replace(',', '')), end: index + digits[0].length };
  let best: { count: number; end: number } | null = null;
  for (const [word, count] of lexicon.numbers) {
    const end = index + word.length;
    const longer = best === null || end > best.end;
    if (longer && folded.startsWith(word, index) && (endsWord(folded, end) || word.endsWith("'")))
      best = { count, end };
  }
  return best;
}

function recogniseUnit(folded: string, index: number, lexicon: Lexicon): { unit: RelativeUnit; end: number } | null {
  for (let length = Math.min(lexicon.longestUnit, folded.length - index); length > 0; length--) {
    const unit = lexicon.units.get(folded.slice(index, index + length));
    if (unit === undefined) continue;
    let end = index + length;
    if (!endsWord(folded, end) && !GLUED_CLOCK.test(folded.slice(end, end + 1))) continue;
    // "5 min. siden": the full stop of an abbreviation.
    if (folded.charAt(end) === '.') end++;
    return { unit, end };
  }
  return null;
}

function skipSpaces(folded: string, index: number): number {
  let next = index;
  while (folded.charAt(next) === ' ') next++;
  return next;
}
