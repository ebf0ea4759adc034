import { type Counts, POST_TIMES, precisionOf, recallOf, silentOf, timedOf } from '../counts.js';

/** One column of the tables. */
export interface Column {
  readonly title: string;
  /** What stands in it, in the words of a reader. */
  readonly help: string;
  readonly cell: (counts: Counts) => string;
}

/** Rounded down: 100.0 % means all. */
export function percent(share: number | null): string {
  return share === null ? '-' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

const outOf = (part: number, whole: number): string => (whole === 0 ? '-' : `${part}/${whole}`);

/** What is told of a publisher, and of a whole run. */
export const COLUMNS: readonly Column[] = [
  {
    title: 'pages',
    help: 'live blogs that were read; a file that holds several counts once for each',
    cell: ({ pages }) => String(pages),
  },
  {
    title: 'posts',
    help: 'posts that must be found. Not among them: posts that may as well be left out, such as one cut off by the end of the file',
    cell: ({ posts }) => String(posts),
  },
  { title: 'found', help: 'those of them that were found', cell: ({ found }) => String(found) },
  {
    title: 'missed',
    help: 'those that were not; of a page that was refused, all of them',
    cell: ({ missed }) => String(missed),
  },
  {
    title: 'invented',
    help: 'posts that are none: prose split in two, an advert, a second copy',
    cell: ({ invented }) => String(invented),
  },
  {
    title: 'precision',
    help: 'share of the given posts that are posts of the page; those that only its data holds are right, too',
    cell: (counts) => percent(precisionOf(counts)),
  },
  { title: 'recall', help: 'share of the posts that were found', cell: (counts) => percent(recallOf(counts)) },
  {
    title: 'glued',
    help: 'posts that hold the beginning of another post. This must be 0',
    cell: ({ glued }) => String(glued),
  },
  {
    title: 'times',
    help: 'times right to the minute, of those that the page as saved tells of the found posts',
    cell: (counts) => outOf(counts['time.exact'], timedOf(counts, 'time')),
  },
  {
    title: 'flagged',
    help: 'times that are wrong, or that the page does not tell, but say themselves what was assumed',
    cell: (counts) => String(counts['time.flagged'] + counts['time.guessed']),
  },
  {
    title: 'silent',
    help: 'the same stated as certain, also the times of publication and of changes. This must be 0',
    cell: (counts) => String(silentOf(counts, POST_TIMES)),
  },
  {
    title: 'headline',
    help: 'found posts with the right headline, or rightly without any',
    cell: (counts) => outOf(counts['headline.right'], counts['headline.of']),
  },
  {
    title: 'author',
    help: 'found posts with exactly the right writers, or rightly without any',
    cell: (counts) => outOf(counts['author.right'], counts['author.of']),
  },
];
