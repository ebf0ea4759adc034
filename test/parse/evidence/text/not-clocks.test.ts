import { describe, expect, it } from 'vitest';
import { readDump } from './read-dump.js';

const entries = (stamps: readonly string[]): string =>
  stamps.map((stamp) => `${stamp} The keeper mended the lamp.\nNobody came down to the mole.`).join('\n\n');
const looksLike = (stamps: readonly string[]): string | null => readDump(entries(stamps)).verdict.looksLike;

describe('numbers of versions', () => {
  it.each([
    ['one by one', ['2.14:', '2.13:', '2.12:', '2.11:']],
    ['over a round number', ['1.02:', '1.01:', '1.00:', '0.59:']],
    ['with one left out', ['1.20:', '1.19:', '1.17:', '1.16:', '1.15:']],
    ['with a number that is no clock between them', ['1.62:', '1.59:', '1.58:', '1.57:']],
  ])('%s', (_what, stamps) => {
    expect(looksLike(stamps)).toBe('a list of versions');
  });
});

describe('clocks with a dot', () => {
  it.each([
    ['at any distance', ['18.32:', '18.05:', '17.47:', '17.46:']],
    ['one by one with a half of the day', ['6.32pm:', '6.31pm:', '6.30pm:', '6.29pm:']],
  ])('%s', (_what, stamps) => {
    expect(looksLike(stamps)).toBeNull();
  });
});
