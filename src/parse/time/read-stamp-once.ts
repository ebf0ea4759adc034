import type { Lexicon } from './lexicon.js';
import { readStamp, type StampOptions } from './read-stamp.js';
import type { StampReading } from './reading.js';

/** The stamps of a few pages; a page of more different ones is read anew. */
const MOST_STAMPS = 4_000;

const known = new WeakMap<readonly Lexicon[], Map<string, StampReading | null>>();

/** {@link readStamp} for a text that several steps ask about: read once for the same lexicons and options. */
export function readStampOnce(
  text: string,
  lexicons: readonly Lexicon[],
  options: Omit<StampOptions, 'from'> = {},
): StampReading | null {
  let stamps = known.get(lexicons);
  if (stamps === undefined) {
    stamps = new Map();
    known.set(lexicons, stamps);
  }
  const key = `${options.monthFirst ?? ''} ${options.bareRelative ?? ''} ${text}`;
  const before = stamps.get(key);
  if (before !== undefined) return before;
  if (stamps.size >= MOST_STAMPS) stamps.clear();
  const reading = readStamp(text, lexicons, options);
  stamps.set(key, reading);
  return reading;
}
