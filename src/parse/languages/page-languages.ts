import { guessLanguage } from './guess-language.js';
import type { Language } from './language.js';
import { LANGUAGES, languageOf } from './languages.js';

const ENGLISH: readonly Language[] = LANGUAGES.filter(({ code }) => code === 'en');
const pairs = new Map<string, readonly Language[]>();

/** The same list for the same language, so that what is compiled from it is compiled once. */
function withEnglish(own: Language): readonly Language[] {
  const known = pairs.get(own.code) ?? [own, ...ENGLISH];
  pairs.set(own.code, known);
  return known;
}

/**
 * The languages to read a page with: the one it declares or is guessed to be in, then English, whose zones, labels and
 * widgets stand on pages of every language.
 */
export function languagesOfPage(tag: string | null, sample: string): readonly Language[] {
  const own = languageOf(tag) ?? guessLanguage(sample);
  return own === null || own.code === 'en' ? ENGLISH : withEnglish(own);
}
