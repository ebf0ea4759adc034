import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/read/read-json.js';

function failure(text: string): { code: string; message: string } {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
  }
  throw new Error('was read');
}

describe('readJson', () => {
  it('reads JSON', () => {
    expect(readJson(' {"a":["}",{"b":"\\"["}]} ')).toEqual({ a: ['}', { b: '"[' }] });
  });

  it.each(['{"a":', '{"a":"half', '[{"a":1}', '{"a":1,'])('says where it is cut off: %s', (text) => {
    expect(failure(text)).toEqual({
      code: 'bad-json',
      message: `The input looks like JSON but is cut off after ${text.length} characters.`,
    });
  });

  it('says where it breaks', () => {
    expect(failure('{"a":1,\n "b": x }')).toMatchObject({
      code: 'bad-json',
      message: expect.stringContaining('line 2, column 7'),
    });
    expect(failure('{"a":1}\n{"a":2}')).toMatchObject({ message: expect.stringContaining('line 2, column 1') });
  });

  it('refuses what would overflow its readers', () => {
    expect(failure('['.repeat(1_000_000)).code).toBe('nested-too-deep');
    expect(readJson(`${'['.repeat(1_000)}${']'.repeat(1_000)}`)).toHaveLength(1);
  });
});
