import { readCredit } from '../../body/caption.js';
import type { Lexicon } from '../../time/lexicon.js';
import { readStamp } from '../../time/read-stamp.js';
import type { ClockReading, DateReading } from '../../time/reading.js';
import { giveBackHeadlines } from './lead-headlines.js';
import type { Line } from './line.js';
import { besideStamp, plainSegment, type Segment } from './segment.js';
import { headAbove, type StampPlace } from './stamp-place.js';
import type { Stream } from './stream.js';
import { looksLikeHeadline, looksLikeProse } from './style.js';

/** The posts of a stream, and the lines before the first of them. */
export interface Split {
  readonly preamble: readonly Line[];
  readonly segments: readonly Segment[];
}

/** Every opening begins a post that runs to the next; day headings between them are taken out. */
export function splitByStamps(
  lines: readonly Line[],
  stream: Stream,
  place: StampPlace,
  lexicons: readonly Lexicon[],
): Split {
  const headings = new Map<number, DateReading>();
  lines.forEach((line, index) => {
    const heading = readDayHeading(line, lexicons);
    if (heading !== null) headings.set(index, heading);
  });
  const starts = stream.openings.map((_, position) => startOf(lines, stream, position, place));
  const segments = stream.openings.map((opening, position): Segment => {
    const start = starts[position] ?? opening.index;
    const end = starts[position + 1] ?? (place === 'below' ? opening.index : lines.length);
    const headed = place === 'under-headline' && start < opening.index;
    const own = lines
      .slice(headed ? start + 1 : start, end)
      .filter((line, offset) => line !== lines[opening.index] && !headings.has((headed ? start + 1 : start) + offset));
    const first = own[0];
    const repeated = first !== undefined && repeatsClock(first, opening.stamp.reading.clock, lexicons);
    const beside = besideStamp(opening.stamp);
    return {
      ...plainSegment(repeated ? own.slice(1) : own),
      first: lines[start]?.number ?? 1,
      stamp: opening.stamp.reading,
      ...beside,
      headline: headed ? (lines[start]?.text ?? null) : beside.headline,
    };
  });
  const dated = applyHeadings(segments, stream, headings);
  const first = starts[0] ?? lines.length;
  const preamble = lines.slice(0, first);
  const rule = stream.openings[0]?.stamp;
  // "Liveticker +++ 19:56 … +++": the title of the page ends where its first post begins.
  if (rule?.form === 'rule' && rule.before !== '' && lines[first] !== undefined) {
    return { preamble: [...preamble, { ...lines[first], text: rule.before }], segments: dated };
  }
  if (place !== 'above') return { preamble, segments: dated };
  const given = giveBackHeadlines(preamble, dated);
  return cutLooseStart(given.preamble, stream, given.segments);
}

/** The line on which the post of an opening begins. */
function startOf(lines: readonly Line[], { openings }: Stream, position: number, place: StampPlace): number {
  const opening = openings[position];
  if (opening === undefined) return lines.length;
  if (place === 'above') return opening.index;
  if (place === 'under-headline') return opening.index - headAbove(lines, opening);
  const before = openings[position - 1];
  if (before !== undefined) return before.index + 1;
  const ruled = lines.findLastIndex(({ afterRule }, index) => afterRule && index <= opening.index);
  if (ruled >= 0) return ruled;
  // Above the first post stand the title and what else heads the page: as many paragraphs of running text as posts have.
  const parted = openings.slice(1).some(({ index }, at) => {
    const inside = lines.slice((openings[at]?.index ?? 0) + 2, index);
    return inside.some(({ afterBlank }) => afterBlank);
  });
  let start = opening.index;
  while (start > 0 && (lines[start]?.afterBlank === false || (parted && isProse(lines[start - 1])))) start--;
  return start;
}

function isProse(line: Line | undefined): boolean {
  return line !== undefined && looksLikeProse(line);
}

/** A line that is no more than a date heads the posts of a day. */
function readDayHeading(line: Line, lexicons: readonly Lexicon[]): DateReading | null {
  if (line.text.length > 40) return null;
  const reading = readStamp(line.text, lexicons);
  if (reading === null || reading.clock !== null || reading.relative !== null || reading.role !== null) return null;
  if (reading.date === null || reading.date.month === null || reading.date.day === null) return null;
  return line.text.slice(reading.end).trim() === '' ? reading.date : null;
}

/** "2.12pm BST" with "14:12" under it is one stamp in two clocks. */
function repeatsClock(line: Line, clock: ClockReading | null, lexicons: readonly Lexicon[]): boolean {
  if (clock === null || line.text.length > 12) return false;
  const reading = readStamp(line.text, lexicons);
  return reading?.clock != null && reading.clock.hour === clock.hour && reading.clock.minute === clock.minute;
}

/** A day heading speaks for the posts below it, up to the next one; far above the posts it is a date of the page. */
function applyHeadings(
  segments: readonly Segment[],
  stream: Stream,
  headings: ReadonlyMap<number, DateReading>,
): Segment[] {
  const places = stream.openings.map(({ index }) => index);
  const own = [...headings].filter(([index]) => index >= (places[0] ?? 0) - 3);
  const below = standBelow(own, places[0] ?? 0, places.at(-1) ?? 0);
  let next = 0;
  return segments.map((segment, position) => {
    const index = places[position] ?? 0;
    while ((own[next]?.[0] ?? Number.POSITIVE_INFINITY) < index) next++;
    const heading = own[below ? next : next - 1]?.[1];
    return heading === undefined ? segment : { ...segment, heading };
  });
}

const DAY_MS = 86_400_000;

/**
 * Whether headings stand below the posts of their days: a post comes first, a heading last, and they count down day by
 * day. A date at the foot of a page is no heading and seldom the day before.
 */
function standBelow(own: readonly (readonly [number, DateReading])[], first: number, last: number): boolean {
  if (own.length < 2 || (own[0]?.[0] ?? 0) < first || (own.at(-1)?.[0] ?? 0) < last) return false;
  const days = own.map(([, { year, month, day }]) => Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1));
  return days.every((time, index) => index === 0 || (days[index - 1] ?? 0) - time === DAY_MS);
}

/**
 * A dump that starts in the middle of a page ("share" links do) begins with a post whose stamp is lost: a headline and
 * sentences before the first stamp, and none of the lines that head a page.
 */
function cutLooseStart(preamble: readonly Line[], stream: Stream, segments: readonly Segment[]): Split {
  const [head, ...rest] = preamble;
  if (stream.form !== 'whole' || head === undefined || rest.length < 2) return { preamble, segments };
  const prose = rest.filter((line) => looksLikeProse(line) && readCredit(line.text) === null && line.text.length > 30);
  if (!looksLikeHeadline(head) || prose.length !== rest.length) return { preamble, segments };
  return { preamble: [], segments: [plainSegment(preamble), ...segments] };
}
