import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../eval/accuracy/columns.js';
import { type Counter, startCounts } from '../../../eval/counts.js';

const cell = (title: string, counts: Partial<Record<Counter, number>>): string | undefined =>
  COLUMNS.find((column) => column.title === title)?.cell({ ...startCounts(), ...counts });

describe('the columns', () => {
  it('never round a share up: 100 % means all', () => {
    expect(cell('recall', { posts: 3000, found: 2999 })).toBe('99.9 %');
    expect(cell('recall', { posts: 3000, found: 3000 })).toBe('100.0 %');
    // 0.29 × 1000 is a little less than 290 for a machine.
    expect(cell('recall', { posts: 100, found: 29 })).toBe('29.0 %');
  });

  it('give no share of nothing', () => {
    expect(cell('recall', {})).toBe('-');
    expect(cell('precision', { invented: 0 })).toBe('-');
    expect(cell('times', {})).toBe('-');
    expect(cell('headline', {})).toBe('-');
  });

  it('count what only data holds as right, and what is invented as wrong', () => {
    expect(cell('precision', { found: 5, 'in-data': 3, 'optional-found': 1, invented: 1 })).toBe('90.0 %');
  });

  it('part wrong times by whether they say what was assumed', () => {
    const counts = {
      'time.exact': 6,
      'time.missing': 1,
      'time.coarse': 1,
      'time.flagged': 2,
      'time.guessed': 1,
      'time.silent': 1,
      'time.silent-guess': 1,
      'updated.silent': 1,
      'page.silent': 1,
      'time.none': 9,
    };
    expect(cell('times', counts)).toBe('6/11');
    expect(cell('flagged', counts)).toBe('3');
    expect(cell('silent', counts)).toBe('3');
  });

  it('have a name and a meaning of their own each', () => {
    expect(new Set(COLUMNS.map(({ title }) => title)).size).toBe(COLUMNS.length);
    expect(COLUMNS.filter(({ help }) => help === '')).toEqual([]);
  });
});
