import { NONE, type OpenElements } from './open-elements.js';
import { ENDS_INNERMOST, ENDS_TABLE_PARTS, TAG } from './tag-rules.js';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Closes what a start tag ends without saying so: `<p>` ends a paragraph, `<li>` the list entry before it. */
export function closeBeforeStartTag(open: OpenElements, name: string, flags: number): void {
  if ((flags & TAG.endsParagraph) !== 0) {
    const paragraph = open.placeOf('p');
    if (paragraph > open.paragraphPlace) open.closeFrom(paragraph);
  }
  if (name === 'a') {
    if (open.placeOf('a') > open.scopePlace) handleEndTag(open, 'a', flags);
  } else if (name === 'li') closeEntry(open, 'li', 'li');
  else if (name === 'dd' || name === 'dt') closeEntry(open, 'dd', 'dt');
  else if (name === 'button') {
    const button = open.placeOf('button');
    if (button > open.scopePlace) open.closeFrom(button);
  } else if ((flags & TAG.tablePart) !== 0) closeTableParts(open, name);
  else {
    const ended = ENDS_INNERMOST.get(name);
    if (ended !== undefined) closeInnermost(open, ended);
  }
}

function closeEntry(open: OpenElements, first: string, second: string): void {
  const place = open.hardPlace;
  if (place === NONE) return;
  const innermost = open.elements[place]?.name;
  if (innermost === first || innermost === second) open.closeFrom(place);
}

function closeTableParts(open: OpenElements, name: string): void {
  for (const part of ENDS_TABLE_PARTS.get(name) ?? []) {
    const place = open.placeOf(part);
    if (place > open.tablePlace) {
      open.closeFrom(place);
      return;
    }
  }
}

function closeInnermost(open: OpenElements, names: readonly string[]): void {
  for (;;) {
    const innermost = open.elements.at(-1);
    if (innermost === undefined || !names.includes(innermost.name)) return;
    open.closeFrom(open.elements.length - 1);
  }
}

/**
 * Closes what an end tag closes; a stray end tag closes nothing. The rules of the standard are kept, save one: where
 * an inline element is closed while a block inside it is open, the standard copies the inline element into the block,
 * and here it just ends.
 *
 * @returns false when no open element answers to the tag
 */
export function handleEndTag(open: OpenElements, name: string, flags: number): boolean {
  let place = open.placeOf(name);
  if ((flags & TAG.heading) !== 0) place = Math.max(...HEADINGS.map((heading) => open.placeOf(heading)));
  if (place === NONE) return false;
  if ((flags & TAG.formatting) !== 0 && place < open.specialPlace) {
    if (place < open.scopePlace) return false;
    open.endEarly(place);
    return true;
  }
  if (place < boundOf(open, name, flags)) return false;
  open.closeFrom(place);
  return true;
}

/** The place an end tag does not look beyond. */
function boundOf(open: OpenElements, name: string, flags: number): number {
  if (name === 'p') return open.paragraphPlace;
  if (name === 'li') return open.listPlace;
  if (name === 'template') return NONE;
  if ((flags & TAG.tablePart) !== 0) return open.tablePlace;
  return (flags & TAG.special) !== 0 ? open.scopePlace : open.specialPlace;
}
