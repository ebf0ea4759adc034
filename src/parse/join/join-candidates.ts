import type { Report } from '../../model/diagnostic.js';
import type { Candidate } from '../candidate.js';
import { bareId } from '../evidence/blocks/block-id.js';
import { fingerprintOf } from './fingerprint.js';

/** One post: the candidate that shows it, and what other evidence says about it. */
export interface JoinedPost {
  readonly main: Candidate;
  /** Other candidates for the same post, in order of trust. */
  readonly others: readonly Candidate[];
}

/** Gives a post that the page shows twice (pinned on top and in its place) once, where it stands in the stream. */
export function mergeCopies(candidates: readonly Candidate[], report: Report): Candidate[] {
  const kept: Candidate[] = [];
  const byKey = new Map<string, number>();
  const byWords = new Map<string, number>();
  // Only a pinned copy is known by its words alone: without one, no words need be compared.
  const pinned = candidates.some(({ pinnedCopy }) => pinnedCopy);
  const wordsOf = (candidate: Candidate): string =>
    pinned ? `${candidate.headline ?? ''} ${fingerprintOf(candidate)}` : '';
  candidates.forEach((candidate) => {
    const words = wordsOf(candidate);
    const sameWords = words.trim().length > 24 ? byWords.get(words) : undefined;
    const sameKey = namesOfCandidate(candidate)
      .map((key) => byKey.get(key))
      .find((index) => index !== undefined);
    const at = sameKey ?? (sameWords !== undefined && isCopy(kept[sameWords], candidate) ? sameWords : undefined);
    const first = at === undefined ? undefined : kept[at];
    if (at === undefined || first === undefined) {
      for (const key of namesOfCandidate(candidate)) if (!byKey.has(key)) byKey.set(key, kept.length);
      byWords.set(words, kept.length);
      kept.push(candidate);
      return;
    }
    const isPinned =
      first.pinnedCopy ||
      candidate.pinnedCopy ||
      first.labels.includes('pinned') ||
      candidate.labels.includes('pinned');
    report(isPinned ? 'pinned-copy-merged' : 'duplicate-merged', { severity: 'info', where: candidate.id ?? first.id });
    // The copy in the stream stands at its time; the one on top only says that it is pinned.
    const [stream, copy] = first.pinnedCopy && !candidate.pinnedCopy ? [candidate, first] : [first, candidate];
    kept[at] = {
      ...mergeFields(stream, copy),
      labels: isPinned ? [...new Set([...stream.labels, 'pinned' as const])] : stream.labels,
    };
    if (stream === candidate) {
      // Move it to where the stream has it: behind everything kept so far.
      const moved = kept.splice(at, 1)[0];
      if (moved !== undefined) kept.push(moved);
      reindex(kept, byKey, byWords, wordsOf);
    }
  });
  return kept.map((candidate) =>
    candidate.pinnedCopy && !candidate.labels.includes('pinned')
      ? { ...candidate, labels: [...candidate.labels, 'pinned'] }
      : candidate,
  );
}

/** What names the post itself; a copy without an id names the original by its links. */
function namesOfCandidate(candidate: Candidate): readonly string[] {
  if (candidate.id === null) return candidate.pinnedCopy ? candidate.keys : [];
  return [candidate.id, bareId(candidate.id)];
}

/** Same words are the same post when one copy is pinned or has no id of its own; a repeated phrase is not. */
function isCopy(first: Candidate | undefined, second: Candidate): boolean {
  if (first === undefined) return false;
  if (first.pinnedCopy || second.pinnedCopy) return true;
  return first.id !== null && first.id === second.id;
}

function mergeFields(stream: Candidate, copy: Candidate): Candidate {
  return {
    ...stream,
    id: stream.id ?? copy.id,
    keys: [...new Set([...stream.keys, ...copy.keys])],
    url: stream.url ?? copy.url,
    headline: stream.headline ?? copy.headline,
    stamps: stream.stamps.length > 0 ? stream.stamps : copy.stamps,
    byline: stream.byline ?? copy.byline,
    authors: stream.authors.length > 0 ? stream.authors : copy.authors,
    markers: stream.markers.length > 0 ? stream.markers : copy.markers,
  };
}

function reindex(
  kept: readonly Candidate[],
  byKey: Map<string, number>,
  byWords: Map<string, number>,
  wordsOf: (candidate: Candidate) => string,
): void {
  byKey.clear();
  byWords.clear();
  kept.forEach((candidate, index) => {
    for (const key of namesOfCandidate(candidate)) if (!byKey.has(key)) byKey.set(key, index);
    byWords.set(wordsOf(candidate), index);
  });
}

/**
 * Joins what structured data says to the posts the page shows: by id or anchor, else by headline, else by their first
 * words. Posts that only the data holds are taken in at their place among the others.
 */
export function joinCandidates(shown: readonly Candidate[], data: readonly Candidate[], report: Report): JoinedPost[] {
  if (shown.length === 0) return data.map((main) => ({ main, others: [] }));
  const byKey = indexBy(shown, (candidate) => candidate.keys);
  const byHeadline = indexBy(shown, ({ headline }) => (headline === null ? [] : [normal(headline)]));
  // Made when an entry is tied by neither id nor headline, which hardly any page needs.
  let byWords: Map<string, number> | null = null;
  const findByWords = (candidate: Candidate): number | undefined => {
    byWords ??= indexBy(shown, (one) => [fingerprintOf(one).slice(0, 40)].filter((words) => words.length >= 30));
    return byWords.get(fingerprintOf(candidate).slice(0, 40));
  };
  const others = new Map<number, Candidate[]>();
  const loose = new Map<number, Candidate[]>();
  const distinct = new Set(data.map(({ headline }) => headline)).size;
  const matches = data.map((candidate) => {
    const keyed = candidate.keys.map((key) => byKey.get(key)).find((index) => index !== undefined);
    if (keyed !== undefined) return keyed;
    const headed =
      candidate.headline !== null && distinct > data.length / 2
        ? byHeadline.get(normal(candidate.headline))
        : undefined;
    return headed ?? findByWords(candidate);
  });
  const matched = matches.filter((index) => index !== undefined).length;
  // Nothing in common: data of another page, or of a summary box.
  if (matched === 0 && data.length > 0) {
    return joinByPlace(shown, data);
  }
  let before = -1;
  data.forEach((candidate, position) => {
    const index = matches[position];
    if (index !== undefined) {
      others.set(index, [...(others.get(index) ?? []), candidate]);
      before = index;
      return;
    }
    loose.set(before, [...(loose.get(before) ?? []), candidate]);
  });
  return weave(shown, others, loose, report);
}

/** As many in the data as on the page and no other tie: they stand in the same order. */
function joinByPlace(shown: readonly Candidate[], data: readonly Candidate[]): JoinedPost[] {
  const same = shown.length === data.length && shown.length > 1;
  return shown.map((main, index) => {
    const other = same ? data[index] : undefined;
    // Only as a witness for nothing but the time: words and names may be another post's.
    return { main, others: other === undefined || other.headline !== null ? [] : [other] };
  });
}

function weave(
  shown: readonly Candidate[],
  others: ReadonlyMap<number, readonly Candidate[]>,
  loose: ReadonlyMap<number, readonly Candidate[]>,
  report: Report,
): JoinedPost[] {
  const posts: JoinedPost[] = [];
  const takeLoose = (index: number): void => {
    for (const main of loose.get(index) ?? []) {
      report('post-only-in-data', { severity: 'info', where: main.id });
      posts.push({ main, others: [] });
    }
  };
  takeLoose(-1);
  shown.forEach((main, index) => {
    posts.push({ main, others: others.get(index) ?? [] });
    takeLoose(index);
  });
  return posts;
}

function indexBy(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => readonly string[],
): Map<string, number> {
  const index = new Map<string, number>();
  candidates.forEach((candidate, at) => {
    for (const key of keysOf(candidate)) if (!index.has(key)) index.set(key, at);
  });
  return index;
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
