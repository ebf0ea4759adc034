type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * Where a text stops being JSON: the place of the first character that does not fit, or the length of the text when
 * it is cut off. `JSON.parse` says it in words that differ between versions, and often without the place.
 */
export function jsonFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skip(text, at, /[\t\n\r ]*/y);
    if (at >= text.length) return text.length;
    const sign = text[at] ?? '';
    const inside = open.at(-1);
    if (expected === 'nothing') return at;
    if (expected === 'colon') {
      if (sign !== ':') return at;
      expected = 'value';
      at += 1;
    } else if (expected === 'comma-or-end' && sign === ',') {
      expected = inside === '{' ? 'key' : 'value';
      at += 1;
    } else if (mayEnd(expected) && sign === (inside === '{' ? '}' : ']')) {
      open.pop();
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
      at += 1;
    } else if (expected === 'comma-or-end') {
      return at;
    } else if (expected === 'key' || expected === 'key-or-end') {
      const end = sign === '"' ? stringEnd(text, at) : -1;
      if (end < 0) return sign === '"' ? -end : at;
      expected = 'colon';
      at = end;
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      expected = sign === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else {
      const end =
        sign === '"'
          ? stringEnd(text, at)
          : skip(text, at, /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy);
      if (end < 0) return -end;
      if (sign !== '"' && isCutWord(text, at)) return text.length;
      if (end === at) return at;
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
      at = end;
    }
  }
}

function mayEnd(expected: Expected): boolean {
  return expected === 'comma-or-end' || expected === 'key-or-end' || expected === 'value-or-end';
}

/** The place behind what the pattern takes. */
function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The place behind a string; where it breaks, that place as a negative number. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 /* " */) return at + 1;
    if (code < 32) return -at;
    if (code !== 92 /* \ */) continue;
    const escaped = text.slice(at + 1, at + 6);
    if (at + 6 >= text.length && /^(?:u[\da-f]{0,3})?$/i.test(escaped)) return -text.length;
    if (!/^(?:["\\/bfnrt]|u[\da-f]{4})/i.test(escaped)) return -at;
    at += 1;
  }
  return -text.length;
}

/** `tru`, `-2.` at the very end; a number there may be cut as well. */
function isCutWord(text: string, at: number): boolean {
  const rest = text.slice(at, at + 40);
  if (at + rest.length !== text.length || rest === '') return false;
  return (
    /^-?\d*(?:\.\d*)?(?:e[+-]?\d*)?$/i.test(rest) || ['true', 'false', 'null'].some((word) => word.startsWith(rest))
  );
}
