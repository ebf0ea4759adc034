import type { Post } from '../model/post.js';
import { type Coverage, hasHistory, isTimeline } from './coverage.js';
import { captureWords, changesOf, countWords, isWithdrawn } from './history-facts.js';
import { isMoved, showLayout, showPostCount } from './post-facts.js';
import { printableLine } from './printable.js';
import { showTime } from './show-time.js';
import { cutTo, fitTo, flow, widthOf } from './table-text.js';

/** The flags, in the order they stand in, and what the line under the table says they mean. */
const FLAGS = [
  { letter: 'U', words: 'updated', isSet: (post: Post) => hasMarker(post, 'updated') || post.updated !== null },
  { letter: 'M', words: 'moved: shows the time of an update', isSet: isMoved },
  { letter: 'P', words: 'pinned', isSet: (post: Post) => post.labels.includes('pinned') || hasMarker(post, 'pinned') },
  {
    letter: 'K',
    words: 'key event',
    isSet: (post: Post) => post.labels.includes('key-event') || hasMarker(post, 'key-event'),
  },
  { letter: 'C', words: 'changed', isSet: (post: Post) => hasHistory(post) && changesOf(post).length > 0 },
  { letter: 'W', words: 'withdrawn', isSet: isWithdrawn },
  { letter: 'R', words: 'rolled off', isSet: (post: Post) => hasHistory(post) && post.state === 'rolled-off' },
  {
    letter: '?',
    words: 'not known whether it is still there',
    isSet: (post: Post) => hasHistory(post) && post.state === 'unknown',
  },
] as const;

const GAP = '  ';
const NARROWEST = 20;
/** Below this many columns the authors are left out, so that the headline keeps some room. */
const ROOM_FOR_AUTHORS = 60;
const WIDEST_AUTHORS = 24;
/** So much of a post without a headline is looked at for its first words. */
const EXCERPT = 400;

/**
 * A live blog for a terminal of so many columns: what the page is and how complete it is, then one line per post with
 * position, local time with offset (or `unknown`), flags, authors, and the headline or the first words. No line is
 * wider than the terminal but the address of the page.
 */
export function toTable(blog: Coverage, columns = 80): string {
  const width = Math.max(NARROWEST, Math.floor(columns));
  const lines = [
    ...flow(printableLine(blog.title ?? '(no title)').split(' '), ' ', width),
    ...(blog.url === null ? [] : [printableLine(blog.url)]),
    ...flow(factsOf(blog), ' · ', width),
  ];
  if (blog.posts.length > 0) lines.push('', ...rowsOf(blog.posts, width));
  const legend = FLAGS.filter(({ isSet }) => blog.posts.some((post) => isSet(post))).map(
    ({ letter, words }) => `${letter} ${words}`,
  );
  if (legend.length > 0) lines.push('', ...flow(legend, ', ', width));
  return `${lines.join('\n')}\n`;
}

function factsOf(blog: Coverage): string[] {
  const warnings = blog.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const more = blog.completeness.more.length;
  return [
    ...(blog.kind === 'article' ? ['article'] : []),
    `page updated ${blog.updated === null ? 'unknown' : showTime(blog.updated)}`,
    ...(blog.status === 'unknown' ? [] : [blog.status]),
    `layout ${printableLine(showLayout(blog))}`,
    showPostCount(blog),
    ...(isTimeline(blog) ? [...countWords(blog), captureWords(blog)] : []),
    ...(more === 0 ? [] : [`more in ${more === 1 ? '1 other place' : `${more} other places`}`]),
    warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ];
}

interface Row {
  readonly position: string;
  readonly time: string;
  readonly flags: string;
  readonly authors: string;
  readonly words: string;
}

function rowsOf(posts: readonly Post[], width: number): string[] {
  const rows = posts.map(rowOf);
  const widest = (column: keyof Row): number => rows.reduce((most, row) => Math.max(most, widthOf(row[column])), 0);
  const widths: Record<keyof Row, number> = {
    position: widest('position'),
    time: widest('time'),
    flags: widest('flags'),
    authors: width < ROOM_FOR_AUTHORS ? 0 : Math.min(widest('authors'), WIDEST_AUTHORS, Math.floor(width / 5)),
    words: 0,
  };
  const columns = (['position', 'time', 'flags', 'authors'] as const).filter((column) => widths[column] > 0);
  return rows.map((row) => {
    const left = columns.map((column) =>
      column === 'position' ? row.position.padStart(widths.position) : fitTo(row[column], widths[column]),
    );
    const start = left.join(GAP) + GAP;
    return cutTo(start + cutTo(row.words, Math.max(0, width - widthOf(start))), width).trimEnd();
  });
}

function rowOf(post: Post): Row {
  return {
    position: String(post.position),
    time: post.time === null ? 'unknown' : showTime(post.time),
    flags: FLAGS.map(({ letter, isSet }) => (isSet(post) ? letter : '')).join(''),
    authors: printableLine(post.authors.map(({ name }) => name).join(', ')),
    words: printableLine(post.headline ?? '') || printableLine(post.text.slice(0, EXCERPT)),
  };
}

function hasMarker(post: Post, kind: 'updated' | 'pinned' | 'key-event'): boolean {
  return post.markers.some((marker) => marker.kind === kind);
}
