import type { Random } from './random.js';
import { makeSentence, makeWords, type Words } from './words.js';

/** What an editor does to a post that stands on the page. `clock`: only its time of change is set anew. */
export type EditKind = 'typo' | 'addition' | 'correction' | 'rewrite' | 'clock';

/** The words after an edit. `name` must be new for a rewrite, so that no two posts ever say the same. */
export function editWords(random: Random, kind: EditKind, words: Words, name: string): Words {
  if (kind === 'typo') return { ...words, text: changeLetters(random, words.text) };
  if (kind === 'addition') return { ...words, text: addWords(random, words.text, name) };
  if (kind === 'correction') return { ...words, text: correct(random, words.text) };
  if (kind === 'rewrite') {
    const fresh = makeWords(random, name);
    return { ...fresh, headline: words.headline === null ? null : (fresh.headline ?? words.headline) };
  }
  return words;
}

/** Two letters of a longer word change places, or one falls out. */
function changeLetters(random: Random, text: string): string {
  const spots = [...text.matchAll(/\b[a-z]{6,}\b/g)].map((match) => match.index + random.int(1, 3));
  const at = spots[random.int(0, Math.max(0, spots.length - 1))] ?? 0;
  const [one, two] = [text.charAt(at), text.charAt(at + 1)];
  const changed = one === two || random.chance(0.4) ? one : `${two}${one}`;
  return `${text.slice(0, at)}${changed}${text.slice(at + 2)}`;
}

function addWords(random: Random, text: string, name: string): string {
  const sentence = makeSentence(random, name);
  const way = random.int(0, 2);
  if (way === 0) return `${text}\n\n${sentence}`;
  if (way === 1) return `${text} ${sentence}`;
  // Into the middle of a sentence.
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  return at < 0 ? `${text} ${sentence}` : `${text.slice(0, at)} late in the day${text.slice(at)}`;
}

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\bthe night train\b/, 'an early tram'],
  [/\bhas closed\b/, 'opened'],
  [/\bHalf the village\b/, 'Nobody from outside'],
  [/\bthe old bridge\b/, 'a brand new viaduct'],
  [/\buntil further notice\b/, 'till Sunday'],
];

/** Another number where there is one; else other words; else a sentence less; else one word that means the contrary. */
function correct(random: Random, text: string): string {
  const number = /\d+/.exec(text);
  if (number !== null && random.chance(0.7)) {
    return text.replace(number[0], String(Number(number[0]) + random.int(1, 40)));
  }
  for (const [found, put] of REPLACED) if (found.test(text)) return text.replace(found, put);
  const sentences = text.split(/(?<=\.)\s+/);
  if (sentences.length > 2) return sentences.slice(0, -1).join(' ');
  const last = text.lastIndexOf(' ');
  return `${text.slice(0, last)} yesterday evening.`;
}
