import { describe, expect, it } from 'vitest';
import { valuesAt } from '../../../src/parse/layouts/json-path.js';

const page = {
  main: [{ items: [{ id: 1, tags: ['a', 'b'] }, { id: 2, tags: [] }, { id: null }] }, { items: [{ id: 9 }] }],
  'a.b': 'dotted',
  empty: '',
  none: null,
  zero: 0,
};

describe('valuesAt', () => {
  it.each([
    ['zero', [0]],
    ['empty', ['']],
    ['main[0].items[1].id', [2]],
    ['main[0].items[].id', [1, 2]],
    ['main[].items[].id', [1, 2, 9]],
    ['main[0].items[].tags[]', ['a', 'b']],
  ])('walks %s', (path, values) => {
    expect(valuesAt(page, path)).toEqual(values);
  });

  it.each(['none', 'none.id', 'main[7].items', 'main.items', 'zero[]', 'main[0].items[].length', 'missing[].id'])(
    'finds nothing at %s',
    (path) => {
      expect(valuesAt(page, path)).toEqual([]);
    },
  );

  it('sees only what the object itself holds', () => {
    expect(valuesAt(page, 'constructor')).toEqual([]);
    expect(valuesAt(page, '__proto__.toString')).toEqual([]);
    expect(valuesAt(JSON.parse('{"__proto__":{"id":5}}'), '__proto__.id')).toEqual([5]);
  });

  it('asks an object itself for a field, and gives it or nothing', () => {
    const entries = { list: [{ type: 'new' }, { type: 'delete' }], type: 'list' };
    expect(valuesAt(entries, '[type=list]')).toEqual([entries]);
    expect(valuesAt(entries, '[type=new]')).toEqual([]);
    expect(valuesAt(entries, 'list[].[type=delete]')).toEqual([{ type: 'delete' }]);
  });

  it('asks for fields whose names have hyphens', () => {
    const story = { 'story-template': 'live-blog', cards: [{ id: 1 }] };
    expect(valuesAt({ story }, 'story[story-template=live-blog].cards[].id')).toEqual([1]);
    expect(valuesAt({ story }, 'story[story-template=text].cards[].id')).toEqual([]);
  });

  it('gives the value itself for an empty list of steps into a list', () => {
    expect(valuesAt([1, 2], '[]')).toEqual([1, 2]);
    expect(valuesAt([1, 2], '[1]')).toEqual([2]);
  });
});
