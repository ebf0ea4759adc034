import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { corpusFolder } from '../corpus-folder.js';
import type { FaultKind } from './simulator/judge/fault.js';
import { REPLAYED_PAGES, replayPage } from './simulator/replay-game.js';
import { runGames } from './simulator/run-games.js';

/** What the history still gets wrong of some page. */
const OPEN: ReadonlySet<FaultKind> = new Set<FaultKind>(['missed-withdrawal']);

describe.skipIf(corpusFolder === null)('real pages, captured again while they grow', () => {
  it.each(REPLAYED_PAGES)('%s: the history is what was played', (page) => {
    const blog = parsePage(readFileSync(join(corpusFolder ?? '', 'html', page)));
    for (const window of [5, 15, 1_000]) {
      const run = runGames(6, (seed) => replayPage(blog, { window, captures: 14, seed }), mergeCaptures);
      const blamed = [...run.blamed].filter(([kind]) => !OPEN.has(kind));
      expect(Object.fromEntries(blamed), `${window} posts a capture`).toEqual({});
      const { matching, edits, withdrawals } = run.scores;
      for (const { claimed, right, provable, found } of [matching, edits]) {
        expect([right, found]).toEqual([claimed, provable]);
      }
      expect(withdrawals.right).toBe(withdrawals.claimed);
      expect(matching.provable).toBeGreaterThan(0);
    }
  });
});
