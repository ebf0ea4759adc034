import type { Revision, TimelinePost } from '../../model/timeline.js';
import { seenWords, showInstant, stateWords } from '../history-facts.js';
import { printableText } from '../printable.js';
import { fieldChanges, revisionBefore } from './field-changes.js';
import { fieldLines, headingIn, lineIn, textLines, toned } from './history-layout.js';
import { type HistoryOptions, type HistoryStyle, startOf } from './history-options.js';
import { addressIn, gap, nameOf } from './to-history.js';

/**
 * Every revision of one post, as a text to read, the oldest first: what the first capture said, and then what was
 * changed, word by word. Words that were taken away stand in `[-…-]`, words that were added in `{+…+}`.
 *
 * @throws LivepostsError `bad-option` for a `since` that is no instant
 * @example
 * ```ts
 * const { posts } = mergeCaptures([parsePage(html, { capturedAt: '2024-10-15T02:10:00Z' })]);
 * for (const post of posts) console.log(toPostHistory(post, { style: 'markdown' }));
 * ```
 */
export function toPostHistory(post: Omit<TimelinePost, 'position' | 'seenIn'>, options: HistoryOptions = {}): string {
  const { style = 'plain', ignore = [], since } = options;
  const from = startOf(options);
  const state = [stateWords(post) ?? 'still there', seenWords(post)].filter((words) => words !== null).join(' · ');
  const lines = [
    headingIn(nameOf(post, 'plain').replace('  ', ' · '), 1, style),
    ...(post.url === null ? [] : [...gap(style), addressIn(post.url, style)]),
    ...gap(style),
    `${lineIn(post.ids.join(', '), style)} · ${state}`,
  ];
  for (const revision of post.revisions) {
    const { change, seenFrom, seenTo } = revision;
    if (ignore.includes(change)) continue;
    if (since !== undefined && (seenTo === null || Date.parse(seenTo) < from)) continue;
    const when = seenFrom === null ? 'Time unknown' : showInstant(seenFrom);
    lines.push('', headingIn(when, 2, style), ...gap(style), ...revisionLines(post, revision, style));
  }
  return `${lines.join('\n')}\n`;
}

/** How a revision was read, where a post was read in several ways: each has words of its own. */
function formWords({ revisions }: Pick<TimelinePost, 'revisions'>, { form }: Revision, style: HistoryStyle): string {
  if (new Set(revisions.map((one) => JSON.stringify(one.form))).size === 1) return '';
  const { layout, variant, mediaType, savedBy } = form;
  const details = [variant, mediaType === 'html' ? null : mediaType, savedBy].filter((detail) => detail !== null);
  return ` (${lineIn(`read as ${[layout, ...details].join(', ')}`, style)})`;
}

function revisionLines(
  post: Pick<TimelinePost, 'revisions'>,
  revision: Revision,
  style: HistoryStyle,
): readonly string[] {
  const before = revisionBefore(post, revision);
  const form = formWords(post, revision, style);
  if (revision.change === 'first' || before === null) return firstLines(revision, form, style);
  const head = toned(style === 'markdown' ? revision.change : `~ ${revision.change}`, 'changed', style) + form;
  return [style === 'markdown' ? `- ${head}` : head, ...fieldLines(fieldChanges(before, revision), style)];
}

function firstLines({ headline, byline, text }: Revision, form: string, style: HistoryStyle): readonly string[] {
  const head = toned(style === 'markdown' ? 'first' : '+ first', 'added', style) + form;
  const indent = style === 'markdown' ? '  ' : '    ';
  const facts = [headline, byline].flatMap((line) => (line === null ? [] : [`${indent}${lineIn(line, style)}`]));
  return [
    style === 'markdown' ? `- ${head}` : head,
    ...facts.flatMap((line) => [...gap(style), line]),
    ...gap(style),
    ...textLines(printableText(text), style),
  ];
}
