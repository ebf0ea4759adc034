/** Longer integers may not fit a JavaScript number: 2^53 has 16 digits. */
const LONG = /\d{16}/;
const NUMBER = /-?\d{16,40}(?![\d.eE])/y;

/**
 * JSON in which every integer that a number cannot hold has become a string. Live blogs number their posts with 19
 * digits, and rounded to 16 two posts of one second have the same number.
 *
 * @example
 * ```ts
 * quoteLongNumbers('{"nid": 3328198133353404026}'); // {"nid": "3328198133353404026"}
 * ```
 */
export function quoteLongNumbers(json: string): string {
  if (!LONG.test(json)) return json;
  const pieces: string[] = [];
  let copied = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inString) {
      if (code === 92 /* \ */) at += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 45 /* - */ || (code >= 48 && code <= 57)) {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(json)?.[0] ?? '';
      if (digits !== '' && !Number.isSafeInteger(Number(digits))) {
        pieces.push(json.slice(copied, at), `"${digits}"`);
        copied = at + digits.length;
      }
      at = endOfNumber(json, at) - 1;
    }
  }
  return copied === 0 ? json : `${pieces.join('')}${json.slice(copied)}`;
}

function endOfNumber(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && /[\d.eE+-]/.test(json.charAt(at))) at += 1;
  return at;
}
