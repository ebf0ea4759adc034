import { guessLanguage } from './guess-language.js';
import type { Language } from './language.js';
import { LANGUAGES, languageOf } from './languages.js';

/**
 * The languages to read a page with: the one it declares or is guessed to be in, then English, whose zones, labels and
 * widgets stand on pages of every language.
 */
export function languagesOfPage(tag: string | null, sample: string): readonly Language[] {
  const english = LANGUAGES.filter(({ code }) => code === 'en');
  const own = languageOf(tag) ?? guessLanguage(sample);
  return own === null || own.code === 'en' ? english : [own, ...english];
}
