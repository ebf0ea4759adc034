import { attributeOf, elementsIn, isElement, textOf } from '../../../read/html/dom.js';
import type { Line } from '../text/line.js';
import type { TextReading } from '../text/read-text.js';

/**
 * So many posts with so much text each, their times running down. Fewer will do with a note on the zone of all times, or
 * with headlines between plus signs, which only tickers print.
 */
const LEAST = { openings: 6, falling: 0.95, prose: 150 } as const;
const LEAST_SURE = { openings: 4, falling: 0.9, prose: 60 } as const;
/** Lists of articles are links. */
const MOST_LINKED = 0.3;

/**
 * Whether a flow of text is plainly that of a live blog although its page says so nowhere: every other page tells times
 * upwards, with little text, or with links.
 */
export function looksLive({ stream, boundariesInferred }: TextReading, lines: readonly Line[]): boolean {
  if (stream === null || boundariesInferred) return false;
  const least = stream.noted || stream.form === 'rule' ? LEAST_SURE : LEAST;
  // A time on a line of its own heads comments and the entries of a weblog, too.
  if (!stream.noted && stream.form !== 'lead' && stream.form !== 'rule') return false;
  const strong = stream.openings >= least.openings && stream.falling >= least.falling && stream.prose >= least.prose;
  return strong && linkedShare(lines) <= MOST_LINKED;
}

function linkedShare(lines: readonly Line[]): number {
  let all = 0;
  let linked = 0;
  for (const { text, nodes } of lines) {
    all += text.length;
    for (const node of nodes) {
      if (!isElement(node)) continue;
      for (const link of [node, ...elementsIn(node)])
        if (link.name === 'a' && attributeOf(link, 'href') !== null) linked += textOf(link).trim().length;
    }
  }
  return all === 0 ? 1 : linked / all;
}
