import { attributeOf, type Element, parentOf } from '../../../read/html/dom.js';
import { DEPTH_LIMIT } from '../../../read/html/tree-builder.js';
import type { Group } from './groups.js';
import type { Measure } from './measure.js';
import type { TimeSignal } from './signals.js';

/** Signs of words that a post has before one that lies in it because its own element was never closed. */
const LEAST_OWN = 20;
/** A post shows its own times; with more of them in a place where everything lies side by side, it holds others. */
const MOST_OWN_TIMES = 3;

/**
 * Elements of one kind that lie in one another and are posts all the same: their tags were never closed. Each has a time
 * and words before the next begins, or an id and a time.
 */
export function findUnclosed(
  groups: readonly Group[],
  measure: (element: Element) => Measure,
): (element: Element) => boolean {
  const timesOf = new Map(groups.flatMap(({ times }) => [...times]));
  const outerOf = new Map<Element, Element>();
  const innerOf = new Map<Element, Element>();
  for (const element of timesOf.keys()) {
    let outer = parentOf(element);
    while (outer !== null && !timesOf.has(outer)) outer = parentOf(outer);
    if (outer === null) continue;
    outerOf.set(element, outer);
    if (!innerOf.has(outer)) innerOf.set(outer, element);
  }
  const isOwn = (outer: Element, inner: Element): boolean => {
    const [first, next] = [timesOf.get(outer)?.[0], timesOf.get(inner)?.[0]];
    return first !== undefined && first !== next && measure(outer).text - measure(inner).text >= LEAST_OWN;
  };
  return (element) => {
    if (!timesOf.has(element)) return false;
    if (attributeOf(element, 'id') !== null) return true;
    const [outer, inner] = [outerOf.get(element), innerOf.get(element)];
    return (inner !== undefined && isOwn(element, inner)) || (outer !== undefined && isOwn(outer, element));
  };
}

/** Whether an element stands so deep that what lies in it was laid flat, and holds the times of several posts. */
export function isFlatHeap(element: Element, times: readonly TimeSignal[]): boolean {
  if (times.length <= MOST_OWN_TIMES) return false;
  let depth = 0;
  for (let at = parentOf(element); at !== null; at = parentOf(at)) depth++;
  return depth >= DEPTH_LIMIT - 2;
}
