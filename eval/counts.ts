import { TIME_OUTCOMES, type TimeOutcome } from './judge-time.js';

/** Whose time is judged: the shown time, publication and change of a post; of an entry only data holds; of the page. */
const TIMED = ['time', 'published', 'updated', 'data', 'page'] as const;

/** One of {@link TIMED}. */
export type Timed = (typeof TIMED)[number];

/** Fields that are right or wrong. */
const FIELDS = [
  'headline',
  'author',
  'label',
  'marker',
  'image',
  'id',
  'start',
  'end',
  'title',
  'declared',
  'page-author',
  'more',
] as const;

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];

const PLAIN = [
  /** Pages that were run, refused with an error of the library, or broken by another error. */
  'pages',
  'refused',
  'crashed',
  /** Posts that must be found: all but the optional ones. */
  'posts',
  'found',
  'missed',
  'invented',
  /** Of the invented: begin at a string that is prose; are adverts, polls, deleted; are a second copy; are cut stamps. */
  'bad-split',
  'not-post',
  'copy',
  'cut-stamp',
  /** Posts that may be left out, and how many were given. */
  'optional',
  'optional-found',
  /** Entries that only data holds: right. */
  'in-data',
  /** Posts whose text holds the beginning of another post. */
  'glued',
  /** Posts that stand in another order than on the page. */
  'misplaced',
  /** First or last words that fit only when white space is left out. */
  'spacing',
  /** Given where the label has none: a change, a marker of a change. */
  'updated-extra',
  'marker-extra',
  /** Pages that must be refused, and were. */
  'not-live',
  'not-live-refused',
] as const;

/** Everything that is counted. */
export type Counter = (typeof PLAIN)[number] | `${Timed}.${TimeOutcome}` | `${Field}.${'right' | 'of'}`;

/** How often each thing happened. */
export type Counts = Readonly<Record<Counter, number>>;

const COUNTERS: readonly Counter[] = [
  ...PLAIN,
  ...TIMED.flatMap((timed) => TIME_OUTCOMES.map((outcome): Counter => `${timed}.${outcome}`)),
  ...FIELDS.flatMap((field): Counter[] => [`${field}.right`, `${field}.of`]),
];

/** A place to count in: everything at zero. */
export function startCounts(): Record<Counter, number> {
  return Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>;
}

/** The sum of several counts. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = startCounts();
  for (const counts of all) for (const counter of COUNTERS) sum[counter] += counts[counter];
  return sum;
}

/** `part` of `whole`; null where nothing was measured. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Share of the posts that must be found which were found. */
export function recallOf(counts: Counts): number | null {
  return rate(counts.found, counts.posts);
}

/** Share of the given posts which are posts of the page. */
export function precisionOf(counts: Counts): number | null {
  const right = counts.found + counts['optional-found'] + counts['in-data'];
  return rate(right, right + counts.invented);
}

/** How often a time was labelled, so that a right one could have been given. */
export function timedOf(counts: Counts, timed: Timed): number {
  return (['exact', 'missing', 'coarse', 'flagged', 'silent'] as const).reduce(
    (sum, outcome) => sum + counts[`${timed}.${outcome}`],
    0,
  );
}

/** How often a time was wrong and stated as certain. */
export function silentOf(counts: Counts, of: readonly Timed[]): number {
  return of.reduce((sum, timed) => sum + counts[`${timed}.silent`] + counts[`${timed}.silent-guess`], 0);
}

/** The times of posts, whoever's: all that `--max-silent` is about. */
export const POST_TIMES: readonly Timed[] = ['time', 'published', 'updated', 'data'];
