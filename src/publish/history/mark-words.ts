import { type WordChange, wordChanges } from '../../history/word-changes.js';
import { printableText } from '../printable.js';
import type { HistoryStyle } from './history-options.js';
import { markMarkdown } from './mark-markdown.js';
import { shortenSame } from './shorten-same.js';

/** Red and struck out; green and bold: who sees no colours sees the strokes. */
const COLOURS = { removed: ['\u001b[31;9m', '\u001b[0m'], added: ['\u001b[32;1m', '\u001b[0m'] } as const;
/** As `wdiff` has it. */
const BRACKETS = { removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

/**
 * Two texts as one, with what was taken away and what was added marked, and long parts that stayed the same left out.
 * The texts are those of strangers: nothing in them reaches a terminal but letters.
 */
export function markWords(before: string, after: string, style: HistoryStyle): string {
  // What a terminal would obey is taken out first: cut apart, it would no longer be recognised.
  const changes = shortenSame(wordChanges(printableText(before), printableText(after)));
  if (style === 'markdown') return markMarkdown(changes);
  const marks = style === 'colour' ? COLOURS : BRACKETS;
  return spaced(changes)
    .map(({ kind, text }) => (kind === 'same' ? text : markLines(text, marks[kind])))
    .join('');
}

/** What was put in the place of something stands a space behind it. */
function spaced(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.flatMap((change, index) => {
    const before = changes[index - 1];
    const touches = before?.kind === 'removed' && change.kind === 'added' && !/\s$/.test(before.text);
    return touches && !/^\s/.test(change.text) ? [{ kind: 'same', text: ' ' } as const, change] : [change];
  });
}

/** Every line has its own marks, so that it can be indented, and read alone. */
function markLines(text: string, [open, close]: readonly [string, string]): string {
  return text
    .split('\n')
    .map((line) => {
      const bare = line.trim();
      // Nothing but spaces would be a mark around nothing.
      return bare === '' ? line : line.replace(bare, () => `${open}${bare}${close}`);
    })
    .join('\n');
}
