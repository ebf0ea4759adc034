import type { Line } from './line.js';
import type { LiveSigns } from './live-signs.js';
import { proseOf, type Stream } from './stream.js';

/** Whether a text is a live blog, by its stamps and its other signs. */
export interface TextVerdict {
  readonly live: boolean;
  /** What it looks like instead; null when it is one. */
  readonly looksLike: string | null;
}

/** Posts of one live blog are minutes or hours apart; articles on a blog's front page are days apart. */
const LONGEST_GAP_DAYS = 2;
/** Rows of an agenda or table hold less text than this, posts more. */
const LEAST_PROSE = 25;

/**
 * Times alone make no live blog: agendas, chronologies, TV guides and transcripts are full of them. They run upwards,
 * in round minutes or with little text; a live blog runs downwards, or says what it is.
 */
export function judgeText(lines: readonly Line[], stream: Stream | null, signs: LiveSigns): TextVerdict {
  const [against] = signs.against;
  if (against !== undefined && signs.points < 5) return { live: false, looksLike: against };
  if (stream === null) {
    if (signs.points >= 2) return { live: true, looksLike: null };
    return { live: false, looksLike: lines.length > 3 ? 'an article or list without times' : 'a text without posts' };
  }
  const { openings } = stream;
  if (isSpread(stream)) return { live: false, looksLike: 'a list of articles of several days' };
  if (signs.points >= 2) return { live: true, looksLike: null };
  if (openings.length < 2) return { live: false, looksLike: 'an article with a time in it' };
  if (stream.rising > stream.falling || stream.falling < 0.8) {
    return { live: false, looksLike: stream.rising === 1 ? 'a chronology, agenda or programme' : 'a list with times' };
  }
  if (proseOf(stream, lines) < LEAST_PROSE) return { live: false, looksLike: 'a table of times' };
  // Two falling stamps may be chance; full dates or a clock with a zone are not.
  const dated = openings.some(({ stamp }) => stamp.reading.zone !== null || stamp.reading.date?.year != null);
  return openings.length >= 3 || dated
    ? { live: true, looksLike: null }
    : { live: false, looksLike: 'a text with two times' };
}

function isSpread(stream: Stream): boolean {
  const days = stream.openings.flatMap(({ stamp }) => {
    const date = stamp.reading.date;
    return date?.year == null || date.month === null || date.day === null
      ? []
      : [Date.UTC(date.year, date.month - 1, date.day) / 86_400_000];
  });
  if (days.length < 2 || days.length < stream.openings.length / 2) return false;
  const gaps = days.slice(1).map((day, index) => Math.abs(day - (days[index] ?? day)));
  const wide = gaps.filter((gap) => gap > LONGEST_GAP_DAYS).length;
  return wide * 2 > gaps.length;
}
