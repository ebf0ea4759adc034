import type { Line } from './line.js';
import type { Segment } from './segment.js';
import { endsSentence, looksLikeHeadline, looksLikeProse } from './style.js';

/** Fewer posts show no habit. */
const LEAST_SEGMENTS = 3;
/** This share of the stamps must stand right under a headline. */
const LEAST_SHARE = 0.8;

/**
 * Pages that print the headline above the stamp: cut at the stamps alone, each post would end with the headline of the
 * next. Where nearly every stamp stands right under one, and none has one below it, the headlines go to their posts.
 */
export function giveBackHeadlines(
  preamble: readonly Line[],
  segments: readonly Segment[],
): { readonly preamble: readonly Line[]; readonly segments: readonly Segment[] } {
  const above = segments.map((_, index) => (index === 0 ? preamble : segments[index - 1]?.lines)?.at(-1));
  if (!isHabit(segments, above)) return { preamble, segments };
  const moved = segments.map((segment, index): Segment => {
    const headline = above[index];
    const last = segment.lines.at(-1);
    const lost = last !== undefined && index + 1 < segments.length && isHeadline(last);
    const own = lost ? segment.lines.slice(0, -1) : segment.lines;
    if (headline === undefined || !isHeadline(headline)) return { ...segment, lines: own };
    if (segment.lead !== null)
      return { ...segment, headline: headline.text, leadIsWords: true, lines: own, first: headline.number };
    return { ...segment, lines: [headline, ...own], first: headline.number };
  });
  const first = above[0];
  return { preamble: first !== undefined && isHeadline(first) ? preamble.slice(0, -1) : preamble, segments: moved };
}

function isHabit(segments: readonly Segment[], above: readonly (Line | undefined)[]): boolean {
  if (segments.length < LEAST_SEGMENTS) return false;
  if (segments.some(({ headline, stamp }) => headline !== null || stamp === null)) return false;
  const leads = segments.flatMap(({ lead }) => (lead === null ? [] : [lead]));
  // "23.56 Uhr: The largest floe …" is the first paragraph: then only what the page marks as a heading heads it.
  if (leads.length > 0 && (leads.length < segments.length || !leads.every(endsSentence))) return false;
  const under = above.filter((line) => line !== undefined && isHeadline(line) && (leads.length === 0 || line.heading));
  // The same words above every stamp are a button or a label.
  const different = new Set(under.map((line) => line?.text)).size;
  const least = leads.length === 0 ? 2 : 1;
  const lastOfSegments = segments.slice(0, -1).every(({ lines }) => lines.length >= least);
  return (
    lastOfSegments &&
    under.length >= segments.length * LEAST_SHARE &&
    different >= under.length * LEAST_SHARE &&
    !segments.some(({ lines }) => lines[0] !== undefined && isHeadline(lines[0]) && lines.length > 1)
  );
}

function isHeadline(line: Line): boolean {
  return looksLikeHeadline(line) && (line.heading || !looksLikeProse(line));
}
