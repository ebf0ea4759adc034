import type { Post } from '../src/model/post.js';
import type { PostLabel } from './labels.js';
import type { Matching } from './match.js';
import { beginsWith, countWords, type Folded, foldForSearch } from './words.js';

/** A post that holds the beginnings of other posts. */
export interface Glue {
  readonly post: number;
  readonly swallowed: readonly number[];
}

/** Fewer words than this may well be said twice. */
const TELLING_WORDS = 4;
/** A post that stands by itself too is only repeated when this much of it is there. */
const REPEATED_LENGTH = 100;
const NOTHING = foldForSearch('');

/** Whether `other` begins inside the text: after its start, or at its start with the post's own beginning after it. */
function beginsInside(text: Folded, other: Folded, own: Folded | undefined): boolean {
  if (text.compact.indexOf(other.compact, 1) > 0) return true;
  return text.compact.startsWith(other.compact) && own !== undefined && text.compact.indexOf(own.compact, 1) > 0;
}

function holdsLine(text: string, line: Folded): boolean {
  return text.split('\n').some((candidate) => foldForSearch(candidate).compact === line.compact);
}

/** Whether as much of another post is in the text as no quotation repeats: a long piece, or all of it as a paragraph. */
function isRepeatedIn(raw: string, text: Folded, first: Folded, whole: Folded): boolean {
  const from = whole.compact.indexOf(first.compact);
  if (from < 0) return true;
  const piece = whole.compact.slice(from, from + REPEATED_LENGTH);
  if (!text.compact.includes(piece)) return false;
  return (
    piece.length === REPEATED_LENGTH || raw.split('\n').some((line) => beginsWith(foldForSearch(line), first) !== null)
  );
}

/** How many posts of the page begin with the same: filler text, a running title, "1h ago". */
function countOpenings(openings: readonly (readonly Folded[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const lines of openings) {
    for (const line of new Set(lines.map(({ compact }) => compact))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** The lines that stand above the text of a post, where they are long enough to tell. */
function openingLines({ displayed, headline, firstWords }: PostLabel): readonly Folded[] {
  const stamp = foldForSearch(firstWords === null ? null : displayed);
  const telling = countWords(headline ?? '') >= 3 ? [foldForSearch(headline)] : [];
  return stamp.compact.length >= 5 ? [stamp, ...telling] : telling;
}

/**
 * Finds posts whose text holds the first words of another labelled post, or where that post was not found the line of
 * its stamp or headline. A post that is not on the page at all is glued when it holds two of them: with one it may just be a piece.
 *
 * First words alone may be said twice: a summary quotes them. So when the other post was found by itself, as much of
 * its text must be there as no quotation repeats.
 */
export function findGlue(labels: readonly PostLabel[], posts: readonly Post[], matching: Matching): readonly Glue[] {
  const ownOf = new Map(matching.pairs.map(({ label, post }) => [post, label]));
  const postOf = new Map(matching.pairs.map(({ label, post }) => [label, post]));
  const texts = posts.map(({ text }) => foldForSearch(text));
  const firsts = labels.map(({ firstWords }) => foldForSearch(firstWords));
  const openings = labels.map(openingLines);
  const counts = countOpenings(labels.map((_, at) => [firsts[at] ?? NOTHING, ...(openings[at] ?? [])]));
  const shareOf = ({ compact }: Folded): number => counts.get(compact) ?? 0;
  return posts.flatMap((post, index): Glue[] => {
    const own = ownOf.get(index);
    const text = texts[index] ?? NOTHING;
    const swallowed = [...labels.keys()].filter((other) => {
      const label = labels[other];
      const first = firsts[other];
      if (other === own || label === undefined || first === undefined) return false;
      const itself = postOf.get(other);
      const opening = openings[other] ?? [];
      const ownHeadline = foldForSearch(own === undefined ? null : labels[own]?.headline).compact;
      const telling = opening.filter((line) => line.compact !== ownHeadline && shareOf(line) === 1);
      if (itself === undefined && telling.some((line) => holdsLine(`${post.headline ?? ''}\n${post.text}`, line))) {
        return true;
      }
      const ownFirst = own === undefined ? undefined : firsts[own];
      if (countWords(label.firstWords ?? '') < TELLING_WORDS || first.compact === ownFirst?.compact) return false;
      if (!beginsInside(text, first, ownFirst)) return false;
      // What three posts begin with is filler: it stands inside other posts too.
      if (itself === undefined) return shareOf(first) < 3;
      return shareOf(first) === 1 && isRepeatedIn(post.text, text, first, texts[itself] ?? NOTHING);
    });
    return swallowed.length > (own === undefined ? 1 : 0) ? [{ post: index, swallowed }] : [];
  });
}
