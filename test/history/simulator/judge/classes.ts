import type { RevisionChange } from '../../../../src/model/timeline.js';

/** What a reader compares of two versions of a post. */
interface Said {
  readonly headline: string | null;
  readonly text: string;
}

const tokensOf = ({ headline, text }: Said): string[] =>
  `${headline ?? ''} \u0001 ${text}`.split(/\s+/).filter(Boolean);

/**
 * What a change may be called. One name where the words of the definitions leave no doubt, more where a change stands
 * between two of them: a judge must not decide what the definitions leave open.
 */
export function namesOfChange(before: Said, after: Said, newlyCorrected: boolean): ReadonlySet<RevisionChange> {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const pairs = align(old, fresh);
  const kept = pairs.length;
  const removed = old.length - kept;
  const added = fresh.length - kept;
  if (removed === 0 && added === 0)
    return new Set(newlyCorrected ? ['correction', 'timestamp-only'] : ['timestamp-only']);
  if (newlyCorrected)
    return new Set(kept * 2 < Math.max(old.length, fresh.length) ? ['correction', 'rewrite'] : ['correction']);
  if (removed === 0) return new Set(['addition']);
  const small = areSmall(old, fresh, pairs);
  if (small !== null) return small;
  // Words that are others may be counted in their order or without it.
  const longest = Math.max(old.length, fresh.length);
  if (kept / longest > 0.62) return new Set(['correction']);
  return common(old, fresh) / longest < 0.38 ? new Set(['rewrite']) : new Set(['correction', 'rewrite']);
}

/** How many words both have, wherever they stand. */
function common(old: readonly string[], fresh: readonly string[]): number {
  const left = [...fresh];
  return old.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The longest common subsequence, as pairs of places. */
function align(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let one = old.length - 1; one >= 0; one--) {
    for (let two = fresh.length - 1; two >= 0; two--) {
      const below = table[(one + 1) * width + two] ?? 0;
      const right = table[one * width + two + 1] ?? 0;
      const both = (table[(one + 1) * width + two + 1] ?? 0) + 1;
      table[one * width + two] = old[one] === fresh[two] ? both : Math.max(below, right);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [one, two] = [0, 0];
  while (one < old.length && two < fresh.length) {
    if (old[one] === fresh[two]) pairs.push([one++, two++]);
    else if ((table[(one + 1) * width + two] ?? 0) >= (table[one * width + two + 1] ?? 0)) one++;
    else two++;
  }
  return pairs;
}

/** Whether every changed word is another only by its letters; null where one is not, or a number changed. */
function areSmall(
  old: readonly string[],
  fresh: readonly string[],
  pairs: readonly (readonly [number, number])[],
): ReadonlySet<RevisionChange> | null {
  let [one, two, letters, extra, short] = [0, 0, 0, 0, 0];
  for (const [atOld, atFresh] of [...pairs, [old.length, fresh.length] as const]) {
    const [gone, come] = [old.slice(one, atOld), fresh.slice(two, atFresh)];
    [one, two] = [atOld + 1, atFresh + 1];
    if (gone.length > come.length) return null;
    extra += come.length - gone.length;
    for (const [index, word] of gone.entries()) {
      const other = come[index] ?? '';
      const far = distance(word, other);
      if (/\d/.test(word + other) || far > 2 || far * 2 >= Math.max(word.length, other.length)) return null;
      letters += far;
      if (word.length < 7) short++;
    }
  }
  if (extra > 0) return new Set(['addition', 'correction']);
  // A letter in a short word may make it another word.
  return letters <= 2 && short === 0 ? new Set(['typo']) : new Set(['typo', 'correction']);
}

/** Letters put in, taken out or replaced. */
function distance(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let other = 0; other < two.length; other++) {
      const replaced = (row[other] ?? 0) + (one[at] === two[other] ? 0 : 1);
      next.push(Math.min(replaced, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
