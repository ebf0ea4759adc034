import { isByline } from '../../body/byline.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import type { Lexicon } from '../../time/lexicon.js';
import { readStamp, type StampOptions } from '../../time/read-stamp.js';
import type { StampReading } from '../../time/reading.js';
import type { Line } from './line.js';
import { afterHours, isName, type LineStamp } from './line-stamp.js';

/** A time and the writer in one text: "By Ona Brask | 18:32", "Posted at 18:32 by Ona Brask". */
export interface SignedStamp {
  readonly reading: StampReading;
  /** '' where only the word stands there: the name has an element of its own. */
  readonly byline: string;
  /** Whether a word says that it is a writer; a name alone may be a headline: "18:32 | Erste Festnahmen". */
  readonly sure: boolean;
}

/** Longer texts say more than who wrote and when. */
export const LONGEST_SIGNED = 80;
const MARKS = '[\\s.:,;|•·∙⋅/)\\]–—-]';
const FIRST_MARKS = new RegExp(`^${MARKS}+`);
const LAST_MARKS = new RegExp(`${MARKS}+$`);
/** Where a stamp may begin behind a name. */
const STARTS = /(?<=[\s|•·(,/–—-])(?=[\p{L}\d])/gu;
/** No name has more words. */
const MOST_STARTS = 10;

/** The stamp of a text that says who wrote and when, and nothing else; null for other texts. */
export function readSignedStamp(
  text: string,
  lexicons: readonly Lexicon[],
  languages: readonly Language[],
  options: StampOptions = {},
): SignedStamp | null {
  if (text.length > LONGEST_SIGNED) return null;
  const first = readStamp(text, lexicons, options);
  if (first !== null && tellsTime(first)) {
    const behind = afterHours(text, first);
    const byline = behind.replace(FIRST_MARKS, '');
    return signed(first, byline, byline.length < behind.trimStart().length, languages);
  }
  let tries = 0;
  for (const { index } of text.matchAll(STARTS)) {
    if (++tries > MOST_STARTS) break;
    const reading = readStamp(text, lexicons, { ...options, from: index });
    if (reading === null || !tellsTime(reading) || afterHours(text, reading).replace(FIRST_MARKS, '') !== '') continue;
    const before = text.slice(0, index);
    const byline = before.replace(LAST_MARKS, '');
    const marked = byline.length < before.trimEnd().length || reading.date?.year != null;
    return signed(reading, byline, marked, languages);
  }
  return null;
}

function tellsTime({ clock, relative }: StampReading): boolean {
  return clock !== null || relative !== null;
}

/** "By Ona Brask", "by", and with a mark beside it a name alone: "Karsk Rovers 18:32" is a row of a table. */
function signed(
  reading: StampReading,
  byline: string,
  marked: boolean,
  languages: readonly Language[],
): SignedStamp | null {
  if (byline === '') return null;
  const folded = fold(byline).replace(/[\s:]+$/, '');
  if (languages.some(({ bylineWords }) => bylineWords.includes(folded))) return { reading, byline: '', sure: true };
  if (isByline(byline, languages)) return { reading, byline, sure: true };
  return marked && /\s/.test(byline) && isName(byline) ? { reading, byline, sure: false } : null;
}

/** Writers come again, headlines do not. */
export function areWriters(names: readonly string[]): boolean {
  return new Set(names).size * 2 <= names.length;
}

/** The stamps of a text, with those lines told that hold nothing but a time and a writer. */
export function withSigned(
  lines: readonly Line[],
  stamps: readonly (LineStamp | null)[],
  lexicons: readonly Lexicon[],
  languages: readonly Language[],
  options: StampOptions,
): (LineStamp | null)[] {
  const found = lines.map(({ text, heading }, index) => {
    const stamp = stamps[index] ?? null;
    const open = stamp === null || stamp.form === 'lead';
    const one = open && !heading && /\d/.test(text) ? readSignedStamp(text, lexicons, languages, options) : null;
    return one === null || one.byline === '' ? null : one;
  });
  const names = found.flatMap((one) => (one === null || one.sure ? [] : [one.byline]));
  const believed = areWriters(names);
  return stamps.map((stamp, index) => {
    const one = found[index] ?? null;
    if (one === null || !(one.sure || believed)) return stamp;
    return { form: 'tail', reading: one.reading, before: '', after: one.byline, setOff: true };
  });
}
