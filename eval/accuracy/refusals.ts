import type { PageScore } from '../run-case.js';
import { writeTable } from './markdown.js';
import type { MeasuredRun } from './measure.js';

/** What may become of a page that is no live blog, and how that is told. */
const FATES = { refused: 'refused', taken: '**taken for a live blog**', failed: '**another error**' };
type Fate = keyof typeof FATES;

function fateOf(score: PageScore): Fate {
  if (score.counts['not-live-refused'] > 0) return 'refused';
  return score.outcome === 'parsed' ? 'taken' : 'failed';
}

/** One row for each folder and run: how many pages that are no live blogs were taken for one. */
export function writeRefusals(runs: readonly MeasuredRun[]): string {
  const groups = new Set(runs.flatMap(({ notLive }) => notLive.map(({ group }) => group)));
  const rows = [...groups].flatMap((group) =>
    runs.map(({ variant, notLive }) => {
      const fates = notLive.filter((score) => score.group === group).map(fateOf);
      const count = (fate: Fate): string => String(fates.filter((own) => own === fate).length);
      return [group, variant.title, String(fates.length), count('refused'), count('taken'), count('failed')];
    }),
  );
  return writeTable(['folder', 'run', 'pages', 'refused', 'taken for live blogs', 'another error'], rows, 2);
}

/** Every page that is no live blog, and what became of it in each run. */
export function writeRefusedPages(runs: readonly MeasuredRun[]): string {
  const fates = runs.map(({ notLive }) => new Map(notLive.map((score) => [score.name, FATES[fateOf(score)]])));
  const names = [...(fates[0]?.keys() ?? [])];
  return writeTable(
    ['page', ...runs.map(({ variant }) => variant.title)],
    names.map((name) => [`\`${name}\``, ...fates.map((own) => own.get(name) ?? '-')]),
    runs.length + 1,
  );
}
