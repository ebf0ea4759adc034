import { readCredit } from '../../body/caption.js';
import type { Lexicon } from '../../time/lexicon.js';
import { readStamp } from '../../time/read-stamp.js';
import type { ClockReading, DateReading } from '../../time/reading.js';
import { giveBackHeadlines } from './lead-headlines.js';
import type { Line } from './line.js';
import { besideStamp, plainSegment, type Segment } from './segment.js';
import type { Stream } from './stream.js';
import { looksLikeHeadline, looksLikeProse } from './style.js';

/** The posts of a stream, and the lines before the first of them. */
export interface Split {
  readonly preamble: readonly Line[];
  readonly segments: readonly Segment[];
}

/** Every opening begins a post that runs to the next; day headings between them are taken out. */
export function splitByStamps(lines: readonly Line[], stream: Stream, lexicons: readonly Lexicon[]): Split {
  const headings = new Map<number, DateReading>();
  lines.forEach((line, index) => {
    const heading = readDayHeading(line, lexicons);
    if (heading !== null) headings.set(index, heading);
  });
  const first = stream.openings[0]?.index ?? lines.length;
  const segments = stream.openings.map((opening, position): Segment => {
    const end = stream.openings[position + 1]?.index ?? lines.length;
    const own = lines.slice(opening.index + 1, end).filter((_, offset) => !headings.has(opening.index + 1 + offset));
    const repeated = own[0] !== undefined && repeatsClock(own[0], opening.stamp.reading.clock, lexicons);
    return {
      ...plainSegment(repeated ? own.slice(1) : own),
      stamp: opening.stamp.reading,
      ...besideStamp(opening.stamp),
    };
  });
  const dated = applyHeadings(segments, stream, headings);
  const preamble = lines.slice(0, first);
  const rule = stream.openings[0]?.stamp;
  // "Liveticker +++ 19:56 … +++": the title of the page ends where its first post begins.
  if (rule?.form === 'rule' && rule.before !== '' && lines[first] !== undefined) {
    return { preamble: [...preamble, { ...lines[first], text: rule.before }], segments: dated };
  }
  const given = giveBackHeadlines(preamble, dated);
  return cutLooseStart(given.preamble, stream, given.segments);
}

/** A line that is no more than a date heads the posts of a day. */
export function readDayHeading(line: Line, lexicons: readonly Lexicon[]): DateReading | null {
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

/** A day heading speaks for the posts below it, up to the next one. */
function applyHeadings(
  segments: readonly Segment[],
  stream: Stream,
  headings: ReadonlyMap<number, DateReading>,
): Segment[] {
  if (headings.size === 0) return [...segments];
  const first = stream.openings[0]?.index ?? 0;
  const last = stream.openings.at(-1)?.index ?? 0;
  const inside = [...headings.keys()].filter((index) => index > first && index < last);
  const above = [...headings.keys()].filter((index) => index < first && index >= first - 3).at(-1);
  // A heading only below the first posts may belong to what stands above it: with none on top, leave it to the times.
  if (inside.length === 0 && above === undefined) return [...segments];
  return segments.map((segment, position) => {
    const index = stream.openings[position]?.index ?? 0;
    const heading = [...headings.keys()].filter((at) => at < index && at >= first - 3).at(-1);
    return heading === undefined ? segment : { ...segment, heading: headings.get(heading) ?? null };
  });
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
