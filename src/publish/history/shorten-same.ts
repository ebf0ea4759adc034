import type { WordChange } from '../../history/word-changes.js';

/** So many letters of what stayed the same are shown on each side of a change. */
const CONTEXT = 80;
/** So many letters of what was added or taken away. */
const LONGEST = 4_000;

/**
 * Word changes with their long parts cut short: of what stayed the same the words next to a change are left, of a very
 * long change its beginning. An ellipsis stands for the rest.
 */
export function shortenSame(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.map(({ kind, text }, index) => {
    if (kind !== 'same') return { kind, text: text.length <= LONGEST ? text : `${headOf(text, LONGEST)}…` };
    const head = index === 0 ? '' : headOf(text, CONTEXT);
    const tail = index === changes.length - 1 ? '' : tailOf(text, CONTEXT);
    return { kind, text: head.length + tail.length + 1 < text.length ? `${head}…${tail}` : text };
  });
}

/** The first letters, cut behind a word where there is one, never inside a character. */
function headOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  if (space > length / 2) return head.slice(0, space + 1);
  return isHalf(head.charCodeAt(length - 1)) ? head.slice(0, -1) : head;
}

function tailOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = text.slice(-length);
  const space = tail.search(/[ \n]/);
  if (space >= 0 && space < length / 2) return tail.slice(space);
  // What belongs to the letter before stays with it: half a character, accents.
  return tail.replace(/^[\udc00-\udfff]/, '').replace(/^\p{M}+/u, '');
}

/** The first half of a character that takes two. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
