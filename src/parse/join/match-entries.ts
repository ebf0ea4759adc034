import type { Candidate } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { fingerprintOf } from './fingerprint.js';

/** The first letters of the words by which an entry of data and a post are known to be the same. */
const LETTERS = 40;
const LEAST_LETTERS = 30;

/** For each entry the index of the shown post it speaks of; null where it speaks of none. */
export interface Matches {
  readonly partners: readonly (number | null)[];
  /** Positions of entries that speak of one of several posts, nobody knows which. */
  readonly unclear: ReadonlySet<number>;
}

/**
 * Which of the shown posts each entry of data speaks of: the one it names, else the one with its headline, else the one
 * with its first words. A post that one entry names is no other entry's.
 */
export function matchEntries(shown: readonly Candidate[], entries: readonly Candidate[]): Matches {
  const partners = matchByName(shown, entries);
  const unclear = new Set<number>();
  const matches = { partners, unclear };
  const headlines = entries.map(({ headline }) => headline);
  // Data that gives most entries one headline gives them the page's.
  const named = new Set(headlines).size > entries.length / 2;
  if (named) matchByWords(shown, entries, matches, ({ headline }) => (headline === null ? '' : normal(headline)));
  if (partners.includes(null)) matchByWords(shown, entries, matches, firstWords);
  // Then the headline of the post may open the words instead, without a space: "Gate shutThe last gate …".
  if (!named && partners.includes(null)) matchByWords(shown, entries, matches, firstWords, headAndWords);
  return matches;
}

function firstWords(candidate: Candidate): string {
  return enough(fingerprintOf(candidate));
}

function headAndWords(candidate: Candidate): string {
  return candidate.headline === null ? '' : enough(normal(candidate.headline) + fingerprintOf(candidate));
}

function enough(letters: string): string {
  return letters.length < LEAST_LETTERS ? '' : letters.slice(0, LETTERS);
}

function matchByName(shown: readonly Candidate[], entries: readonly Candidate[]): (number | null)[] {
  const owners = new Map<string, number>();
  const note = (names: readonly string[], index: number): void => {
    for (const name of names) if (!owners.has(name)) owners.set(name, index);
  };
  // A post may link to another in its words: ids come first, links to the post itself next, any other link last.
  shown.forEach(({ id }, index) => {
    if (id !== null) note([id, bareId(id)], index);
  });
  shown.forEach(({ url }, index) => {
    if (url !== null) note([url, fragmentOf(url)], index);
  });
  shown.forEach(({ keys }, index) => {
    note(keys, index);
  });
  const paths = onePostPaths(shown);
  const linked = onePostPaths(entries);
  const shared = sharedNames(entries);
  return entries.map(({ keys, url }) => {
    const path = pathOf(url);
    const page = linked.has(path) ? paths.get(path) : undefined;
    if (page !== undefined) return page;
    for (const key of keys) {
      const owner = key === '' || shared.has(key) ? undefined : owners.get(key);
      if (owner !== undefined) return owner;
    }
    return null;
  });
}

/** Posts with a page of their own are named by its path, in data by the whole address. */
function onePostPaths(shown: readonly Candidate[]): ReadonlyMap<string, number> {
  const paths = new Map<string, number>();
  const twice = new Set<string>();
  shown.forEach(({ url }, index) => {
    const path = pathOf(url);
    if (paths.has(path)) twice.add(path);
    else if (path !== '') paths.set(path, index);
  });
  for (const path of twice) paths.delete(path);
  return paths;
}

/** The path of an address that names nothing by its fragment or query; '' for any other. */
function pathOf(url: string | null): string {
  if (url === null || fragmentOf(url) !== '' || url.includes('#')) return '';
  const path = url.replace(/^(?:https?:)?\/\/[^/?]{1,255}/i, '').replace(/\?.*$/, '');
  return path.length > 1 ? path.replace(/\/$/, '') : '';
}

/** What three entries are called, such as the address of the page, names none of them. */
function sharedNames(entries: readonly Candidate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { keys } of entries) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 2).map(([key]) => key));
}

/** Pairs what is left on both sides where the words are the same; several of the same words are paired in order. */
function matchByWords(
  shown: readonly Candidate[],
  entries: readonly Candidate[],
  { partners, unclear }: { readonly partners: (number | null)[]; readonly unclear: Set<number> },
  wordsOf: (candidate: Candidate) => string,
  wordsOfShown: (candidate: Candidate) => string = wordsOf,
): void {
  const taken = new Set(partners);
  const free = new Map<string, number[]>();
  shown.forEach((candidate, index) => {
    const words = taken.has(index) ? '' : wordsOfShown(candidate);
    if (words !== '') free.set(words, [...(free.get(words) ?? []), index]);
  });
  const asked = new Map<string, number[]>();
  entries.forEach((entry, position) => {
    const words = partners[position] === null ? wordsOf(entry) : '';
    if (free.has(words)) asked.set(words, [...(asked.get(words) ?? []), position]);
  });
  for (const [words, positions] of asked) {
    const indexes = free.get(words) ?? [];
    const all = positions.length === indexes.length;
    positions.forEach((position, at) => {
      if (all) partners[position] = indexes[at] ?? null;
      else if (positions.length < indexes.length) unclear.add(position);
    });
  }
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
