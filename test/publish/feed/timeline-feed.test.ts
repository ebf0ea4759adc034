import { describe, expect, it } from 'vitest';
import { itemIds } from '../../../src/publish/feed/feed-id.js';
import { toAtom } from '../../../src/publish/feed/to-atom.js';
import { toFeed } from '../../../src/publish/feed/to-feed.js';
import { toJsonFeed } from '../../../src/publish/feed/to-json-feed.js';
import { toRss } from '../../../src/publish/feed/to-rss.js';
import { makeBlog, makePost } from '../make-blog.js';
import { at, makeRevision, makeStory, makeTimeline, makeTimelinePost } from '../make-timeline.js';

const story = makeStory();
const titles = (feed: ReturnType<typeof toFeed>): string[] => feed.items.map(({ title }) => title);

describe('the feed of a timeline', () => {
  it('holds what was not withdrawn, and says what was', () => {
    const feed = toFeed(story);
    expect(titles(feed)).toEqual(['Boats are out', 'Bridges close', 'Rain begins']);
    expect(feed.deleted).toEqual([{ id: itemIds(story)[2], when: at(30) }]);
    expect(feed.updated).toBe(at(30));
  });

  it('tells of a change when it was first seen', () => {
    expect(toFeed(story).items[1]).toMatchObject({ published: at(8), updated: at(20) });
    expect(toFeed(story, { changes: ['rewrite'] }).items[1]?.updated).toBe(at(8));
    expect(titles(toFeed(story, { since: at(15) }))).toEqual(['Bridges close']);
  });

  it('adds its tombstones to those that are given, each once', () => {
    const [, , gone = ''] = itemIds(story);
    const deleted = [
      { id: 'tag:news.example,2020:x', when: at(1) },
      { id: gone, when: at(2) },
    ];
    expect(toFeed(story, { deleted }).deleted).toEqual([deleted[0], { id: gone, when: at(30) }]);
  });

  it('says it in Atom; the others leave the post out', () => {
    expect(toAtom(story)).toContain(`<at:deleted-entry ref="${itemIds(story)[2]}" when="${at(30)}"/>`);
    for (const text of [toAtom(story), toRss(story), toJsonFeed(story)]) expect(text).not.toContain('Dam is said');
  });

  it('gives a post the id that it had in the first capture', () => {
    const url = 'https://news.example/live/flood';
    const derived = { idSource: 'derived', url: null } as const;
    const first = makePost({ ...derived, id: 'p-1', headline: 'Bridges close' });
    const later = makeTimelinePost({
      ...derived,
      id: 'p-2',
      ids: ['p-1', 'p-2'],
      headline: 'Bridges reopen',
      revisions: [makeRevision(10, { headline: 'Bridges close' }), makeRevision(20, { change: 'rewrite' })],
    });
    expect(itemIds(makeTimeline({ url, posts: [later] }))).toEqual(itemIds(makeBlog({ url, posts: [first] })));
  });

  it('can be one of several', () => {
    const other = makeBlog({ url: 'https://news.example/live/storm', title: 'Storm: live' });
    const feed = toFeed([story, other]);
    expect(feed.title).toBe('Flood in Ambria: live · Storm: live');
    expect(feed.items).toHaveLength(4);
  });
});
