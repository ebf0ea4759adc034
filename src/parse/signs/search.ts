import type { Layout } from '../layouts/layout.js';
import { type Automaton, makeAutomaton } from './automaton.js';
import { CLOCK_WORDS } from './clocks.js';
import { type LayoutWord, layoutWords } from './layout-words.js';
import { NAME_WORDS } from './name-sign.js';
import { SCAN_WORDS } from './scan-markup.js';

/** What a word may be a sign of. */
export type WordKind = 'name' | 'data' | 'clock' | 'head' | 'entity' | 'nul' | 'layout';

/** The words that are looked for on every page, by what they may be. */
const PLAIN_WORDS: Readonly<Record<Exclude<WordKind, 'layout'>, readonly string[]>> = {
  name: NAME_WORDS,
  data: ['LiveBlogPosting'],
  clock: CLOCK_WORDS,
  head: ['<title', '<h1', '<meta', '<link'],
  entity: ['&#'],
  nul: ['\0'],
};

/** Everything that is looked for in a page, and the automaton that finds it. */
export interface Search {
  readonly automaton: Automaton;
  /** All words, those of the scan itself first. */
  readonly words: readonly string[];
  /** What each word behind those of the scan is. */
  readonly kinds: readonly WordKind[];
  /** The marks of layouts; null for other words. */
  readonly marks: readonly (LayoutWord | null)[];
}

const PLAIN = (Object.keys(PLAIN_WORDS) as (keyof typeof PLAIN_WORDS)[]).flatMap((kind) =>
  PLAIN_WORDS[kind].map((word) => ({ kind, word })),
);

/** The search for what stands on any page, and for the marks of layouts that count anywhere. */
export function searchAnywhere(layouts: readonly Layout[]): Search {
  return makeSearch(PLAIN, layoutWords(layouts, false));
}

/** The search for the marks that count only where a page is at home. */
export function searchAtHome(layouts: readonly Layout[]): Search {
  return makeSearch([], layoutWords(layouts, true));
}

function makeSearch(
  plain: readonly { readonly kind: WordKind; readonly word: string }[],
  marks: readonly LayoutWord[],
): Search {
  const words = [...SCAN_WORDS, ...plain.map(({ word }) => word), ...marks.map(({ probe }) => probe)];
  return {
    automaton: makeAutomaton(words),
    words,
    kinds: [...plain.map(({ kind }) => kind), ...marks.map((): WordKind => 'layout')],
    marks: [...plain.map(() => null), ...marks],
  };
}
