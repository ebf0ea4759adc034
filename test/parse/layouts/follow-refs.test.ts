import { describe, expect, it } from 'vitest';
import { followRefs } from '../../../src/parse/layouts/follow-refs.js';

describe('followRefs', () => {
  it('puts objects where others only point at them, as deep as they do', () => {
    const store = {
      'Item:1': { id: '1', body: [{ type: 'id', id: 'P:1' }, { __ref: 'P:2' }] },
      'P:1': { text: 'One', by: { id: 'A:1', typename: 'Author' } },
      'P:2': { text: 'Two' },
      'A:1': { name: 'Ada Wren' },
    };
    expect(followRefs({ __ref: 'Item:1' }, store)).toEqual({
      id: '1',
      body: [{ text: 'One', by: { name: 'Ada Wren' } }, { text: 'Two' }],
    });
  });

  it('leaves what has fields of its own, and names that nothing stands under', () => {
    const own = { id: 'A:1', name: 'Ada Wren' };
    expect(followRefs(own, { 'A:1': { name: 'another' } })).toEqual(own);
    expect(followRefs([{ __ref: 'P:9' }, 7, null], {})).toEqual([{ __ref: 'P:9' }, 7, null]);
    expect(followRefs('P:1', { 'P:1': {} })).toBe('P:1');
  });

  it('does not run in circles or without end', () => {
    const store: Record<string, unknown> = { a: { next: { __ref: 'b' } }, b: { back: { __ref: 'a' } } };
    expect(followRefs({ __ref: 'a' }, store)).toEqual({ next: { back: { __ref: 'a' } } });
    for (let index = 0; index < 40; index++) store[`n${index}`] = { next: { __ref: `n${index + 1}` } };
    expect(JSON.stringify(followRefs({ __ref: 'n0' }, store))).toContain('"__ref"');
    const wide = { list: Array.from({ length: 50_000 }, () => ({ __ref: 'a' })) };
    expect(() => followRefs(wide, store)).not.toThrow();
  });
});
