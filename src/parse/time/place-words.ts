import { fold } from './fold.js';

/** Words that place a page in the country of a zone, for abbreviations that several countries share. */
const WORDS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Asia/Kolkata',
    ['new delhi', 'delhi', 'mumbai', 'kolkata', 'chennai', 'bengaluru', 'lok sabha', 'bjp', 'crore', 'lakh', 'india'],
  ],
  ['Europe/Dublin', ['ireland', 'dublin', 'taoiseach', 'fianna', 'dáil', 'gardaí']],
  ['Asia/Jerusalem', ['israel', 'jerusalem', 'tel aviv', 'knesset', 'idf']],
  [
    'Europe/London',
    ['united kingdom', 'britain', 'england', 'london', 'westminster', 'downing street', 'scotland', 'uk'],
  ],
  ['Asia/Dhaka', ['bangladesh', 'dhaka', 'chattogram']],
  ['Australia/Sydney', ['australia', 'sydney', 'melbourne', 'canberra', 'nsw']],
  ['America/New_York', ['washington', 'white house', 'congress', 'u.s.', 'new york', 'florida', 'senate']],
  ['Asia/Shanghai', ['china', 'beijing', 'shanghai', 'xinhua']],
];
/** A page's own country is named at its top. */
const TOP = 6_000;

/** The zones that the words of a page point to, the one with most hits first. A hint for settling, never a default. */
export function zonesOfWords(text: string): readonly string[] {
  const folded = fold(text.slice(0, TOP));
  return WORDS.map(([zone, words]) => ({ zone, hits: words.filter((word) => contains(folded, word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((one, two) => two.hits - one.hits)
    .map(({ zone }) => zone);
}

function contains(folded: string, word: string): boolean {
  const at = folded.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(folded.charAt(at - 1)) && !/\p{L}/u.test(folded.charAt(at + word.length));
}
