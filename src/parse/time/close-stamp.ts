import type { StampReading } from './reading.js';
import { HARD, type StampScene, type Taken } from './scan-stamp.js';

const CLOSING = /[)\]]/;
/** In text that is not folded brackets may have the width of a Chinese sign. */
const CLOSED = /[)\]）］】〕]/;
const OPENED = /[([（［【〔]/g;
const LETTER_FOLLOWS = /^ ?\p{L}/u;

/** Gives back what belongs to the text behind the stamp, and closes the reading; null when nothing is left. */
export function closeStamp(scene: StampScene, start: number, taken: readonly Taken[]): StampReading | null {
  const { text, folded } = scene;
  const parts = [...taken];
  for (let last = parts.at(-1); last !== undefined && isLoose(scene, last, parts); last = parts.at(-1)) parts.pop();
  const last = parts.at(-1);
  if (last === undefined) return null;
  const { clock, date, zone, second, relative, role } = last.found;
  if (clock === null && date === null && relative === null) return null;
  if (isProse(scene, parts)) return null;
  let { end } = last;
  while (CLOSING.test(folded.charAt(end)) || (folded.charAt(end) === '.' && zone !== null)) end++;
  return {
    start,
    end,
    text: balanced(text.slice(start, end)),
    clock: clock?.reading ?? null,
    date,
    zone,
    second: second === null ? null : { clock: second.clock.reading, zone: second.zone },
    relative,
    role,
  };
}

/**
 * Whether the last part belongs to the prose that follows: "22.10 Monday was quiet" is a clock and a sentence, and so
 * is "11:15 PM: May 3 is the day"; but "10.15 GMT Thursday - " and "9:02 - Sunday 3 May" (line end) are stamps.
 */
function isLoose({ text, folded }: StampScene, last: Taken, parts: readonly Taken[]): boolean {
  const { part, found, hard } = last;
  if (part === 'connector' || part === 'label') return true;
  // "10:15 GMT 12:30 people": a second clock without a zone is the start of the text.
  if (part === 'second') return found.second?.zone == null;
  if (part === 'zone' && found.clock === null) return true;
  const behind = text.slice(last.end);
  const rest = folded.slice(last.end).trimStart();
  if (rest === '' || !parts.slice(0, -1).some((other) => other.part === 'clock')) return false;
  if (part === 'relative') return LETTER_FOLLOWS.test(behind);
  if (part !== 'date' && part !== 'weak-date') return false;
  if (hard) return true;
  if (part === 'date') return found.date?.year === null && /^ \p{Ll}/u.test(behind);
  // "10:00 St. Anna": a weekday of two letters with a word behind its full stop.
  if (last.end - last.start <= 3 && /^\.? \p{L}/u.test(behind)) return true;
  return !HARD.test(rest.charAt(0)) && !CLOSING.test(rest.charAt(0)) && !/^[,.]/.test(rest);
}

/** Whether what was taken is the beginning of a sentence: "Noon prayers …", "Sat down with …", "5 March saw …". */
function isProse({ text, folded }: StampScene, parts: readonly Taken[]): boolean {
  const last = parts.at(-1);
  if (last === undefined) return true;
  const { clock, date, zone, relative, role } = last.found;
  const behind = text.slice(last.end);
  // "At 9:30 a.m. the gates opened", "Um 14 Uhr begann …": a word leads into the time and the sentence goes on.
  if (parts[0]?.part === 'connector' && /^,? \p{Ll}/u.test(behind)) return true;
  if (clock !== null)
    return clock.form === 'word' && date === null && zone === null && relative === null && LETTER_FOLLOWS.test(behind);
  if (relative !== null) {
    if (date !== null) return false;
    const words = folded.slice(last.start, last.end);
    return (/^\p{L}+$/u.test(words) && /^ \p{L}/u.test(behind)) || /^, \p{Ll}/u.test(behind);
  }
  if (last.part === 'weak-date' && date?.day == null) return LETTER_FOLLOWS.test(behind);
  return date?.year == null && role === null && /^(?: \p{Ll}|\p{L})/u.test(behind);
}

/** "12:10)" was opened by a bracket that is no part of the stamp. */
function balanced(text: string): string {
  let open = (text.match(OPENED) ?? []).length - [...text].filter((sign) => CLOSED.test(sign)).length;
  let end = text.length;
  while (open < 0 && CLOSED.test(text.charAt(end - 1))) {
    open++;
    end--;
  }
  return text.slice(0, end);
}
