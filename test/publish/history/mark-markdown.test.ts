import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../../src/history/word-changes.js';
import { markMarkdown } from '../../../src/publish/history/mark-markdown.js';

const mark = (before: string, after: string): string => markMarkdown(wordChanges(before, after));

describe('markMarkdown', () => {
  it.each([
    ['The bridge, it said', 'The bridges, it says', 'The ~~bridge,~~ **bridges,** it ~~said~~ **says**'],
    ['foo bar', 'foo, bar', '~~foo~~ **foo,** bar'],
    ['“Yes”, he said', '“No”, he said', '~~“Yes”,~~ **“No”,** he said'],
    ['the cat', 'the big cat', 'the **big** cat'],
    ['the big cat', 'the cat', 'the ~~big~~ cat'],
    ['It is *big*', 'It is _small_', 'It is ~~\\*big\\*~~ **\\_small\\_**'],
    ['x', 'y\n\nz', '~~x~~ **y**\n\n**z**'],
    ['大きな橋。閉鎖', '大きな橋！再開', '大きな橋 ~~。閉鎖~~ **！再開**'],
    ['大きな橋が閉鎖', '大きな橋が再開', '大きな橋が~~閉鎖~~ **再開**'],
  ])('%j -> %j', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });

  it('sets marks only where Markdown takes them for marks', () => {
    const words = fc
      .array(fc.constantFrom('a', 'bc', ' ', '.', ',', '“', '(', '大', '。', '\n\n', '1'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    const P = String.raw`[\p{P}\p{S}]`;
    // https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run, with the signs that are marks here.
    const opens = new RegExp(`(?:^|\\s|${P})(?:~~|\\*\\*)(?=\\S)|[^\\s](?:~~|\\*\\*)(?=[\\p{L}\\p{N}])`, 'u');
    const closes = new RegExp(`(?<=\\S)(?:~~|\\*\\*)(?:$|\\s|${P})|(?<=[\\p{L}\\p{N}])(?:~~|\\*\\*)`, 'u');
    fc.assert(
      fc.property(words, words, (before, after) => {
        for (const line of mark(before, after).split('\n')) {
          for (const { 0: span, index } of line.matchAll(/~~[^~]+~~|\*\*[^*]+\*\*/g)) {
            const around = line.slice(Math.max(0, index - 1), index + span.length + 1);
            if (!opens.test(around) || !closes.test(around)) return false;
          }
        }
        return true;
      }),
      { numRuns: 2_000 },
    );
  });
});
