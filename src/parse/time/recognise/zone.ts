import { endsWord } from '../lexicon.js';
import type { ZoneReading } from '../reading.js';
import { LONG_ZONE_NAMES, ZONE_NAMES } from '../zone-names.js';

/** A zone and where it ends. */
export interface ZoneFound {
  readonly reading: ZoneReading;
  readonly end: number;
}

/** "GMT+1", "UTC +05:30", "GMT-4". The sign is that of ISO 8601, not of POSIX. */
const NAMED_OFFSET = /(?:gmt|utc) ?([+\u2212-]) ?(\d{1,2})(?::?(\d{2}))?(?!\d)/y;
/** "+05:45", "+0000", "-04"; only directly behind a clock. */
const BARE_OFFSET = /([+\u2212-])(\d{2})(?::?(\d{2}))?(?!\d)/y;
/** "ET", "AEDT", "E.T.", "E.D.T.": capitals, because "est", "ist", "et" and "cet" are words. */
const CAPITALS = /[A-Z](?:(?:\.[A-Z]){1,3}\.?|[A-Z]{0,4})(?![A-Za-z])/y;

const LONGEST_NAME = Math.max(...Object.keys(LONG_ZONE_NAMES).map((name) => name.length));

/** A zone that starts at `index`. The unfolded text is needed because only capitals make an abbreviation. */
export function recogniseZone(text: string, folded: string, index: number, behindClock: boolean): ZoneFound | null {
  NAMED_OFFSET.lastIndex = index;
  const named = NAMED_OFFSET.exec(folded);
  if (named !== null) return offset(text, index, named[0].length, named[1], named[2], named[3]);
  if (behindClock) {
    BARE_OFFSET.lastIndex = index;
    const bare = BARE_OFFSET.exec(folded);
    if (bare !== null) return offset(text, index, bare[0].length, bare[1], bare[2], bare[3]);
  }
  for (let length = Math.min(LONGEST_NAME, folded.length - index); length > 6; length--) {
    const name = LONG_ZONE_NAMES[folded.slice(index, index + length)];
    if (name === undefined || !endsWord(folded, index + length)) continue;
    return abbreviation(name, text, index, length);
  }
  CAPITALS.lastIndex = index;
  const capitals = CAPITALS.exec(text);
  if (capitals === null) return null;
  const name = capitals[0].replaceAll('.', '');
  return Object.hasOwn(ZONE_NAMES, name) ? abbreviation(name, text, index, capitals[0].length) : null;
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
  // No place on Earth is more than 14 hours from Greenwich.
  if (size > 14 * 60) return null;
  const end = index + length;
  return { reading: { kind: 'offset', minutes: sign === '+' ? size : -size || 0, text: text.slice(index, end) }, end };
}
