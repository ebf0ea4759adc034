import { type ChildNode, childElements, isElement } from '../../../read/html/dom.js';
import type { Body } from '../../candidate.js';
import { type Line, withBullet } from '../text/line.js';
import type { TextReading } from '../text/read-text.js';
import type { Laid } from './lay-lines.js';

/**
 * The elements that the lines of each post were read from, so that links, emphasis and pictures are kept; null where
 * a line of the post has none, which leaves the post as text.
 */
export function findBodies({ candidates, firsts }: TextReading, laid: Laid): readonly (Body | null)[] {
  const { lines } = laid;
  const places = placesOf(lines);
  let from = 0;
  return candidates.map(({ body }, position) => {
    if (body?.kind !== 'lines') return null;
    const first = (firsts[position] ?? 1) - 1;
    const next = position + 1 < firsts.length ? (firsts[position + 1] ?? lines.length + 1) - 1 : lines.length;
    const taken = new Set<number>();
    let cut: number | undefined;
    for (const [index, text] of body.lines.entries()) {
      const at = firstFrom(places.get(text) ?? [], Math.max(from, first));
      if (at !== null) {
        taken.add(at);
        from = at + 1;
      } else {
        const lead = index === 0 ? leadLine(text, lines.slice(first, next)) : null;
        if (lead === null) return null;
        taken.add(lead.number - 1);
        cut = signsOf(lead.text) - signsOf(text);
        from = lead.number;
      }
    }
    const nodes = nodesBetween(taken, first, next, laid);
    return { kind: 'nodes', nodes, skip: new Set(), ...(cut === undefined ? {} : { cut }) };
  });
}

/** The line that ends with the first words of a post: a stamp, or stamp and headline, stand before them. */
function leadLine(text: string, lines: readonly Line[]): Line | null {
  return lines.find((line) => line.text.endsWith(text)) ?? null;
}

function signsOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** What the words of a post stand in, with the pictures and players between them. */
function nodesBetween(taken: ReadonlySet<number>, first: number, next: number, { lines, media }: Laid): ChildNode[] {
  const nodes = new Set<ChildNode>();
  for (let index = first; index < next; index++) {
    if (taken.has(index)) for (const node of lines[index]?.nodes ?? []) nodes.add(node);
    for (const element of media.get(index) ?? []) nodes.add(element);
  }
  return wholeLists([...nodes]);
}

/** A list instead of its entries, where all of them belong to the post. */
function wholeLists(nodes: readonly ChildNode[]): ChildNode[] {
  const held = new Set(nodes);
  const whole = new Set<ChildNode>();
  for (const node of nodes) {
    const list = isElement(node) && node.name === 'li' && isElement(node.parent) ? node.parent : null;
    const complete =
      list !== null && /^[ou]l$/.test(list.name) && childElements(list).every((entry) => held.has(entry));
    whole.add(complete ? list : node);
  }
  return [...whole];
}

/** Where each text stands among the lines, as the body of a post repeats it. */
function placesOf(lines: readonly Line[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const text = withBullet(line);
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  });
  return places;
}

/** The first of some rising numbers that is not below `from`. */
function firstFrom(rising: readonly number[], from: number): number | null {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? null;
}
