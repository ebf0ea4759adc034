/** Words nobody ever wrote, the same ones for the same seed: pages for measuring must not change between runs. */

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ENDINGS = ['', 'n', 'r', 'l', 's', 'nd', 'st', 'm', 'rk', 'th'];
/** A third of running English is words such as these; without them no reader would take a page for English. */
const COMMON = 'the of and to in a that is was for on with as by at from it has were said after who their not'.split(
  ' ',
);

/** A stream of words and numbers that depends on nothing but `seed`. */
export function createWords(seed) {
  let state = seed >>> 0;
  // mulberry32: small, and the same on every machine.
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(ENDINGS);
  const word = () => syllable() + (random() < 0.6 ? syllable() : '');
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const phrase = (length) => Array.from({ length }, () => (random() < 0.36 ? pick(COMMON) : word())).join(' ');
  const name = () => `${capital(word())} ${capital(word())}`;
  const sentence = () => {
    const start = capital(phrase(6 + below(8)));
    if (random() < 0.15) return `“${start},” ${name()} said.`;
    if (random() < 0.2) return `${start} – ${phrase(4 + below(5))} – ${phrase(3 + below(5))}.`;
    return `${start}, ${phrase(4 + below(8))}.`;
  };
  const sentences = (count) => Array.from({ length: count }, sentence).join(' ');
  const headline = () => capital(phrase(7 + below(5)));
  const slug = () => Array.from({ length: 5 }, word).join('-');
  const hex = (length) => Array.from({ length }, () => below(16).toString(16)).join('');
  return { below, pick, word, name, sentence, sentences, headline, slug, hex };
}
