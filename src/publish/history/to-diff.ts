import type { ComparedPost, ComparedSide, Comparison, Outcome } from '../../history/comparison.js';
import { showInstant } from '../history-facts.js';
import { fieldChanges } from './field-changes.js';
import { fieldLines, headingIn, lineIn, type Tone, toned } from './history-layout.js';
import type { HistoryOptions, HistoryStyle } from './history-options.js';
import { gap, nameOf } from './to-history.js';

const SIGNS: Readonly<Record<Outcome, { readonly sign: string; readonly words: string; readonly tone: Tone }>> = {
  new: { sign: '+', words: 'new', tone: 'added' },
  changed: { sign: '~', words: 'changed', tone: 'changed' },
  withdrawn: { sign: '-', words: 'withdrawn', tone: 'removed' },
  'rolled-off': { sign: '.', words: 'rolled off', tone: 'quiet' },
  unknown: { sign: '?', words: 'unknown', tone: 'quiet' },
};
const WIDEST = 'timestamp-only'.length + 2;

/**
 * A comparison as a text to read: which posts are new, changed (word by word), withdrawn or rolled off, and of which
 * nothing is known. Words that were taken away stand in `[-…-]`, words that were added in `{+…+}`.
 *
 * @example
 * ```ts
 * const before = parsePage(html, { capturedAt: '2024-10-15T02:10:00Z' });
 * const after = parsePage(html, { capturedAt: '2024-10-15T02:40:00Z' });
 * console.log(toDiff(compareCaptures(before, after)).includes('12 the same')); // true
 * ```
 */
export function toDiff(comparison: Comparison, options: Pick<HistoryOptions, 'style'> = {}): string {
  const { style = 'plain' } = options;
  const { before, after, posts, comparesWords } = comparison;
  const lines = [
    headingIn(after.title ?? before.title ?? '(no title)', 1, style),
    ...gap(style),
    sideLine('before', before, style),
    sideLine('after ', after, style),
    ...gap(style),
    countLine(comparison),
    ...(comparesWords ? [] : [...gap(style), 'The two were read in different ways: their words are not compared.']),
    ...(posts.length === 0 ? [] : ['']),
    ...posts.flatMap((post) => postLines(post, style)),
  ];
  return `${lines.join('\n')}\n`;
}

function sideLine(name: string, { source, url, capturedAt, posts }: ComparedSide, style: HistoryStyle): string {
  const from = lineIn(source?.replace(/^file:/, '') ?? url ?? 'timeline', style);
  const when = capturedAt === null ? 'captured nobody knows when' : `captured ${showInstant(capturedAt)}`;
  const line = `${name}  ${from}, ${when}, ${posts === 1 ? '1 post' : `${posts} posts`}`;
  return style === 'markdown' ? `- ${line.replace(/ {2,}/, ' ')}` : line;
}

function countLine({ counts }: Comparison): string {
  const { same, ...others } = counts;
  const parts = Object.entries(others).filter(([, count]) => count > 0);
  return [...parts.map(([outcome, count]) => `${count} ${outcome.replace('-', ' ')}`), `${same} the same`].join(', ');
}

function postLines(post: ComparedPost, style: HistoryStyle): readonly string[] {
  const { outcome, change, changed, before, after } = post;
  const said = after ?? before;
  if (said === null) return [];
  const { sign, words, tone } = SIGNS[outcome];
  const shownIn =
    outcome !== 'unknown' ? '' : before === null ? ' (only after)' : after === null ? ' (only before)' : '';
  const what = outcome === 'changed' && change !== null ? change : words;
  const name = nameOf(said, style) + shownIn;
  const head =
    style === 'markdown'
      ? `- ${toned(what, tone, style)} ${name}`
      : `${toned(`${sign} ${what}`.padEnd(WIDEST), tone, style)}  ${name}`;
  if (before === null || after === null || changed.length === 0) return [head];
  return [head, ...fieldLines(fieldChanges(before, after, changed), style)];
}
