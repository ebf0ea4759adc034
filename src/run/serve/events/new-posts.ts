import type { PostEntry } from '../../../archive/reader/reader.js';

/** What is told of a blog that has changed. */
export interface NewPosts {
  /** Keys of posts that were not there. */
  readonly added: readonly string[];
  /** Keys of those that have another revision or state. */
  readonly changed: readonly string[];
  /** The greatest number of a row: what comes later has a greater one. */
  readonly last: number;
}

/** More than this is no news but another archive. */
const MOST_KEYS = 500;

/** The posts that somebody who saw rows up to a number has not seen. */
export function postsAfter(entries: readonly PostEntry[], last: number): NewPosts {
  return {
    added: entries
      .filter(({ row }) => row > last)
      .slice(0, MOST_KEYS)
      .map(({ key }) => key),
    changed: [],
    last: lastRow(entries, last),
  };
}

/** What became of a blog between two readings of it. */
export function newPosts(before: readonly PostEntry[], now: readonly PostEntry[]): NewPosts {
  if (before === now) return { added: [], changed: [], last: lastRow(now, 0) };
  const known = new Map(before.map((entry) => [entry.key, entry]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const { key, changes, state } of now) {
    const old = known.get(key);
    if (old === undefined) added.push(key);
    // That a post rolled off the page is nothing that became of it.
    else if (old.changes !== changes || (old.state === 'withdrawn') !== (state === 'withdrawn')) changed.push(key);
  }
  return { added: added.slice(0, MOST_KEYS), changed: changed.slice(0, MOST_KEYS), last: lastRow(now, 0) };
}

function lastRow(entries: readonly PostEntry[], least: number): number {
  return entries.reduce((most, { row }) => Math.max(most, row), least);
}
