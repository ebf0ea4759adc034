import type { Candidate } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import type { Lexicon } from '../../time/lexicon.js';
import type { DateReading } from '../../time/reading.js';
import type { PageOrder } from '../../time/timeline.js';
import { readZoneNote } from '../../time/zone-note.js';
import { endLastPost } from './end-of-posts.js';
import { readHeader, type TextHeader } from './header.js';
import { judgeText, type TextVerdict } from './judge-text.js';
import type { Line } from './line.js';
import { findLineStamp, type LineStamp, type StampForm, VIDEO_LENGTH } from './line-stamp.js';
import { type LiveSigns, weighLiveSigns } from './live-signs.js';
import { findStyle, isCutOff, readSegment } from './read-segment.js';
import { withSigned } from './signed-stamp.js';
import { type Split, splitByStamps } from './split-by-stamps.js';
import { splitByBylines, splitByHeadlines, splitByNumbers, splitByParagraphs } from './split-without-stamps.js';
import { findPlace, type StampPlace } from './stamp-place.js';
import { chooseStream, proseOf, type Stream } from './stream.js';
import { hasBlankLines } from './style.js';

/** What a text without containers holds. */
export interface TextReading {
  readonly verdict: TextVerdict;
  readonly header: TextHeader;
  readonly candidates: readonly Candidate[];
  /** The number of the first line of each. */
  readonly firsts: readonly number[];
  readonly declared: number | null;
  readonly signs: LiveSigns;
  /** What the stamps are like that part the posts; null where none do. */
  readonly stream: StreamStrength | null;
  /** Null where the stamps do not tell. */
  readonly order: PageOrder | null;
  /** Whether headlines or bylines, not stamps, parted the posts. */
  readonly boundariesInferred: boolean;
  readonly cutOff: boolean;
  /** The lines above the first post: pages write their zone and dates there. */
  readonly preamble: readonly Line[];
  /** The lines below the last post, where the page shows that they are none of its. */
  readonly behind: readonly Line[];
}

/** How strongly the stamps of a page speak for themselves. */
export interface StreamStrength {
  readonly form: StampForm;
  readonly openings: number;
  /** Share of neighbouring stamps of which the lower is not later. */
  readonly falling: number;
  /** Signs of text per stamp. */
  readonly prose: number;
  /** Whether a note above the posts speaks of the zone of all times. */
  readonly noted: boolean;
}

/** What the reader of a text needs to know about it. */
export interface TextOptions {
  readonly languages: readonly Language[];
  readonly lexicons: readonly Lexicon[];
  readonly url: string | null;
  readonly title: string | null;
  readonly monthFirst: boolean | null;
}

/** A page's posts begin below these. */
const STREAM_START =
  /^(?:(?:\d{1,5} )(?:posts?|updates?)|sort by.{0,24}|key posts|updates:|live reporting|what we covered here|follow all the updates here:?|tout le live|auto updates?)$/i;
const COVERAGE_SENTENCE = /\bliveblogged\b.{0,60}\b(?:happened|unfolded)\b/i;

/** Splits a text into posts by its stamps, else by numbers, bylines or headlines, and says whether it is a live blog. */
export function readText(lines: readonly Line[], options: TextOptions): TextReading {
  const { languages, lexicons } = options;
  const order = { monthFirst: options.monthFirst };
  const alone = lines.map((line) => findLineStamp(line, lexicons, order));
  const found = withSigned(lines, alone, lexicons, languages, order);
  const stamps = withoutRepeats(withoutFilms(lines, found));
  const stream = chooseStream(lines, stamps);
  const signs = weighLiveSigns(lines, options.url, options.title, languages);
  const place = stream === null ? 'above' : findPlace(lines, stream, languages);
  const verdict = judgeText(lines, stream, place, signs, dayLinesOf(stamps));
  const split = splitLines(lines, stream, place, stamps, options);
  const { segments, behind } =
    place === 'below' ? { segments: split.segments, behind: [] } : endLastPost(split.segments, lines);
  const style = findStyle(segments, hasBlankLines(lines));
  const candidates = segments.map((segment) => readSegment(segment, style, languages));
  return {
    verdict:
      split.segments.length === 0 && verdict.live
        ? { live: false, looksLike: 'a live page whose posts cannot be told apart' }
        : verdict,
    header: readHeader(split.preamble, languages, lexicons),
    candidates,
    firsts: segments.map(({ first }) => first),
    declared: signs.declared?.count ?? null,
    signs,
    stream: strengthOf(stream, lines, split.preamble),
    order: orderOf(stream),
    boundariesInferred: stream === null,
    cutOff: isCutOff(lines.slice(-1)),
    preamble: split.preamble,
    behind,
  };
}

/** Lines that are a date and nothing else: the headings of days. */
function dayLinesOf(stamps: readonly (LineStamp | null)[]): ReadonlyMap<number, DateReading> {
  const days = new Map<number, DateReading>();
  stamps.forEach((stamp, index) => {
    if (stamp?.form !== 'whole') return;
    const { clock, relative, date, role } = stamp.reading;
    if (clock === null && relative === null && role === null && date?.day != null) days.set(index, date);
  });
  return days;
}

/** A film's length is printed twice, the second time alone on its line, where it looks like a stamp. */
function withoutFilms(lines: readonly Line[], stamps: readonly (LineStamp | null)[]): readonly (LineStamp | null)[] {
  const lengths = new Set(
    lines.map(({ text }) => VIDEO_LENGTH.exec(text)?.[1]).filter((length) => length !== undefined),
  );
  return lengths.size === 0
    ? stamps
    : stamps.map((stamp, index) => (lengths.has(lines[index]?.text ?? '') ? null : stamp));
}

/** "2.12pm BST" with "14:12" on the line below is one stamp in two clocks. */
function withoutRepeats(stamps: readonly (LineStamp | null)[]): readonly (LineStamp | null)[] {
  return stamps.map((stamp, index) => {
    const [above, clock] = [stamps[index - 1], stamp?.reading.clock];
    if (stamp?.form !== 'whole' || above?.form !== 'whole' || clock == null || stamp.reading.date !== null)
      return stamp;
    const first = above.reading.clock;
    return first?.hour === clock.hour && first.minute === clock.minute ? null : stamp;
  });
}

function splitLines(
  lines: readonly Line[],
  stream: Stream | null,
  place: StampPlace,
  stamps: readonly (LineStamp | null)[],
  options: TextOptions,
): Split {
  if (stream !== null) return splitByStamps(lines, stream, place, options.lexicons);
  const numbered = splitByNumbers(lines);
  if (numbered !== null) return numbered;
  const start = findStart(lines, stamps, options);
  return (
    splitByBylines(lines, start, options.languages) ??
    splitByHeadlines(lines, start, options.languages) ??
    (options.url !== null && /\/\/live\./.test(options.url) ? splitByParagraphs(lines) : null) ?? {
      preamble: lines,
      segments: [],
    }
  );
}

/** The first line that can belong to a post: below count, sort widget and title. */
function findStart(lines: readonly Line[], stamps: readonly (LineStamp | null)[], options: TextOptions): number {
  let start = 0;
  lines.slice(0, 60).forEach((line, index) => {
    const dated = stamps[index]?.form === 'whole' || (stamps[index]?.reading.role ?? null) !== null;
    if (STREAM_START.test(line.text) || COVERAGE_SENTENCE.test(line.text) || dated) start = index + 1;
  });
  if (start > 0) return start;
  const header = readHeader(lines.slice(0, 12), options.languages, options.lexicons);
  const titles = lines.flatMap((line, index) => (line.text === header.title ? [index] : []));
  return (titles.at(-1) ?? -1) + 1;
}

function strengthOf(stream: Stream | null, lines: readonly Line[], preamble: readonly Line[]): StreamStrength | null {
  if (stream === null) return null;
  const { form, openings, falling } = stream;
  const noted = preamble.some(({ text }) => text.length < LONGEST_NOTE && readZoneNote(text) !== null);
  return { form, openings: openings.length, falling, prose: proseOf(stream, lines), noted };
}

const LONGEST_NOTE = 300;

function orderOf(stream: Stream | null): PageOrder | null {
  if (stream === null || stream.openings.length < 2 || stream.falling === stream.rising) return null;
  return stream.falling > stream.rising ? 'newest-first' : 'oldest-first';
}
