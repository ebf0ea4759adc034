import type { PageScore } from '../run-case.js';
import { writeTable } from './markdown.js';
import type { MeasuredRun } from './measure.js';

function readerOf({ outcome, layout, counts }: PageScore): string {
  if (outcome === 'parsed') return layout?.split(' ')[0] ?? '-';
  // A page without any post that must be found may as well be refused.
  return outcome === 'refused' && counts.posts === 0 ? 'refused' : `**${outcome}**`;
}

/** Every live blog: what read it and how many of its posts were found, in each run. */
export function writePages(runs: readonly MeasuredRun[], remarks: ReadonlyMap<string, string>): string {
  const scores = runs.map(({ live }) => new Map(live.map((score) => [score.name, score])));
  const pages = [...(scores[0]?.values() ?? [])];
  const cells = (name: string, write: (score: PageScore) => string): string[] =>
    scores.map((own) => {
      const score = own.get(name);
      return score === undefined ? '-' : write(score);
    });
  const titles = runs.map(({ variant }) => variant.title.toLowerCase());
  return writeTable(
    [
      'page',
      'remark',
      ...titles.map((title) => `read by (${title})`),
      'posts',
      ...titles.map((title) => `found (${title})`),
    ],
    pages.map(({ name, counts }) => [
      `\`${name}\``,
      remarks.get(name) ?? '',
      ...cells(name, readerOf),
      String(counts.posts),
      ...cells(name, (score) => String(score.counts.found)),
    ]),
    runs.length + 2,
  );
}
