import { endsWord, longestEntry } from '../lexicon.js';
import type { ZoneReading } from '../reading.js';
import { LONG_ZONE_NAMES, ZONE_NAMES } from '../zone-names.js';
import type { ClockFound, Scene } from './clock.js';
import { endOfLocalTime } from './local-time.js';
import { recogniseWordDate } from './word-date.js';

/** A zone and where it ends. */
export interface ZoneFound {
  readonly reading: ZoneReading;
  readonly end: number;
}

/** What stands before the zone decides which forms are believed. */
export interface ZoneSetting {
  /** The clock the zone would belong to, and whether it stands directly before. */
  readonly clock: ClockFound | null;
  readonly behindClock: boolean;
  /** Whether a date in digits, year first, stands before the clock. */
  readonly isoDate: boolean;
  /** Whether the page is in English, so that "PT" is no party and "ET" no "and". */
  readonly english: boolean;
}

/** "GMT+1", "UTC +05:30", "GMT-4". The sign is that of ISO 8601, not of POSIX. */
const NAMED_OFFSET = /(?:gmt|utc) ?([+\u2212-]) ?(\d{1,2})(?::?(\d{2}))?(?!\d)/y;
/** "+05:45", "+0000", "-04"; only directly behind a clock, and behind no clock that may begin a span ("12:00-14:00"). */
const BARE_OFFSET = /([+\u2212-])(\d{2})(?::?(\d{2}))?(?![\d:])/y;
/** "ET", "AEDT", "E.T.", "E.D.T.": capitals, because "est", "ist", "et" and "cet" are words. */
const CAPITALS = /[A-Z](?:(?:\.[A-Z]){1,3}\.?|[A-Z]{1,4})(?![\p{L}\p{N}])/uy;
const UNIVERSAL = /(?:gmt|utc)(?![\p{L}\p{N}])/uy;
/** Abbreviations that are words in capitals: in front of more capitals they belong to a headline. */
const WORD_LIKE: ReadonlySet<string> = new Set([
  ...['EST', 'IST', 'CET', 'ET', 'MT', 'PT', 'CT', 'TU', 'AST', 'WEST', 'WET'],
  ...['EAT', 'CAT', 'WIT', 'ART', 'WAT'],
]);
const AMERICAN = /^[AECMP][SD]?T$/;
/** One word that is a zone only where nothing else can be meant: "10:00 Eastern", not "10:00 Eastern towns". */
const BARE_PLACE = /^(?:us )?(?:eastern|central|mountain|pacific|uk)$/;

const LONGEST_NAME = Math.max(...Object.keys(LONG_ZONE_NAMES).map((name) => name.length));
const NAME_STARTS: ReadonlySet<string> = new Set(Object.keys(LONG_ZONE_NAMES).map((name) => name.slice(0, 3)));

/** A zone that starts at `index`. */
export function recogniseZone(scene: Scene, index: number, setting: ZoneSetting): ZoneFound | null {
  const { text, folded } = scene;
  NAMED_OFFSET.lastIndex = index;
  const named = NAMED_OFFSET.exec(folded);
  if (named !== null) return offset(text, index, named[0].length, named[1], named[2], named[3]);
  if (setting.behindClock) {
    const fine = /second/.test(setting.clock?.reading.precision ?? '');
    const exact = setting.isoDate || fine || text.charAt(index - 1) === '(';
    BARE_OFFSET.lastIndex = index;
    const bare = BARE_OFFSET.exec(folded);
    if (bare !== null && exact) return offset(text, index, bare[0].length, bare[1], bare[2], bare[3]);
  }
  if (
    folded.charAt(index) === 'z' &&
    /\d/.test(folded.charAt(index - 1)) &&
    !/[\p{L}\p{N}]/u.test(folded.charAt(index + 1))
  )
    return abbreviation('Z', text, index, 1);
  const local = endOfLocalTime(folded, index);
  if (local !== null) return { reading: { kind: 'local', text: text.slice(index, local) }, end: local };
  const written = longName(scene, index) ?? shortName(scene, index, setting);
  const worded = ownWord(scene, index);
  return worded !== null && (written === null || worded.end > written.end) ? worded : written;
}

function longName({ text, folded, lexicon }: Scene, index: number): ZoneFound | null {
  if (!NAME_STARTS.has(folded.slice(index, index + 3))) return null;
  for (let length = Math.min(LONGEST_NAME, folded.length - index); length > 6; length--) {
    const name = LONG_ZONE_NAMES[folded.slice(index, index + length)];
    const end = index + length;
    if (name === undefined || !endsWord(folded, end)) continue;
    if (BARE_PLACE.test(folded.slice(index, end)) && !standsAlone(folded, end, lexicon)) continue;
    return abbreviation(name, text, index, length);
  }
  return null;
}

function shortName({ text, folded, lexicon }: Scene, index: number, setting: ZoneSetting): ZoneFound | null {
  UNIVERSAL.lastIndex = index;
  if (UNIVERSAL.test(folded)) return abbreviation(folded.slice(index, index + 3).toUpperCase(), text, index, 3);
  CAPITALS.lastIndex = index;
  const capitals = CAPITALS.exec(text);
  if (capitals === null) return null;
  const [letters] = capitals;
  const name = letters.replaceAll('.', '');
  if (!Object.hasOwn(ZONE_NAMES, name)) return null;
  if (WORD_LIKE.has(name) && /^ \p{Lu}{2}/u.test(text.slice(index + letters.length))) return null;
  // "17h40 MT" is Mato Grosso, "20h15 PT" a party, "20h30 EST" a verb: hours with an h are no American style.
  const american = AMERICAN.test(name) && !letters.includes('.');
  if (american && setting.clock?.mark === 'h') return null;
  if (american && name.length === 2 && setting.clock !== null && setting.clock.reading.meridiem === null) {
    // "20:15 PT perde", "10:30 CT scan": without a meridiem the letters may begin the text.
    if (!setting.english || (name !== 'ET' && !standsAlone(folded, index + 2, lexicon))) return null;
  }
  return abbreviation(name, text, index, letters.length);
}

/** A zone word of the language: "по Москве", "MEZ", "TU". Short Latin ones in capitals, for "tu" is a word. */
function ownWord({ text, folded, lexicon }: Scene, index: number): ZoneFound | null {
  const word = longestEntry(lexicon.words, lexicon.longest, folded, index);
  const meaning = word?.value.find((candidate) => candidate.kind === 'zone');
  if (word == null || meaning?.kind !== 'zone') return null;
  const written = text.slice(index, word.end);
  if (/^[a-z.]{1,5}$/.test(folded.slice(index, word.end)) && written !== written.toUpperCase()) return null;
  if (BARE_PLACE.test(folded.slice(index, word.end)) && !standsAlone(folded, word.end, lexicon)) return null;
  return { reading: { kind: 'iana', zone: meaning.value, text: written }, end: word.end };
}

/** Whether no ordinary word follows: the end, a mark, or the date of the stamp. */
function standsAlone(folded: string, end: number, lexicon: Scene['lexicon']): boolean {
  const next = /^ *(?:on )?/.exec(folded.slice(end))?.[0].length ?? 0;
  if (!/[\p{L}\p{N}]/u.test(folded.charAt(end + next))) return true;
  return recogniseWordDate(folded, end + next, lexicon) !== null;
}

function abbreviation(name: string, text: string, index: number, length: number): ZoneFound {
  const end = index + length;
  return { reading: { kind: 'abbreviation', name, text: text.slice(index, end) }, end };
}

function offset(
  text: string,
  index: number,
  length: number,
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): ZoneFound | null {
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  // No place on Earth is more than 14 hours ahead of Greenwich or 12 behind it.
  if (size > (sign === '+' ? 14 : 12) * 60) return null;
  const end = index + length;
  return { reading: { kind: 'offset', minutes: sign === '+' ? size : -size || 0, text: text.slice(index, end) }, end };
}
