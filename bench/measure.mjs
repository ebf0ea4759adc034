import { performance } from 'node:perf_hooks';

/**
 * Runs contenders in turns (A B C, B C A, …), so that whatever else the machine does meets all of them alike.
 *
 * @param contenders functions by name; each is given `(html, bytes)`, the string a fresh one
 * @param pageOf the bytes of a page, by number. A new page for each run keeps a contender that remembers what it has
 *   read from profiting by it.
 * @returns the median time of each in milliseconds
 */
export function measureInTurns(contenders, pageOf, { rounds, warmUp }) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + warmUp) % names.length];
      const bytes = pageOf((round + warmUp) * names.length + turn);
      const html = bytes.toString();
      const start = performance.now();
      contenders[name](html, bytes);
      const time = performance.now() - start;
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((one, two) => one - two);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
