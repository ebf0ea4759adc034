import { closeStamp } from './close-stamp.js';
import { fold } from './fold.js';
import { type Lexicon, longestEntry } from './lexicon.js';
import type { StampReading } from './reading.js';
import type { MonthFirst } from './recognise/numeric-date.js';
import { recogniseBareRelative } from './recognise/relative.js';
import { type StampScene, scanStamp } from './scan-stamp.js';

/** How to read a stamp. */
export interface StampOptions {
  /** Where in the text to begin; 0 unless given. */
  readonly from?: number;
  /** Whether "3/4/2022" is March 4 (true) or 3 April (false) on this page; a guess leaves a doubt in the reading. */
  readonly monthFirst?: MonthFirst;
  /** Whether "15 min" alone is a relative time: only where the page is known to print so. */
  readonly bareRelative?: boolean;
}

/** Longer than any stamp: what stands behind is not looked at. */
const LONGEST_STAMP = 120;
/** "[Update 11:40 p.m.]", "(12:10)", "◆ 8:30", "- 21h17": what may stand before the stamp itself. */
const OPENING = /(?:[\s([◆•●▪·+|]|[-–—](?= ))*/y;
/** Languages that write the year first, and so the month before the day. */
const MONTH_BEFORE_DAY: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'hu']);

/**
 * Reads the stamp that begins at `options.from`; null when there is none. Whatever follows the stamp is left alone:
 * compare `end` with the length of the text to know whether the stamp is all there is.
 *
 * @param lexicons the languages to try; the one that explains most of the text wins, ties go to the first.
 */
export function readStamp(text: string, lexicons: readonly Lexicon[], options: StampOptions = {}): StampReading | null {
  const from = options.from ?? 0;
  const window = text.slice(from, from + LONGEST_STAMP);
  const folded = fold(window);
  const english = lexicons[0]?.code === 'en';
  // German and Welsh "am" joins a clock to its day; on a page in such a language only "AM" and "a.m." tell the half.
  const wordAm = lexicons[0]?.words.get('am')?.some(({ kind }) => kind === 'connector') === true;
  let best: StampReading | null = null;
  for (const lexicon of lexicons) {
    const given = options.monthFirst ?? null;
    const monthFirst = typeof given === 'boolean' ? given : (orderOf(lexicon, english) ?? given);
    const scene: StampScene = { text: window, folded, lexicon, wordAm, english, monthFirst };
    const reading = (options.bareRelative === true ? readBare(scene) : null) ?? readWith(scene);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  if (best === null || from === 0) return best;
  return { ...best, start: best.start + from, end: best.end + from };
}

/** Slashed dates put the month first in American English, so perhaps on an English page, and where the year comes first. */
function orderOf({ code }: Lexicon, english: boolean): boolean | null {
  if (MONTH_BEFORE_DAY.has(code)) return true;
  return english && code === 'en' ? null : false;
}

function readWith(scene: StampScene): StampReading | null {
  OPENING.lastIndex = 0;
  const start = OPENING.exec(scene.folded)?.[0].length ?? 0;
  return closeStamp(scene, start, scanStamp(scene, start));
}

/** "15 min", "Oppdatert 15 min" and nothing else. */
function readBare({ text, folded, lexicon }: StampScene): StampReading | null {
  const start = folded.length - folded.trimStart().length;
  const label = longestEntry(lexicon.words, lexicon.longest, folded, start);
  const meaning = label?.value.find((candidate) => candidate.kind === 'label');
  const from = label != null && meaning !== undefined ? label.end : start;
  const relative = recogniseBareRelative(folded.slice(from).trim(), lexicon);
  if (relative === null) return null;
  return {
    start,
    end: text.length,
    text: text.trim(),
    clock: null,
    date: null,
    zone: null,
    second: null,
    relative,
    role: meaning?.kind === 'label' ? meaning.value : null,
  };
}
