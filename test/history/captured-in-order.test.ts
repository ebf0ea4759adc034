import { describe, expect, it } from 'vitest';
import { capturedInOrder } from '../../src/history/captured-in-order.js';

const EARLY = '2024-05-04T10:10:00Z';
const LATE = '2024-05-04T10:40:00Z';

describe('capturedInOrder', () => {
  it('keeps what is known', () => {
    expect(capturedInOrder(EARLY, LATE)).toEqual({ before: EARLY, after: LATE });
    expect(capturedInOrder(LATE, EARLY)).toBeNull();
  });

  it.each([
    [null, LATE],
    [EARLY, null],
    [null, null],
    [EARLY, EARLY],
  ])('gives %s and %s an order', (one, two) => {
    const times = capturedInOrder(one, two);
    if (times === null) throw new Error('no order');
    expect(Date.parse(times.before)).toBeLessThan(Date.parse(times.after));
    if (one !== null) expect(times.before).toBe(one);
    if (two !== null && one !== two) expect(times.after).toBe(two);
  });
});
