/** A post of more words is compared by its first ones: pages are hostile. */
const MOST_WORDS = 20_000;

/** The words of a text without their signs and capitals, for likeness. */
export function foldedWords(text: string | null): readonly string[] {
  if (text === null) return [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
}

/** The text with every run of white space as one, for equality. */
export function plainWords(text: string | null): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** How alike two bags of words are: 0 for none in common, 1 for the same (Sørensen-Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Each word with the one behind it: texts of one language share many words, and few pairs. */
export function wordPairs(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
