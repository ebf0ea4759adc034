import type { Post } from '../src/model/post.js';
import { minuteOf } from './judge-time.js';
import type { PostLabel } from './labels.js';
import {
  beginsWith,
  countWords,
  endsWith,
  type Folded,
  fold,
  foldForSearch,
  holds,
  sameNames,
  sameWords,
} from './words.js';

/** A labelled post and the post of the parser that is the same one, by their positions in the two lists. */
export interface Pair {
  readonly label: number;
  readonly post: number;
  /** `moved`: the content is the same, but the place in the order is not. */
  readonly by: 'id' | 'content' | 'moved';
}

/** Which posts are the same. */
export interface Matching {
  /** In label order. */
  readonly pairs: readonly Pair[];
  readonly unmatchedLabels: readonly number[];
  readonly unmatchedPosts: readonly number[];
}

interface LabelSide {
  readonly label: PostLabel;
  readonly starts: readonly Folded[];
  readonly ends: readonly Folded[];
  readonly headline: Folded;
  readonly displayed: Folded;
  readonly minute: number | null;
}

interface PostSide {
  readonly text: Folded;
  readonly headline: Folded;
  readonly whole: Folded;
  readonly time: Folded;
  readonly minute: number | null;
  readonly authors: readonly string[];
}

/** Words this short ("Hello", "test") prove nothing alone. */
const TELLING_LENGTH = 12;
/** A stamp, a byline or a caption may stand above the first words; more than that is another text. */
const NEAR_START = 100;

function prepareLabel(label: PostLabel): LabelSide {
  return {
    label,
    starts: label.starts.map(foldForSearch),
    ends: label.ends.map(foldForSearch),
    headline: foldForSearch(label.headline),
    displayed: foldForSearch(label.displayed),
    minute: label.instant === null ? null : minuteOf(label.instant),
  };
}

function preparePost(post: Post): PostSide {
  return {
    text: foldForSearch(post.text),
    headline: foldForSearch(post.headline),
    whole: foldForSearch(`${post.headline ?? ''} ${post.text}`),
    time: foldForSearch(post.time?.text),
    minute: post.time === null ? null : minuteOf(post.time.instant),
    authors: post.authors.map(({ name }) => name),
  };
}

/** "12.50 BST" is the same stamp as "12.50 BST / 4m ago"; a bare "1" is not. */
function sameTime(label: LabelSide, post: PostSide): boolean {
  if (label.minute !== null && label.minute === post.minute) return true;
  const [a, b] = [label.displayed.compact, post.time.compact];
  return Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a));
}

/**
 * How much says that a labelled post and a post of the parser are the same; 0 where it is not enough. First words, last
 * words and headline speak for themselves; a time only supports them, except where the post has no prose at all. There
 * an author does too, when the parser gives no text either: a picture in a list without usable clocks.
 */
function weigh(label: LabelSide, post: PostSide, headlineTells: boolean, isBadSplit: boolean): number {
  const telling = (words: readonly Folded[]): boolean => words.some(({ compact }) => compact.length >= TELLING_LENGTH);
  const atStart = label.starts.filter((words) => beginsWith(post.text, words) ?? beginsWith(post.whole, words));
  const within = atStart.length === 0 && label.starts.some((words) => holds(post.whole, words) !== null);
  const nearStart = label.starts.filter(({ compact }) => post.whole.compact.slice(0, NEAR_START).includes(compact));
  const atEnd = label.ends.filter((words) => endsWith(post.text, words) !== null);
  const sameHeadline = sameWords(label.headline, post.headline);
  const headlineInText = !sameHeadline && telling([label.headline]) && beginsWith(post.text, label.headline) !== null;
  const time = sameTime(label, post);
  const headlinesDiffer = !sameHeadline && label.headline.compact !== '' && post.headline.compact !== '';
  const noProse = label.label.firstWords === null;

  const byStart = atStart.length > 0 && (telling(atStart) || atEnd.length > 0 || sameHeadline || time);
  const byHeadline = sameHeadline && (headlineTells || noProse || time || atEnd.length > 0 || within);
  const byEnd = !isBadSplit && atEnd.length > 0 && (telling(atEnd) || time || within);
  const byNearStart = within && telling(nearStart);
  const byTime = time && (within || (noProse && !headlinesDiffer));
  const byAuthor =
    noProse && post.whole.compact === '' && post.authors.length > 0 && sameNames(label.label.authors, post.authors);
  if (![byStart, byHeadline, headlineInText, byNearStart, byEnd, byTime, byAuthor].includes(true)) return 0;
  return (
    (atStart.length > 0 ? 6 : 0) +
    (within ? 2 : 0) +
    (byNearStart ? 2 : 0) +
    (atEnd.length > 0 ? 4 : 0) +
    (sameHeadline ? 5 : 0) +
    (headlineInText ? 4 : 0) +
    (byAuthor ? 2 : 0) +
    (time ? 2 : 0)
  );
}

/** The heaviest set of pairs that keeps both orders, by dynamic programming. */
function alignInOrder(weights: readonly (readonly number[])[]): readonly (readonly [row: number, column: number])[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const weight = (row: number, column: number): number => weights[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row];
    for (let column = columns - 1; line !== undefined && column >= 0; column -= 1) {
      const here = weight(row, column);
      const paired = here > 0 ? here + at(row + 1, column + 1) : 0;
      line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = weight(row, column);
    if (here > 0 && at(row, column) === here + at(row + 1, column + 1)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

function countHeadlines(headlines: readonly Folded[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { compact } of headlines) counts.set(compact, (counts.get(compact) ?? 0) + 1);
  return counts;
}

/** Strings that look like times but are prose, without the remarks and ellipses of the label. */
function cleanSplitPoints(points: readonly string[]): readonly string[] {
  return points.map((point) => fold(point.replace(/\s\([^)]{0,80}\)$/u, '').replaceAll('…', ' '))).filter(Boolean);
}

/** The split point a post begins at, if it begins at one: its stamp or its first words are taken from it. */
export function splitPointOf(post: Post, points: readonly string[], labels: readonly PostLabel[]): string | null {
  const stamp = foldForSearch(post.time?.text);
  const isRealStamp = labels.some(({ displayed }) => foldForSearch(displayed).compact.includes(stamp.compact));
  const openings = [post.headline ?? '', post.text].filter((text) => fold(text) !== '').map(foldForSearch);
  for (const point of cleanSplitPoints(points)) {
    const folded = foldForSearch(point);
    const tells = folded.compact.length >= 4;
    if (stamp.compact.length >= 4 && !isRealStamp && /\d/u.test(stamp.compact) && holds(folded, stamp)) return point;
    if (tells && openings.some((opening) => beginsWith(opening, folded) !== null)) return point;
    if (openings.some((opening) => countWords(opening.spaced) >= 2 && endsWith(folded, opening) !== null)) return point;
  }
  return null;
}

/**
 * Pairs labelled posts with posts of the parser, one to one: by the publisher's id, then by content in page order, then
 * by content out of order. Never by count or by position alone.
 */
export function matchPosts(
  labels: readonly PostLabel[],
  posts: readonly Post[],
  splitPoints: readonly string[] = [],
): Matching {
  const labelSides = labels.map(prepareLabel);
  const postSides = posts.map(preparePost);
  const labelled = countHeadlines(labelSides.map(({ headline }) => headline));
  const given = countHeadlines(postSides.map(({ headline }) => headline));
  const badSplits = posts.map((post) => splitPointOf(post, splitPoints, labels) !== null);
  const weights = labelSides.map((label) => {
    const headlineTells = labelled.get(label.headline.compact) === 1 && (given.get(label.headline.compact) ?? 0) <= 1;
    return postSides.map((post, index) => weigh(label, post, headlineTells, badSplits[index] === true));
  });
  const weightOf = (label: number, post: number): number => weights[label]?.[post] ?? 0;
  const pairs: Pair[] = [];
  const freeLabels = new Set(labels.keys());
  const freePosts = new Set(posts.keys());
  const take = (pair: Pair): void => {
    pairs.push(pair);
    freeLabels.delete(pair.label);
    freePosts.delete(pair.post);
  };

  let last = -1;
  for (const [label, { id, idAlt }] of labels.entries()) {
    const sameId = [...freePosts].filter((index) => {
      const post = posts[index];
      return post?.idSource === 'publisher' && (post.id === id || post.id === idAlt);
    });
    // Two copies of one post: the one that also says the same is the post, or the one in its place; the other is too many.
    const outOfPlace = (index: number): number => (index > last ? 0 : 1);
    const [post] = sameId.sort(
      (a, b) => weightOf(label, b) - weightOf(label, a) || outOfPlace(a) - outOfPlace(b) || a - b,
    );
    if (post === undefined) continue;
    take({ label, post, by: 'id' });
    last = post;
  }

  const rows = [...freeLabels];
  const columns = [...freePosts];
  for (const [row, column] of alignInOrder(rows.map((label) => columns.map((post) => weightOf(label, post))))) {
    take({ label: rows[row] ?? -1, post: columns[column] ?? -1, by: 'content' });
  }

  const left = [...freeLabels].flatMap((label) =>
    [...freePosts].map((post) => ({ label, post, weight: weightOf(label, post) })),
  );
  for (const { label, post, weight } of left.sort((a, b) => b.weight - a.weight)) {
    if (weight >= 6 && freeLabels.has(label) && freePosts.has(post)) take({ label, post, by: 'moved' });
  }

  return {
    pairs: pairs.sort((a, b) => a.label - b.label),
    unmatchedLabels: [...freeLabels],
    unmatchedPosts: [...freePosts],
  };
}
