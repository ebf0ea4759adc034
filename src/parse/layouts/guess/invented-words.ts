import type { Language } from '../../languages/language.js';
import { ZONE_NAMES } from '../../time/zone-names.js';

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi ga go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi vo'.split(
    ' ',
  );
/** Tags, entities and addresses in a text are no words. */
const TOKEN = /<[^>]{0,4000}>|&#?\w{1,10};|https?:\/\/\S{1,2000}|[\p{L}\p{M}]{1,200}/gu;

/**
 * A function that replaces the words of a publisher by invented ones, each word by the same one wherever it stands: a
 * headline in JSON-LD stays that of the page. Words that the reading of a page needs (months, "ago", "updated", zones,
 * the small words a language is known by), digits, tags and addresses are kept.
 */
export function inventWords(languages: readonly Language[]): (text: string) => string {
  const kept = keptWords(languages);
  return (text) =>
    text.replace(TOKEN, (token) =>
      /^(?:<|&|https?:)/.test(token) || kept.has(token.toLowerCase()) ? token : invent(token),
    );
}

/** The words of zones and of everything a language is read by. */
function keptWords(languages: readonly Language[]): ReadonlySet<string> {
  const kept = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) kept.add(word.toLowerCase());
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        take(key);
        take(inner);
      }
  };
  for (const language of languages) take(language);
  for (const zone of Object.keys(ZONE_NAMES)) kept.add(zone.toLowerCase());
  return kept;
}

/** As long as the word, in the same letters' case; of a script without case, syllables all the same. */
function invent(word: string): string {
  let hash = 7;
  for (const letter of word.toLowerCase()) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  let made = '';
  while (made.length < word.length) {
    made += SYLLABLES[hash % SYLLABLES.length] ?? 'na';
    hash = (Math.imul(hash, 1_103_515_245) + 12_345) >>> 0;
  }
  made = made.slice(0, Math.max(1, word.length));
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return made.toUpperCase();
  const [first = ''] = word;
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? `${made.charAt(0).toUpperCase()}${made.slice(1)}`
    : made;
}
