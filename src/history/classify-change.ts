import type { Marker } from '../model/post.js';
import type { RevisionChange } from '../model/timeline.js';
import { piecesOf, type WordChange, wordChanges } from './word-changes.js';

/** The words of a post, and what it says of its own changes. */
export interface Wording {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** A slip of the hand touches no more words than this. */
const MOST_TYPOS = 3;
/** Less of the words than this is left, and the post was written anew. */
const REWRITTEN = 0.5;
/** Markers that say that what stood there was wrong. */
const ADMISSIONS: ReadonlySet<string> = new Set(['corrected', 'clarified', 'editors-note', 'retracted']);

/** What a change of words amounts to. The words must differ. */
export function classifyChange(before: Wording, after: Wording): Exclude<RevisionChange, 'first' | 'timestamp-only'> {
  if (admits(after.markers, before.markers)) return 'correction';
  const [one, two] = [allOf(before), allOf(after)];
  if (lettersOf(one) === lettersOf(two)) return 'typo';
  const changes = wordChanges(one, two);
  if (isSlip(changes)) return 'typo';
  const removed = changes.filter(({ kind, text }) => kind === 'removed' && hasWords(text));
  if (removed.length === 0) return 'addition';
  return shareKept(changes, one, two) < REWRITTEN ? 'rewrite' : 'correction';
}

/** How many of the words of the longer text stayed, in their order: the small words of a language stand in every text. */
function shareKept(changes: readonly WordChange[], before: string, after: string): number {
  const kept = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? wordsIn(text).length : 0), 0);
  return kept / Math.max(1, wordsIn(before).length, wordsIn(after).length);
}

function admits(now: readonly Marker[], before: readonly Marker[]): boolean {
  const known = new Set(before.map(({ kind, text }) => `${kind} ${text}`));
  return now.some(({ kind, text }) => ADMISSIONS.has(kind) && !known.has(`${kind} ${text}`));
}

function allOf({ headline, byline, text }: Wording): string {
  return [headline ?? '', byline ?? '', text].join('\n\n');
}

/** Without signs, capitals and spaces, but for those of numbers: "per cent" is "percent", and 1.25 is not 125. */
function lettersOf(text: string): string {
  return wordsIn(text)
    .map((word) => (/\p{N}/u.test(word) ? ` ${word} ` : word))
    .join('');
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Signs and capitals, and a few words that are nearly the same; a number is never a slip, for readers count on it. */
function isSlip(changes: readonly WordChange[]): boolean {
  const removed: string[] = [];
  const added: string[] = [];
  let typos = 0;
  for (const change of [...changes, { kind: 'same', text: ' ' } as const]) {
    if (change.kind !== 'same') {
      (change.kind === 'added' ? added : removed).push(change.text);
      continue;
    }
    if (removed.length + added.length === 0) continue;
    const slips = slipsIn(removed.join(''), added.join(''));
    if (slips === null) return false;
    typos += slips;
    removed.length = 0;
    added.length = 0;
  }
  return typos <= MOST_TYPOS;
}

/** How many words differ by a few letters; null where they are other words. */
function slipsIn(before: string, after: string): number | null {
  const [one, two] = [wordsIn(before), wordsIn(after)];
  if (one.length !== two.length) return null;
  let slips = 0;
  for (const [index, word] of one.entries()) {
    const other = two[index] ?? '';
    if (word === other) continue;
    if (/\p{N}/u.test(word + other) || !areNear(word, other)) return null;
    slips += 1;
  }
  return slips;
}

function wordsIn(text: string): string[] {
  return piecesOf(text.toLowerCase()).filter(hasWords);
}

/** One letter in a short word, two in a long one; short words of their own are not slips of each other: "is", "in". */
function areNear(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest < 4 || longest > 60) return false;
  return editsBetween(a, b) <= (longest < 6 ? 1 : 2);
}

/** Letters put in, left out, changed, or swapped with their neighbour (Damerau, restricted). */
function editsBetween(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) best = Math.min(best, (older[column - 2] ?? 0) + 1);
      now.push(best);
    }
    older = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
