/** A stream of numbers that a seed decides: the same seed plays the same game on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state are plenty for games of some hundred draws. */
export function makeRandom(seed: number): Random {
  // Neighbouring seeds would otherwise begin alike.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    shuffled(list) {
      const left = [...list];
      for (let index = left.length - 1; index > 0; index--) {
        const other = int(0, index);
        [left[index], left[other]] = [left[other] as (typeof left)[number], left[index] as (typeof left)[number]];
      }
      return left;
    },
  };
}
