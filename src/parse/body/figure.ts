import type { Media } from '../../model/post.js';
import { type Element, isElement, parentOf, walk } from '../../read/html/dom.js';
import { bareCredit, readCredit } from './caption.js';

/** Whether a figure holds others: a gallery. */
export function hasFigures(figure: Element): boolean {
  for (const node of walk(figure)) if (isElement(node) && node.name === 'figure') return true;
  return false;
}

/** Whether an element stands inside a figure. */
export function isInFigure(element: Element): boolean {
  let at = parentOf(element);
  for (let depth = 0; at !== null && depth < 6; depth++) {
    if (at.name === 'figure') return true;
    at = parentOf(at);
  }
  return false;
}

/** Whether nothing of a figure is left but its caption: its picture is filled in by a script. */
export function hasOnlyCaption(figure: Element): boolean {
  return figure.children.every(
    (child) => !isElement(child) || child.name === 'figcaption' || child.name === 'noscript',
  );
}

/** A caption that stands beside its picture, not around it, belongs to the picture before it. */
export function addCaption(raw: string, media: Media[]): void {
  const text = raw.replace(/\s+/g, ' ').trim();
  const last = media.at(-1);
  if (text === '' || last === undefined || last.caption !== null) return;
  const credit = readCredit(text);
  media[media.length - 1] = {
    ...last,
    caption: credit === null ? text : credit.caption,
    credit: last.credit ?? credit?.credit ?? null,
  };
}

/** A credit in an element of its own belongs to the picture before it; false where that has one already. */
export function addCredit(raw: string, media: Media[]): boolean {
  const credit = bareCredit(raw.replace(/\s+/g, ' ').trim());
  const last = media.at(-1);
  if (credit === '' || last === undefined || last.credit !== null) return false;
  media[media.length - 1] = { ...last, credit };
  return true;
}
