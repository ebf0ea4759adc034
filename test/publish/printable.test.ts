import { describe, expect, it } from 'vitest';
import { dropControls, printableLine, printableText } from '../../src/publish/printable.js';

describe('printableText', () => {
  it.each([
    ['colour', 'a\u001b[31;1mb\u001b[0mc', 'abc'],
    ['erase the screen', '\u001b[2Jgone', 'gone'],
    ['window title, ended by BEL', 'a\u001b]0;title\u0007b', 'ab'],
    ['hyperlink, ended by ST', 'a\u001b]8;;https://evil.example\u001b\\b', 'ab'],
    ['reset', 'a\u001bcb', 'ab'],
    ['one-character CSI', 'a\u009b31mb', 'ab'],
    ['one-character OSC', 'a\u009d0;title\u009cb', 'ab'],
    ['string that never ends', 'a\u001b]0;title', 'a0;title'],
    ['escape at the end', 'a\u001b', 'a'],
    ['NUL, BEL, backspace, DEL', 'a\u0000\u0007\u0008\u007fb', 'ab'],
    ['reordering of the line', 'a\u202eb\u2066c', 'abc'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['a whole character', 'a😀b', 'a😀b'],
    ['tab', 'a\tb', 'a b'],
    ['every kind of line end', 'a\r\nb\rc\u2028d\u0085e\nf', 'a\nb\nc\nd\ne\nf'],
    ['writing from right to left', 'a\u200f\u05d0', 'a\u200f\u05d0'],
  ])('makes %s harmless', (_, text, expected) => {
    expect(printableText(text)).toBe(expected);
  });

  it('keeps the text of many strings that never end', () => {
    const text = '\u009d0;'.repeat(200_000) + '\u001b]'.repeat(200_000);
    expect(printableText(text)).toBe('0;'.repeat(200_000));
  });
});

describe('printableLine', () => {
  it('makes one line of several', () => {
    expect(printableLine('  a\n\n\u001b[2Kb\t c \r')).toBe('a b c');
  });
});

describe('dropControls', () => {
  it('takes out the control characters and leaves every other character', () => {
    expect(dropControls('\u001b\\<script>\u0000')).toBe('\\<script>');
  });
});
