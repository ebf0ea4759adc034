import type { Language } from './language.js';
import { LANGUAGES } from './languages.js';

/** Enough to be sure, and a bound on the work a huge page can ask for. */
const LONGEST_LOOK = 20_000;
/** A few function words can stand in any text: names, quotes, a "de" or an "in". */
const FEWEST_POINTS = 3;
/** Function words are a quarter of most running text; under this share the text is in some other language. */
const SMALLEST_SHARE = 0.08;
/** Norwegian and Danish, Hindi and Nepali share many words, so the first must stand well clear of the second. */
const CLEAR_LEAD = 1.4;

/** These scripts put no space between words (or glue particles to them): their words are counted inside the run. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

interface WordOwners {
  readonly languages: readonly Language[];
  /** A word of one language says more than a word that four share. */
  readonly points: number;
}

const OWNERS: ReadonlyMap<string, WordOwners> = collectOwners();
const UNSPACED_WORDS: readonly string[] = [...OWNERS.keys()].filter((word) => UNSPACED.test(word));

/**
 * Guesses the language of a text from its most frequent words, reading at most the first 20,000 characters.
 * Returns null unless one language clearly wins.
 *
 * @example
 * guessLanguage('Der Zug ist nicht in den Bahnhof gefahren, und die Leute warten auf dem Platz.')?.code; // 'de'
 */
export function guessLanguage(text: string): Language | null {
  const look = text.slice(0, LONGEST_LOOK).normalize('NFC').toLowerCase();
  const points = new Map<Language, number>();
  const hits = new Map<Language, number>();
  const count = (word: string, times: number): void => {
    const owners = OWNERS.get(word);
    for (const language of owners?.languages ?? []) {
      points.set(language, (points.get(language) ?? 0) + times * (owners?.points ?? 0));
      hits.set(language, (hits.get(language) ?? 0) + times);
    }
  };
  let words = 0;
  for (const [run] of look.matchAll(/[\p{L}\p{M}]+/gu)) {
    const unspaced = UNSPACED.test(run);
    // An unspaced run has no word count; two characters are about one word.
    words += unspaced ? Math.ceil(run.length / 2) : 1;
    if (!unspaced) count(run, 1);
  }
  if (UNSPACED.test(look)) for (const word of UNSPACED_WORDS) count(word, look.split(word).length - 1);

  const [best, second] = [...points].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < FEWEST_POINTS) return null;
  if ((hits.get(best[0]) ?? 0) < words * SMALLEST_SHARE) return null;
  return best[1] >= CLEAR_LEAD * (second?.[1] ?? 0) ? best[0] : null;
}

function collectOwners(): ReadonlyMap<string, WordOwners> {
  const languagesOf = new Map<string, Language[]>();
  for (const language of LANGUAGES)
    for (const word of language.frequent) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  return new Map(
    [...languagesOf].map(([word, languages]) => [word, { languages, points: 1 / languages.length }] as const),
  );
}
