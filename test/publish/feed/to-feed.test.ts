import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Post } from '../../../src/model/post.js';
import type { FeedOptions } from '../../../src/publish/feed/feed-options.js';
import { toFeed } from '../../../src/publish/feed/to-feed.js';
import { makeBlog, makePost, makeTime, makeTimeAt } from '../make-blog.js';

/** A post that was published so many minutes after 18:00. */
function at(minute: number, changes: Partial<Post> = {}): Post {
  return makePost({ id: `p${minute}`, headline: `Minute ${minute}`, time: makeTimeAt(minute), ...changes });
}

function titlesOf(blogs: LiveBlog | LiveBlog[], options: FeedOptions = {}): readonly string[] {
  return toFeed(blogs, options).items.map(({ title }) => title);
}

describe('toFeed', () => {
  it('tells what the live blog is', () => {
    const feed = toFeed(
      makeBlog({
        description: 'The river\nis high.',
        authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
      }),
      { feedUrl: 'https://feeds.example/flood.atom', hub: 'https://hub.example/' },
    );
    expect(feed).toMatchObject({
      id: 'tag:news.example,2020:live/flood',
      title: 'Flood in Ambria: live',
      subtitle: 'The river is high.',
      language: 'en',
      url: 'https://news.example/live/flood',
      feedUrl: 'https://feeds.example/flood.atom',
      hub: 'https://hub.example/',
      authors: ['Ada Ruiz'],
      publisher: 'Example News',
      updated: '2024-02-07T23:03:00Z',
    });
  });

  it('gives one item per post', () => {
    const [item] = toFeed(
      makeBlog({
        posts: [
          makePost({
            url: 'https://news.example/live/flood#p1',
            authors: [
              { name: 'Ada Ruiz', location: 'Ambria', organization: null },
              { name: ' Ada  Ruiz', location: null, organization: null },
            ],
            contributors: [{ name: 'Milo Kern', location: null, organization: null }],
            labels: ['key-event'],
            markers: [{ kind: 'corrected', text: 'Corrected.', at: null }],
            media: [
              { type: 'image', url: 'https://a.example/i.webp', caption: null, credit: 'Kern', alt: 'The quay' },
              { type: 'video', url: 'javascript:alert(1)', caption: null, credit: null, alt: null },
            ],
          }),
        ],
      }),
    ).items;
    expect(item).toEqual({
      id: 'tag:news.example,2020:live/flood#p1',
      url: 'https://news.example/live/flood#p1',
      title: 'River falls below the mark',
      published: '2024-02-07T23:03:00Z',
      shown: '2024-02-07T23:03:00Z',
      modified: null,
      updated: '2024-02-07T23:03:00Z',
      authors: ['Ada Ruiz'],
      contributors: ['Milo Kern'],
      categories: [
        { term: 'key-event', label: 'Key event' },
        { term: 'corrected', label: 'Corrected' },
      ],
      html: expect.stringContaining('<strong>Corrected.</strong>'),
      summary: 'The river is falling.',
      media: [
        {
          url: 'https://a.example/i.webp',
          medium: 'image',
          mimeType: 'image/webp',
          description: 'The quay',
          credit: 'Kern',
        },
      ],
    });
  });

  it('does not give the writers of the blog to its posts', () => {
    const authors = [{ name: 'Ada Ruiz', location: null, organization: null }];
    expect(toFeed(makeBlog({ authors })).items[0]?.authors).toEqual([]);
  });

  it('names posts without a headline by their first words, cut between words', () => {
    const text = `${'word '.repeat(40)}end`;
    const [item] = toFeed(makeBlog({ posts: [makePost({ headline: null, text })] })).items;
    expect(item?.title).toMatch(/^(?:word )+word…$/);
    expect(item?.title.length).toBeLessThanOrEqual(91);
    expect(titlesOf(makeBlog({ posts: [makePost({ headline: null, text: '' })] }))).toEqual(['Untitled post']);
    expect(titlesOf(makeBlog({ posts: [makePost({ headline: null, text: '😀'.repeat(80) })] }))[0]).toMatch(/^😀+…$/u);
  });

  it('marks what is only known by the day, or not at all', () => {
    const day = makeTime({ precision: 'day', instant: '2024-02-07T05:00:00Z', local: '2024-02-07T00:00:00-05:00' });
    const terms = (post: Post) => toFeed(makeBlog({ posts: [post] })).items[0]?.categories.map(({ term }) => term);
    expect(terms(makePost({ time: day }))).toEqual(['day-only']);
    expect(terms(makePost({ time: null }))).toEqual(['time-unknown']);
  });

  describe('the order', () => {
    it('is newest first, whatever the page has', () => {
      const posts = [at(1), at(5), at(9)];
      expect(titlesOf(makeBlog({ posts }))).toEqual(['Minute 9', 'Minute 5', 'Minute 1']);
      expect(titlesOf(makeBlog({ posts: [...posts].reverse() }))).toEqual(['Minute 9', 'Minute 5', 'Minute 1']);
    });

    it('puts a pinned post where its time puts it, and says that it is pinned', () => {
      const feed = toFeed(makeBlog({ posts: [at(3, { labels: ['pinned'] }), at(9), at(5), at(1)] }));
      expect(feed.items.map(({ title }) => title)).toEqual(['Minute 9', 'Minute 5', 'Minute 3', 'Minute 1']);
      expect(feed.items[2]?.categories).toEqual([{ term: 'pinned', label: 'Pinned' }]);
    });

    it('leaves a post in its place that was changed later', () => {
      const corrected = at(5, { updated: makeTimeAt(50) });
      const moved = at(40, {
        published: null,
        updated: makeTimeAt(40),
        publishedBetween: { after: null, before: '2024-02-07T23:05:00Z' },
      });
      expect(titlesOf(makeBlog({ posts: [at(9), corrected, moved, at(1)] }))).toEqual([
        'Minute 9',
        'Minute 5',
        'Minute 40',
        'Minute 1',
      ]);
    });

    it('leaves posts of unknown time and of a day only where they stand on the page', () => {
      const day = makeTime({ precision: 'day', instant: '2024-02-07T05:00:00Z', local: '2024-02-07T00:00:00-05:00' });
      const posts = [
        at(50, { id: 'a', headline: 'Top', time: null }),
        at(9),
        at(51, { id: 'b', headline: 'Untimed', time: null }),
        at(5),
        at(52, { id: 'c', headline: 'Day', time: day }),
        at(1),
      ];
      expect(titlesOf(makeBlog({ posts }))).toEqual(['Top', 'Minute 9', 'Untimed', 'Minute 5', 'Day', 'Minute 1']);
    });

    it('keeps the order of the page within one minute', () => {
      const twins = ['newer', 'older'].map((headline) => at(5, { id: headline, headline }));
      expect(titlesOf(makeBlog({ posts: [at(9), ...twins, at(1)] }))).toEqual([
        'Minute 9',
        'newer',
        'older',
        'Minute 1',
      ]);
      const upwards = [at(1), ...[...twins].reverse(), at(9)];
      expect(titlesOf(makeBlog({ posts: upwards }))).toEqual(['Minute 9', 'newer', 'older', 'Minute 1']);
    });
  });

  describe('several captures', () => {
    const early = makeBlog({ title: 'Early', posts: [at(5), at(1)] });
    const late = makeBlog({ title: 'Late', posts: [at(9), at(5, { text: 'Edited.', html: '<p>Edited.</p>' })] });

    it('give each post once, as the last one has it', () => {
      const feed = toFeed([early, late]);
      expect(feed.items.map(({ title }) => title)).toEqual(['Minute 9', 'Minute 5', 'Minute 1']);
      expect(feed.items[1]?.summary).toBe('Edited.');
      expect(feed).toMatchObject({ id: 'tag:news.example,2020:live/flood', title: 'Late' });
    });

    it('a label that the last one does not have any more does not count', () => {
      const labelled = makeBlog({ posts: [at(5, { labels: ['breaking'] })] });
      expect(titlesOf([labelled, late], { only: ['breaking'] })).toEqual([]);
      expect(titlesOf([late, labelled], { only: ['breaking'] })).toEqual(['Minute 5']);
    });

    it('several blogs are one feed with an id of its own', () => {
      const other = makeBlog({ url: 'https://news.example/live/fire', title: 'Fire', posts: [at(7)] });
      const feed = toFeed([late, other]);
      expect(feed.title).toBe('Late · Fire');
      expect(feed.id).toMatch(/^tag:liveposts\.invalid,2020:blogs-/);
      expect(feed.items.map(({ title }) => title)).toEqual(['Minute 9', 'Minute 7', 'Minute 5']);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(3);
    });

    it('none is an empty feed', () => {
      expect(toFeed([])).toMatchObject({ title: 'Live blog', items: [], updated: '1970-01-01T00:00:00Z' });
    });
  });

  describe('the options', () => {
    const blog = makeBlog({ posts: [at(9), at(5, { labels: ['key-event'] }), at(1, { labels: ['breaking'] })] });

    it('limit takes the newest', () => {
      expect(titlesOf(blog, { limit: 2 })).toEqual(['Minute 9', 'Minute 5']);
    });

    it('since takes what was changed then or later, and what may have been', () => {
      const posts = [at(9), at(5), at(1, { updated: makeTimeAt(30) }), at(0, { time: null })];
      const options = { since: '2024-02-07T18:06:00-05:00' };
      expect(titlesOf(makeBlog({ posts }), options)).toEqual(['Minute 9', 'Minute 1', 'Minute 0']);
    });

    it('only takes posts with one of the labels', () => {
      expect(titlesOf(blog, { only: ['key-event', 'breaking'] })).toEqual(['Minute 5', 'Minute 1']);
    });

    it('content: summary gives the beginning of the words alone', () => {
      const text = 'word '.repeat(100);
      const [item] = toFeed(makeBlog({ posts: [makePost({ text })] }), { content: 'summary' }).items;
      expect(item?.html).toBeNull();
      expect(item?.summary).toMatch(/word…$/);
    });

    it('deleted posts are no items, unless they came back', () => {
      const id = 'tag:news.example,2020:live/flood#p5';
      const feed = toFeed(blog, { deleted: [{ id, when: '2024-02-07T23:30:00Z' }] });
      expect(feed.items.map(({ title }) => title)).toEqual(['Minute 9', 'Minute 1']);
      expect(feed.updated).toBe('2024-02-07T23:30:00Z');
      expect(titlesOf(blog, { deleted: [{ id, when: '2024-02-07T23:04:00Z' }] })).toHaveLength(3);
    });

    it.each<[string, FeedOptions]>([
      ['limit', { limit: 0 }],
      ['limit', { limit: 1.5 }],
      ['since', { since: 'yesterday' }],
      ['since', { since: '2024-02-07' }],
      ['since', { since: '2024-02-07T99:00:00Z' }],
      ['deleted', { deleted: [{ id: 'tag:x', when: 'now' }] }],
      ['feedUrl', { feedUrl: 'flood.atom' }],
      ['hub', { hub: 'javascript:alert(1)' }],
    ])('a wrong %s is refused', (_, options) => {
      expect(() => toFeed(blog, options)).toThrow(LivepostsError);
      expect(() => toFeed(blog, options)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    });
  });

  describe('the last change of the feed', () => {
    it('is the newest of its items', () => {
      expect(toFeed(makeBlog({ posts: [at(9), at(1, { updated: makeTimeAt(30) })] })).updated).toBe(
        '2024-02-07T23:30:00Z',
      );
    });

    it('is that of the page where no post has a time, then its capture', () => {
      const posts = [makePost({ time: null })];
      expect(toFeed(makeBlog({ posts, updated: makeTimeAt(12) })).updated).toBe('2024-02-07T23:12:00Z');
      const capture = { ...makeBlog().capture, capturedAt: '2024-02-08T09:00:00Z' };
      expect(toFeed(makeBlog({ posts, capture })).updated).toBe('2024-02-08T09:00:00Z');
      expect(toFeed(makeBlog({ posts })).updated).toBe('1970-01-01T00:00:00Z');
    });
  });

  it('is the same each time', () => {
    const blog = makeBlog({ posts: [at(9), at(5), at(1)] });
    expect(JSON.stringify(toFeed(blog))).toBe(JSON.stringify(toFeed(structuredClone(blog))));
  });
});
