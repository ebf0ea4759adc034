import type { DateReading } from '../../time/reading.js';
import type { Line } from './line.js';
import type { LiveSigns } from './live-signs.js';
import { isVersions } from './not-clocks.js';
import { isSpread } from './spread.js';
import type { StampPlace } from './stamp-place.js';
import { proseOf, type Stream } from './stream.js';
import { endsSentence } from './style.js';

/** Whether a text is a live blog, by its stamps and its other signs. */
export interface TextVerdict {
  readonly live: boolean;
  /** What it looks like instead; null when it is one. */
  readonly looksLike: string | null;
}

/** Rows of an agenda or table hold less text than this, posts more. */
const LEAST_PROSE = 25;
/** A post is shorter than this: stamps that far apart stand in a long text by chance. */
const MOST_PROSE = 15_000;
/** With more of the steps on the spot than this, what repeats is no clock of posts. */
const MOST_STILL = 0.5;
/** Every third row of a table may end in a full stop. */
const LEAST_SENTENCES = 0.34;
const SAYS =
  /^.{2,40} (?:says?|said|wrote|writes|schreibt|schrieb|sagt|dit|a écrit|dice|escribió|scrive|skriver)\s?:$/i;
const REPLY = /^(?:reply|replies|antworten|répondre|responder|rispondi|svara|svar|odpowiedz|ответить)$/i;

/**
 * Times alone make no live blog: agendas, chronologies, TV guides and transcripts are full of them. They run upwards,
 * in round minutes or with little text; a live blog runs downwards, or says what it is.
 *
 * @param dayLines the dates that stand on lines of their own, by line: headings of the days
 */
export function judgeText(
  lines: readonly Line[],
  stream: Stream | null,
  place: StampPlace,
  signs: LiveSigns,
  dayLines: ReadonlyMap<number, DateReading> = new Map(),
): TextVerdict {
  const [against] = signs.against;
  if (against !== undefined && signs.points < 5) return { live: false, looksLike: against };
  if (stream === null) {
    if (signs.points >= 2) return { live: true, looksLike: null };
    return { live: false, looksLike: lines.length > 3 ? 'an article or list without times' : 'a text without posts' };
  }
  const { openings } = stream;
  const spread = isSpread(stream, dayLines);
  if (spread === 'wide') return { live: false, looksLike: 'a list of articles of several days' };
  if (signs.points >= 2) return { live: true, looksLike: null };
  if (spread === 'few') return { live: false, looksLike: 'a list of articles of several days' };
  if (isVersions(stream)) return { live: false, looksLike: 'a list of versions' };
  if (openings.length < 2) return { live: false, looksLike: 'an article with a time in it' };
  const still = stream.rising > MOST_STILL && openings.length > 2;
  if (stream.rising > stream.falling || stream.falling < 0.8 || still) {
    return { live: false, looksLike: stream.rising === 1 ? 'a chronology, agenda or programme' : 'a list with times' };
  }
  if (proseOf(stream, lines) > MOST_PROSE) return { live: false, looksLike: 'a long text with times in it' };
  if (place === 'under-headline') return { live: false, looksLike: 'a list of articles' };
  if (isThread(stream, lines)) return { live: false, looksLike: 'a thread of comments' };
  if (proseOf(stream, lines) < LEAST_PROSE || sentencesOf(stream, lines) < LEAST_SENTENCES)
    return { live: false, looksLike: 'a table of times' };
  // Two falling stamps may be chance; full dates or a clock with a zone are not.
  const dated = openings.some(({ stamp }) => stamp.reading.zone !== null || stamp.reading.date?.year != null);
  return openings.length >= 3 || dated
    ? { live: true, looksLike: null }
    : { live: false, looksLike: 'a text with two times' };
}

/** Share of the openings behind which a sentence stands before the next: rows and entries of lists are none. */
function sentencesOf({ openings }: Stream, lines: readonly Line[]): number {
  const spoken = openings.filter(({ index, stamp }, position) => {
    const end = openings[position + 1]?.index ?? lines.length;
    return (
      endsSentence(stamp.words ?? stamp.after) || lines.slice(index + 1, end).some(({ text }) => endsSentence(text))
    );
  });
  return spoken.length / openings.length;
}

/** "Ana says:" above its time, or a name beside it, or "Reply" below: people talk to each other. */
function isThread({ openings, form }: Stream, lines: readonly Line[]): boolean {
  const half = openings.length / 2;
  const named = openings.filter(({ stamp }) => form === 'tail' && stamp.before !== '' && stamp.reading.role === null);
  const said = openings.filter(({ index }) => SAYS.test(lines[index - 1]?.text ?? ''));
  const replies = lines.filter(({ text }) => REPLY.test(text));
  return named.length > half || said.length >= half || replies.length >= half;
}
