import { describe, expect, it } from 'vitest';
import { attributeBefore, makeTagTracker } from '../../../src/parse/signs/tag-tracker.js';

/** Where the mark `^` of a source lies; the mark is taken out. */
function placeIn(marked: string): string {
  const at = marked.indexOf('^');
  const place = makeTagTracker(marked.replace('^', '')).placeOf(at);
  return place.kind === 'text' ? 'text' : `${place.attribute ?? '-'} of ${place.open}`;
}

describe('a place in the source of a page', () => {
  it.each([
    ['before any tag', 'a^b', 'text'],
    ['behind a tag', '<p>a^b', 'text'],
    ['behind a "<" that begins no tag', '1 < 2 ^', 'text'],
    ['between names', '<p class="a" ^id="b">', '- of 0'],
    ['in a value', '<p><b class="a ^b">', 'class of 3'],
    ['in a value without quotes', '<b class=a^>', '- of 0'],
    ['in a value with a bracket', '<b title="a > b ^">', 'title of 0'],
    ['in a value with the other quote', `<b title="it's ^">`, 'title of 0'],
    ['in a value behind spaces', '<b CLASS = "a^">', 'class of 0'],
    ['behind a stray quote', '<b a"b><i>^', 'text'],
    ['in a value with a tag', '<b data-x="<i class=y>^">', 'data-x of 0'],
    ['in an end tag', '</b ^>', '- of 0'],
    ['in a value that never ends', '<b title="a> <p class=x> ^', 'title of 0'],
  ])('%s', (_what, marked, place) => {
    expect(placeIn(marked)).toBe(place);
  });

  it('is told again and again in rising order', () => {
    const html = '<p class="a">b</p><i id="c">d';
    const { placeOf } = makeTagTracker(html);
    expect([4, 10, 13, 20, 25, 29].map((at) => placeOf(at).kind)).toEqual(['tag', 'tag', 'text', 'tag', 'tag', 'text']);
    expect(placeOf(29).kind).toBe('text');
    const { isInValue } = makeTagTracker(html);
    expect([4, 10, 13, 20, 25, 29].map(isInValue)).toEqual(
      [4, 10, 13, 20, 25, 29].map((at) => {
        const place = makeTagTracker(html).placeOf(at);
        return place.kind === 'tag' && place.attribute !== null;
      }),
    );
  });

  it('lies in the text behind what was passed over', () => {
    const tags = makeTagTracker('<script>if (a<b) "</script> ^');
    tags.skipTo(18);
    expect(tags.placeOf(28).kind).toBe('text');
  });
});

describe('attributeBefore', () => {
  it.each([
    ['<b class="a">', 9, 'class'],
    ['<b CLASS = "a">', 11, 'class'],
    ['<b class=a>', 9, 'class'],
    ['<b "a">', 3, ''],
  ])('%s', (html, value, name) => {
    expect(attributeBefore(html, value)).toBe(name);
  });
});
