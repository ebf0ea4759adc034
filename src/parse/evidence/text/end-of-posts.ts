import type { Line } from './line.js';
import { kindOf } from './line-kind.js';
import type { Segment } from './segment.js';

/** Fewer other posts do not show what posts are made of. */
const LEAST_OTHERS = 3;

/** The posts, and what stands behind the last of them. */
export interface Ended {
  readonly segments: readonly Segment[];
  readonly behind: readonly Line[];
}

/**
 * Ends the last post, behind which no stamp stands, where the page goes on in another way: with a paragraph that is
 * named as none of the others is ("source"), or in a part of the page in which no post lies.
 */
export function endLastPost(segments: readonly Segment[], lines: readonly Line[]): Ended {
  const last = segments.at(-1);
  const others = segments.slice(0, -1);
  if (last === undefined || others.length < LEAST_OTHERS) return { segments, behind: [] };
  const kinds = others.flatMap(({ lines: own, first }) => {
    const opening = lines[first - 1];
    return (opening === undefined ? own : [opening, ...own]).map(kindOf);
  });
  const own = new Set(kinds.map((kind) => kind?.own));
  const around = new Set(kinds.map((kind) => kind?.around));
  const end = last.lines.findIndex((line, index) => {
    const kind = kindOf(line);
    if (kind === null || kinds.length === 0) return false;
    // What stands right behind the stamp is the post, in whatever it is set.
    const isFirst = index === 0 && last.lead === null && last.headline === null;
    return !isFirst && (!around.has(kind.around) || (kind.hasClass && !own.has(kind.own)));
  });
  if (end < 0) return { segments, behind: [] };
  return { segments: [...others, { ...last, lines: last.lines.slice(0, end) }], behind: last.lines.slice(end) };
}
