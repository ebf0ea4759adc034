import { expect, it } from 'vitest';
import { jsonFault } from '../../src/read/json-fault.js';

it.each([
  ['{"a":1,"b": x}', 12],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['[1}', 2],
  ['{"a":1}}', 7],
  ['{"a":1} x', 8],
  ['["a\nb"]', 3],
  ['["a\\qb"]', 3],
  ['[01]', 2],
  ['[tru]', 1],
])('finds the first character that does not fit: %s', (text, place) => {
  expect(jsonFault(text)).toBe(place);
});

it.each(['{', '[1,', '{"a"', '{"a":', '{"a":"b', '{"a":"b\\', '{"a":"b\\u00', '[tru', '[-', '[[[]', ' '])(
  'finds that %j is cut off',
  (text) => {
    expect(jsonFault(text)).toBe(text.length);
  },
);

it('agrees with JSON.parse on where a broken text begins to be broken', () => {
  const whole = '{"a":[1,-2.5e+3,true,null,"x\\n\\u0041"],"b":{"c":{}},"d":[]}';
  for (let cut = 1; cut < whole.length; cut += 1) expect(jsonFault(whole.slice(0, cut))).toBe(cut);
  for (let cut = 1; cut < whole.length; cut += 1) {
    const broken = `${whole.slice(0, cut)}\u0001${whole.slice(cut)}`;
    expect(() => JSON.parse(broken)).toThrow();
    expect(jsonFault(broken)).toBeLessThanOrEqual(cut);
  }
});
