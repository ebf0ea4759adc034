import { SYMBOL_BITS, SYMBOLS } from './symbols.js';

/** Many words looked for at once, in one walk over a text (Aho and Corasick). */
export interface Automaton {
  /**
   * The next state by state and symbol. States are given as the start of their row; those in which words end as its
   * complement, which is negative: one comparison tells it.
   */
  readonly table: Int16Array | Int32Array;
  /** The words that end in a state, by the start of its row. */
  readonly words: ReadonlyMap<number, readonly number[]>;
}

/** Makes an automaton of some words; they are told apart by their index. */
export function makeAutomaton(words: readonly string[]): Automaton {
  const rows: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  words.forEach((word, index) => {
    let state = 0;
    for (let at = 0; at < word.length; at++) {
      const symbol = SYMBOLS[word.charCodeAt(at)] ?? 0;
      const known = rows[state]?.get(symbol);
      if (known === undefined) {
        rows.push(new Map());
        ends.push([]);
        rows[state]?.set(symbol, rows.length - 1);
      }
      state = known ?? rows.length - 1;
    }
    // A word without letters would end everywhere.
    if (state !== 0) ends[state]?.push(index);
  });
  return complete(rows, ends);
}

/** Gives every state a way on for every symbol: where a word breaks off, the longest other word that has begun goes on. */
// In half the memory, the table of all layouts fits into the first cache of the processor, and a step waits for nothing
// else.
function complete(rows: readonly ReadonlyMap<number, number>[], ends: readonly number[][]): Automaton {
  const width = 1 << SYMBOL_BITS;
  const table = new Int32Array(rows.length * width);
  const fallback = new Int32Array(rows.length);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = (fallback[state] ?? 0) * width;
    const row = state * width;
    if (state !== 0) for (let symbol = 0; symbol < width; symbol++) table[row + symbol] = table[back + symbol] ?? 0;
    for (const [symbol, next] of rows[state] ?? []) {
      fallback[next] = state === 0 ? 0 : (table[back + symbol] ?? 0) / width;
      ends[next]?.push(...(ends[fallback[next] ?? 0] ?? []));
      table[row + symbol] = next * width;
      queue.push(next);
    }
  }
  const words = new Map<number, readonly number[]>();
  ends.forEach((found, state) => {
    if (found.length > 0) words.set(state * width, found);
  });
  for (let index = 0; index < table.length; index++) {
    const next = table[index] ?? 0;
    if (words.has(next)) table[index] = ~next;
  }
  return { table: rows.length * width <= 2 ** 15 ? Int16Array.from(table) : table, words };
}
