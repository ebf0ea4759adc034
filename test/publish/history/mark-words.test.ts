import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/publish/history/mark-words.js';
import { HOSTILE } from '../make-blog.js';

describe('markWords', () => {
  it.each([
    ['Two bridges are closed.', 'Three bridges are closed.', '[-Two-] {+Three+} bridges are closed.'],
    ['foo bar', 'foo, bar', 'foo{+,+} bar'],
    ['he said.', 'he said. More.', 'he said. {+More.+}'],
    ['a\n\nb c', 'a\n\nb d\n\ne', 'a\n\nb [-c-] {+d+}\n\n{+e+}'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['same', 'same', '…'],
  ])('%j -> %j', (before, after, marked) => {
    expect(markWords(before, after, 'plain')).toBe(marked);
  });

  it('colours for a terminal, line by line', () => {
    expect(markWords('x', 'y\nz', 'colour')).toBe(
      '\u001b[31;9mx\u001b[0m \u001b[32;1my\u001b[0m\n\u001b[32;1mz\u001b[0m',
    );
  });

  it('leaves out what stayed the same, but for the words next to a change', () => {
    const words = 'word '.repeat(200);
    const marked = markWords(`${words}old ${words}`, `${words}new ${words}`, 'plain');
    expect(marked).toMatch(/^… (?:word ){10,20}\[-old-\] \{\+new\+\} (?:word ){10,20}…$/);
  });

  it('cuts a change that is very long', () => {
    const marked = markWords('short', 'long '.repeat(100_000), 'plain');
    expect(marked.length).toBeLessThan(5_000);
    expect(marked).toContain('…');
  });

  it('cuts no character in two', () => {
    const people = '👩🏽‍🚒'.repeat(100);
    for (const style of ['plain', 'markdown'] as const)
      expect(markWords(`${people} old ${people}`, `${people} new ${people}`, style)).not.toMatch(/\p{Surrogate}/u);
  });

  it.each(['plain', 'colour', 'markdown'] as const)('%s: obeys no words of a page', (style) => {
    const own = style === 'colour' ? /\u001b\[(?:31;9|32;1|0)m/g : /(?!)/g;
    const marked = markWords(`calm ${HOSTILE} sea`, `calm ${HOSTILE}\u202e\u2066 lake \u001b[31`, style);
    expect(marked.replace(own, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('is not fooled by a sequence that only two versions together make', () => {
    expect(markWords('a \u001b', 'a \u001b[2Jb', 'plain')).not.toContain('\u001b');
    const marked = markWords('a \u001b x', 'a \u001b[2J x', 'colour').replace(/\u001b\[(?:31;9|32;1|0)m/g, '');
    expect(marked).not.toContain('\u001b');
  });

  it('never prints what a terminal would obey, whatever the words', () => {
    const words = fc.array(fc.constantFrom('\u001b', '[', '2', 'J', ' ', '\n', 'a', '\u009b', '\u0007', ']', '\u202e'));
    fc.assert(
      fc.property(words, words, (one, two) => {
        const marked = markWords(one.join(''), two.join(''), 'plain');
        return !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(marked);
      }),
    );
  });
});
