import { describe, expect, it } from 'vitest';
import { toHistory } from '../../../src/publish/history/to-history.js';
import { toPostHistory } from '../../../src/publish/history/to-post-history.js';
import { HOSTILE, makeTimeAt } from '../make-blog.js';
import { at, makeRevision, makeStory, makeTimeline, makeTimelinePost } from '../make-timeline.js';

const story = makeStory();
const [, edited = makeTimelinePost()] = story.posts;

describe('toHistory', () => {
  it('tells capture by capture what became of the posts', () => {
    expect(toHistory(story)).toBe(`Flood in Ambria: live
https://news.example/live/flood
3 captures, 2024-02-07 23:10 Z to 2024-02-07 23:30 Z · 1 changed · 1 withdrawn · 1 rolled off

2024-02-07 23:20 Z
~ correction  2024-02-07 18:08 -05:00  Bridges close
    text: [-Two-] {+Three+} bridges are closed.

2024-02-07 23:30 Z
- withdrawn  2024-02-07 18:07 -05:00  Dam is said to break
    last seen 2024-02-07 23:20 Z
`);
  });

  it('tells of posts that came later, not of those of the first capture', () => {
    const posts = [
      makeTimelinePost({ headline: null, firstSeen: at(20), seenIn: [1, 2], time: null }),
      makeTimelinePost({ headline: 'Was there' }),
    ];
    const text = toHistory(makeTimeline({ posts }));
    expect(text).toContain('2024-02-07 23:20 Z\n+ first seen  time unknown  The river is falling.\n');
    expect(text).not.toContain('Was there');
  });

  it('leaves out what is not wanted', () => {
    expect(toHistory(story, { ignore: ['correction'] })).not.toContain('Bridges close');
    expect(toHistory(story, { since: at(25) })).not.toContain('Bridges close');
    expect(toHistory(story, { since: at(31) })).toMatch(/\n\nNo changes\.\n$/);
    expect(() => toHistory(story, { since: 'yesterday' })).toThrow('"yesterday" is no instant.');
  });

  it('sets what no capture dates behind everything', () => {
    const posts = [makeTimelinePost({ firstSeen: null, lastSeen: null, seenIn: [2], headline: 'Undated' })];
    expect(toHistory(makeTimeline({ posts }))).toContain(
      'Time unknown\n+ first seen  2024-02-07 18:03 -05:00  Undated',
    );
  });

  it('compares only what was read in one form', () => {
    const amp = { layout: 'generic', variant: 'amp', mediaType: 'html', savedBy: null } as const;
    const post = makeTimelinePost({
      revisions: [
        makeRevision(10, { text: 'Two bridges.' }),
        makeRevision(15, { text: 'Two bridges (amp).', form: amp }),
        makeRevision(20, { text: 'Three bridges.', change: 'correction', changed: ['text'] }),
      ],
    });
    expect(toHistory(makeTimeline({ posts: [post] }))).toContain('[-Two-] {+Three+} bridges.');
  });

  it('tells of times, pictures and notes too', () => {
    const post = makeTimelinePost({
      revisions: [
        makeRevision(10),
        makeRevision(20, {
          change: 'correction',
          changed: ['time', 'media', 'markers'],
          time: makeTimeAt(19, { text: '6:19 p.m.' }),
          media: [{ type: 'image', url: null, caption: 'The mole', credit: 'O. Brask', alt: null }],
          markers: [{ kind: 'corrected', text: 'The name was wrong.', at: null }],
        }),
      ],
    });
    const text = toHistory(makeTimeline({ posts: [post] }));
    expect(text).toContain('pictures: {+image: The mole (O. Brask)+}');
    expect(text).toContain('notes: {+corrected: The name was wrong.+}');
    expect(text).toMatch(/time: 2024-02-07 \[-18:03-\] \{\+18:19\+\}/);
  });

  it('is a document as Markdown', () => {
    const text = toHistory(story, { style: 'markdown' });
    expect(text).toContain('# Flood in Ambria: live\n\n<https://news.example/live/flood>\n\n3 captures');
    expect(text).toContain(
      '- **correction** 2024-02-07 18:08 -05:00 · Bridges close\n\n  text:\n\n  > ~~Two~~ **Three** b',
    );
  });

  it.each(['plain', 'markdown', 'colour'] as const)('%s: obeys no words of the pages', (style) => {
    const revisions = [
      makeRevision(10, { text: 'calm' }),
      makeRevision(20, { text: HOSTILE, change: 'rewrite', changed: ['text'] }),
    ];
    const hostile = makeTimelinePost({ id: HOSTILE, ids: [HOSTILE], url: HOSTILE, headline: HOSTILE, revisions });
    const timeline = makeTimeline({ title: HOSTILE, url: HOSTILE, posts: [hostile] });
    const text = toHistory(timeline, { style }) + toPostHistory(hostile, { style });
    const own = /\u001b\[(?:0|1|2|31|32|33|31;9|32;1)m/g;
    expect(style === 'colour' ? text.replace(own, '') : text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
    );
  });
});

describe('toPostHistory', () => {
  it('tells every revision of a post', () => {
    expect(toPostHistory(edited)).toBe(`2024-02-07 18:08 -05:00 · Bridges close
edited · still there · seen 2024-02-07 23:10 Z to 2024-02-07 23:30 Z

2024-02-07 23:10 Z
+ first
    Bridges close
    Two bridges are closed.

2024-02-07 23:20 Z
~ correction
    text: [-Two-] {+Three+} bridges are closed.
`);
  });

  it('says how each was read, where a post was read in several ways', () => {
    const amp = { layout: 'amp-live-list', variant: 'items', mediaType: 'html', savedBy: 'browser' } as const;
    const post = makeTimelinePost({ revisions: [makeRevision(10), makeRevision(15, { form: amp })] });
    expect(toPostHistory(post)).toContain('+ first (read as generic)\n');
    expect(toPostHistory(post)).toContain('+ first (read as amp-live-list, items, browser)\n');
    expect(toPostHistory(post, { style: 'markdown' })).toContain('- **first** (read as generic)\n');
  });

  it('leaves out what is not wanted', () => {
    expect(toPostHistory(edited, { ignore: ['correction'] })).not.toContain('~ correction');
    expect(toPostHistory(edited, { since: at(15) })).not.toContain('+ first');
  });

  it('is a document as Markdown', () => {
    expect(toPostHistory(edited, { style: 'markdown' })).toContain(
      '- **first**\n\n  Bridges close\n\n  > Two bridges are closed.',
    );
  });
});
