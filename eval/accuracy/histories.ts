import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import { playGame } from '../../test/history/simulator/game.js';
import { addScores, type Score, type Scores, startScores } from '../../test/history/simulator/judge/fault.js';
import { playParsedGame } from '../../test/history/simulator/parsed-game.js';
import { REPLAYED_PAGES, replayPage } from '../../test/history/simulator/replay-game.js';
import { runGames } from '../../test/history/simulator/run-games.js';
import type { Parse } from '../run-case.js';
import { percent } from './columns.js';
import { writeTable } from './markdown.js';

/** What the histories of some live blogs were worth. */
export interface HistoryRun {
  readonly title: string;
  /** Live blogs, each captured several times. */
  readonly blogs: number;
  readonly scores: Scores;
}

const GAMES = 1_000;
const PRINTED = 150;
const WINDOWS = [5, 15, 1_000];
const SEEDS = 2;

/** Plays live blogs of which everything is known, and real pages again, and judges what is made of their captures. */
export function measureHistories(parse: Parse, folder: string): readonly HistoryRun[] {
  const pages = REPLAYED_PAGES.map((page) => join(folder, 'html', page)).filter((path) => existsSync(path));
  const replayed = startScores();
  let blogs = 0;
  for (const path of pages) {
    const blog = parse(readFileSync(path), {});
    for (const window of WINDOWS) {
      const run = runGames(SEEDS, (seed) => replayPage(blog, { window, captures: 14, seed }), mergeCaptures);
      addScores(replayed, run.scores);
      blogs += run.games;
    }
  }
  return [
    { title: 'simulated', blogs: GAMES, scores: runGames(GAMES, playGame, mergeCaptures).scores },
    {
      title: 'simulated, printed and parsed',
      blogs: PRINTED,
      scores: runGames(PRINTED, playParsedGame, mergeCaptures).scores,
    },
    ...(blogs === 0 ? [] : [{ title: 'real pages, played again', blogs, scores: replayed }]),
  ];
}

const INTRODUCTION = `What \`liveposts merge\` makes of several captures of one live blog. Nobody knows all that happened to real pages, so most of
this is measured on live blogs that a program plays, hours of posts with edits, withdrawals, pinned and moved posts and
new ids, over midnight and over changes of the clocks, in all the ways that pages print times. They are captured at
random: windows of the newest posts, further pages, AMP pages, payloads, pages out of caches, captures without a time.
Some are printed as HTML and read by the parser. Real pages with times are played again as they grew.

Precision is the share of the claims that are true. Recall is the share found of what the captures can prove, which is
less than what happened: nobody can tell of a post that no capture shows. A pair is two sightings of one post; an edit is
a change of a post between two captures of one form; its kind is judged only where the definitions leave no doubt. Where
a cache answered with an old page and nothing tells, no history can be right about everything; such are among them.

`;

const TITLES = [
  'live blogs',
  'pairs',
  'precision',
  'recall',
  'edits',
  'precision',
  'recall',
  'kind right',
  'withdrawals',
  'precision',
  'recall',
];

/** The section of the document. */
export function writeHistories(runs: readonly HistoryRun[]): string {
  if (runs.length === 0) return '';
  const rows = runs.map(({ title, blogs, scores: { matching, edits, classes, withdrawals } }) => [
    title,
    String(blogs),
    ...cellsOf(matching),
    ...cellsOf(edits),
    percent(classes.judged === 0 ? null : classes.right / classes.judged),
    ...cellsOf(withdrawals),
  ]);
  return `## Histories\n\n${INTRODUCTION}${writeTable(['captures of', ...TITLES], rows)}\n`;
}

/** How many are provable, and the two shares. */
function cellsOf({ claimed, right, provable, found }: Score): readonly string[] {
  const share = (part: number, whole: number): string => percent(whole === 0 ? null : part / whole);
  return [String(provable), share(right, claimed), share(found, provable)];
}
