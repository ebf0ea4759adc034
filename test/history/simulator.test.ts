import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import { playGame } from './simulator/game.js';
import { FAULTS, type FaultKind } from './simulator/judge/fault.js';
import { playParsedGame } from './simulator/parsed-game.js';
import { type GamesRun, runGames, tellBlame } from './simulator/run-games.js';

/** What the history still gets wrong in some game. A kind that is not here must never come up again. */
const OPEN: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'wrong-state',
  'wrong-order',
  'false-gap',
  'missed-gap',
  'missed-withdrawal',
]);

/** Fails on what a run is blamed for, told with the seed, what was played and what is claimed. */
function expectBlameless(run: GamesRun): void {
  for (const kind of Object.keys(FAULTS)) {
    if (!isKind(kind) || OPEN.has(kind)) continue;
    expect(tellBlame(run, kind), `${kind}: ${FAULTS[kind]}`).toBe('');
  }
}

function isKind(name: string): name is FaultKind {
  return name in FAULTS;
}

describe('the histories of simulated live blogs', () => {
  // playGame(seed) plays a failing game again.
  it('claim nothing that did not happen, and miss nothing that can be proven', () => {
    expectBlameless(runGames(2_000, playGame, mergeCaptures));
  });

  it('do so when the pages are printed as HTML and read by the parser', () => {
    const run = runGames(100, playParsedGame, mergeCaptures);
    expectBlameless(run);
    // Else the pages were refused, and nothing was tried.
    expect(run.scores.matching.provable).toBeGreaterThan(5_000);
    expect(run.scores.edits.provable).toBeGreaterThan(30);
  });
});
