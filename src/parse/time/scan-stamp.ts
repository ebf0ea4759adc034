import { endsWord, longestEntry } from './lexicon.js';
import type { DateReading, RelativeReading, ZoneReading } from './reading.js';
import { type ClockFound, recogniseClock, type Scene } from './recognise/clock.js';
import { endOfLocalTime } from './recognise/local-time.js';
import { type MonthFirst, recogniseNumericDate } from './recognise/numeric-date.js';
import { recogniseRelative } from './recognise/relative.js';
import { recogniseWordDate } from './recognise/word-date.js';
import { recogniseZone } from './recognise/zone.js';

/** Where a stamp is looked for, and what the page is known to print. */
export interface StampScene extends Scene {
  readonly monthFirst: MonthFirst;
  /** Whether the first language of the page is English. */
  readonly english: boolean;
}

/** What has been read so far. */
export interface Found {
  readonly clock: ClockFound | null;
  readonly date: DateReading | null;
  readonly zone: ZoneReading | null;
  readonly second: { readonly clock: ClockFound; readonly zone: ZoneReading | null } | null;
  readonly relative: RelativeReading | null;
  readonly role: 'published' | 'updated' | null;
}

/** One part of a stamp, in order: where it stands, and what was known with it. */
export interface Taken {
  /** `weak-date`: a weekday or "yesterday"; `second`: the same moment by another clock. */
  readonly part: 'relative' | 'clock' | 'second' | 'date' | 'weak-date' | 'zone' | 'label' | 'connector';
  readonly start: number;
  readonly end: number;
  /** Whether a dash, bar or colon stands before it. */
  readonly hard: boolean;
  readonly found: Found;
}

const NOTHING_FOUND: Found = { clock: null, date: null, zone: null, second: null, relative: null, role: null };

/** Also the Arabic and the East Asian commas, and the marks of writing direction that Arabic dates carry. */
const SOFT = /[\s,.()[\]،，、\u200e\u200f]/;
/** What may stand between the parts of a stamp and sets them apart. */
export const HARD: RegExp = /[-–—|•·:/;◆●▪]/;
/** Two clocks tell one moment when no dash makes them a span. */
const SAME_MOMENT = /^[ (/|,[]*$/;
/** "11th UPDATE: …" */
const ORDINAL = /\d{1,3}(?:st|nd|rd|th) /y;
/** "UPDATE 2: …", "Meldung 9, …" */
const COUNT = /\d{1,3}(?=[:,] )/y;
/** Turkish hangs its case endings on the digits: "14.55'te". */
const TURKISH_ENDING = /'\p{L}{1,4}(?!\p{L})/uy;

/** Takes the parts of the stamp that starts at `start` one by one, until something else follows. */
export function scanStamp(scene: StampScene, start: number): readonly Taken[] {
  const { folded } = scene;
  const parts: Taken[] = [];
  let index = start;
  let hard = false;
  while (index < folded.length) {
    const character = folded.charAt(index);
    if (SOFT.test(character)) {
      index++;
      continue;
    }
    const last = parts.at(-1);
    const taken = takePart(scene, index, parts, last?.found ?? NOTHING_FOUND);
    if (taken !== null) {
      parts.push({ ...taken, start: index, hard });
      index = taken.end;
      hard = false;
      continue;
    }
    if (!HARD.test(character) || index === start) break;
    hard = true;
    index++;
  }
  return parts;
}

type Part = Pick<Taken, 'part' | 'end' | 'found'>;

function takePart(scene: StampScene, index: number, parts: readonly Taken[], found: Found): Part | null {
  return (
    takeLabel(scene, index, parts, found) ??
    takeRelative(scene, index, found) ??
    takeDate(scene, index, found) ??
    takeClock(scene, index, parts, found) ??
    takeZone(scene, index, parts, found) ??
    takeConnector(scene, index, parts, found)
  );
}

function takeLabel(scene: StampScene, index: number, parts: readonly Taken[], found: Found): Part | null {
  const { folded, lexicon } = scene;
  if (found.clock !== null || found.date !== null || found.relative !== null || found.role !== null) return null;
  ORDINAL.lastIndex = index;
  const from = index + (parts.length === 0 ? (ORDINAL.exec(folded)?.[0].length ?? 0) : 0);
  const label = longestEntry(lexicon.words, lexicon.longest, folded, from);
  const meaning = label?.value.find((candidate) => candidate.kind === 'label');
  if (label == null || meaning?.kind !== 'label') return null;
  return { part: 'label', end: label.end, found: { ...found, role: meaning.value } };
}

function takeRelative({ folded, lexicon }: StampScene, index: number, found: Found): Part | null {
  if (found.relative !== null) return null;
  const relative = recogniseRelative(folded, index, lexicon);
  if (relative === null) return null;
  return { part: 'relative', end: relative.end, found: { ...found, relative: relative.reading } };
}

function takeDate(scene: StampScene, index: number, found: Found): Part | null {
  const { folded, lexicon, monthFirst } = scene;
  const { date } = found;
  const read = recogniseNumericDate(folded, index, monthFirst) ?? recogniseWordDate(folded, index, lexicon);
  if (read === null) return null;
  const { reading, end } = read;
  const weak = reading.day === null && reading.year === null;
  if (date === null) return { part: weak ? 'weak-date' : 'date', end, found: { ...found, date: reading } };
  if (date.day === null && date.month === null) {
    // "Update, Sonntag (13. März)", "Tuesday, November 3, 2020" split by brackets: a weekday may be completed.
    if (reading.day === null) return null;
    return { part: 'date', end, found: { ...found, date: { ...reading, weekday: reading.weekday ?? date.weekday } } };
  }
  if (date.weekday !== null || reading.weekday === null || reading.month !== null) return null;
  return { part: 'weak-date', end, found: { ...found, date: { ...date, weekday: reading.weekday } } };
}

function takeClock(scene: StampScene, index: number, parts: readonly Taken[], found: Found): Part | null {
  const { folded } = scene;
  // "15:00(現地08:00)": the word for the place stands before its clock.
  const local = found.clock === null ? null : endOfLocalTime(folded, index);
  const clock = recogniseClock(scene, local ?? index);
  if (clock === null) return null;
  const end = closesClock(scene, clock);
  if (end === null) return null;
  if (found.clock === null) return { part: 'clock', end, found: { ...found, clock } };
  const gap = folded.slice(parts.at(-1)?.end ?? index, index);
  if (found.second !== null || !SAME_MOMENT.test(gap)) return null;
  if (local !== null) {
    const text = scene.text.slice(index, local);
    return { part: 'second', end, found: { ...found, second: { clock, zone: { kind: 'local', text } } } };
  }
  // "23:17 23:17": the same clock printed twice, which tells nothing new.
  if (found.zone === null) return sameClock(found.clock, clock) ? { part: 'clock', end, found } : null;
  return { part: 'second', end, found: { ...found, second: { clock, zone: null } } };
}

/** Where the clock ends for good; null when it is the start of something longer. */
function closesClock(scene: StampScene, { end, form, mark }: ClockFound): number | null {
  const { text, folded, lexicon } = scene;
  if (lexicon.code === 'tr' && folded.charAt(end) === "'") {
    TURKISH_ENDING.lastIndex = end;
    return end + (TURKISH_ENDING.exec(folded)?.[0].length ?? 0);
  }
  if (endsWord(folded, end)) return end;
  if (form !== 'marked') return null;
  // "02:52:53Z"; "10:42Hanne", "11:06av Manne": extractors glue the writer to the clock.
  if (folded.charAt(end) === 'z' && endsWord(folded, end + 1)) return end;
  const capital = mark === ':' ? /\p{Lu}/uy : /\p{Lu}\p{Ll}/uy;
  capital.lastIndex = end;
  if (capital.test(text)) return end;
  const word = mark === ':' ? longestEntry(lexicon.words, lexicon.longest, folded, end) : null;
  return word?.value.some(({ kind }) => kind === 'connector') === true && folded.charAt(word.end) === ' ' ? end : null;
}

function takeZone(scene: StampScene, index: number, parts: readonly Taken[], found: Found): Part | null {
  const { clock, zone, second, date } = found;
  if ((clock === null && date === null) || (zone !== null && (second === null || second.zone !== null))) return null;
  const last = parts.at(-1)?.part;
  const read = recogniseZone(scene, index, {
    clock: second?.clock ?? clock,
    behindClock: last === 'clock' || last === 'second',
    isoDate: date !== null && /\d{4}-\d\d-\d\d/.test(scene.folded.slice(0, index)),
    english: scene.english,
  });
  if (read === null) return null;
  const { end, reading } = read;
  // Chinese puts it between date and clock: "2024年7月7日 GMT+8 10:05". Letters there are more often a word.
  if (clock === null && reading.kind !== 'offset') return null;
  // "All times 4:20 pm local": the zone of the second clock, once there is one.
  if (second !== null && second.zone === null)
    return { part: 'zone', end, found: { ...found, second: { ...second, zone: reading } } };
  return { part: 'zone', end, found: { ...found, zone: reading } };
}

function takeConnector(
  { folded, lexicon }: StampScene,
  index: number,
  parts: readonly Taken[],
  found: Found,
): Part | null {
  if (parts.at(-1)?.part === 'label') {
    COUNT.lastIndex = index;
    const count = COUNT.exec(folded);
    if (count !== null) return { part: 'connector', end: index + count[0].length, found };
  }
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  const joins = word?.value.some(({ kind }) => kind === 'connector' || kind === 'before-clock');
  return word != null && joins === true ? { part: 'connector', end: word.end, found } : null;
}

function sameClock(one: ClockFound, two: ClockFound): boolean {
  const { hour, minute, second } = one.reading;
  return hour === two.reading.hour && minute === two.reading.minute && second === two.reading.second;
}
