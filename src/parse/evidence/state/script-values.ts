import { readLenientJson } from '../json-ld/read-lenient-json.js';

/**
 * Where a value may begin in a script: `window.X = {`, `setPayload('…', {`, `({posts: [`, and in a string of its own:
 * `JSON.parse("{\"…`, `= "{\"…`, `decodeURIComponent("%7B…`.
 */
const BEGIN = /[=,(]\s{0,40}(?=[{[]\s{0,200}(?:["'{[]|[a-z_$][\w$]{0,60}\s{0,9}:)|["'](?:[{[]|\\x[57]b|%[57]b))/gi;
const MOST_BEGINS = 40;
/** Objects written as code and not as JSON are mended, which takes time: only so many, and none larger. */
const MOST_REPAIRS = 4;
/** How often a script may be gone through in search of the ends of values. */
const MOST_WALKS = 6;
const LARGEST_REPAIR = 2_000_000;

/** Every JSON value of at least so many characters that a script assigns or hands on, outer ones only. */
export function* valuesInScript(script: string, smallest: number): Generator<unknown, void, undefined> {
  let begins = 0;
  let repairs = 0;
  let after = 0;
  let walked = 0;
  for (const match of script.matchAll(BEGIN)) {
    const start = match.index + match[0].length;
    if (start < after) continue;
    if (++begins > MOST_BEGINS || walked > MOST_WALKS * script.length) return;
    const quoted = /["']/.test(script.charAt(start));
    const end = quoted ? endOfString(script, start) + 1 : endOfValue(script, start);
    walked += (end <= 0 ? script.length : end) - start;
    if (end <= 0 || end - start < smallest) continue;
    const source = quoted ? readString(script.slice(start, end)) : script.slice(start, end);
    if (source === null) continue;
    let value = parse(source);
    if (value === undefined && source.length <= LARGEST_REPAIR && ++repairs <= MOST_REPAIRS) {
      const json = readLenientJson(source);
      value = json.ok ? json.value : undefined;
    }
    if (value === undefined) continue;
    after = end;
    yield value;
  }
}

/** Where the brackets that open at `start` close; -1 when they do not. Strings are passed over. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  for (let index = start; index < script.length; index++) {
    const code = script.charCodeAt(index);
    if (code === 0x22 || code === 0x27 || code === 0x60) {
      index = endOfString(script, index);
      if (index < 0) return -1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** Where the quote that opens at `start` closes; -1 when it does not. */
function endOfString(script: string, start: number): number {
  const quote = script.charCodeAt(start);
  for (let index = start + 1; index < script.length; index++) {
    const code = script.charCodeAt(index);
    if (code === 0x5c) index++;
    else if (code === quote) return index;
  }
  return -1;
}

/** What a string of JavaScript says; null when it is none that holds a value. */
function readString(quoted: string): string | null {
  const inner = quoted
    .slice(1, -1)
    .replace(/\\(?:x([0-9a-f]{2})|(.))|"/gis, (whole, hex: string | undefined, escaped: string | undefined) => {
      if (hex !== undefined) return `\\u00${hex}`;
      if (escaped === undefined) return '\\"';
      return /["\\/bfnrtu]/.test(escaped) ? whole : escaped;
    });
  const text = parse(`"${inner}"`);
  if (typeof text !== 'string') return null;
  if (!text.startsWith('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
