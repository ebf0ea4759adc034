import { diffArrays } from 'diff';

/** A piece of a text that two versions of it share, or that one of them has alone. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts that differ in more words than this have nothing to do with each other, and to align them takes long. */
const MOST_EDITS = 2_000;
/** And no text is longer. */
const MOST_PIECES = 60_000;

/**
 * What was added and what was removed between two versions of a text, by words. Everything `same` and `removed` put
 * together is `before`; everything `same` and `added` is `after`.
 *
 * @example
 * ```ts
 * wordChanges('The road is closed', 'The road is open again');
 * // [{ kind: 'same', text: 'The road is ' }, { kind: 'removed', text: 'closed' }, { kind: 'added', text: 'open again' }]
 * ```
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [one, two] = [piecesOf(before), piecesOf(after)];
  const changes =
    one.length > MOST_PIECES || two.length > MOST_PIECES
      ? undefined
      : diffArrays(one, two, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return whole(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function whole(before: string, after: string): WordChange[] {
  const changes: WordChange[] = [];
  if (before !== '') changes.push({ kind: 'removed', text: before });
  if (after !== '') changes.push({ kind: 'added', text: after });
  return changes;
}

/** Words, numbers with their points, white space, and every other sign alone. Scripts without spaces: letter by letter. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\d+(?:[.,:]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|./gsu;

/** The words and signs of a text; joined, they are the text. */
export function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}
