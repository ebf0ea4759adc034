import type { Automaton } from './automaton.js';
import { endOfNumbers } from './numbers.js';
import { SYMBOLS } from './symbols.js';
import { makeTagTracker, type TagTracker } from './tag-tracker.js';

/** A word that was found, where it stands, and what tells whether that is in a tag. The next find overwrites it. */
export interface FoundWord {
  /** Its index among the words of the caller. */
  word: number;
  start: number;
  /** Offset behind its last character. */
  end: number;
  /** To ask costs a walk from the last question to this one. */
  readonly tags: TagTracker;
}

/** What to do with the finds of a scan; true ends it. */
export interface Finds {
  /** `numbers`: the find is one of the numbers of an attribute, and so are those that follow it. */
  readonly word: (found: FoundWord) => boolean | 'numbers';
  /** A script: its start tag without the brackets, and its content. */
  readonly script?: (tag: string, content: string) => boolean;
}

/** The words that the scan itself needs; those of the caller come behind them. */
export const SCAN_WORDS: readonly string[] = ['<script', '<style', '<!--'];
const [SCRIPT, STYLE] = [0, 1];
/** A start tag longer than this is none. */
const LONGEST_TAG = 10_000;
/** Behind the name of a tag. */
const NAME_END = /[\s/>]/;

/** Where a comment, script or style is passed over, or numbers: from `at` on, to `to`. */
interface Jump {
  readonly at: number;
  readonly to: number;
  /** Whether a text follows. */
  readonly intoText: boolean;
}

/**
 * Walks over the source of a page once, without taking it apart, and tells where words stand. Comments and the content
 * of scripts and styles are passed over: nothing in them is an element or a text.
 *
 * @param words those that `automaton` was made of, {@link SCAN_WORDS} first
 */
export function scanMarkup(html: string, automaton: Automaton, words: readonly string[], finds: Finds): void {
  // Held here, for the inner loop is most of what a page costs.
  const { table } = automaton;
  const symbols = SYMBOLS;
  const tags = makeTagTracker(html);
  const ends = makeEnds(html);
  const found: FoundWord = { word: 0, start: 0, end: 0, tags };
  const longest = Math.max(...words.map((word) => word.length));
  let at = 0;
  let jump: Jump | null = null;
  while (at < html.length) {
    const stop = jump?.at ?? html.length;
    let state = 0;
    for (; at < stop; at++) {
      state = table[state | (symbols[html.charCodeAt(at)] ?? 0)] ?? 0;
      if (state >= 0) continue;
      state = ~state;
      const next = takeWords(state, at + 1);
      if (next === 'stop') return;
      if (next === null || jump !== null) continue;
      jump = next;
      break;
    }
    if (jump === null || at < jump.at) at++;
    else {
      at = jump.to;
      if (jump.intoText) tags.skipTo(at);
      jump = null;
    }
  }

  function takeWords(state: number, end: number): Jump | 'stop' | null {
    let next: Jump | null = null;
    for (const word of automaton.words.get(state) ?? []) {
      const start = end - (words[word]?.length ?? 0);
      if (word >= SCAN_WORDS.length) {
        found.word = word - SCAN_WORDS.length;
        found.start = start;
        found.end = end;
        const answer = finds.word(found);
        if (answer === true) return 'stop';
        if (answer === 'numbers') next = numbersAt(html, end, longest);
      } else if (html.charCodeAt(start) === 0x3c) {
        next =
          word === SCRIPT || word === STYLE
            ? jumpOver(html, start, word, tags, ends)
            : commentAt(html, start, tags, ends);
        const isScript = next !== null && word === SCRIPT;
        // The start tag itself is read: what a script is called tells of its maker.
        if (
          isScript &&
          next !== null &&
          finds.script?.(html.slice(start + 1, next.at), html.slice(next.at + 1, next.to))
        )
          return 'stop';
      }
    }
    return next;
  }
}

/** Finds where comments, scripts and styles end; what has no end is looked for once. */
type Ends = (of: 'comment' | 'script' | 'style', from: number) => number | null;

const END = { comment: /-->/g, script: /<\/script(?=[\s/>])/gi, style: /<\/style(?=[\s/>])/gi };

function makeEnds(html: string): Ends {
  const endless = new Set<string>();
  return (of, from) => {
    if (endless.has(of)) return null;
    END[of].lastIndex = from;
    const match = END[of].exec(html);
    if (match === null) endless.add(of);
    return match?.index ?? null;
  };
}

function commentAt(html: string, start: number, tags: TagTracker, ends: Ends): Jump | null {
  if (!html.startsWith('<!--', start) || tags.placeOf(start).kind !== 'text') return null;
  const end = ends('comment', start + 2);
  return end === null ? null : { at: start, to: end + 3, intoText: true };
}

/** The content of a script or style; null where there is no start tag, or no end. */
function jumpOver(html: string, start: number, word: number, tags: TagTracker, ends: Ends): Jump | null {
  // `title="<script>…"` is no script, and what it may swallow are elements.
  const name = SCAN_WORDS[word] ?? '';
  if (!NAME_END.test(html.charAt(start + name.length)) || tags.placeOf(start).kind !== 'text') return null;
  const tag = html.slice(start, start + LONGEST_TAG).indexOf('>');
  const end = tag === -1 ? null : ends(word === SCRIPT ? 'script' : 'style', start + tag);
  return end === null ? null : { at: start + tag, to: end, intoText: true };
}

/** The numbers from a place on; null for few. A word may begin in their last letters and end behind them. */
function numbersAt(html: string, start: number, longestWord: number): Jump | null {
  const to = endOfNumbers(html, start) - longestWord;
  return to <= start ? null : { at: start, to, intoText: false };
}
