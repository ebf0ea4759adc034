import type { DateReading, StampReading } from '../../time/reading.js';
import type { Line } from './line.js';
import { isName, type LineStamp } from './line-stamp.js';

/** The lines of one post, its stamp and what stood beside the stamp already told apart. */
export interface Segment {
  readonly stamp: StampReading | null;
  /** A headline that the way of splitting has found: before "published at", between "+++". */
  readonly headline: string | null;
  /** A writer that stands beside the stamp: "- NTB07:43". */
  readonly writer: string | null;
  /** Words before the stamp that are no writer: "Festet innlegg". */
  readonly aside: string | null;
  /** The text behind the stamp on its own line. */
  readonly lead: string | null;
  /** Whether the page sets that text as words and not as a headline. */
  readonly leadIsWords: boolean;
  readonly lines: readonly Line[];
  /** The number of its first line: that of the stamp, or of the headline above it. */
  readonly first: number;
  /** The day heading above or below it. */
  readonly heading: DateReading | null;
  readonly pinned: boolean;
}

const NOTHING_BESIDE = { headline: null, writer: null, aside: null, lead: null, leadIsWords: false } as const;

/** A segment with nothing but its lines. */
export function plainSegment(lines: readonly Line[]): Segment {
  const first = lines[0]?.number ?? 1;
  return { ...NOTHING_BESIDE, stamp: null, lines, first, heading: null, pinned: false };
}

/** What stands beside a stamp on its line, told apart by the form of the stamp. */
export function besideStamp(stamp: LineStamp): Pick<Segment, 'headline' | 'writer' | 'aside' | 'lead' | 'leadIsWords'> {
  const none = NOTHING_BESIDE;
  const headline = stamp.after === '' ? null : stamp.after;
  if (stamp.words !== undefined) return { ...none, headline, lead: stamp.words, leadIsWords: true };
  if (stamp.form === 'lead') {
    if (stamp.asHeadline === true) return { ...none, headline };
    const writer = /\p{L}{2}/u.test(stamp.before) && isName(stamp.before) ? stamp.before : null;
    return { ...none, writer, lead: headline, leadIsWords: stamp.asHeadline === false };
  }
  if (stamp.form === 'rule') return { ...none, headline };
  if (stamp.form !== 'tail') return none;
  const published = stamp.reading.role === 'published' && stamp.after === '';
  if (published) return { ...none, headline: stamp.before === '' ? null : stamp.before };
  return stamp.after === '' ? { ...none, writer: stamp.before } : { ...none, writer: stamp.after, aside: stamp.before };
}
