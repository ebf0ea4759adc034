import { describe, expect, it } from 'vitest';
import { writeHistories } from '../../../eval/accuracy/histories.js';
import { startScores } from '../../history/simulator/judge/fault.js';

describe('the section of histories', () => {
  it('is left out where none were played', () => {
    expect(writeHistories([])).toBe('');
  });

  it('tells what is provable, and shares that are never rounded up', () => {
    const scores = startScores();
    Object.assign(scores.matching, { claimed: 3_000, right: 2_999, provable: 2_000, found: 2_000 });
    Object.assign(scores.edits, { claimed: 4, right: 3, provable: 2, found: 1 });
    Object.assign(scores.classes, { judged: 3, right: 3 });
    const section = writeHistories([{ title: 'simulated', blogs: 7, scores }]);
    expect(section).toContain('## Histories\n');
    expect(section).toContain(
      '| simulated | 7 | 2000 | 99.9 % | 100.0 % | 2 | 75.0 % | 50.0 % | 100.0 % | 0 | - | - |\n',
    );
  });
});
