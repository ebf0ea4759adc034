import type { WordChange } from '../../history/word-changes.js';
import { escapeMarkdown } from '../markdown-escape.js';

const MARKS = { removed: '~~', added: '**' } as const;

/** The end and the beginning of a word, in writing that has spaces between words; a sign of Chinese is one by itself. */
const WORD_END = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,60}$/u;
const WORD_START = /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,60}/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE_AT_END = /\s$/;

/**
 * Word changes as Markdown: `~~out~~ **in**`. Markdown takes such signs for marks only where words begin and end, so a
 * change inside a word is one of the whole word, and where that does not help a space is set before or behind the mark.
 */
export function markMarkdown(changes: readonly WordChange[]): string {
  let text = '';
  // What has to stand behind a mark is known when the next letter is.
  let closed: string | null = null;
  const append = (piece: string): void => {
    if (piece === '') return;
    if (closed !== null && !canClose(closed, piece.slice(0, 1))) text += ' ';
    closed = null;
    text += piece;
  };
  for (const { kind, text: words } of wholeWords(changes)) {
    if (kind === 'same') {
      append(escapeMarkdown(words));
      continue;
    }
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) append('\n');
      const bare = line.trim();
      if (bare === '') {
        append(line);
        continue;
      }
      const start = line.indexOf(bare);
      append(line.slice(0, start));
      const escaped = escapeMarkdown(bare);
      if (closed !== null || !canOpen(text.slice(-1), escaped.slice(0, 1))) append(' ');
      text += `${MARKS[kind]}${escaped}${MARKS[kind]}`;
      closed = escaped.slice(-1);
      append(line.slice(start + bare.length));
    }
  }
  return text;
}

/** https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function canOpen(before: string, first: string): boolean {
  return !PUNCTUATION.test(first) || before === '' || /\s/.test(before) || PUNCTUATION.test(before);
}

function canClose(last: string, behind: string): boolean {
  return !PUNCTUATION.test(last) || /\s/.test(behind) || PUNCTUATION.test(behind);
}

/** The changes as such of whole words: `bridge{s}` becomes `{bridge} {bridges}`. */
function wholeWords(changes: readonly WordChange[]): readonly WordChange[] {
  const whole: WordChange[] = [];
  let kept = '';
  for (let index = 0; index < changes.length; ) {
    const change = changes[index];
    if (change?.kind === 'same') {
      kept += change.text;
      index += 1;
      continue;
    }
    const texts = { removed: '', added: '' };
    while (true) {
      const next = changes[index];
      if (next === undefined || next.kind === 'same') break;
      texts[next.kind] += next.text;
      index += 1;
    }
    const next = changes[index]?.text ?? '';
    const before = startsInside(kept, texts) ? (WORD_END.exec(kept)?.[0] ?? '') : '';
    const after = endsInside(next, texts) ? (WORD_START.exec(next)?.[0] ?? '') : '';
    push(whole, 'same', kept.slice(0, kept.length - before.length));
    push(whole, 'removed', `${before}${texts.removed}${after}`);
    push(whole, 'added', `${before}${texts.added}${after}`);
    kept = next.slice(after.length);
    if (changes[index] !== undefined) index += 1;
  }
  push(whole, 'same', kept);
  return whole;
}

function push(changes: WordChange[], kind: WordChange['kind'], text: string): void {
  if (text !== '') changes.push({ kind, text });
}

interface Texts {
  readonly removed: string;
  readonly added: string;
}

function startsInside(kept: string, { removed, added }: Texts): boolean {
  if (kept === '' || SPACE_AT_END.test(kept)) return false;
  return [removed, added].some((text) => text !== '' && !/^\s/.test(text));
}

function endsInside(next: string, { removed, added }: Texts): boolean {
  if (next === '' || /^\s/.test(next)) return false;
  return [removed, added].some((text) => text !== '' && !SPACE_AT_END.test(text));
}
