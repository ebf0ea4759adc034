import {
  type Counts,
  type Field,
  POST_TIMES,
  precisionOf,
  rate,
  recallOf,
  silentOf,
  sumCounts,
  type Timed,
  timedOf,
} from './counts.js';
import type { PageScore } from './run-case.js';
import type { Mismatch } from './tally.js';
import { shorten } from './words.js';

const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);
const outOf = (part: number, whole: number): string => (whole === 0 ? '-' : `${part}/${whole}`);
const fieldOf = (counts: Counts, field: Field): string => outOf(counts[`${field}.right`], counts[`${field}.of`]);
const orDot = (count: number): string => (count === 0 ? '.' : String(count));

type Column = readonly [title: string, cell: (counts: Counts) => string];

const COLUMNS: readonly Column[] = [
  ['posts', ({ posts }) => String(posts)],
  ['found', ({ found }) => String(found)],
  ['miss', ({ missed }) => orDot(missed)],
  ['inv', ({ invented }) => orDot(invented)],
  ['split', (counts) => orDot(counts['bad-split'])],
  ['glue', ({ glued }) => orDot(glued)],
  ['opt', (counts) => outOf(counts['optional-found'], counts.optional)],
  ['data', (counts) => orDot(counts['in-data'])],
  ['start', (counts) => fieldOf(counts, 'start')],
  ['end', (counts) => fieldOf(counts, 'end')],
  ['headline', (counts) => fieldOf(counts, 'headline')],
  ['author', (counts) => fieldOf(counts, 'author')],
  ['time', (counts) => outOf(counts['time.exact'], timedOf(counts, 'time'))],
  ['SILENT', (counts) => orDot(silentOf(counts, POST_TIMES))],
  ['wrong', (counts) => orDot(counts['time.flagged'])],
  ['guess', (counts) => orDot(counts['time.guessed'])],
  ['updated', (counts) => outOf(counts['updated.exact'], timedOf(counts, 'updated'))],
  ['label', (counts) => fieldOf(counts, 'label')],
  ['marker', (counts) => fieldOf(counts, 'marker')],
];

/** An aligned table: the first column to the left, the others to the right, the last one as it is. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const last = Math.max(...rows.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        if (at === last) return cell;
        return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
      })
      .join('  ')
      .trimEnd(),
  );
}

const shortName = (name: string): string => (name.length > 52 ? `…${name.slice(-51)}` : name);

/** One line for each labelled page, one for each group, one for all. */
export function writeTable(scores: readonly PageScore[]): readonly string[] {
  const labelled = scores.filter(({ counts }) => counts['not-live'] === 0);
  if (labelled.length === 0) return [];
  const row = (name: string, counts: Counts, note: string): readonly string[] => [
    name,
    ...COLUMNS.map(([, cell]) => cell(counts)),
    note,
  ];
  const groups = [...new Set(labelled.map(({ group }) => group))];
  const sums = groups.map((group) => {
    const members = labelled.filter((score) => score.group === group);
    return row(`= ${group}`, sumCounts(members.map(({ counts }) => counts)), `${members.length} pages`);
  });
  return align([
    ['page', ...COLUMNS.map(([title]) => title), 'layout'],
    ...labelled.map(({ name, counts, outcome, error, layout }) =>
      row(
        shortName(name),
        counts,
        outcome === 'parsed' ? (layout ?? '') : `${outcome.toUpperCase()} ${shorten(error ?? '', 50)}`,
      ),
    ),
    ...(groups.length > 1 ? sums : []),
    row('= all', sumCounts(labelled.map(({ counts }) => counts)), `${labelled.length} pages`),
  ]);
}

/** The pages that should have been refused and were not. */
export function writeRefusals(scores: readonly PageScore[]): readonly string[] {
  const all = scores.filter(({ counts }) => counts['not-live'] > 0);
  if (all.length === 0) return [];
  const refused = all.filter(({ counts }) => counts['not-live-refused'] > 0).length;
  return [
    `pages without live blog: ${outOf(refused, all.length)} refused`,
    ...all.flatMap(({ name, mismatches }) => mismatches.map(({ kind, text }) => `  ${kind} ${name}: ${text}`)),
  ];
}

/** Ids are wrong all together or not at all: two of a page show how. */
const SHOWN_IDS = 2;

/** Broken promises first. */
function shownOf(mismatches: readonly Mismatch[]): readonly Mismatch[] {
  const ids = mismatches.filter(({ kind }) => kind === 'id');
  const rest: Mismatch = { kind: 'id', where: '', text: `and ${ids.length - SHOWN_IDS} more` };
  return [
    ...mismatches.filter(({ kind }) => /^[A-Z]{4}/u.test(kind)),
    ...mismatches.filter(({ kind }) => !/^[A-Z]{4}/u.test(kind) && kind !== 'id'),
    ...(ids.length > SHOWN_IDS ? [...ids.slice(0, SHOWN_IDS), rest] : ids),
  ];
}

/** Every mismatch of every labelled page, one line each. */
export function writeDetails(scores: readonly PageScore[]): readonly string[] {
  return scores
    .filter(({ counts, mismatches }) => counts['not-live'] === 0 && mismatches.length > 0)
    .flatMap(({ name, layout, mismatches }, index) => [
      ...(index === 0 ? [] : ['']),
      `${name}${layout === null ? '' : `  (${layout})`}`,
      ...shownOf(mismatches).map(
        ({ kind, where, text }) => `  ${kind.padEnd(16)} ${where === '' ? '' : `${where}  `}${text}`,
      ),
    ]);
}

function writeTimes(counts: Counts, timed: Timed): string {
  const of = timedOf(counts, timed);
  const count = (outcome: 'exact' | 'missing' | 'coarse' | 'flagged' | 'silent' | 'guessed' | 'none'): number =>
    counts[`${timed}.${outcome}`];
  const labelled = `exact ${outOf(count('exact'), of)} (${percent(rate(count('exact'), of))}), missing ${count('missing')}, day or hour only ${count('coarse')}, wrong but flagged ${count('flagged')}, SILENTLY WRONG ${count('silent')}`;
  const unlabelled = `without label: none ${count('none')}, guessed and flagged ${count('guessed')}, STATED AS CERTAIN ${counts[`${timed}.silent-guess`]}`;
  return timed === 'time' ? `${labelled}; ${unlabelled}` : labelled;
}

function worst(scores: readonly PageScore[], of: (counts: Counts) => number | null): string {
  const rated = scores.flatMap(({ name, counts }) => {
    const share = of(counts);
    return share === null || share === 1 ? [] : [{ name, share }];
  });
  const [lowest] = rated.sort((a, b) => a.share - b.share);
  return lowest === undefined ? '' : `, worst ${percent(lowest.share)} ${lowest.name}`;
}

/** The run in a dozen lines. */
export function writeSummary(scores: readonly PageScore[]): readonly string[] {
  const counts = sumCounts(scores.map((score) => score.counts));
  const silent = POST_TIMES.map((timed) => `${timed} ${silentOf(counts, [timed])}`).join(', ');
  const share = (name: string, field: Field): string =>
    `${name} ${fieldOf(counts, field)} (${percent(rate(counts[`${field}.right`], counts[`${field}.of`]))})`;
  const lines: readonly (readonly [string, string])[] = [
    ['pages', `${counts.pages}, with posts but refused ${counts.refused}, crashed ${counts.crashed}`],
    [
      'recall',
      `${percent(recallOf(counts))}: found ${outOf(counts.found, counts.posts)}, missed ${counts.missed}${worst(scores, recallOf)}`,
    ],
    [
      'precision',
      `${percent(precisionOf(counts))}: invented ${counts.invented} (bad splits ${counts['bad-split']}, no posts ${counts['not-post']}, copies ${counts.copy}, cut stamps ${counts['cut-stamp']})${worst(scores, precisionOf)}`,
    ],
    [
      'may be absent',
      `optional found ${outOf(counts['optional-found'], counts.optional)}, only in data ${counts['in-data']}`,
    ],
    [
      'SILENT',
      `${silentOf(counts, POST_TIMES)} wrong post times stated as certain (${silent}), page times ${silentOf(counts, ['page'])}`,
    ],
    ['GLUED', String(counts.glued)],
    ['time', writeTimes(counts, 'time')],
    ['published', writeTimes(counts, 'published')],
    ['updated', `${writeTimes(counts, 'updated')}; given without label ${counts['updated-extra']}`],
    ['page times', writeTimes(counts, 'page')],
    [
      'post fields',
      [
        share('headline', 'headline'),
        share('author', 'author'),
        share('label', 'label'),
        share('marker', 'marker'),
        `markers without label ${counts['marker-extra']}`,
        share('images', 'image'),
        share('id', 'id'),
      ].join(', '),
    ],
    [
      'body',
      `${share('start', 'start')}, ${share('end', 'end')}, white space lost or added ${counts.spacing}, out of order ${counts.misplaced}`,
    ],
    [
      'page fields',
      [
        share('title', 'title'),
        share('declared', 'declared'),
        share('authors', 'page-author'),
        share('more', 'more'),
      ].join(', '),
    ],
  ];
  return align(lines.map(([name, text]) => [name, text]));
}
