import { describe, expect, it } from 'vitest';
import { makeAutomaton } from '../../../src/parse/signs/automaton.js';
import { SYMBOLS } from '../../../src/parse/signs/symbols.js';

/** Every word that the automaton finds in a text, with the offset behind it. */
function findAll(words: readonly string[], text: string): string[] {
  const { table, words: ends } = makeAutomaton(words);
  const found: string[] = [];
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    state = table[state | (SYMBOLS[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (state >= 0) continue;
    state = ~state;
    for (const word of ends.get(state) ?? []) found.push(`${words[word]}@${at + 1}`);
  }
  return found;
}

describe('makeAutomaton', () => {
  it('finds every word wherever it ends, in any case', () => {
    expect(findAll(['live', 'blog'], 'A LiveBlog, live')).toEqual(['live@6', 'blog@10', 'live@16']);
  });
  it('finds words inside and across others', () => {
    expect(findAll(['she', 'he', 'hers'], 'ushers')).toEqual(['she@4', 'he@4', 'hers@6']);
    expect(findAll(['aab', 'ab'], 'aaab')).toEqual(['aab@4', 'ab@4']);
  });
  it('goes on with the longest word that has begun where another breaks off', () => {
    expect(findAll(['abcd', 'bce'], 'abce')).toEqual(['bce@4']);
  });
  it('takes any digit for any, and the edges of names for each other', () => {
    expect(findAll(['0:00', '-lb'], 'at 7:35 "lb ١٢:٤٥')).toEqual(['0:00@7', '-lb@11', '0:00@17']);
  });
  it('finds words that are alike as often as they are given, and a word without letters never', () => {
    expect(findAll(['ab', 'AB', ''], 'ab')).toEqual(['ab@2', 'AB@2']);
  });
  it('finds nothing without words', () => {
    expect(findAll([], 'anything')).toEqual([]);
  });
});
