import { isWebAddress } from './archive-url.js';
import { instantOf, instantOfIso, monthOf, offsetOf } from './instant.js';

/** What a browser or an extension notes at the top of a page it saved. */
interface SaverComment {
  readonly savedBy: 'singlefile' | 'browser';
  readonly url: string | null;
  readonly capturedAt: string | null;
}

/** The comment stands before or directly after `<html …>`. */
const START = 30_000;
const SINGLE_FILE = /<!--\s{0,20}(?:Page saved with|Archive processed by) SingleFile\b/;
/** `<!-- saved from url=(0062)https://… -->`: Internet Explorer, Edge, Chrome. The number is the length. */
const BROWSER = /<!--\s{0,20}saved from url=\((\d{4,6})\)/i;
/** How JavaScript writes a date by itself, in the zone of the machine. */
const DATE = /([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT([+-]\d{4})/;

/** Reads the comment; null when there is none. */
export function readSaverComment(html: string): SaverComment | null {
  const start = html.slice(0, START);
  return singleFileComment(start) ?? browserComment(start);
}

function singleFileComment(start: string): SaverComment | null {
  const sign = SINGLE_FILE.exec(start);
  if (sign === null) return null;
  const end = start.indexOf('-->', sign.index);
  const text = end === -1 ? start.slice(sign.index) : start.slice(sign.index, end);
  const url = /\burl: (https?:\S{1,4000})/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
  const date = /\bsaved date: ([^\n]{1,120})/.exec(text)?.[1]?.trim() ?? '';
  return { savedBy: 'singlefile', url: url !== null && isWebAddress(url) ? url : null, capturedAt: dateOf(date) };
}

function dateOf(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return instantOfIso(text.split(' ')[0] ?? '');
  const [, month, day, year, hour, minute, second, offset] = match;
  return instantOf({
    year: Number(year),
    month: monthOf(month ?? ''),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: offsetOf(offset ?? 'Z'),
  });
}

function browserComment(start: string): SaverComment | null {
  const sign = BROWSER.exec(start);
  if (sign === null) return null;
  const from = sign.index + sign[0].length;
  // Cut by the length: an address may contain `--`, and older versions put no space behind it.
  const counted = start.slice(from, from + Number(sign[1]));
  const url = isWebAddress(counted) ? counted : (/^https?:[^\s<>]{1,4000}/.exec(start.slice(from))?.[0] ?? null);
  return { savedBy: 'browser', url: url !== null && isWebAddress(url) ? url : null, capturedAt: null };
}
