import type { Language, RelativeUnit } from '../languages/language.js';

/** What one word or phrase can mean inside a stamp. */
export type Meaning =
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'weekday'; readonly value: number }
  | { readonly kind: 'day'; readonly value: number }
  | { readonly kind: 'meridiem'; readonly value: 'am' | 'pm' }
  | { readonly kind: 'clock-word'; readonly value: 'noon' | 'midnight' }
  | { readonly kind: 'zone'; readonly value: string }
  | { readonly kind: 'label'; readonly value: 'published' | 'updated' }
  | { readonly kind: 'before-clock' }
  | { readonly kind: 'after-clock' }
  | { readonly kind: 'connector' };

/** How a relative time is put together: `{ before: ['vor'], after: [] }` around "5 Minuten". */
export interface RelativePattern {
  readonly before: string;
  readonly after: string;
}

/** The words of one language, arranged for look-up. */
export interface Lexicon {
  readonly code: string;
  readonly words: ReadonlyMap<string, readonly Meaning[]>;
  readonly longest: number;
  readonly units: ReadonlyMap<string, RelativeUnit>;
  readonly longestUnit: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly patterns: readonly RelativePattern[];
  readonly vague: readonly string[];
  readonly phrases: ReadonlyMap<string, readonly [number, RelativeUnit]>;
  readonly longestPhrase: number;
}

/** The words of no language, for texts that hold none. */
export const NO_WORDS: Lexicon = {
  code: '',
  words: new Map(),
  longest: 0,
  units: new Map(),
  longestUnit: 0,
  numbers: new Map(),
  patterns: [],
  vague: [],
  phrases: new Map(),
  longestPhrase: 0,
};

const cache = new WeakMap<Language, Lexicon>();

/** The look-up tables of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const made = makeLexicon(language);
  cache.set(language, made);
  return made;
}

const lists = new WeakMap<readonly Language[], readonly Lexicon[]>();

/** The look-up tables of several languages: the same list for the same list, so that readings can be kept by it. */
export function lexiconsOf(languages: readonly Language[]): readonly Lexicon[] {
  const known = lists.get(languages) ?? languages.map(lexiconOf);
  lists.set(languages, known);
  return known;
}

function makeLexicon(language: Language): Lexicon {
  const words = new Map<string, Meaning[]>();
  const add = (list: readonly string[], meaning: Meaning): void => {
    for (const word of list) words.set(word, [...(words.get(word) ?? []), meaning]);
  };
  language.months.forEach((forms, index) => {
    add(forms, { kind: 'month', value: index + 1 });
  });
  language.weekdays.forEach((forms, index) => {
    add(forms, { kind: 'weekday', value: index + 1 });
  });
  add(language.days.today, { kind: 'day', value: 0 });
  add(language.days.yesterday, { kind: 'day', value: -1 });
  add(language.days.dayBeforeYesterday, { kind: 'day', value: -2 });
  add(language.days.tomorrow, { kind: 'day', value: 1 });
  add(language.am, { kind: 'meridiem', value: 'am' });
  add(language.pm, { kind: 'meridiem', value: 'pm' });
  add(language.noon, { kind: 'clock-word', value: 'noon' });
  add(language.midnight, { kind: 'clock-word', value: 'midnight' });
  add(language.beforeClock, { kind: 'before-clock' });
  add(language.afterClock, { kind: 'after-clock' });
  add(language.connectors, { kind: 'connector' });
  add(language.timeLabels.published, { kind: 'label', value: 'published' });
  add(language.timeLabels.updated, { kind: 'label', value: 'updated' });
  for (const [word, zone] of Object.entries(language.zones)) add([word], { kind: 'zone', value: zone });

  const units = new Map<string, RelativeUnit>();
  for (const [unit, forms] of Object.entries(language.relative.units)) {
    for (const form of forms) units.set(form, unit as RelativeUnit);
  }
  const phrases = new Map<string, readonly [number, RelativeUnit]>(Object.entries(language.relative.phrases));
  for (const now of language.relative.now) phrases.set(now, [0, 'second']);
  return {
    code: language.code,
    words,
    longest: longestOf(words.keys()),
    units,
    longestUnit: longestOf(units.keys()),
    numbers: new Map(Object.entries(language.relative.numbers)),
    patterns: language.relative.patterns.map(splitPattern),
    vague: language.relative.vague,
    phrases,
    longestPhrase: longestOf(phrases.keys()),
  };
}

function splitPattern(pattern: string): RelativePattern {
  const start = pattern.startsWith('{unit}') ? 0 : Math.min(...['{n}', '{unit}'].map((hole) => holeAt(pattern, hole)));
  const unit = pattern.lastIndexOf('{unit}') + '{unit}'.length;
  const number = pattern.lastIndexOf('{n}') + '{n}'.length;
  return { before: pattern.slice(0, start).trim(), after: pattern.slice(Math.max(unit, number)).trim() };
}

function holeAt(pattern: string, hole: string): number {
  const at = pattern.indexOf(hole);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function longestOf(words: Iterable<string>): number {
  let longest = 0;
  for (const word of words) longest = Math.max(longest, word.length);
  return longest;
}

/** Scripts written without spaces: a word may end anywhere. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const LETTER = /[\p{L}\p{M}]/u;

/** Whether a word may end before `index`: not in the middle of a longer word. */
export function endsWord(folded: string, index: number): boolean {
  if (index >= folded.length) return true;
  const next = folded.charAt(index);
  if (!LETTER.test(next)) return next !== "'" || !LETTER.test(folded.charAt(index + 1));
  return UNSPACED.test(folded.charAt(index - 1)) || UNSPACED.test(next);
}

const lengths = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, readonly number[]>>();

/** By first letter, how long the entries of a table are, the longest first: most letters of a text begin none. */
function lengthsOf(table: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly number[]> {
  const before = lengths.get(table);
  if (before !== undefined) return before;
  const found = new Map<string, number[]>();
  for (const entry of table.keys()) {
    const known = found.get(entry.charAt(0)) ?? [];
    if (!known.includes(entry.length)) known.push(entry.length);
    found.set(entry.charAt(0), known);
  }
  for (const known of found.values()) known.sort((one, two) => two - one);
  lengths.set(table, found);
  return found;
}

/** The longest entry of a table that stands in the folded text at `index`, ending where a word may end. */
export function longestEntry<Value>(
  table: ReadonlyMap<string, Value>,
  longest: number,
  folded: string,
  index: number,
): { readonly value: Value; readonly end: number } | null {
  const room = Math.min(longest, folded.length - index);
  for (const length of lengthsOf(table).get(folded.charAt(index)) ?? []) {
    if (length > room) continue;
    const value = table.get(folded.slice(index, index + length));
    if (value !== undefined && endsWord(folded, index + length)) return { value, end: index + length };
  }
  return null;
}
