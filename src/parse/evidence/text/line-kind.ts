import { classesOf, isElement, parentOf } from '../../../read/html/dom.js';
import type { Line } from './line.js';

/** How a page sets a line. */
export interface LineKind {
  /** Tag and classes of its element; '' for text that has none, and for a line of a dump. */
  readonly own: string;
  readonly hasClass: boolean;
  /** Tag and classes of what it stands in; lists and quotations are looked through. */
  readonly around: string;
}

const WRAPPER = /^(?:ul|ol|li|blockquote|table|tbody|tr|td|dl|figure|b|strong|a|span|em|i)$/;

/** Tells lines apart by the elements they stand in; null for a line of a dump, which has none. */
export function kindOf({ nodes }: Line): LineKind | null {
  const [node] = nodes;
  if (node === undefined) return null;
  let around = isElement(node.parent) ? node.parent : null;
  while (around !== null && WRAPPER.test(around.name)) around = parentOf(around);
  return {
    own: isElement(node) ? `${node.name}.${classesOf(node).join('.')}` : '',
    hasClass: isElement(node) && classesOf(node).length > 0,
    around: around === null ? '' : `${around.name}.${classesOf(around).join('.')}`,
  };
}
