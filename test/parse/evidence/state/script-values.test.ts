import { describe, expect, it } from 'vitest';
import { valuesInScript } from '../../../../src/parse/evidence/state/script-values.js';

const values = (script: string, smallest = 0): unknown[] => [...valuesInScript(script, smallest)];

describe('values that a script assigns or hands on', () => {
  it.each([
    ['an assignment', 'window.state = {"a":1};', { a: 1 }],
    ['an assignment over several lines', 'window.state =\n  {\n    "a": 1\n  };', { a: 1 }],
    ['a list', 'var posts=[{"a":1}];', [{ a: 1 }]],
    ['an argument', 'Morph.setPayload(\'/data/x\', {"a":1});', { a: 1 }],
    ['a string of JSON', 'window.state = "{\\"a\\":1}";', { a: 1 }],
    ['a string of JSON that is parsed', 'state = JSON.parse(\'{"a":"it\\\'s"}\')', { a: "it's" }],
    ['a string with escapes of its own', 'state = JSON.parse("\\x7b\\"a\\":\\"\\u00e9\\"}")', { a: 'é' }],
    ['a string with a string in it', 'state = "{\\"a\\":\\"say \\\\\\"x\\\\\\"\\"}"', { a: 'say "x"' }],
    ['an encoded string', 'state = JSON.parse(decodeURIComponent("%7B%22a%22%3A1%7D"))', { a: 1 }],
    [
      'an object written as code',
      "load({posts: [{id: 1, text: 'one'}], more: undefined,})",
      { posts: [{ id: 1, text: 'one' }] },
    ],
    ['JSON with what JSON does not have', 'window.data = {"a":undefined,"b":[1,],}', { b: [1] }],
  ])('%s', (_what, script, expected) => {
    expect(values(script)).toHaveLength(1);
    expect(values(script)[0]).toMatchObject(expected);
  });

  it('are given outermost only, and all of them', () => {
    expect(values('a = {"x":[{"y":1}]}; b = [{"z":2}]')).toEqual([{ x: [{ y: 1 }] }, [{ z: 2 }]]);
  });

  it('are passed over when they are small', () => {
    expect(values('a = {"x":1}; b = {"long":"words words words"}', 20)).toEqual([{ long: 'words words words' }]);
  });

  it('end where their brackets close, whatever their strings hold', () => {
    expect(values('a = {"x":"} ] \\" {"}; f();')).toEqual([{ x: '} ] " {' }]);
  });
});

describe('code is no value', () => {
  it.each([
    'function f() { return 1; }',
    'if (a) { b = "x" }',
    'a = {"x":',
    'a = "{\\"x\\":1',
    "a = '{broken",
    'state = decodeURIComponent("%7B%zz")',
  ])('%s', (script) => {
    expect(values(script)).toEqual([]);
  });

  it('and a script that opens brackets without end is given up', () => {
    expect(values('a = {"b": ['.repeat(20_000))).toEqual([]);
    expect(values('f({x:'.repeat(20_000))).toEqual([]);
  });
});
