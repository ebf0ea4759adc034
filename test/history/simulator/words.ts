import type { Random } from './random.js';

/** What a reader reads of a post. */
export interface Words {
  readonly headline: string | null;
  readonly byline: string | null;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
}

const SYLLABLES = ['bra', 'cor', 'dun', 'fel', 'gor', 'hal', 'kes', 'lim', 'mar', 'nor', 'pel', 'quo', 'ros', 'sel'];
const SUBJECTS: readonly [string, ...string[]] = [
  'The harbour master',
  'A crew of rowers',
  'The town council',
  'A spokesman for the ferry',
  'The fire brigade',
  'Half the village',
  'The stationmaster',
  'A flock of geese',
  'The second lighthouse',
  'The minister for canals',
];
const VERBS: readonly [string, ...string[]] = [
  'has closed',
  'wants to inspect',
  'will reopen',
  'is waiting for',
  'has lost sight of',
  'denies knowing',
  'has flooded',
  'is painting',
  'counts on',
  'has photographed',
];
const OBJECTS: readonly [string, ...string[]] = [
  'the old bridge',
  'the eastern quay',
  'every lift in the tower',
  'the night train',
  'a warehouse full of umbrellas',
  'the swimming bath',
  'the road over the pass',
  'three hundred sandbags',
  'the weather station',
  'the market hall',
];
const ENDS: readonly [string, ...string[]] = [
  'until further notice',
  'before the tide turns',
  'without giving reasons',
  'for the first time this year',
  'while the rain goes on',
  'with the help of neighbours',
  'as far as anybody can tell',
  'according to the morning paper',
];
const WRITERS: readonly [string, ...string[]] = ['Edda Wray', 'Milo Castell', 'Tam Vale', 'Ida Korsak', 'Jun Abara'];

/** A name that no other number has. */
export function nameOf(number: number): string {
  const base = SYLLABLES.length;
  const parts = [Math.floor(number / (base * base)) % base, Math.floor(number / base) % base, number % base];
  const name = parts.map((part) => SYLLABLES[part] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const STEMS = ['ber', 'tak', 'lon', 'vis', 'mur', 'pad', 'gri', 'sto', 'wen', 'hol', 'zan', 'fip', 'ked', 'ruv', 'yom'];
const ENDINGS: readonly [string, ...string[]] = ['er', 'ing', 'ed', 'al', 'ow', 'ish', 'ant', 'or', 'et', 'ly'];

/** A word that hardly any other post has: real posts share the small words of a language, not those that matter. */
function makeWord(random: Random): string {
  const stem = (): string => STEMS[random.int(0, STEMS.length - 1)] ?? '';
  return `${stem()}${stem()}${random.pick(ENDINGS)}`;
}

/** One invented sentence that names `name`. */
export function makeSentence(random: Random, name: string): string {
  const word = (): string => makeWord(random);
  const count = random.chance(0.4) ? `, ${random.int(2, 980)} ${word()} people said,` : '';
  const subject = random.chance(0.5)
    ? `The ${word()} ${word()} in ${name}`
    : `${random.pick(SUBJECTS)} of ${word()} near ${name}`;
  const object = random.chance(0.4) ? random.pick(OBJECTS) : `a ${word()} and two ${word()}s`;
  return `${subject}${count} ${random.pick(VERBS)} ${object} with ${word()} ${word()} ${random.pick(ENDS)}.`;
}

/** The first words of a post. No two names give the same. */
export function makeWords(random: Random, name: string): Words {
  const sentences = Array.from({ length: random.int(1, 5) }, () => makeSentence(random, name));
  return {
    headline: random.chance(0.7) ? `${name} ${makeWord(random)}: ${random.pick(OBJECTS)} ${makeWord(random)}` : null,
    byline: random.chance(0.4) ? random.pick(WRITERS) : null,
    text: sentences.join(random.chance(0.5) ? '\n\n' : ' '),
  };
}

/** A cry that a live blog of a match prints again and again, word for word. */
export const CRY: Words = { headline: null, byline: null, text: 'Goal! The whole stand is on its feet again.' };
