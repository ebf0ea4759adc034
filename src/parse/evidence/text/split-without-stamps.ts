import { isByline } from '../../body/byline.js';
import { readCredit } from '../../body/caption.js';
import type { Language } from '../../languages/language.js';
import { labelOf } from '../../markers/label-of.js';
import { isFurniture } from './furniture.js';
import type { Line } from './line.js';
import { plainSegment, type Segment } from './segment.js';
import type { Split } from './split-by-stamps.js';
import { looksLikeHeadline, looksLikeProse } from './style.js';

/** "1. What the mayor owes", "2. Corks on the quay": the page numbers its posts. */
export function splitByNumbers(lines: readonly Line[]): Split | null {
  const openings: number[] = [];
  let expected = 0;
  lines.forEach((line, index) => {
    if (!/^\d+\.$/.test(line.bullet)) return;
    const number = Number.parseInt(line.bullet, 10);
    if (expected !== 0 && number !== expected + 1) return;
    if (expected === 0 && number !== 1) return;
    expected = number;
    openings.push(index);
  });
  if (openings.length < 2 || !isOutline(lines, openings)) return null;
  // The number stands before the headline.
  const numbered = new Set(openings);
  const headed = lines.map((line, index) => (numbered.has(index) ? { ...line, bullet: '', heading: true } : line));
  return splitAt(headed, openings);
}

/** Numbered posts are wide apart; the entries of a numbered list stand line under line. */
function isOutline(lines: readonly Line[], openings: readonly number[]): boolean {
  const first = openings[0] ?? 0;
  const behind = lines.length - first;
  return behind / openings.length >= 2.5;
}

/** "From CNN's …" under every headline: the line above a byline opens a post. */
export function splitByBylines(lines: readonly Line[], start: number, languages: readonly Language[]): Split | null {
  const openings: number[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (index <= start || above === undefined || !/^(?:from|by)\b/i.test(line.text)) return;
    if (isByline(line.text, languages) && index - 1 >= start && looksLikeHeadline(above)) openings.push(index - 1);
  });
  return openings.length >= 2 ? splitAt(lines, openings) : null;
}

/** Paragraphs as posts: pages whose address says that they are live and in whose text nothing else parts the posts. */
export function splitByParagraphs(lines: readonly Line[]): Split | null {
  const openings = lines.flatMap((line, index) => (line.afterBlank ? [index] : []));
  return openings.length >= 3 ? splitAt(lines, openings) : null;
}

/** Headings between paragraphs, where nothing else separates the posts. */
export function splitByHeadlines(lines: readonly Line[], start: number, languages: readonly Language[]): Split | null {
  const openings: number[] = [];
  lines.forEach((line, index) => {
    if (index < start || (!line.afterBlank && index !== start) || isBox(line, languages)) return;
    const next = lines[index + 1];
    const follows =
      next?.afterBlank === true && (looksLikeProse(next) || readCredit(next.text) !== null || isNameLine(next));
    if (follows && looksLikeHeadline(line) && !isNameLine(line)) openings.push(index);
  });
  if (openings.length === 0) return null;
  const first = openings[0] ?? 0;
  // Sentences between the start and the first heading are the lead post, which has none.
  const lead = lines.slice(start, first).filter((line) => looksLikeProse(line) && readCredit(line.text) === null);
  const split = splitAt(lines, lead.length === 0 ? openings : [start, ...openings]);
  // "Pinned post from" stands above the post that it speaks of.
  let below = split.preamble.length;
  const segments = split.segments.map((segment): Segment => {
    const above = lines[below - 1];
    below += segment.lines.length;
    const pinned = above !== undefined && labelOf(above.text, languages) === 'pinned';
    return { ...segment, pinned, lines: segment.lines.filter((line) => labelOf(line.text, languages) !== 'pinned') };
  });
  return { ...split, segments };
}

/** "Latest posts", "Pinned post from": the page's own headings between its posts. */
function isBox(line: Line, languages: readonly Language[]): boolean {
  return (
    isFurniture(line, languages) || labelOf(line.text, languages) !== null || /^(?:latest|key) posts$/i.test(line.text)
  );
}

function isNameLine(line: Line): boolean {
  return /^by \p{Lu}/iu.test(line.text);
}

function splitAt(lines: readonly Line[], openings: readonly number[]): Split {
  const segments = openings.map(
    (at, position): Segment => plainSegment(lines.slice(at, openings[position + 1] ?? lines.length)),
  );
  return { preamble: lines.slice(0, openings[0] ?? lines.length), segments };
}
