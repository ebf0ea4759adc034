import type { PostEntry } from '../../archive/reader/reader.js';
import type { Label } from '../../model/post.js';
import type { LoadedBlog } from './blog-store.js';

/** What a reader may choose posts by: labels, and what became of them. */
export type Kind = Label | 'changed' | 'withdrawn';

/** The kinds as a reader chooses them. */
export const KINDS: Readonly<Record<Kind, string>> = {
  'key-event': 'Key events',
  summary: 'Summaries',
  breaking: 'Breaking',
  pinned: 'Pinned',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
};

/** What of a blog a reader wants to see. */
export interface Selection {
  readonly order: 'newest' | 'oldest';
  readonly kind: Kind | null;
  /** Posts by this writer. */
  readonly author: string | null;
  /** Posts that hold these words. */
  readonly words: string | null;
  /** `own`, or an IANA zone. */
  readonly zone: string | null;
  /** The key of the first post that is shown; from the beginning without it. */
  readonly from: string | null;
}

/** Posts of one page, and where the pages around it begin. */
export interface PostPage {
  readonly entries: readonly PostEntry[];
  /** How many are chosen altogether, and how many of these stand before this page. */
  readonly total: number;
  readonly before: number;
  /** Keys of the first posts of the pages before and behind this one; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** Posts on one page. */
export const PAGE_SIZE = 50;
/** Longer words are a mistake. */
const LONGEST = 300;

/** What the query of an address asks for; what it says amiss counts as not said. */
export function readSelection(query: (name: string) => string | undefined): Selection {
  const text = (name: string): string | null => {
    const value = query(name)?.trim().slice(0, LONGEST) ?? '';
    return value === '' ? null : value;
  };
  const kind = text('show');
  return {
    order: text('order') === 'oldest' ? 'oldest' : 'newest',
    kind: kind !== null && Object.hasOwn(KINDS, kind) ? (kind as Kind) : null,
    author: text('by'),
    words: text('q'),
    zone: text('zone'),
    from: text('from'),
  };
}

/** The query of an address that asks for this: empty, or with `?` before it. Not yet escaped for markup. */
export function queryOf({ order, kind, author, words, zone, from }: Selection): string {
  const query = new URLSearchParams();
  if (order === 'oldest') query.set('order', order);
  if (kind !== null) query.set('show', kind);
  if (author !== null) query.set('by', author);
  if (words !== null) query.set('q', words);
  if (zone !== null && zone !== 'own') query.set('zone', zone);
  if (from !== null) query.set('from', from);
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether anything is passed over. */
export function isFiltered({ kind, author, words }: Selection): boolean {
  return kind !== null || author !== null || words !== null;
}

/**
 * The posts that are wanted, a page of them.
 *
 * @param found keys of the posts that hold the words; null where no words are looked for
 */
export function selectPosts(
  { entries, places }: Pick<LoadedBlog, 'entries' | 'places'>,
  { order, kind, author, from }: Selection,
  found: ReadonlySet<string> | null,
  size: number = PAGE_SIZE,
): PostPage {
  const chosen = entries.filter(
    (entry) =>
      (kind === null || isOfKind(entry, kind)) &&
      (author === null || entry.authors.includes(author)) &&
      (found === null || found.has(entry.key)),
  );
  const ordered = order === 'oldest' ? chosen.reverse() : chosen;
  const start = startOf(ordered, from === null ? undefined : entries[places.get(from) ?? -1], order);
  const previous = start === 0 ? undefined : ordered[Math.max(0, start - size)];
  return {
    entries: ordered.slice(start, start + size),
    total: ordered.length,
    before: start,
    previous: previous?.key ?? null,
    next: ordered[start + size]?.key ?? null,
  };
}

/** Where a post stands; one that is passed over is sought by its place. */
function startOf(ordered: readonly PostEntry[], from: PostEntry | undefined, order: Selection['order']): number {
  if (from === undefined) return 0;
  const at = ordered.findIndex(({ place }) => (order === 'oldest' ? place >= from.place : place <= from.place));
  return at === -1 ? 0 : at;
}

function isOfKind({ labels, state, changes }: PostEntry, kind: Kind): boolean {
  if (kind === 'withdrawn') return state === 'withdrawn';
  return kind === 'changed' ? changes > 0 : labels.includes(kind);
}

/** The kinds that a blog has posts of, with their numbers. */
export function kindsOf(entries: readonly PostEntry[]): readonly (readonly [kind: Kind, count: number])[] {
  return (Object.keys(KINDS) as Kind[])
    .map((kind) => [kind, entries.filter((entry) => isOfKind(entry, kind)).length] as const)
    .filter(([, count]) => count > 0);
}

/** No list of writers is longer. */
const MOST_AUTHORS = 200;

/** The writers of a blog, those of most posts first. */
export function authorsOf(entries: readonly PostEntry[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { authors } of entries) {
    for (const name of new Set(authors)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).slice(0, MOST_AUTHORS);
}
