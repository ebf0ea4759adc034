import { describe, expect, it } from 'vitest';
import { compareCaptures } from '../../../src/history/compare-captures.js';
import { toDiff } from '../../../src/publish/history/to-diff.js';
import { HOSTILE, makeBlog, makePost, makeTimeAt } from '../make-blog.js';
import { at } from '../make-timeline.js';

const post = (id: string, minute: number, text: string, headline = `Headline of ${id}`) =>
  makePost({ id, headline, time: makeTimeAt(minute), published: makeTimeAt(minute), text });
const capture = (minute: number | null, posts: ReturnType<typeof post>[], source = `file:${minute}.html`) =>
  makeBlog({ posts, capture: { ...makeBlog().capture, source, capturedAt: minute === null ? null : at(minute) } });
const before = capture(10, [
  post('boats', 9, 'Every boat of the harbour is out to sea tonight.'),
  post('dam', 8, 'A reader writes that the dam above the mill has failed.'),
  post('bridges', 7, 'Two bridges over the river are closed to all lorries.'),
  post('school', 6, 'The school of the village sends its pupils home.'),
  post('rain', 5, 'It has begun to rain on the hills around the town.'),
]);
const after = capture(30, [
  post('sirens', 25, 'Sirens are heard in the streets behind the market.'),
  post('boats', 9, 'Every boat of the harbour is out to sea tonight.'),
  post('bridges', 7, 'Three bridges over the river are closed to all lorries.'),
  post('school', 6, 'The school of the village sends its pupils home.'),
]);

describe('toDiff', () => {
  it('tells what became of each post', () => {
    expect(toDiff(compareCaptures(before, after))).toBe(`Flood in Ambria: live
before  10.html, captured 2024-02-07 23:10 Z, 5 posts
after   30.html, captured 2024-02-07 23:30 Z, 4 posts
1 new, 1 changed, 1 withdrawn, 1 rolled off, 2 the same

+ new             2024-02-07 18:25 -05:00  Headline of sirens
- withdrawn       2024-02-07 18:08 -05:00  Headline of dam
~ correction      2024-02-07 18:07 -05:00  Headline of bridges
    text: [-Two-] {+Three+} bridges over the river are closed to all lorries.
. rolled off      2024-02-07 18:05 -05:00  Headline of rain
`);
  });

  it('is a document as Markdown', () => {
    const text = toDiff(compareCaptures(before, after), { style: 'markdown' });
    expect(text).toContain('# Flood in Ambria: live\n\n- before 10.html, captured');
    expect(text).toContain(
      '- **correction** 2024-02-07 18:07 -05:00 · Headline of bridges\n\n  text:\n\n  > ~~Two~~ **Three**',
    );
  });

  it('says where it cannot tell', () => {
    const amp = { ...after, layout: { ...after.layout, variant: 'amp' } };
    expect(toDiff(compareCaptures(before, amp))).toContain('their words are not compared');
    const older = capture(30, [...after.posts, post('older', 1, 'An older post that the first page did not reach.')]);
    expect(toDiff(compareCaptures(before, older))).toContain('Headline of older (only after)');
    expect(toDiff(compareCaptures(capture(null, []), capture(null, [])))).toContain(
      'captured nobody knows when, 0 posts',
    );
  });

  it.each(['plain', 'markdown', 'colour'] as const)('%s: obeys no words of the pages', (style) => {
    const hostile = capture(30, [post('boats', 9, `Every boat ${HOSTILE}`, HOSTILE)], `file:${HOSTILE}`);
    const text = toDiff(compareCaptures(before, { ...hostile, title: HOSTILE }), { style });
    const own = /\u001b\[(?:0|1|2|31|32|33|31;9|32;1)m/g;
    expect(style === 'colour' ? text.replace(own, '') : text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
    );
  });

  it('is quick with posts that are huge', () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `word${index}`);
    const huge = (text: string) => [post('huge', 9, text)];
    const comparison = compareCaptures(
      capture(10, huge(words.join(' '))),
      capture(30, huge(words.reverse().join(' '))),
    );
    const start = performance.now();
    expect(toDiff(comparison).length).toBeLessThan(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
