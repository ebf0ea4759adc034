/**
 * The indexes of the longest run of rising numbers, in order: what of a list agrees with a known order. Of several equally
 * long ones the one that ends lowest.
 */
export function longestRise(numbers: readonly number[]): readonly number[] {
  // tails[n]: where the run of n + 1 numbers that ends lowest ends.
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
    tails[low] = index;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}
