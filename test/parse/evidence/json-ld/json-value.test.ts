import { describe, expect, it } from 'vitest';
import {
  isObject,
  listIn,
  objectsIn,
  stringIn,
  unescapeEntities,
} from '../../../../src/parse/evidence/json-ld/json-value.js';

describe('isObject', () => {
  it('is true for objects that are no arrays', () => {
    expect([{}, { a: 1 }, [], null, 'a', 7, undefined].map(isObject)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('stringIn', () => {
  it('gives a trimmed string, a number as text, null for the rest', () => {
    const object = { a: ' x ', b: 7, c: ' ', d: { e: 1 }, f: null, g: true };
    expect(['a', 'b', 'c', 'd', 'f', 'g', 'none'].map((name) => stringIn(object, name))).toEqual([
      'x',
      '7',
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('listIn', () => {
  it('lays arrays in arrays flat and makes a list of a single value', () => {
    const object = { a: [[1, [2, [3]]]], b: 'x', c: null, d: [] };
    expect(['a', 'b', 'c', 'd', 'none'].map((name) => listIn(object, name))).toEqual([[1, 2, 3], ['x'], [], [], []]);
  });
});

describe('objectsIn', () => {
  it('gives outer objects before inner ones, in order', () => {
    const value = [{ n: 1, in: [{ n: 2 }, [{ n: 3, in: { n: 4 } }]] }, { n: 5 }];
    expect([...objectsIn(value)].map((object) => object['n'])).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives nothing for what is no object', () => {
    expect([...objectsIn('x'), ...objectsIn(null), ...objectsIn(undefined), ...objectsIn([1, 'a'])]).toEqual([]);
  });

  it('ends at a depth that no page needs', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = { in: deep };
    const { length } = [...objectsIn(deep)];
    expect(length).toBeGreaterThan(20);
    expect(length).toBeLessThan(200);
  });
});

describe('unescapeEntities', () => {
  it.each([
    ['Tom&#39;s &quot;boat&quot;', 'Tom\'s "boat"'],
    ['a &amp; b', 'a & b'],
    ['&ldquo;x&rdquo; &ndash; y&hellip;', '“x” – y…'],
    ['&#x2014;&#X41;', '—A'],
    ['&#128512;', '😀'],
    ['a&nbsp;b', 'a b'],
    ['&unknown; &amp', '&unknown; &amp'],
    ['&#0;&#55296;&#9999999;', '   '],
    ['no entity', 'no entity'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (escaped, text) => {
    expect(unescapeEntities(escaped)).toBe(text);
  });
});
