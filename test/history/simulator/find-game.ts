import { playGame } from './game.js';
import type { FaultKind } from './judge/fault.js';
import type { Scene } from './judge/scene.js';
import type { Judgement } from './judge.js';

/** The first game of which something holds: games differ so much that a few hundred have everything. */
export function findGame(holds: (scene: Scene) => boolean, most = 400): Scene {
  for (let seed = 0; seed < most; seed++) {
    const scene = playGame(seed);
    if (holds(scene)) return scene;
  }
  throw new Error(`no game of ${most} is like that`);
}

/** The kinds of faults that a history can be blamed for, each once. */
export function blameOf({ faults }: Pick<Judgement, 'faults'>): FaultKind[] {
  return [...new Set(faults.filter(({ undetectable }) => !undetectable).map(({ kind }) => kind))].sort();
}
