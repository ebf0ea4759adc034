import type { Post } from '../../model/post.js';
import type { Timeline } from '../../model/timeline.js';
import { captureWords, countWords, showInstant } from '../history-facts.js';
import { linkTarget } from '../markdown-escape.js';
import { printableLine } from '../printable.js';
import { showTime } from '../show-time.js';
import { type HistoryEvent, historyEvents } from './history-events.js';
import { fieldLines, headingIn, lineIn, type Tone, toned } from './history-layout.js';
import type { HistoryOptions, HistoryStyle } from './history-options.js';

/** So much of a post without a headline is shown, to recognise it by. */
const EXCERPT = 100;

const SIGNS: Readonly<Partial<Record<HistoryEvent['kind'], { readonly sign: string; readonly tone: Tone }>>> = {
  'first-seen': { sign: '+', tone: 'added' },
  withdrawn: { sign: '-', tone: 'removed' },
};

/**
 * What became of a live blog, as a text to read: capture by capture the posts that it shows first, those it shows
 * changed, word by word, and those that it shows to be withdrawn. Words that were taken away stand in `[-…-]`, words
 * that were added in `{+…+}`.
 *
 * @throws LivepostsError `bad-option` for a `since` that is no instant
 * @example
 * ```ts
 * const captures = ['2024-10-15T02:10:00Z', '2024-10-15T02:40:00Z'].map((capturedAt) => parsePage(html, { capturedAt }));
 * const [title] = toHistory(mergeCaptures(captures), { ignore: ['typo'] }).split('\n');
 * console.log(title); // Storm Odalie comes ashore
 * ```
 */
export function toHistory(timeline: Timeline, options: HistoryOptions = {}): string {
  const { style = 'plain' } = options;
  const events = historyEvents(timeline, options);
  const lines = [
    headingIn(timeline.title ?? '(no title)', 1, style),
    ...(timeline.url === null ? [] : [...gap(style), addressIn(timeline.url, style)]),
    ...gap(style),
    [captureWords(timeline), ...countWords(timeline)].join(' · '),
  ];
  let when: string | null | undefined;
  for (const event of events) {
    if (event.when !== when) {
      when = event.when;
      lines.push('', headingIn(when === null ? 'Time unknown' : showInstant(when), 2, style), ...gap(style));
    }
    lines.push(...eventLines(event, style));
  }
  if (events.length === 0) lines.push('', 'No changes.');
  return `${lines.join('\n')}\n`;
}

function eventLines({ kind, post, fields }: HistoryEvent, style: HistoryStyle): readonly string[] {
  const { sign, tone } = SIGNS[kind] ?? { sign: '~', tone: 'changed' };
  const words = kind === 'first-seen' ? 'first seen' : kind;
  const head = style === 'markdown' ? `- ${toned(words, tone, style)}` : toned(`${sign} ${words}`, tone, style);
  const line = `${head}${style === 'markdown' ? ' ' : '  '}${nameOf(post, style)}`;
  if (kind !== 'withdrawn' || post.withdrawnBetween === null) return [line, ...fieldLines(fields, style)];
  const seen = `last seen ${showInstant(post.withdrawnBetween.after)}`;
  return style === 'markdown' ? [`${line} · ${seen}`] : [line, `    ${seen}`];
}

/** The time and the headline of a post, or its first words: "2024-05-04 10:25 +01:00  Ferry sails". */
export function nameOf(
  { time, headline, text }: Pick<Post, 'time' | 'headline' | 'text'>,
  style: HistoryStyle,
): string {
  const words = lineIn(headline ?? '', style) || lineIn(excerptOf(text), style);
  const when = time === null ? 'time unknown' : showTime(time);
  return [when, words].filter(Boolean).join(style === 'markdown' ? ' · ' : '  ');
}

/** An address on a line of its own. */
export function addressIn(url: string, style: HistoryStyle): string {
  const target = style === 'markdown' ? linkTarget(url) : null;
  return target === null ? lineIn(url, style) : `<${target}>`;
}

/** Markdown joins lines that no empty one parts. */
export function gap(style: HistoryStyle): readonly string[] {
  return style === 'markdown' ? [''] : [];
}

function excerptOf(text: string): string {
  const line = printableLine(text.slice(0, EXCERPT * 4));
  const head = Array.from(line).slice(0, EXCERPT).join('');
  return head.length < line.length ? `${head}…` : head;
}
