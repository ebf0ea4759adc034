import type { PostEntry } from '../../archive/reader/reader.js';

/** So many answers are remembered of one state of a blog: readers choose among a few clocks. */
const MOST = 16;

/** Remembers what was found out of the posts of a blog for as long as they are the same. */
export function perBlog<T>(): (entries: readonly PostEntry[], name: string, make: () => T) => T {
  const known = new WeakMap<readonly PostEntry[], Map<string, T>>();
  return (entries, name, make) => {
    const answers = known.get(entries) ?? new Map<string, T>();
    const answer = answers.get(name);
    if (answer !== undefined) return answer;
    const made = make();
    if (answers.size < MOST) answers.set(name, made);
    known.set(entries, answers);
    return made;
  };
}
