import { addScores, type FaultKind, type Scores, startScores } from './judge/fault.js';
import type { Scene } from './judge/scene.js';
import type { Merge } from './judge.js';
import { judge } from './judge.js';

/** What came of many games. */
export interface GamesRun {
  readonly games: number;
  readonly scores: Scores;
  /** What a history can be blamed for: the first few of each kind, with the seed that plays it again. */
  readonly blamed: ReadonlyMap<FaultKind, { count: number; readonly examples: string[] }>;
  /** Faults that nobody could have helped: a page out of a cache that nothing tells from a fresh one. */
  readonly excused: number;
}

const MOST_EXAMPLES = 3;

/** Plays the games of so many seeds, and judges what is made of their captures. */
export function runGames(games: number, play: (seed: number) => Scene, merge: Merge, firstSeed = 0): GamesRun {
  const scores = startScores();
  const blamed = new Map<FaultKind, { count: number; examples: string[] }>();
  let excused = 0;
  for (let seed = firstSeed; seed < firstSeed + games; seed++) {
    const judgement = judge(play(seed), merge);
    addScores(scores, judgement.scores);
    for (const { kind, what, undetectable } of judgement.faults) {
      if (undetectable) {
        excused++;
        continue;
      }
      const known = blamed.get(kind) ?? { count: 0, examples: [] };
      known.count++;
      if (known.examples.length < MOST_EXAMPLES) known.examples.push(`seed ${seed}: ${what}`);
      blamed.set(kind, known);
    }
  }
  return { games, scores, blamed, excused };
}

/** What a run is blamed for, of one kind, to be read; '' for nothing. */
export function tellBlame({ blamed }: GamesRun, kind: FaultKind): string {
  const known = blamed.get(kind);
  return known === undefined ? '' : `${known.count} times\n${known.examples.join('\n')}`;
}
