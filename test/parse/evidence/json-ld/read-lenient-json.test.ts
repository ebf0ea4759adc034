import { describe, expect, it } from 'vitest';
import { readLenientJson } from '../../../../src/parse/evidence/json-ld/read-lenient-json.js';

const value = (text: string): unknown => {
  const json = readLenientJson(text);
  return json.ok ? json.value : 'unreadable';
};
const repaired = (text: string): boolean | null => {
  const json = readLenientJson(text);
  return json.ok ? json.repaired : null;
};

describe('JSON as it should be', () => {
  it('is read as it is', () => {
    expect(readLenientJson('{"a":[1,{"b":null}]}')).toEqual({
      ok: true,
      value: { a: [1, { b: null }] },
      repaired: false,
    });
    expect(value('\uFEFF\n [ {"a": "x"} ] \n')).toEqual([{ a: 'x' }]);
  });

  it('keeps what looks like a wrapper inside a string', () => {
    expect(value('{"a":"<!-- x --> //]]> ;"}')).toEqual({ a: '<!-- x --> //]]> ;' });
  });
});

describe('wrappers of template engines are taken off without calling it a repair', () => {
  it.each([
    ['a comment', '<!-- {"a":1} -->'],
    ['a comment that scripts may end', '<!--\n{"a":1}\n//-->'],
    ['CDATA', '<![CDATA[{"a":1}]]>'],
    ['CDATA behind a line comment', '//<![CDATA[\n{"a":1}\n//]]>'],
    ['CDATA behind a block comment', '/*<![CDATA[*/ {"a":1} /*]]>*/'],
    ['a semicolon', '{"a":1};'],
    ['a semicolon in CDATA', '//<![CDATA[\n{"a":1};\n//]]>'],
  ])('%s', (_what, text) => {
    expect(value(text)).toEqual({ a: 1 });
    expect(repaired(text)).toBe(false);
  });
});

describe('faults are mended and told', () => {
  it.each([
    ['line breaks in strings', '{"a":"one\ntwo\r\n\tthree"}', { a: 'one two three' }],
    ['other control characters', '{"a":"one\u0001\u000btwo"}', { a: 'one two' }],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['single quotes', "{'a':'b'}", { a: 'b' }],
    ['a missing bracket at the end', '{"a":[{"b":1},{"b":2}', { a: [{ b: 1 }, { b: 2 }] }],
    ['escapes that JSON does not have', '{"a":"it\\\'s"}', { a: "it's" }],
    ['everything escaped for HTML', '{&quot;a&quot;:&quot;Tom &amp; Ada&quot;}', { a: 'Tom & Ada' }],
  ])('%s', (_what, text, expected) => {
    expect(value(text)).toEqual(expected);
    expect(repaired(text)).toBe(true);
  });

  it('keeps the words of a string that had line breaks apart from each other', () => {
    expect(value('{"a":"The\n boats"}')).toEqual({ a: 'The  boats' });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['a wrapper around nothing', '<!-- -->'],
    ['prose', 'The boats are back'],
    ['a template that was never filled', '{{ page.schema | json }}'],
  ])('%s', (_what, text) => {
    expect(readLenientJson(text).ok).toBe(false);
  });

  it('is nesting without end', () => {
    expect(() => readLenientJson('['.repeat(200_000))).not.toThrow();
    expect(() => readLenientJson(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).not.toThrow();
  });
});
