import { describe, expect, it } from 'vitest';
import { cutTo, fitTo, flow, widthOf } from '../../src/publish/table-text.js';

describe('cutTo', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['too long for it', 8, 'too lon…'],
    ['cut after a space', 5, 'cut…'],
    ['河川水位', 8, '河川水位'],
    ['河川水位', 7, '河川水…'],
    ['河川水位', 6, '河川…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['anything', 0, ''],
    ['', 5, ''],
  ])('cuts %j to %i columns', (line, width, expected) => {
    expect(cutTo(line, width)).toBe(expected);
    expect(widthOf(expected)).toBeLessThanOrEqual(width);
  });
});

describe('fitTo', () => {
  it('fills up to exactly the width', () => {
    expect(fitTo('河川', 6)).toBe('河川  ');
    expect(fitTo('河川水位', 6)).toBe('河川… ');
  });
});

describe('flow', () => {
  it('begins a new line where the next piece would not fit', () => {
    expect(flow(['aaaa', 'bb', 'cc', 'dddddddddd'], ', ', 8)).toEqual(['aaaa, bb', 'cc', 'ddddddd…']);
    expect(flow([], ', ', 8)).toEqual([]);
  });
});
