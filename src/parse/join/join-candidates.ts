import type { Report } from '../../model/diagnostic.js';
import type { Candidate } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { fingerprintOf } from './fingerprint.js';
import { matchEntries } from './match-entries.js';

/** One post: the candidate that shows it, and what other evidence says about it. */
export interface JoinedPost {
  readonly main: Candidate;
  /** Other candidates for the same post, in order of trust. */
  readonly others: readonly Candidate[];
}

/** Gives a post that the page shows twice (pinned on top and in its place) once, where it stands in the stream. */
export function mergeCopies(candidates: readonly Candidate[], report: Report): Candidate[] {
  const kept: (Candidate | null)[] = [...candidates];
  const homes = new Map<string, number>();
  const take = (copy: Candidate, index: number, home: number): void => {
    const first = kept[home];
    if (first == null) return;
    const pinned = isPinned(first) || isPinned(copy);
    report(pinned ? 'pinned-copy-merged' : 'duplicate-merged', { severity: 'info', where: copy.id ?? first.id });
    const merged = mergeFields(first, copy);
    kept[home] = pinned && !merged.labels.includes('pinned') ? withLabel(merged) : merged;
    kept[index] = null;
  };
  const note = (names: readonly string[], index: number): void => {
    for (const name of names) if (!homes.has(name)) homes.set(name, index);
  };
  candidates.forEach((candidate, index) => {
    if (candidate.pinnedCopy || candidate.id === null) return;
    const home = homes.get(candidate.id);
    const first = home === undefined ? null : (kept[home] ?? null);
    // An id that stands on two different posts is the template's mistake: neither is lost.
    if (home !== undefined && first !== null && haveSameWords(first, candidate)) take(candidate, index, home);
    else note([candidate.id], index);
  });
  if (!candidates.some(({ pinnedCopy }) => pinnedCopy)) return kept.filter((candidate) => candidate !== null);
  // Only a pinned copy may name its post in another way, by its link or its words.
  candidates.forEach((candidate, index) => {
    if (!candidate.pinnedCopy) note([...namesOf(candidate), ...wordsOf(candidate)], index);
  });
  candidates.forEach((candidate, index) => {
    if (!candidate.pinnedCopy) return;
    const names = [...namesOf(candidate), ...wordsOf(candidate)];
    const home = names.map((name) => homes.get(name)).find((at) => at !== undefined);
    if (home !== undefined) take(candidate, index, home);
    else {
      if (!candidate.labels.includes('pinned')) kept[index] = withLabel(candidate);
      note(names, index);
    }
  });
  return kept.filter((candidate) => candidate !== null);
}

function isPinned({ pinnedCopy, labels }: Candidate): boolean {
  return pinnedCopy || labels.includes('pinned');
}

function withLabel(candidate: Candidate): Candidate {
  return { ...candidate, labels: [...candidate.labels, 'pinned'] };
}

/** What names a post: its id with and without the words in front of it, and the anchor of its own link. */
function namesOf({ id, url }: Candidate): readonly string[] {
  const names = [id ?? '', url === null ? '' : fragmentOf(url)].filter((name) => name !== '');
  return names.flatMap((name) => [name, bareId(name)]);
}

/** Fewer letters than this may open any post. */
const LEAST_WORDS = 24;

function wordsOf(candidate: Candidate): readonly string[] {
  const words = `${candidate.headline ?? ''} ${fingerprintOf(candidate)}`.trim();
  return words.length > LEAST_WORDS ? [`words ${words}`] : [];
}

function haveSameWords(one: Candidate, two: Candidate): boolean {
  const [first, second] = [fingerprintOf(one), fingerprintOf(two)];
  if (first !== '' && second !== '') return first === second;
  return one.headline === null || two.headline === null || one.headline === two.headline;
}

/** The copy in the stream stands at its time; what the other adds is taken over. */
function mergeFields(stream: Candidate, copy: Candidate): Candidate {
  const hollow = fingerprintOf(stream) === '' && fingerprintOf(copy) !== '';
  return {
    ...stream,
    id: stream.id ?? copy.id,
    keys: [...new Set([...stream.keys, ...copy.keys])],
    url: stream.url ?? copy.url,
    headline: stream.headline ?? copy.headline,
    stamps: stream.stamps.length > 0 ? stream.stamps : copy.stamps,
    byline: stream.byline ?? copy.byline,
    authors: stream.authors.length > 0 ? stream.authors : copy.authors,
    body: hollow ? copy.body : stream.body,
    labels: [...new Set([...stream.labels, ...copy.labels])],
    markers: stream.markers.length > 0 ? stream.markers : copy.markers,
  };
}

/**
 * Joins what structured data says to the posts the page shows: by id or anchor, else by headline, else by their first
 * words. Posts that only the data holds are taken in at their place among the others.
 */
export function joinCandidates(shown: readonly Candidate[], data: readonly Candidate[], report: Report): JoinedPost[] {
  const entries = dropRepeats(data, report);
  if (shown.length === 0) return entries.map((main) => ({ main, others: [] }));
  const { partners, unclear } = matchEntries(shown, entries);
  if (unclear.size === 0 && partners.every((partner) => partner === null)) return joinByPlace(shown, entries, report);
  const rows = entries.flatMap((entry, position): Row[] => {
    const partner = partners[position] ?? null;
    if (partner !== null || !unclear.has(position)) return [{ entry, partner }];
    report('duplicate-merged', { severity: 'info', where: entry.id ?? entry.headline });
    return [];
  });
  return weave(shown, runsBackwards(rows) ? rows.reverse() : rows, report);
}

/** An entry of data and the index of the shown post it speaks of. */
interface Row {
  readonly entry: Candidate;
  readonly partner: number | null;
}

/** Two plugins may each describe the blog: the same entry then stands in two blocks of data. */
function dropRepeats(data: readonly Candidate[], report: Report): readonly Candidate[] {
  const seen = new Set<string>();
  return data.filter((entry) => {
    const times = entry.stamps.map(({ role, value }) => `${role} ${value}`);
    const words = [entry.id, entry.url, entry.headline, ...times, fingerprintOf(entry)].join('\n');
    // Entries with nothing of their own are not the same, they are empty.
    if ((entry.id === null && fingerprintOf(entry) === '') || !seen.has(words)) {
      seen.add(words);
      return true;
    }
    report('duplicate-merged', { severity: 'info', where: entry.id });
    return false;
  });
}

/** Data may list the oldest post first although the page shows the newest first. */
function runsBackwards(rows: readonly Row[]): boolean {
  const known = rows.flatMap(({ partner }) => (partner === null ? [] : [partner]));
  let rises = 0;
  for (let index = 1; index < known.length; index++) rises += Math.sign((known[index] ?? 0) - (known[index - 1] ?? 0));
  return rises < 0;
}

/** As many in the data as on the page and no other tie: they stand in the same order. */
function joinByPlace(shown: readonly Candidate[], entries: readonly Candidate[], report: Report): JoinedPost[] {
  const same = shown.length === entries.length && shown.length > 1;
  const joined = shown.map((main, index): JoinedPost => {
    const entry = same ? entries[index] : undefined;
    // Only as a witness for nothing but the time, and only where neither headline nor words could have told.
    const silent = entry?.headline === null && (fingerprintOf(entry) === '' || fingerprintOf(main) === '');
    return { main, others: entry !== undefined && silent ? [entry] : [] };
  });
  const unused = entries.length - joined.filter(({ others }) => others.length > 0).length;
  if (unused > 0) {
    report('post-only-in-data', {
      message: `${unused} posts in the data of the page have nothing in common with its visible posts and are left out`,
    });
  }
  return joined;
}

/** Puts entries beside the posts they speak of, and the others behind the one that precedes them in the data. */
function weave(shown: readonly Candidate[], rows: readonly Row[], report: Report): JoinedPost[] {
  const others = new Map<number, Candidate[]>();
  const loose = new Map<number, Candidate[]>();
  let before = -1;
  for (const { entry, partner } of rows) {
    const list = partner === null ? loose : others;
    before = partner ?? before;
    const known = list.get(before);
    if (known === undefined) list.set(before, [entry]);
    else known.push(entry);
  }
  // Data that knows most posts should know them all; a page that adds posts after its data was made shows otherwise.
  const complete = others.size * 2 > shown.length;
  const posts: JoinedPost[] = [];
  for (let index = -1; index < shown.length; index++) {
    const main = shown[index];
    if (main !== undefined) {
      if (complete && !others.has(index))
        report('post-missing-from-data', { severity: 'info', where: main.id ?? main.headline });
      posts.push({ main, others: others.get(index) ?? [] });
    }
    for (const entry of loose.get(index) ?? []) {
      report('post-only-in-data', { severity: 'info', where: entry.id });
      posts.push({ main: entry, others: [] });
    }
  }
  return posts;
}
