import { isByline } from '../../body/byline.js';
import { readCredit } from '../../body/caption.js';
import type { Language } from '../../languages/language.js';
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
  return splitAt(lines, openings);
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

/** Headings between paragraphs, where nothing else separates the posts. */
export function splitByHeadlines(lines: readonly Line[], start: number): Split | null {
  const openings: number[] = [];
  lines.forEach((line, index) => {
    if (index < start || (!line.afterBlank && index !== start)) return;
    const next = lines[index + 1];
    const follows =
      next !== undefined &&
      next.afterBlank &&
      (looksLikeProse(next) || readCredit(next.text) !== null || isNameLine(next));
    if (follows && looksLikeHeadline(line)) openings.push(index);
  });
  if (openings.length === 0) return null;
  const first = openings[0] ?? 0;
  // Sentences between the start and the first heading are the lead post, which has none.
  const lead = lines.slice(start, first).filter((line) => looksLikeProse(line) && readCredit(line.text) === null);
  if (lead.length === 0) return splitAt(lines, openings);
  return splitAt(lines, [start, ...openings]);
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
