import { sumCounts } from '../counts.js';
import type { PageScore } from '../run-case.js';
import { COLUMNS } from './columns.js';
import { linkTo, writeTable } from './markdown.js';
import type { MeasuredRun } from './measure.js';

/**
 * The group and publisher of a page, `html/bbc`: the folder it lies in. A page in no folder is named after its publisher
 * and the year, `text/bbc-2020-01-31-published-at-glued.txt`.
 */
export function publisherOf({ name, group }: Pick<PageScore, 'name' | 'group'>): string {
  const rest = name.slice(group.length + 1);
  const folder = rest.indexOf('/');
  if (folder >= 0) return `${group}/${rest.slice(0, folder)}`;
  const year = rest.search(/-\d{4}-/u);
  return `${group}/${year > 0 ? rest.slice(0, year) : rest.replace(/\.\w+(?:#.*)?$/u, '')}`;
}

const TITLES = COLUMNS.map(({ title }) => title);

function rowOf(name: string, scores: readonly PageScore[]): readonly string[] {
  const counts = sumCounts(scores.map((score) => score.counts));
  return [name, ...COLUMNS.map(({ cell }) => cell(counts))];
}

/** One row for each publisher, one for each group, and one for all when there are several groups. */
export function writePublishers(scores: readonly PageScore[]): string {
  const groups = [...new Set(scores.map(({ group }) => group))];
  const rows = groups.flatMap((group) => {
    const members = scores.filter((score) => score.group === group);
    const publishers = [...new Set(members.map(publisherOf))].sort();
    return [
      ...publishers.map((publisher) =>
        rowOf(
          publisher,
          members.filter((score) => publisherOf(score) === publisher),
        ),
      ),
      rowOf(`**${group}**`, members),
    ];
  });
  return writeTable(['publisher', ...TITLES], groups.length > 1 ? [...rows, rowOf('**in all**', scores)] : rows);
}

/** One row for each run, over the pages that all runs have in common. */
export function writeRuns(runs: readonly MeasuredRun[]): string {
  const common = runs.map(({ live }) => new Set(live.map(({ name }) => name)));
  const isCommon = ({ name }: PageScore): boolean => common.every((names) => names.has(name));
  return writeTable(
    ['run', ...TITLES],
    runs.map(({ variant, live }) => rowOf(linkTo(variant.title), live.filter(isCommon))),
  );
}
