import { escapeHeading, escapeMarkdown } from '../markdown-escape.js';
import { printableLine } from '../printable.js';
import type { FieldChange } from './field-changes.js';
import type { HistoryStyle } from './history-options.js';
import { markWords } from './mark-words.js';

/** What a line means: it decides its colour. */
export type Tone = 'heading' | 'quiet' | 'added' | 'removed' | 'changed';

const COLOURS: Readonly<Record<Tone, string>> = { heading: '1', quiet: '2', added: '32', removed: '31', changed: '33' };

/** Parts of a page that are told in a line; the others are told in a paragraph of their own. */
const NAMES: Readonly<Record<FieldChange['field'], string>> = {
  headline: 'headline',
  text: 'text',
  byline: 'byline',
  media: 'pictures',
  time: 'time',
  updated: 'updated',
  markers: 'notes',
};

/** Words of a page on one line, safe where they are printed. */
export function lineIn(text: string, style: HistoryStyle): string {
  return style === 'markdown' ? escapeHeading(text) : printableLine(text);
}

/** Words of this program in the colour of what they mean; the words of a page must be safe already. */
export function toned(text: string, tone: Tone, style: HistoryStyle): string {
  if (style === 'markdown') return tone === 'quiet' || tone === 'heading' ? text : `**${text}**`;
  return style === 'colour' ? `\u001b[${COLOURS[tone]}m${text}\u001b[0m` : text;
}

/** A heading of the first or second rank. */
export function headingIn(text: string, rank: 1 | 2, style: HistoryStyle): string {
  const line = lineIn(text, style);
  return style === 'markdown' ? `${'#'.repeat(rank)} ${line}` : toned(line, 'heading', style);
}

/** What a change changed, part by part, as indented lines. */
export function fieldLines(fields: readonly FieldChange[], style: HistoryStyle): readonly string[] {
  return fields.flatMap(({ field, before, after }) => {
    const words = markWords(before, after, style).split('\n');
    const [first = '', ...rest] = words;
    if (style === 'markdown') return ['', `  ${NAMES[field]}:`, '', ...words.map((line) => `  > ${line}`.trimEnd())];
    return rest.length === 0
      ? [`    ${NAMES[field]}: ${first}`]
      : [`    ${NAMES[field]}:`, ...words.map((line) => (line === '' ? '' : `      ${line}`))];
  });
}

/** A text as indented lines, whole. */
export function textLines(text: string, style: HistoryStyle): readonly string[] {
  if (style === 'markdown')
    return escapeMarkdown(text)
      .split('\n')
      .map((line) => `  > ${line}`.trimEnd());
  return text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
}
