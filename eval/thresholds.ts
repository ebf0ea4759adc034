import { type Counts, POST_TIMES, precisionOf, rate, recallOf, silentOf, timedOf } from './counts.js';

/** One thing that is measured. */
export interface Measure {
  readonly help: string;
  /** Null: nothing was measured. */
  readonly of: (counts: Counts) => number | null;
}

const share =
  (field: 'headline' | 'author' | 'label' | 'marker' | 'end'): Measure['of'] =>
  (counts) =>
    rate(counts[`${field}.right`], counts[`${field}.of`]);

/** The name of one threshold. */
export type ThresholdName =
  | 'min-recall'
  | 'min-precision'
  | 'min-time'
  | 'min-updated'
  | 'min-headline'
  | 'min-author'
  | 'min-label'
  | 'min-marker'
  | 'min-end'
  | 'min-refused'
  | 'max-silent'
  | 'max-silent-page'
  | 'max-glued'
  | 'max-missed'
  | 'max-invented'
  | 'max-refused';

/** What can be demanded of a run: `min-…` are shares from 0 to 1, `max-…` are numbers. */
export const THRESHOLDS: Readonly<Record<ThresholdName, Measure>> = {
  'min-recall': { help: 'share of the labelled posts that are found', of: recallOf },
  'min-precision': { help: 'share of the given posts that are posts', of: precisionOf },
  'min-time': {
    help: 'share of the labelled times of found posts that are right to the minute',
    of: (counts) => rate(counts['time.exact'], timedOf(counts, 'time')),
  },
  'min-updated': {
    help: 'the same for the times of changes',
    of: (counts) => rate(counts['updated.exact'], timedOf(counts, 'updated')),
  },
  'min-headline': { help: 'share of the found posts with the right headline', of: share('headline') },
  'min-author': { help: 'share of the found posts with the right authors', of: share('author') },
  'min-label': { help: 'share of the found posts with the right labels', of: share('label') },
  'min-marker': { help: 'share of the labelled markers that are found', of: share('marker') },
  'min-end': { help: 'share of the found posts whose last words are at the end', of: share('end') },
  'min-refused': {
    help: 'share of the pages without live blog that are refused',
    of: (counts) => rate(counts['not-live-refused'], counts['not-live']),
  },
  'max-silent': {
    help: 'post times that are wrong and stated as certain',
    of: (counts) => silentOf(counts, POST_TIMES),
  },
  'max-silent-page': { help: 'the same for page times', of: (counts) => silentOf(counts, ['page']) },
  'max-glued': { help: 'posts that hold the beginning of another post', of: ({ glued }) => glued },
  'max-missed': { help: 'posts that are not found', of: ({ missed }) => missed },
  'max-invented': { help: 'posts that are none', of: ({ invented }) => invented },
  'max-refused': { help: 'pages with posts that are refused', of: ({ refused }) => refused },
};

/** Thresholds as given. */
export type Thresholds = Readonly<Partial<Record<ThresholdName, number>>>;

/** All names, in order. */
export const THRESHOLD_NAMES: readonly ThresholdName[] = Object.keys(THRESHOLDS) as ThresholdName[];

/** What is demanded and not met, one sentence each. A share of nothing is not met: the run measured nothing. */
export function checkThresholds(counts: Counts, thresholds: Thresholds): readonly string[] {
  return THRESHOLD_NAMES.flatMap((name) => {
    const demanded = thresholds[name];
    if (demanded === undefined) return [];
    const measured = THRESHOLDS[name].of(counts);
    if (measured === null) return [`--${name} ${demanded}: nothing was measured`];
    if (name.startsWith('max-') ? measured <= demanded : measured >= demanded) return [];
    const shown = name.startsWith('max-') ? String(measured) : measured.toFixed(4);
    return [`--${name} ${demanded}: measured ${shown}`];
  });
}
